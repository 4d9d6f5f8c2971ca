import { FIRST, LABEL, LETTER, NOTE, STAGE, WARNING } from "./policy-layout";
import type { PolicyCells } from "./policy-cells";
import type {
  CollectionStage,
  LetterTemplate,
  ReceivablesPolicy,
  ReceivablesSettingId,
  TierGrace,
  WarningRule,
} from "./receivables-policy";
import { LETTER_LANGUAGES, STAGE_IDS, WARNING_IDS, WARNING_THRESHOLDS } from "./receivables-policy";
import { readList } from "./text-list";

/** The receivables part of a policy from its cells. Rows that a person inserted have no id and are reported: they would do nothing. */
export function readReceivables(cells: PolicyCells): ReceivablesPolicy {
  const at = (id: ReceivablesSettingId): { row: number; column: number } => cells.setting(id);
  const isYes = (id: ReceivablesSettingId): boolean => cells.word("yesNo", at(id).row, FIRST) === "yes";
  const number = (id: ReceivablesSettingId): number => cells.number(at(id).row, FIRST);
  const text = (id: ReceivablesSettingId): string => cells.text(at(id).row, FIRST);
  return {
    agingByInvoiceDate: isYes("agingByInvoiceDate"),
    payOldestFirst: isYes("payOldestFirst"),
    quietDays: number("quietDays"),
    interestRate: number("interestRate"),
    yearDays: number("yearDays"),
    company: text("company"),
    contact: text("contact"),
    bankAccount: text("bankAccount"),
    warnings: readWarnings(cells),
    stages: readStages(cells),
    grace: readGrace(cells),
    letters: readLetters(cells),
  };
}

function readWarnings(cells: PolicyCells): WarningRule[] {
  return cells.table("warnings").flatMap(({ id, row }) => {
    const warning = WARNING_IDS.find((one) => one === id);
    if (warning === undefined) return unknownRow(cells, row);
    return [
      {
        id: warning,
        name: cells.text(row, LABEL),
        isOn: cells.word("yesNo", row, WARNING.isOn) === "yes",
        thresholds: WARNING_THRESHOLDS[warning].map((_, index) => {
          cells.place(`warning:${warning}:${index}`, row, WARNING.first + index);
          return cells.number(row, WARNING.first + index);
        }),
        texts: readList(cells.text(row, WARNING.texts)),
        note: cells.text(row, NOTE),
      },
    ];
  });
}

function readStages(cells: PolicyCells): CollectionStage[] {
  return cells.table("stages").flatMap(({ id, row }) => {
    const stage = STAGE_IDS.find((one) => one === id);
    if (stage === undefined) return unknownRow(cells, row);
    cells.place(`stage:${stage}`, row, STAGE.days);
    return [{ id: stage, name: cells.text(row, LABEL), from: cells.number(row, STAGE.days) }];
  });
}

function readGrace(cells: PolicyCells): TierGrace[] {
  return cells.table("grace").map(({ id, row }, i) => {
    cells.place(`grace:${i}`, row, STAGE.days);
    return { tier: id === "" ? cells.text(row, LABEL).trim() : id, days: cells.number(row, STAGE.days) };
  });
}

function readLetters(cells: PolicyCells): LetterTemplate[] {
  return cells.table("letters").flatMap(({ id, row }) => {
    const stage = STAGE_IDS.find((one) => one === id);
    const language = LETTER_LANGUAGES.find((one) => one === cells.text(row, LETTER.language).trim());
    if (stage === undefined || language === undefined) return unknownRow(cells, row);
    return [{ stage, language, subject: cells.text(row, LETTER.subject), body: cells.text(row, LETTER.body) }];
  });
}

function unknownRow(cells: PolicyCells, row: number): [] {
  cells.damage("word", row, LABEL, cells.text(row, LABEL));
  return [];
}
