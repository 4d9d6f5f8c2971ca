import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { shortAmount } from "../../i18n/amount-text";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { TierBadge } from "../shell/tier-badge";
import { useWords } from "../shell/words";
import type { Mover, PolicyComparison } from "./compare-policies";

/** Customers named before the others are only counted: more than a person reads. */
const SHOWN = 200;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "30vh",
    overflowY: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
  },
  item: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    minHeight: "28px",
    padding: tokens.spacingVerticalXXS,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface MovePreviewProps {
  readonly comparison: PolicyComparison;
  /** Goes to a customer's row, 0-based. */
  readonly onRow: (row: number) => void;
}

/** Who would move and whose limit changes, before anything is saved. */
export function MovePreview({ comparison, onRow }: MovePreviewProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language).preview;
  const [open, setOpen] = useState(false);
  const { movers, up, down, limits, limitBefore, limitAfter } = comparison;
  const count = (value: number) => value.toLocaleString(language);
  return (
    <div className={styles.part}>
      <Text weight="semibold" role="status">
        {movers.length === 0 ? words.nobody : countText(words.moves, movers.length, language)}
      </Text>
      <Caption1 className={styles.quiet}>
        {[
          ...(movers.length === 0 ? [] : [fillPlaceholders(words.directions, { up: count(up), down: count(down) })]),
          countText(words.limits, limits, language),
          ...(limits === 0
            ? []
            : [
                fillPlaceholders(words.limitSum, {
                  before: shortAmount(limitBefore, language),
                  after: shortAmount(limitAfter, language),
                }),
              ]),
        ].join(" · ")}
      </Caption1>
      {movers.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </Button>
      )}
      {open && <MoverList movers={movers} onRow={onRow} />}
    </div>
  );
}

function MoverList({ movers, onRow }: { readonly movers: readonly Mover[]; readonly onRow: (row: number) => void }) {
  const styles = useStyles();
  const { language, text } = useWords();
  return (
    <>
      <ul className={styles.list} aria-label={panePolicyText(language).preview.show}>
        {movers.slice(0, SHOWN).map(({ row, name, from, to, fromPlace, toPlace }) => (
          <li key={row}>
            <button type="button" className={styles.item} onClick={() => onRow(row)}>
              <span className={styles.name}>{name ?? fillPlaceholders(text.result.row, { row: row + 1 })}</span>
              <TierBadge tier={from} place={fromPlace} />
              <ArrowRightRegular aria-label={panePolicyText(language).preview.to} />
              <TierBadge tier={to} place={toPlace} />
            </button>
          </li>
        ))}
      </ul>
      {movers.length > SHOWN && (
        <Caption1>{countText(panePolicyText(language).preview.more, movers.length - SHOWN, language)}</Caption1>
      )}
    </>
  );
}
