import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import words from "../../../assets/shortcuts-words.json";
import { actions, shortcuts } from "../../../assets/shortcuts.json";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    width: "100%",
    margin: 0,
  },
  keys: { margin: 0 },
});

interface ShortcutListProps {
  readonly isMac: boolean;
}

/** The keys that Excel knows for the add-in's actions: those that Excel itself is told. */
export function ShortcutList({ isMac }: ShortcutListProps) {
  const styles = useStyles();
  const { language } = useWords();
  const names: Readonly<Record<string, { readonly value: string } | undefined>> =
    language === "zh-CN" ? words.resources["zh-cn"] : words.resources.default;
  return (
    <dl className={styles.list}>
      {shortcuts.flatMap(({ action, key }) => [
        <dt key={action}>
          <Caption1>{names[resourceOf(action)]?.value ?? action}</Caption1>
        </dt>,
        <dd key={`${action}-keys`} className={styles.keys}>
          <Caption1>{isMac ? key.mac : key.default}</Caption1>
        </dd>,
      ])}
    </dl>
  );
}

/** "Classify" of an action whose name is "${resource.Classify}". */
function resourceOf(action: string): string {
  const name = actions.find(({ id }) => id === action)?.name ?? "";
  return /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? "";
}
