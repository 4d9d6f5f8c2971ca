import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { paneMoreText } from "../../i18n/pane-more-text";
import type { PaneService } from "../pane-service";
import type { ActionKind } from "../shell/job-kinds";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalL },
  item: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type InverseKind = "remove-compatibility" | "remove-aging";

/** An action, and what takes its result away again where there is such. */
export type ActionItem = readonly [Exclude<ActionKind, InverseKind>, InverseKind?];

interface ActionListProps {
  readonly items: readonly ActionItem[];
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  /** Actions that have nothing to act on now. */
  readonly idle?: readonly ActionKind[];
}

/** Actions with what each does, in a line, and its button. */
export function ActionList({ items, state, actions, service, idle = [] }: ActionListProps) {
  const styles = useStyles();
  const { language } = useWords();
  const more = paneMoreText(language);
  const { sheet } = state;
  if (sheet === null) return null;
  const button = (kind: ActionKind) => (
    <Button
      key={kind}
      disabledFocusable={state.job !== null || idle.includes(kind)}
      onClick={() => void actions.run(kind, (options) => service.act(kind, sheet.sheet.id, options))}
    >
      {more.actions[kind].button}
    </Button>
  );
  return (
    <ul className={styles.list}>
      {items.map(([kind, inverse]) => (
        <li key={kind} className={styles.item}>
          <Text weight="semibold">{more.actions[kind].title}</Text>
          <Caption1 className={styles.quiet}>{more.actions[kind].explain}</Caption1>
          <div className={styles.buttons}>
            {button(kind)}
            {inverse !== undefined && button(inverse)}
          </div>
        </li>
      ))}
    </ul>
  );
}
