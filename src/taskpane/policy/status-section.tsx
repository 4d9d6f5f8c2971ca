import { Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { fromIsoDate, isoDate } from "../../domain/spreadsheet/serial-date";
import { policyWords } from "../../i18n/policy-words";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { useWords } from "../shell/words";
import type { PolicySectionProps } from "./policy-section";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Version, draft or approved, by whom and from when; the as-of date. */
export function StatusSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const { settings, statuses } = policyWords(language);
  return (
    <div className={styles.part}>
      <Field label={settings.version.label} hint={settings.version.note}>
        <Input value={policy.version} onChange={(_event, { value }) => onEdit({ ...policy, version: value })} />
      </Field>
      <Field label={settings.status.label}>
        <RadioGroup
          layout="horizontal"
          value={policy.status}
          onChange={(_event, { value }) => onEdit({ ...policy, status: value === "approved" ? "approved" : "draft" })}
        >
          <Radio value="draft" label={statuses.draft} />
          <Radio value="approved" label={statuses.approved} />
        </RadioGroup>
      </Field>
      <Field
        label={settings.approvedBy.label}
        validationState={policy.status === "approved" && policy.approvedBy.trim() === "" ? "warning" : "none"}
        validationMessage={
          policy.status === "approved" && policy.approvedBy.trim() === ""
            ? panePolicyText(language).status.whoMissing
            : undefined
        }
      >
        <Input value={policy.approvedBy} onChange={(_event, { value }) => onEdit({ ...policy, approvedBy: value })} />
      </Field>
      <Field label={settings.effectiveFrom.label}>
        <Input
          type="date"
          value={policy.effectiveFrom === null ? "" : isoDate(policy.effectiveFrom)}
          onChange={(_event, { value }) => onEdit({ ...policy, effectiveFrom: fromIsoDate(value) })}
        />
      </Field>
      <Field label={settings.asOf.label} hint={settings.asOf.note}>
        <Input
          type="date"
          value={isoDate(policy.asOf)}
          onChange={(_event, { value }) => onEdit({ ...policy, asOf: fromIsoDate(value) ?? policy.asOf })}
        />
      </Field>
    </div>
  );
}
