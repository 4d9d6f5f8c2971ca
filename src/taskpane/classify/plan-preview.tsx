import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { ClassificationPreview } from "../../excel/preview-classification";
import type { ClassifyChoices, PaneService } from "../pane-service";
import { paneFailure } from "../shell/pane-failure";
import type { PaneFailure } from "../shell/pane-failure";
import { failureWords } from "../shell/failure-words";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ProblemList } from "./problem-list";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  words: { overflowWrap: "anywhere" },
});

interface PlanPreviewProps {
  readonly sheet: SheetInspection;
  readonly request: ClassifyChoices;
  readonly service: PaneService;
  readonly actions: PaneActions;
}

type Look =
  | { readonly state: "closed" | "working" }
  | { readonly state: "shown"; readonly preview: ClassificationPreview }
  | { readonly state: "failed"; readonly failure: PaneFailure };

/** What a run would write now, column by column, looked up when a person asks; always what it leaves alone. */
export function PlanPreview({ sheet, request, service, actions }: PlanPreviewProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.writing;
  const [look, setLook] = useState<Look>({ state: "closed" });
  const ask = async () => {
    setLook({ state: "working" });
    try {
      setLook({ state: "shown", preview: await service.preview(request, language) });
    } catch (error) {
      setLook({ state: "failed", failure: paneFailure("preview", error) });
    }
  };
  return (
    <div className={styles.part}>
      <ul className={styles.list}>
        {request.formulas === "portable" && <li>{words.helpers}</li>}
        <li>{sheet.policy === null ? words.policy : words.policyKept}</li>
        <li>{words.colours}</li>
        <li>{words.untouched}</li>
      </ul>
      {(look.state === "closed" || look.state === "working") && (
        <Button
          size="small"
          disabled={look.state === "working"}
          icon={look.state === "working" ? <Spinner size="tiny" /> : undefined}
          onClick={() => void ask()}
        >
          {words.preview}
        </Button>
      )}
      {look.state === "shown" && <PreviewWords preview={look.preview} actions={actions} />}
      {look.state === "failed" && (
        <>
          <Caption1>{failureWords(look.failure, language)}</Caption1>
          <ProblemList problems={look.failure.problems} onGo={actions.goTo} />
        </>
      )}
    </div>
  );
}

interface PreviewWordsProps {
  readonly preview: ClassificationPreview;
  readonly actions: PaneActions;
}

function PreviewWords({ preview, actions }: PreviewWordsProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.writing;
  const { sheets, counts, refusal } = preview;
  const helpers = sheets.flatMap(({ columns }) => columns).filter(({ helper }) => helper).length;
  const said = [
    countText(words.counts.helpers, helpers, language),
    countText(words.counts.cells, counts.cells, language),
    countText(words.counts.rules, counts.rules, language),
    ...(counts.sheetsAdded === 0 ? [] : [countText(words.counts.sheets, counts.sheetsAdded, language)]),
  ];
  return (
    <>
      {sheets.map(({ sheet, columns }) => (
        <div key={sheet}>
          {sheets.length > 1 && <Caption1>{sheet}</Caption1>}
          <ul className={styles.list} aria-label={words.preview}>
            {columns
              .filter(({ helper }) => !helper)
              .map(({ role, column, header }) => (
                <li key={role} className={styles.words}>
                  {fillPlaceholders(words.column, { letters: column, header: header === "" ? words.check : header })}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Caption1>{said.join(" · ")}</Caption1>
      {refusal !== null && <ProblemList problems={refusal.problems} onGo={actions.goTo} />}
    </>
  );
}
