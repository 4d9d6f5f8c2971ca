import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import shortcutWords from "../../../assets/shortcuts-words.json";
import shortcutFile from "../../../assets/shortcuts.json";
import { useWords } from "../shell/words";

/** Names and keys of an action, as the files tell Excel. */
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
}
type Names = Readonly<Record<string, { readonly value: string } | undefined>>;

// As wholes: of a JSON file whose parts are named the build keeps those parts alone, not what arrays can do.
const { actions, shortcuts }: Shortcuts = Object.assign({}, shortcutFile);
const names: { readonly default: Names; readonly "zh-cn": Names } = shortcutWords.resources;

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
  const named = names[language === "zh-CN" ? "zh-cn" : "default"];
  return (
    <dl className={styles.list}>
      {shortcuts.flatMap(({ action, key }) => [
        <dt key={action}>
          <Caption1>{named[resourceOf(action)]?.value ?? action}</Caption1>
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
