import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { countRows } from "../../domain/customer/recognition";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { countText } from "../../i18n/count-text";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // The usual type in a large button: the sentence has room in 320 pixels in either language.
  wide: { width: "100%", fontSize: tokens.fontSizeBase300 },
});

interface ActionBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices | null;
}

/** False on a sheet without customers: there the one thing to do stands where it is explained. */
export function hasActions(sheet: SheetInspection | null): boolean {
  return sheet === null || sheet.recognition.kind === "customers" || sheet.classified;
}

/** The one primary button; below it taking the classification away. */
export function ActionBar({ state, actions, service, request }: ActionBarProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const { sheet } = state;
  const customers = sheet?.recognition.kind === "customers" ? countRows(sheet.recognition.body) : 0;
  const classified = sheet?.classified === true;
  const words = classified ? text.actions.classifyAgain : text.actions.classify;
  const classify = () => {
    if (request === null) return;
    void actions.run("classify", (options) => service.classify(request, options));
  };
  const remove = () => {
    if (request === null) return;
    void actions.run("remove", (options) => service.act("remove", request.sheet, options));
  };
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        disabled={customers === 0 || request === null || state.choices.outputs.length === 0}
        onClick={classify}
      >
        {customers === 0 ? text.actions.classifyNothing : countText(words, customers, language)}
      </Button>
      {classified && (
        <Button appearance="secondary" className={styles.wide} onClick={remove}>
          {text.actions.remove}
        </Button>
      )}
    </div>
  );
}
