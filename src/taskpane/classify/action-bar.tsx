import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { countRows } from "../../domain/customer/recognition";
import { countText } from "../../i18n/count-text";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  wide: { width: "100%" },
});

interface ActionBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices | null;
}

/** The one primary button; below it taking the classification away. */
export function ActionBar({ state, actions, service, request }: ActionBarProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const { sheet } = state;
  const customers = sheet?.recognition.kind === "customers" ? countRows(sheet.recognition.body) : 0;
  const classified = sheet?.classified === true;
  const words = classified ? text.actions.classifyAgain : text.actions.classify;
  const idle = request !== null && !(state.reading && sheet === null);
  const classify = () => {
    if (request === null) return;
    void actions.run("classify", (options) => service.classify(request, options));
  };
  const remove = () => {
    if (request === null) return;
    void actions.run("remove", async (options) => ({ problems: await service.remove(request.sheet, options) }));
  };
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        disabled={customers === 0 || !idle || state.choices.outputs.length === 0}
        onClick={classify}
      >
        {customers === 0 ? text.actions.classifyNothing : countText(words, customers, language)}
      </Button>
      {classified && (
        <Button appearance="secondary" className={styles.wide} disabled={!idle} onClick={remove}>
          {text.actions.remove}
        </Button>
      )}
    </div>
  );
}
