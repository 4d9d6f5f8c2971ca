import { Button, Caption1, Checkbox, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { Condition, Policy, RiskRule } from "../../domain/policy/policy";
import { fieldName } from "../../i18n/field-name";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { panePolicyText } from "../../i18n/pane-policy-text";
import type { Words } from "../shell/words";
import { useWords } from "../shell/words";
import { displayUnit, fromDisplay, toDisplay } from "./display-unit";
import { NumberField } from "./number-field";
import { editRule, removeRule, withThreshold } from "./policy-edits";
import type { PolicySectionProps } from "./policy-section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalL },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  condition: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, 7.5em)",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
    marginBlockStart: tokens.spacingVerticalXXS,
  },
  input: { width: "100%", minWidth: 0 },
  effects: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    marginBlockStart: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Risk rules: their thresholds, and what they do. New ones are added on the Policy sheet. */
export function RulesSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  return (
    <>
      <ul className={styles.list}>
        {policy.rules.map((rule) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            policy={policy}
            onChange={(change) => onEdit(editRule(policy, rule.id, change))}
            onRemove={() => onEdit(removeRule(policy, rule.id))}
          />
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{panePolicyText(language).rules.add}</Caption1>
    </>
  );
}

interface RuleItemProps {
  readonly rule: RiskRule;
  readonly policy: Policy;
  readonly onChange: (change: Partial<RiskRule>) => void;
  readonly onRemove: () => void;
}

function RuleItem({ rule, policy, onChange, onRemove }: RuleItemProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language).rules;
  const tiers = (label: string, value: string | null, take: (id: string | null) => void) => (
    <Field label={label} size="small">
      <Select
        size="small"
        aria-label={fillPlaceholders(words.of, { what: label, rule: rule.name })}
        value={value ?? ""}
        onChange={(_event, data) => take(data.value === "" ? null : data.value)}
      >
        <option value="">{words.none}</option>
        {policy.tiers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <li>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {rule.name}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={fillPlaceholders(words.remove, { rule: rule.name })}
          onClick={onRemove}
        />
      </div>
      {rule.conditions.map((condition, index) => (
        <ConditionRow
          key={index}
          condition={condition}
          rule={rule.name}
          onValue={(value) => onChange({ conditions: withThreshold(rule, index, value) })}
        />
      ))}
      <div className={styles.effects}>
        <Field label={words.level} size="small">
          <Select
            size="small"
            aria-label={fillPlaceholders(words.of, { what: words.level, rule: rule.name })}
            value={rule.level ?? ""}
            onChange={(_event, { value }) => onChange({ level: value === "high" || value === "medium" ? value : null })}
          >
            <option value="">{words.none}</option>
            {policy.riskLevels
              .filter(({ id }) => id !== "low")
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
        {tiers(words.capTier, rule.capTier, (capTier) => onChange({ capTier }))}
        {tiers(words.knockOutTier, rule.knockOutTier, (knockOutTier) => onChange({ knockOutTier }))}
      </div>
      <Checkbox
        size="medium"
        label={words.noNewCredit}
        checked={rule.noNewCredit}
        onChange={(_event, { checked }) => onChange({ noNewCredit: checked === true })}
      />
    </li>
  );
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly rule: string;
  readonly onValue: (value: number) => void;
}

function ConditionRow({ condition, rule, onValue }: ConditionRowProps) {
  const styles = useStyles();
  const words = useWords();
  const { language } = words;
  const measured = conditionText(condition, words);
  if (condition.op === "in")
    return (
      <Caption1 className={styles.quiet}>
        {fillPlaceholders(panePolicyText(language).rules.oneOf, {
          field: measured,
          values: condition.values.join(language === "zh-CN" ? "、" : ", "),
        })}
      </Caption1>
    );
  const unit = displayUnit(condition.input, language);
  return (
    <div className={styles.condition}>
      <Caption1>{measured}</Caption1>
      <Caption1>{panePolicyText(language).rules.comparisons[condition.op]}</Caption1>
      <NumberField
        className={styles.input}
        label={fillPlaceholders(panePolicyText(language).rules.of, { what: measured, rule })}
        unit={unit.name === null ? undefined : panePolicyText(language).units[unit.name]}
        value={toDisplay(condition.value, unit)}
        onChange={(value) => onValue(fromDisplay(value, unit))}
      />
    </div>
  );
}

function conditionText({ input }: Condition, { language }: Words): string {
  const names = [input.field, ...(input.other === null ? [] : [input.other])];
  return names.map((field) => fieldName(field, language)).join(" / ");
}
