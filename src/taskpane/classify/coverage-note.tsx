import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Recognition } from "../../domain/customer/recognition";
import { compilePolicy } from "../../domain/policy/compile-policy";
import type { Policy } from "../../domain/policy/policy";
import { coverageOf } from "../../domain/scoring/coverage";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  note: {
    display: "block",
    marginBlockStart: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface CoverageNoteProps {
  readonly recognition: Recognition;
  readonly policy: Policy;
}

/** How much of the policy the columns of the sheet can answer, and which columns would help most. */
export function CoverageNote({ recognition, policy }: CoverageNoteProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.columns.coverage;
  const { share, enough, absent, weights } = useMemo(() => {
    const compiled = compilePolicy(policy, null);
    const fields = new Set(recognition.columns.flatMap(({ field }) => field ?? []));
    const byId = new Map(compiled.criteria.map(({ criterion, weight }) => [criterion.id, { ...criterion, weight }]));
    return { ...coverageOf(compiled, fields, ""), weights: byId };
  }, [recognition, policy]);
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const missing = absent.map((id) =>
    fillPlaceholders(words.criterion, {
      criterion: weights.get(id)?.name ?? id,
      weight: number(weights.get(id)?.weight ?? 0),
    }),
  );
  return (
    <Caption1 className={styles.note} role="note">
      {[
        fillPlaceholders(words.share, { share: number(share * 100) }),
        ...(missing.length === 0 ? [] : [fillPlaceholders(words.missing, { missing: missing.join(words.between) })]),
        ...(enough ? [] : [fillPlaceholders(words.tooFew, { minimum: number(policy.minimumCoverage * 100) })]),
      ].join(" ")}
    </Caption1>
  );
}
