import { Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { fullAmount, shortAmount } from "../../i18n/amount-text";
import { useWords } from "../shell/words";
import type { Totals } from "./summarize-result";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(max-content, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, display: "flex", flexDirection: "column" },
  unit: { color: tokens.colorNeutralForeground2 },
});

/** The three totals of the sheet: receivables, overdue, customers at high risk. */
export function TotalsRow({ totals }: { readonly totals: Totals }) {
  const { language, text } = useWords();
  const words = text.result;
  const styles = useStyles();
  const amount = (label: string, yuan: number | null) => (
    <Tile
      label={label}
      value={yuan === null ? "–" : shortAmount(yuan, language)}
      unit={yuan === null ? words.notOnSheet : words.amountUnit}
      title={yuan === null ? undefined : fullAmount(yuan, language)}
    />
  );
  return (
    <dl className={styles.row}>
      {amount(words.receivables, totals.receivables)}
      {amount(words.overdue, totals.overdue)}
      <Tile
        label={words.highRisk}
        value={totals.highRisk.toLocaleString(language)}
        unit={totals.highRisk === 1 ? words.customersUnit.one : words.customersUnit.other}
      />
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly title?: string;
}

function Tile({ label, value, unit, title }: TileProps) {
  const styles = useStyles();
  return (
    <div className={styles.tile} title={title}>
      <dt>
        <Caption1 className={styles.label}>{label}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Subtitle2>{value}</Subtitle2>
        <Caption1 className={styles.unit}>{unit}</Caption1>
      </dd>
    </div>
  );
}
