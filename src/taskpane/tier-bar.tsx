import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { countText } from "../i18n/count-text";
import type { TierShare } from "./summarize-report";
import { tierColors } from "./tier-colors";
import { useWords } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: "28px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "20px",
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXS,
    padding: 0,
    listStyleType: "none",
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  dot: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusCircular, forcedColorAdjust: "none" },
});

/** How the customers divide over the tiers: one stacked bar with letters inside, counts in the legend below. */
export function TierBar({ shares }: { readonly shares: readonly TierShare[] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const wording = ({ tier, count, place }: TierShare): string =>
    place === null
      ? `${tier}${language === "zh-CN" ? "：" : ": "}${count}`
      : countText(text.result.tierCount, count, language, { tier });
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={`${text.result.tiers}: ${shares.map(wording).join(", ")}`}>
        {shares.map(({ tier, count, place }) => {
          const colors = tierColors(place);
          return (
            <span
              key={tier}
              className={styles.part}
              style={{ flexGrow: count, flexBasis: 0, backgroundColor: colors.fill, color: colors.text }}
            >
              {place === null ? "" : tier}
            </span>
          );
        })}
      </div>
      <ul className={styles.legend}>
        {shares.map((share) => (
          <li key={share.tier} className={styles.entry}>
            <span className={styles.dot} style={{ backgroundColor: tierColors(share.place).fill }} />
            <Caption1>
              {share.tier} <strong>{share.count.toLocaleString(language)}</strong>
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
