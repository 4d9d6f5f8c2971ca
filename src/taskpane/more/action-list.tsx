import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneService } from "../pane-service";
import type { ActionKind, PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalL },
  item: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ActionListProps {
  readonly kinds: readonly ActionKind[];
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  /** Actions that have nothing to act on now. */
  readonly idle?: readonly ActionKind[];
}

/** Actions with what each does, in a line, and its button. */
export function ActionList({ kinds, state, actions, service, idle = [] }: ActionListProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { sheet } = state;
  if (sheet === null) return null;
  return (
    <ul className={styles.list}>
      {kinds.map((kind) => {
        const { title, explain, button } = text.more.actions[kind];
        return (
          <li key={kind} className={styles.item}>
            <Text weight="semibold">{title}</Text>
            <Caption1 className={styles.quiet}>{explain}</Caption1>
            <Button
              disabled={state.job !== null || idle.includes(kind)}
              onClick={() => void actions.run(kind, (options) => service.act(kind, sheet.sheet.name, options))}
            >
              {button}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
