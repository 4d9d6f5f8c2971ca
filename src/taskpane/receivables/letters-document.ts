import type { IRunOptions, ParagraphChild, Table as TableType } from "docx";
import type { CollectionLetter } from "../../domain/receivables/collection-letter";
import { isoDate } from "../../domain/spreadsheet/serial-date";

/** Half-points: 10.5 pt, the customary size of Chinese business letters. */
const FONT_SIZE = 21;
/** Fonts that have the letters of the language on every office machine; Latin letters in both are Calibri's. */
const FONTS = {
  "zh-CN": { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "SimSun" },
  "en-US": { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "SimSun" },
} as const;
/** A4 and its margins, and the columns of the table of invoices, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_247 } as const;
const COLUMNS = [2_700, 1_600, 1_600, 1_400, 2_112] as const;

/**
 * The letters as one Word document, each beginning a page, with the invoices as a table whose head comes again on further pages.
 * The library that writes it is loaded when the first document is asked for, and by nothing else.
 */
export async function lettersDocument(letters: readonly CollectionLetter[]): Promise<Blob> {
  const {
    AlignmentType,
    Document,
    Packer,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    WidthType,
  } = await import("docx");
  const run = (text: string, { language }: CollectionLetter, more: IRunOptions = {}): ParagraphChild =>
    new TextRun({ text, size: FONT_SIZE, font: FONTS[language], ...more });
  const invoices = (letter: CollectionLetter): TableType => {
    const row = (texts: readonly string[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: texts.map(
          (text, column) =>
            new TableCell({
              width: { size: COLUMNS[column] ?? 0, type: WidthType.DXA },
              margins: { top: 40, bottom: 40, left: 100, right: 100 },
              ...(isHead ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "E7E6E6" } } : {}),
              children: [
                new Paragraph({
                  alignment: column >= 3 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                  children: [run(text, letter, { bold: isHead })],
                }),
              ],
            }),
        ),
      });
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [...COLUMNS],
      width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      rows: [row(letter.table, true), ...invoiceTexts(letter).map((texts) => row(texts, false))],
    });
  };
  const children = letters.flatMap((letter, index) => [
    new Paragraph({
      pageBreakBefore: index > 0,
      spacing: { after: 240 },
      children: [run(letter.subject, letter, { bold: true, size: FONT_SIZE + 7 })],
    }),
    ...letter.lines.map((line) =>
      line === null ? invoices(letter) : new Paragraph({ spacing: { line: 320 }, children: [run(line, letter)] }),
    ),
  ]);
  const { margin, ...size } = PAGE;
  const page = { size, margin: { top: margin, bottom: margin, left: margin, right: margin } };
  return Packer.toBlob(new Document({ sections: [{ properties: { page }, children }] }));
}

/** The rows of a letter's table. */
function invoiceTexts({ case: one, noNumber, language }: CollectionLetter): string[][] {
  return one.items.map(({ number, invoiceDate, dueDate, daysPastDue, open }) => [
    number || noNumber,
    isoDate(invoiceDate),
    isoDate(dueDate),
    String(Math.max(0, daysPastDue)),
    open.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  ]);
}
