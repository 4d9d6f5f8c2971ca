import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { TAB_IDS } from "./pane-state";
import type { TabId } from "./pane-state";
import { useWords } from "./words";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalXXS,
    // Five tabs share the narrowest pane.
    paddingInline: tokens.spacingHorizontalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    // Fonts differ between systems: five English words fit the narrowest pane in every one of them.
    "@media (max-width: 360px)": { fontSize: tokens.fontSizeBase200 },
    minHeight: "36px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    // A transparent border is drawn where the system forces its colours, and every tab would look chosen.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", ":hover": { borderBottomColor: "CanvasText" } },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight", ":hover": { borderBottomColor: "Highlight" } },
  },
});

/** Ids that join a tab with what it shows. */
export function tabElementId(tab: TabId): string {
  return `tab-${tab}`;
}
export const PANEL_ID = "tab-panel";

/** Where a key leads from a tab; null for keys that do not move. */
function tabAfterKey(tab: TabId, key: string): TabId | null {
  const at = TAB_IDS.indexOf(tab);
  const last = TAB_IDS.length - 1;
  const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[key];
  return next === undefined ? null : (TAB_IDS[next] ?? null);
}

interface PaneTabsProps {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

/**
 * The parts of the pane; arrow keys move between them. Fluent's own list of tabs puts hidden stops for the focus into the
 * page, which checks of accessibility rightly refuse.
 */
export function PaneTabs({ tab, onTab }: PaneTabsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const move = (event: KeyboardEvent) => {
    const next = tabAfterKey(tab, event.key);
    if (next === null) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(tabElementId(next))?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.tabs.label} onKeyDown={move}>
      {TAB_IDS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabElementId(id)}
          aria-selected={id === tab}
          aria-controls={PANEL_ID}
          tabIndex={id === tab ? 0 : -1}
          className={mergeClasses(styles.tab, id === tab && styles.chosen)}
          onClick={() => onTab(id)}
        >
          {text.tabs[id]}
        </button>
      ))}
    </div>
  );
}
