import { Caption1, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Policy, SettingId } from "../../domain/policy/policy";
import { policyWords } from "../../i18n/policy-words";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { useWords } from "../shell/words";
import type { DisplayUnit } from "./display-unit";
import { fromDisplay, PERCENT, PLAIN, toDisplay } from "./display-unit";
import { NumberField } from "./number-field";
import type { PolicySectionProps } from "./policy-section";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  setting: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  field: { maxWidth: "10em" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A number of the whole policy, with the range that `checkPolicy` allows it. */
interface NumberSetting {
  readonly id: SettingId;
  readonly value: number;
  readonly unit: DisplayUnit;
  readonly max: number;
  readonly change: (value: number) => Partial<Policy>;
}

/** How much has to be known of a customer and of a sheet, how scores and limits are rounded, and who is new. */
export function GeneralSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const { settings } = policyWords(language);
  const { newCustomer } = policy;
  const years: DisplayUnit = { factor: 1, name: "years" };
  const yuan: DisplayUnit = { factor: 1, name: "yuan" };
  const share = (id: "minimumCompleteness" | "minimumCoverage" | "vatRate"): NumberSetting => ({
    id,
    value: policy[id],
    unit: PERCENT,
    max: 100,
    change: (value) => ({ [id]: value }),
  });
  const numbers: readonly NumberSetting[] = [
    share("minimumCompleteness"),
    share("minimumCoverage"),
    { id: "decimals", value: policy.decimals, unit: PLAIN, max: 4, change: (decimals) => ({ decimals }) },
    share("vatRate"),
    { id: "limitStep", value: policy.limitStep, unit: yuan, max: 1e9, change: (limitStep) => ({ limitStep }) },
    {
      id: "newYears",
      value: newCustomer.years,
      unit: years,
      max: 100,
      change: (value) => ({ newCustomer: { ...newCustomer, years: value } }),
    },
    {
      id: "newOrders",
      value: newCustomer.orders,
      unit: PLAIN,
      max: 1e6,
      change: (orders) => ({ newCustomer: { ...newCustomer, orders } }),
    },
  ];
  return (
    <div className={styles.part}>
      {numbers.map(({ id, value, unit, max, change }) => (
        <div key={id} className={styles.setting}>
          <Caption1 aria-hidden>{settings[id].label}</Caption1>
          <NumberField
            className={styles.field}
            label={settings[id].label}
            unit={unit.name === null ? undefined : panePolicyText(language).units[unit.name]}
            value={toDisplay(value, unit)}
            min={0}
            max={max}
            onChange={(typed) => onEdit({ ...policy, ...change(fromDisplay(typed, unit)) })}
          />
          <Caption1 className={styles.quiet}>{settings[id].note}</Caption1>
        </div>
      ))}
      <div className={styles.setting}>
        <Caption1 aria-hidden>{settings.newCap.label}</Caption1>
        <Select
          size="small"
          className={styles.field}
          aria-label={settings.newCap.label}
          value={newCustomer.capTier ?? ""}
          onChange={(_event, { value }) =>
            onEdit({ ...policy, newCustomer: { ...newCustomer, capTier: value === "" ? null : value } })
          }
        >
          <option value="">{panePolicyText(language).rules.none}</option>
          {policy.tiers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Caption1 className={styles.quiet}>{settings.newCap.note}</Caption1>
      </div>
    </div>
  );
}
