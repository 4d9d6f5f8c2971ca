import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "./words";

/** Ids that join a tab with what it shows. */
export const CLASSIFY_TAB = "tab-classify";
export const CLASSIFY_PANEL = "panel-classify";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    display: "flex",
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The parts of the pane that work; so far there is one, always chosen. */
export function PaneTabs() {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.tabs.label}>
      <button
        type="button"
        role="tab"
        id={CLASSIFY_TAB}
        aria-selected
        aria-controls={CLASSIFY_PANEL}
        className={styles.tab}
      >
        {text.tabs.classify}
      </button>
    </div>
  );
}
