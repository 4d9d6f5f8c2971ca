import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { PersonSearchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { summarizeResult } from "../classify/summarize-result";
import { customerNameAt } from "../judgement";
import type { Judgement } from "../judgement";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
});

interface NoCustomerProps {
  readonly judgement: Judgement | null;
  readonly sheet: SheetInspection | null;
  readonly actions: PaneActions;
}

/** What to do where no customer's row is selected; a button leads to the one to look at first. */
export function NoCustomer({ judgement, sheet, actions }: NoCustomerProps) {
  const styles = useStyles();
  const { text } = useWords();
  const first = useMemo(() => firstToLookAt(judgement), [judgement]);
  return (
    <div className={styles.empty}>
      <PersonSearchRegular className={styles.icon} aria-hidden />
      <Body1 role="status">
        {sheet?.policy?.reading.policy === null ? text.customer.noPolicy : text.customer.choose}
      </Body1>
      {sheet !== null && first !== null && (
        <Button onClick={() => actions.goTo(sheet.sheet.id, first.row)}>
          {fillPlaceholders(text.customer.goTo, {
            name: first.name ?? fillPlaceholders(text.customer.row, { row: first.row + 1 }),
          })}
        </Button>
      )}
    </div>
  );
}

/** The first of the watch list, else the first customer of the sheet. */
function firstToLookAt(judgement: Judgement | null): { readonly row: number; readonly name: string | null } | null {
  if (judgement === null) return null;
  const [watched] = summarizeResult(judgement, 1).watched;
  if (watched !== undefined) return watched;
  const row = judgement.customers.rowNumbers[0];
  return row === undefined ? null : { row, name: customerNameAt(judgement.customers, 0) };
}
