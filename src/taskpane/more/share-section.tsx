import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { countText } from "../../i18n/count-text";
import { paneMoreText } from "../../i18n/pane-more-text";
import type { PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ActionList } from "./action-list";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalM },
});

interface ShareSectionProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
}

/** What makes a workbook fit for people without the add-in, and for next year. */
export function ShareSection({ state, actions, service }: ShareSectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const more = paneMoreText(language);
  const words = more.share;
  const cells = useFunctionCells(service, state);
  const classified = state.sheet?.classified === true;
  const frozen = state.sheet?.marks?.frozen !== undefined;
  return (
    <div className={styles.part}>
      {cells !== null && (
        <Caption1 role="status">
          {cells.cells === 0 ? words.noCells : countText(words.cells, cells.cells, language)}
          {cells.stuck > 0 && ` ${countText(words.stuck, cells.stuck, language)}`}
        </Caption1>
      )}
      <ActionList
        items={[
          ["share-safe"],
          ["repair"],
          ["freeze"],
          ["compatibility", "remove-compatibility"],
          ["remove"],
          ["undo"],
        ]}
        state={state}
        actions={actions}
        service={service}
        idle={[
          ...(service.canUndo() ? [] : (["undo"] as const)),
          ...(state.sheet?.policy === null ? (["compatibility"] as const) : []),
          ...(cells?.cells === 0 ? (["share-safe", "repair"] as const) : []),
          ...(classified && !frozen ? [] : (["freeze"] as const)),
          ...(classified ? [] : (["remove"] as const)),
        ]}
      />
    </div>
  );
}

/** Counted again whenever the sheet was read again; null while that is not known. */
function useFunctionCells(service: PaneService, { sheet }: PaneState) {
  const [cells, setCells] = useState<{ readonly cells: number; readonly stuck: number } | null>(null);
  useEffect(() => {
    let current = true;
    service.countFunctionCells().then(
      (found) => {
        if (current) setCells(found);
      },
      // Not being able to count takes no button away.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [service, sheet]);
  return cells;
}
