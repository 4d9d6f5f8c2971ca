import { Caption1, Checkbox, Field, Label, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { FORMULA_STYLES } from "../../domain/formulas/formula-styles";
import { VISIBLE_ROLES } from "../../domain/formulas/result-columns";
import type { FormulaStyle } from "../../domain/plan/marks";
import type { VisibleRole } from "../../domain/formulas/result-columns";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { policyWords } from "../../i18n/policy-words";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { Choices } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { outputRoles } from "./output-roles";
import { PlanPreview } from "./plan-preview";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  outputs: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(min-content, 1fr))",
    alignItems: "start",
  },
  style: { display: "flex", flexDirection: "column" },
  explain: { color: tokens.colorNeutralForeground2 },
});

interface WritingDetailsProps {
  readonly sheet: SheetInspection;
  readonly choices: Choices;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices;
}

/** Which columns, as which formulas; what a run will write, and what it leaves alone. */
export function WritingDetails({ sheet, choices, actions, service, request }: WritingDetailsProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.writing;
  const headers = policyWords(language).results;
  const roles = outputRoles(choices.formulas, sheet.recognition);
  const chosen = choices.outputs.filter((role) => roles.includes(role));
  const toggle = (role: VisibleRole, on: boolean) =>
    actions.choose({ outputs: VISIBLE_ROLES.filter((one) => (one === role ? on : choices.outputs.includes(one))) });
  return (
    <div className={styles.lines}>
      <div role="group" aria-label={words.outputs}>
        <Label>{words.outputs}</Label>
        <div className={styles.outputs}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={headers[role]}
              checked={choices.formulas === "spill" || choices.outputs.includes(role)}
              disabled={choices.formulas === "spill"}
              onChange={(_event, { checked }) => toggle(role, checked === true)}
            />
          ))}
        </div>
        {chosen.length === 0 && <Caption1 role="alert">{words.noOutput}</Caption1>}
      </div>
      <Field label={words.formulas}>
        <RadioGroup
          value={choices.formulas}
          onChange={(_event, { value }) => actions.choose({ formulas: value as FormulaStyle })}
        >
          {FORMULA_STYLES.map((style) => (
            <Radio
              key={style}
              value={style}
              label={
                <span className={styles.style}>
                  <span>{words.styles[style].name}</span>
                  <Caption1 className={styles.explain}>{words.styles[style].explain}</Caption1>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <PlanPreview key={JSON.stringify(request)} sheet={sheet} request={request} service={service} actions={actions} />
    </div>
  );
}
