import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Policy } from "../../domain/policy/policy";
import type { WatchEntry } from "../../domain/receivables/early-warning";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { TierBadge } from "../shell/tier-badge";
import { useWords } from "../shell/words";
import { yuanText } from "../shell/yuan-text";
import { warningFacts } from "./warning-text";

/** Customers shown at first, and more with each press. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    // A name that does not fit is shortened; it does not widen the column.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
  },
  item: {
    width: "100%",
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalSNudge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  // A date is not broken at its hyphens while it has room in a line of its own.
  fact: { display: "inline-block", paddingInlineEnd: "0.3em" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface WarnedCustomersProps {
  readonly entries: readonly WatchEntry[];
  readonly policy: Policy | null;
  readonly onGo: (sheet: string, row: number) => void;
}

/** Who is to be looked at, those first from whom most can be recovered, with every rule that fired and since when. */
export function WarnedCustomers({ entries, policy, onGo }: WarnedCustomersProps) {
  const styles = useStyles();
  const words = useWords();
  const { language, text } = words;
  const { watch } = text.receivables;
  const [shown, setShown] = useState(SHOWN);
  if (entries.length === 0) return <Text>{watch.empty}</Text>;
  const more = Math.min(SHOWN, entries.length - shown);
  return (
    <>
      <Caption1 className={styles.quiet}>{countText(watch.count, entries.length, language)}</Caption1>
      <ol className={styles.list} aria-label={watch.title}>
        {entries.slice(0, shown).map(({ customer, warnings }) => {
          const { code, name, place, tier, status, expectedRecovery } = customer;
          const at = policy?.tiers.findIndex(({ id }) => id === tier) ?? -1;
          const tierName = policy?.tiers[at]?.name;
          return (
            <li key={`${place.sheet}|${place.row}|${code}|${name}`}>
              <button type="button" className={styles.item} onClick={() => onGo(place.sheet, place.row)}>
                <span className={styles.head}>
                  <span className={styles.name}>{name || code}</span>
                  {tierName !== undefined && <TierBadge tier={tierName} place={at} />}
                </span>
                {expectedRecovery > 0 && (
                  <Caption1>{fillPlaceholders(watch.recovery, { amount: yuanText(expectedRecovery, words) })}</Caption1>
                )}
                {warnings.map((warning) => (
                  <Caption1 key={warning.id} className={styles.quiet}>
                    <strong>{warning.name}</strong>{" "}
                    {warningFacts(warning, status, words).map((fact, index) => (
                      <span key={fact} className={styles.fact}>
                        {index === 0 ? fact : `· ${fact}`}{" "}
                      </span>
                    ))}
                  </Caption1>
                ))}
              </button>
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + SHOWN)}>
          {countText(watch.more, more, language)}
        </Button>
      )}
    </>
  );
}
