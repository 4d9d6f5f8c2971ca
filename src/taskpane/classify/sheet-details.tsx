import { Checkbox, Field, Input, Label, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { countRows } from "../../domain/customer/recognition";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { countText } from "../../i18n/count-text";
import { sheetReasonList, skipReasonText } from "../../i18n/field-name";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { Choices } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { chosenPlace, sheetPlaces } from "./sheet-places";

const SKIPPED_SHOWN = 5;
const LAST_ROW = 1_048_576;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  row: { maxWidth: "8em" },
  // A long name of a sheet must not widen the pane.
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0 },
  name: { overflowWrap: "anywhere" },
});

interface SheetDetailsProps {
  readonly sheet: SheetInspection;
  readonly choices: Choices;
  readonly actions: PaneActions;
}

/** Which sheet or table and header row, how many customers, which rows are left out and why. */
export function SheetDetails({ sheet, choices, actions }: SheetDetailsProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.sheet;
  const { recognition } = sheet;
  const headerRow = recognition.headerRows.row + recognition.headerRows.rowCount;
  const leftOut = recognition.skipped.filter((skip) => skip.why !== "blank");
  return (
    <div className={styles.lines}>
      <SheetPicker sheet={sheet} actions={actions} />
      <HeaderRow key={headerRow} row={headerRow} chosen={choices.headerRow !== null} actions={actions} />
      <MoreSheets sheet={sheet} choices={choices} actions={actions} />
      <Text>{fillPlaceholders(words.kind, { reasons: sheetReasonList(recognition.reasons, language) })}</Text>
      <Text>{countText(words.rows, countRows(recognition.body), language)}</Text>
      {sheet.hiddenCustomers > 0 && <Text>{countText(words.hidden, sheet.hiddenCustomers, language)}</Text>}
      {leftOut.length > 0 && <Text>{countText(words.skipped, leftOut.length, language)}</Text>}
      {leftOut.length > 0 && (
        <ul className={styles.list}>
          {leftOut.slice(0, SKIPPED_SHOWN).map((skip) => (
            <li key={skip.row}>
              {fillPlaceholders(words.skippedRow, { row: skip.row + 1, why: skipReasonText(skip.why, language) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Every sheet, and every table of the sheet in front. */
export function SheetPicker({ sheet, actions }: Pick<SheetDetailsProps, "sheet" | "actions">) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.checklist.sheet;
  const places = sheetPlaces(sheet);
  return (
    <Field label={words.pick} className={styles.narrow}>
      <Select
        className={styles.select}
        value={chosenPlace(sheet)}
        onChange={(_event, { value }) => {
          const place = places.find(({ id }) => id === value);
          if (place === undefined) return;
          if (place.headerRow !== null) actions.choose({ headerRow: place.headerRow });
          else if (place.sheet !== sheet.sheet.name) actions.showSheet(place.sheet);
          else actions.choose({ headerRow: null });
        }}
      >
        {places.map(({ id, sheet: name, table }) => (
          <option key={id} value={id}>
            {table === null ? name : fillPlaceholders(words.table, { table })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface HeaderRowProps {
  /** 1-based; 0 where none was found. */
  readonly row: number;
  readonly chosen: boolean;
  readonly actions: PaneActions;
}

/** The row of the headers: found, or typed by a person; emptied, it is found again. */
export function HeaderRow({ row, chosen, actions }: HeaderRowProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.checklist.sheet;
  const choose = (typed: string) => {
    const value = Number(typed);
    if (typed.trim() === "") {
      if (chosen) actions.choose({ headerRow: null });
    } else if (Number.isInteger(value) && value >= 1 && value <= LAST_ROW && value !== row)
      actions.choose({ headerRow: value - 1 });
  };
  return (
    <Field label={words.headerRow} hint={chosen ? words.headerRowChosen : words.headerRowFound}>
      <Input
        className={styles.row}
        type="number"
        min={1}
        max={LAST_ROW}
        defaultValue={row === 0 ? "" : String(row)}
        onBlur={(event) => choose(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") choose(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** Other sheets of customers that are classified in the same run. */
function MoreSheets({ sheet, choices, actions }: SheetDetailsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const others = sheet.sheets.filter(({ id }) => id !== sheet.sheet.id);
  if (others.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    actions.choose({
      more: others.map((other) => other.id).filter((other) => (other === id ? on : choices.more.includes(other))),
    });
  return (
    <div role="group" aria-label={text.checklist.sheet.more}>
      <Label>{text.checklist.sheet.more}</Label>
      {others.map(({ id, name }) => (
        <div key={id} className={styles.name}>
          <Checkbox
            label={name}
            checked={choices.more.includes(id)}
            onChange={(_event, { checked }) => toggle(id, checked === true)}
          />
        </div>
      ))}
    </div>
  );
}
