import { Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Tier } from "../../domain/policy/policy";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { TierBadge } from "../shell/tier-badge";
import { useWords } from "../shell/words";
import type { DisplayUnit } from "./display-unit";
import { fromDisplay, moneyUnit, PERCENT, PLAIN, toDisplay } from "./display-unit";
import { NumberField } from "./number-field";
import { editTier } from "./policy-edits";
import type { PolicySectionProps } from "./policy-section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalM },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { width: "7em" },
  numbers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(8em, 1fr))",
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  label: { color: tokens.colorNeutralForeground2 },
  input: { width: "100%", minWidth: 0 },
});

/** Cut-offs, limits and terms of every tier, best first. */
export function TiersSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language).tiers;
  const money = moneyUnit(language);
  const lowest = policy.tiers.length - 1;
  const fields: readonly { key: Exclude<keyof Tier, "id" | "name" | "note">; unit: DisplayUnit; max: number }[] = [
    { key: "from", unit: PLAIN, max: 100 },
    { key: "limitCap", unit: money, max: 1e15 },
    { key: "months", unit: PLAIN, max: 120 },
    { key: "coefficient", unit: PLAIN, max: 100 },
    { key: "termsDays", unit: { factor: 1, name: "days" }, max: 3650 },
    { key: "deposit", unit: PERCENT, max: 100 },
  ];
  return (
    <ol className={styles.list}>
      {policy.tiers.map((tier, index) => (
        <li key={tier.id}>
          <div className={styles.head}>
            <TierBadge tier={tier.name} place={index} />
            <Field>
              <Input
                size="small"
                className={styles.name}
                aria-label={fillPlaceholders(words.name, { tier: tier.name })}
                value={tier.name}
                onChange={(_event, { value }) => onEdit(editTier(policy, index, { name: value }))}
              />
            </Field>
          </div>
          <div className={styles.numbers}>
            {fields
              .filter(({ key }) => key !== "from" || index < lowest)
              .map(({ key, unit, max }) => (
                <div key={key}>
                  <Caption1 className={styles.label}>{words[key]}</Caption1>
                  <NumberField
                    className={styles.input}
                    label={fillPlaceholders(words.of, { what: words[key], tier: tier.name })}
                    unit={unit.name === null ? undefined : panePolicyText(language).units[unit.name]}
                    value={toDisplay(tier[key], unit)}
                    min={0}
                    max={max}
                    onChange={(value) => onEdit(editTier(policy, index, { [key]: fromDisplay(value, unit) }))}
                  />
                </div>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
