import { a1 } from "../spreadsheet/address";

/** References of our templates: "RC5" (this row), "R7C3" (absolute). Quoted sheet names and texts are passed over. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bR(\d*)C(\d+)\b/g;

/** The A1 form of an R1C1 template of ours in a 0-based row: "RC5" in row 4 is "$E5", "R7C3" is "$C$7". */
export function r1c1ToA1(template: string, row: number): string {
  return template.replace(TOKEN, (token: string, rowDigits: string | undefined, columnDigits: string | undefined) => {
    if (columnDigits === undefined) return token;
    const column = Number(columnDigits) - 1;
    return rowDigits === undefined || rowDigits === ""
      ? a1({ row, column }, { absoluteColumn: true })
      : a1({ row: Number(rowDigits) - 1, column }, { absolute: true });
  });
}
