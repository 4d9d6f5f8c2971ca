import { makeStyles, tokens } from "@fluentui/react-components";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { tierColors } from "../shell/tier-colors";
import { useWords } from "../shell/words";

const SIZE = 72;
const STROKE = 7;
const RADIUS = (SIZE - STROKE) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  ring: { flexShrink: 0 },
  track: {
    fill: "none",
    stroke: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { strokeWidth: "1px" },
  },
  // Thick beside the thin track: the system's palette need not hold a tier's colour.
  won: { fill: "none", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  number: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    dominantBaseline: "central",
  },
});

interface ScoreRingProps {
  /** 0..100, or null. */
  readonly score: number | null;
  /** Place of the tier, whose colour the ring takes; null for the unrated. */
  readonly place: number | null;
}

/** The score as a ring that closes at 100. */
export function ScoreRing({ score, place }: ScoreRingProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const shown = score === null ? "–" : score.toLocaleString(language, { maximumFractionDigits: 1 });
  // The ring has room for one decimal; what is read out is the score as the sheet has it.
  const label =
    score === null
      ? text.customer.noScore
      : fillPlaceholders(text.customer.scoreOf, {
          score: score.toLocaleString(language, { maximumFractionDigits: 4 }),
        });
  const circle = { cx: SIZE / 2, cy: SIZE / 2, r: RADIUS, strokeWidth: STROKE };
  return (
    <svg
      className={styles.ring}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={label}
    >
      <circle {...circle} className={styles.track} />
      {score !== null && (
        <circle
          {...circle}
          className={styles.won}
          stroke={place === null ? tokens.colorNeutralStroke1 : tierColors(place).fill}
          strokeDasharray={`${(score / 100) * LENGTH} ${LENGTH}`}
          strokeLinecap="round"
          transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
        />
      )}
      <text x={SIZE / 2} y={SIZE / 2} className={styles.number}>
        {shown}
      </text>
    </svg>
  );
}
