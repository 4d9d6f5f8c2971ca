import { Caption1, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FieldId } from "../../domain/customer/fields";
import { FIELD_IDS, isFieldId } from "../../domain/customer/fields";
import type { RecognizedColumn } from "../../domain/customer/recognition";
import type { UnitId } from "../../domain/customer/units";
import { columnLetters } from "../../domain/spreadsheet/address";
import { fieldName, unitName } from "../../i18n/field-name";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { useWords } from "../shell/words";
import { correctionOf, unitsOf } from "./column-correction";
import type { ColumnCorrection } from "./column-correction";

/** From here on a column counts as sure; below LIKELY a person should look. */
const SURE = 0.9;
const LIKELY = 0.6;

const useStyles = makeStyles({
  explain: { display: "block", marginBlockEnd: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  sureness: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  check: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBlockStart: tokens.spacingVerticalXXS,
  },
  // Side by side where both can be read, else below each other.
  field: { flex: "1 1 168px", minWidth: 0 },
  unit: { flex: "0 1 96px", minWidth: 0 },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface ColumnsDetailsProps {
  readonly columns: readonly RecognizedColumn[];
  readonly disabled: boolean;
  readonly onCorrect: (correction: ColumnCorrection) => void;
}

/** Which column is understood as what, how sure that is and why; a drop-down corrects it. */
export function ColumnsDetails({ columns, disabled, onCorrect }: ColumnsDetailsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.checklist.columns;
  const theirs = columns.filter(({ reason }) => reason !== "own-column");
  return (
    <>
      <Caption1 className={styles.explain}>{words.explain}</Caption1>
      <ul className={styles.list}>
        {theirs.map((column) => (
          <ColumnItem key={column.column} column={column} disabled={disabled} onCorrect={onCorrect} />
        ))}
      </ul>
    </>
  );
}

interface ColumnItemProps extends Omit<ColumnsDetailsProps, "columns"> {
  readonly column: RecognizedColumn;
}

function ColumnItem({ column, disabled, onCorrect }: ColumnItemProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.columns;
  const { field, unit, rivals, confidence, ask, reason } = column;
  const letters = columnLetters(column.column);
  const header = column.header === "" ? words.noHeader : column.header;
  const doubtful = field !== null && (ask || confidence < LIKELY);
  // A known name explains itself; what is doubtful of it stands among the problems.
  const obvious = reason === "alias";
  const sureness = field === null ? "" : doubtful ? words.unsure : confidence < SURE ? words.likely : words.sure;
  const others = FIELD_IDS.filter((id) => !rivals.some((rival) => rival.field === id));
  const units = field === null ? [] : unitsOf(field);
  const option = (id: FieldId) => (
    <option key={id} value={id}>
      {fieldName(id, language)}
    </option>
  );
  return (
    <li>
      <div className={styles.head}>
        <Caption1>{letters}</Caption1>
        <span className={styles.header}>{header}</span>
        <Caption1 className={mergeClasses(styles.sureness, doubtful && styles.check)}>{sureness}</Caption1>
      </div>
      <div className={styles.choices}>
        <Select
          size="small"
          className={styles.field}
          aria-label={fillPlaceholders(words.meaningOf, { column: letters, header })}
          value={field ?? ""}
          disabled={disabled || column.header === ""}
          onChange={(_event, { value }) => onCorrect(correctionOf(column, isFieldId(value) ? value : null, null))}
        >
          <option value="">{words.notUsed}</option>
          {rivals.length > 0 && <optgroup label={words.rivals}>{rivals.map((rival) => option(rival.field))}</optgroup>}
          <optgroup label={words.allFields}>{others.map(option)}</optgroup>
        </Select>
        {field !== null && units.length > 1 && (
          <Select
            size="small"
            className={styles.unit}
            aria-label={fillPlaceholders(words.unitOf, { column: letters, header })}
            value={unit ?? ""}
            disabled={disabled || column.header === ""}
            onChange={(_event, { value }) => onCorrect(correctionOf(column, field, value as UnitId))}
          >
            {units.map((id) => (
              <option key={id} value={id}>
                {unitName(id, language)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {!obvious && <Caption1 className={styles.reason}>{words.reasons[reason]}</Caption1>}
    </li>
  );
}
