import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../shell/words";

const BAR_HEIGHT = "28px";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: BAR_HEIGHT,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  part: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    minWidth: "20px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: BAR_HEIGHT,
    overflow: "hidden",
    whiteSpace: "nowrap",
    forcedColorAdjust: "none",
    // Its colour may be that of the canvas.
    "@media (forced-colors: active)": { outline: "1px solid CanvasText", outlineOffset: "-1px" },
    // Letters that do not fit beside this go below it, out of sight, rather than being cut.
    "::before": { content: '""', height: BAR_HEIGHT },
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
  dot: {
    width: "10px",
    height: "10px",
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});

/** One part of a bar. */
export interface BarPart {
  readonly name: string;
  readonly count: number;
  /** Letters inside the part; "" where they would not fit. */
  readonly letters: string;
  readonly fill: string;
  readonly text: string;
}

interface ShareBarProps {
  /** What the bar shows, for screen readers. */
  readonly label: string;
  readonly parts: readonly BarPart[];
}

/** How the customers divide: one stacked bar, counts in the legend below. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const styles = useStyles();
  const { language } = useWords();
  const colon = language === "zh-CN" ? "：" : ": ";
  const said = parts.map(({ name, count }) => `${name} ${count.toLocaleString(language)}`).join(", ");
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={`${label}${colon}${said}`}>
        {parts.map(({ name, count, letters, fill, text }) => (
          <span
            key={name}
            className={styles.part}
            style={{ flexGrow: count, flexBasis: 0, backgroundColor: fill, color: text }}
          >
            <span>{letters}</span>
          </span>
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ name, count, fill }) => (
          <li key={name} className={styles.entry}>
            <span className={styles.dot} style={{ backgroundColor: fill }} />
            <Caption1>
              {name} <strong>{count.toLocaleString(language)}</strong>
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
