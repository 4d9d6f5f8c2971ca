import {
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { a1 } from "../../domain/spreadsheet/address";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { policyWords } from "../../i18n/policy-words";
import type { Judgement } from "../judgement";
import { paneMoreText } from "../../i18n/pane-more-text";
import type { PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { FORMULA_FORMS, FORMULA_RESULTS, adviseForm, buildFormula } from "./build-formula";
import type { FormulaForm, FormulaResult } from "./build-formula";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  option: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  formula: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

interface FormulaHelperProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly judgement: Judgement | null;
}

/** Builds a formula for the selected cell, says why it prefers which kind, and puts it there. */
export function FormulaHelper({ state, actions, service, judgement }: FormulaHelperProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const more = paneMoreText(language);
  const words = more.formula;
  const [result, setResult] = useState<FormulaResult>("tier");
  const [chosen, setChosen] = useState<FormulaForm | null>(null);
  const [occupied, setOccupied] = useState<string | null>(null);
  const { sheet, selection } = state;
  if (sheet === null || sheet.recognition.kind !== "customers") return <Caption1>{text.header.noCustomers}</Caption1>;
  if (selection === null) return <Caption1>{words.noCell}</Caption1>;
  const cell = a1(selection);
  const advice = adviseForm(judgement, sheet.classified, selection.row);
  const form = chosen ?? advice.form;
  const built = buildFormula(sheet, sheet.written, {
    form,
    result,
    target: selection,
    namespace: service.functionNamespace,
  });
  const insert = (overwrite: boolean) => {
    if (!("formula" in built)) return;
    const { formula } = built;
    void actions.run("insert-formula", async () => {
      const outcome = await service.insertFormula(selection, formula, overwrite);
      setOccupied(outcome === "occupied" ? cell : null);
      return outcome === "occupied" ? null : {};
    });
  };
  const headers = policyWords(language).results;
  return (
    <div className={styles.part}>
      <Caption1 className={styles.quiet}>{words.explain}</Caption1>
      <strong role="status">{fillPlaceholders(words.cell, { cell })}</strong>
      {form !== "table" && (
        <Field label={words.result}>
          <Select value={result} onChange={(_event, { value }) => setResult(value as FormulaResult)}>
            {FORMULA_RESULTS.map((role) => (
              <option key={role} value={role}>
                {headers[role]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.form}>
        <RadioGroup value={form} onChange={(_event, { value }) => setChosen(value as FormulaForm)}>
          {FORMULA_FORMS.map((id) => (
            <Radio
              key={id}
              value={id}
              label={
                <span className={styles.option}>
                  <span>{words.forms[id].name}</span>
                  <Caption1 className={styles.quiet}>{words.forms[id].explain}</Caption1>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {"formula" in built && <Caption1>{words.advised[advice.why]}</Caption1>}
      {"formula" in built ? (
        <pre className={styles.formula}>{built.formula}</pre>
      ) : (
        <Caption1 role="status">{words.why[built.why]}</Caption1>
      )}
      {occupied === cell ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fillPlaceholders(words.occupied, { cell })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => insert(true)}>{words.replace}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={!("formula" in built) || state.job !== null}
          onClick={() => insert(false)}
        >
          {fillPlaceholders(words.insert, { cell })}
        </Button>
      )}
    </div>
  );
}
