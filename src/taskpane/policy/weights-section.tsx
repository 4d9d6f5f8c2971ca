import { Caption1, Slider, makeStyles, tokens } from "@fluentui/react-components";
import type { Policy } from "../../domain/policy/policy";
import { roundHalfAway } from "../../domain/spreadsheet/round";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { useWords } from "../shell/words";
import { NumberField } from "./number-field";
import { editCriterion } from "./policy-edits";
import type { PolicySectionProps } from "./policy-section";

/** Right end of the sliders; a heavier weight is typed. */
const HEAVIEST = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 76px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  name: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  number: { minWidth: 0, width: "100%" },
  slider: { minWidth: 0 },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** The weight of every criterion, as a slider with its number; the sum below. */
export function WeightsSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language).weights;
  const sum = weightSum(policy);
  const edit = (id: string, weight: number) => onEdit(editCriterion(policy, id, (each) => ({ ...each, weight })));
  return (
    <>
      <ul className={styles.list}>
        {policy.criteria.map(({ id, name, weight }) => (
          <li key={id} className={styles.item}>
            <Caption1 className={styles.name}>{name}</Caption1>
            <Slider
              className={styles.slider}
              aria-label={fillPlaceholders(words.slider, { name })}
              min={0}
              max={Math.max(HEAVIEST, Math.ceil(weight))}
              value={weight}
              onChange={(_event, data) => edit(id, Math.round(data.value))}
            />
            <NumberField
              className={styles.number}
              label={fillPlaceholders(words.number, { name })}
              value={weight}
              min={0}
              max={1000}
              onChange={(value) => edit(id, value)}
            />
          </li>
        ))}
      </ul>
      <Caption1 className={styles.sum} role="status">
        {fillPlaceholders(sum === 100 ? words.sum : words.sumOther, { sum: sum.toLocaleString(language) })}
      </Caption1>
    </>
  );
}

/** All weights together. */
export function weightSum({ criteria }: Policy): number {
  return roundHalfAway(
    criteria.reduce((sum, { weight }) => sum + weight, 0),
    6,
  );
}
