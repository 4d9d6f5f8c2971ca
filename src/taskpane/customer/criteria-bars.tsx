import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { FieldId } from "../../domain/customer/fields";
import type { PolicyInput } from "../../domain/policy/policy";
import type { CriterionExplanation } from "../../domain/scoring/explain-criterion";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { percentText } from "../../i18n/percent-text";
import { valueText } from "../../i18n/word-explanation";
import type { Words } from "../shell/words";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalS },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  value: { color: tokens.colorNeutralForeground2, textAlign: "end" },
  line: {
    display: "grid",
    // As wide for everybody, so that the bars can be compared.
    gridTemplateColumns: "minmax(0, 1fr) 5.5em",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  points: { textAlign: "end", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  won: {
    height: "100%",
    backgroundColor: "#2F6DB5",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  unknown: { color: tokens.colorStatusWarningForeground1 },
});

interface CriteriaBarsProps {
  readonly criteria: readonly CriterionExplanation[];
}

/** Every criterion that counts: its value, and a bar as long as its weight, filled as far as it was won. Costliest first. */
export function CriteriaBars({ criteria }: CriteriaBarsProps) {
  const styles = useStyles();
  const words = useWords();
  const { language, text } = words;
  const counting = criteria
    .filter(({ weight, points }) => weight > 0 && points !== null)
    .sort((a, b) => b.lost - a.lost);
  const heaviest = Math.max(1, ...counting.map(({ weight }) => weight));
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <ul className={styles.list}>
      {counting.map((criterion) => {
        const { id, name, weight, points, best, state } = criterion;
        const share = best > 0 ? (points ?? 0) / best : 0;
        const won = { won: number(weight * share), weight: number(weight) };
        const known = state === "present" || state === "blank-as-zero";
        return (
          <li key={id}>
            <div className={styles.head}>
              <Caption1 className={styles.name}>{name}</Caption1>
              <Caption1 className={known ? styles.value : styles.unknown}>{stateText(criterion, words)}</Caption1>
            </div>
            <div className={styles.line} role="img" aria-label={fillPlaceholders(text.customer.won, { name, ...won })}>
              <div className={styles.track} style={{ width: `${(weight / heaviest) * 100}%` }}>
                <div className={styles.won} style={{ width: `${share * 100}%` }} />
              </div>
              <Caption1 className={styles.points}>{fillPlaceholders(text.customer.wonOf, won)}</Caption1>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function stateText({ input, value, state }: CriterionExplanation, { language, text }: Words): string {
  const worded =
    input === null || value === null
      ? ""
      : typeof value === "string"
        ? value
        : isShare(input)
          ? percentText(value, language)
          : valueText(measuredField(input), value, language);
  return fillPlaceholders(text.customer.states[state], { value: worded });
}

/** A ratio or growth is a percentage whatever it divides. */
function isShare({ kind }: PolicyInput): boolean {
  return kind === "ratio" || kind === "growth";
}

/** A field whose values are worded as those of the input: time since a date is days or years, not a date. */
function measuredField({ kind, field }: PolicyInput): FieldId {
  if (kind === "days-since") return "overdue_days";
  return kind === "years-since" ? "years" : field;
}
