import { a1 } from "../spreadsheet/address";

/** References of our templates: "RC5" (this row), "R[1]C5" (the next), "R7C3" (absolute). Quoted names and texts are passed over. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bR(?:\[(-?\d+)\]|(\d*))C(\d+)\b/g;

/** The A1 form of an R1C1 template of ours in a 0-based row: "RC5" in row 4 is "$E5", "R[1]C5" "$E6", "R7C3" is "$C$7". */
export function r1c1ToA1(template: string, row: number): string {
  return template.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [offset, rowDigits, columnDigits] = groups;
    if (columnDigits === undefined) return token;
    const column = Number(columnDigits) - 1;
    return rowDigits === undefined || rowDigits === ""
      ? a1({ row: row + Number(offset ?? 0), column }, { absoluteColumn: true })
      : a1({ row: Number(rowDigits) - 1, column }, { absolute: true });
  });
}
