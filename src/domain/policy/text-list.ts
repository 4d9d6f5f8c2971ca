import { trimSpaces } from "../spreadsheet/text";

/** Spaces that Chinese typing and web pages leave beside a separator; TRIM knows none of them. */
const OTHER_SPACES = ["\u3000", "\u00a0"];

/** What is replaced around separators, in order; done alike by `readList` and by the formula of `delimitedList`. */
const AROUND_SEPARATORS: readonly (readonly [string, string])[] = [
  ...besides(" "),
  ...OTHER_SPACES.flatMap(besides),
  ...besides(" "),
  [";;", ";"],
  [";;", ";"],
];

function besides(space: string): (readonly [string, string])[] {
  return [
    [`;${space}`, ";"],
    [`${space};`, ";"],
  ];
}

/** The items of a list typed as "a; b"; either semicolon and a new line serve. */
export function readList(text: string): string[] {
  const separated = `;${trimSpaces(text.replaceAll("；", ";").replaceAll("\n", ";"))};`;
  return AROUND_SEPARATORS.reduce((so, [from, to]) => so.replaceAll(from, to), separated)
    .split(";")
    .filter((item) => item !== "");
}

/** Native formula of a list typed in a cell as ";a;b;", "" when it is empty, so that ";a;" is found exactly where a is an item. */
export function delimitedList(cell: string): string {
  const joined = `";"&TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"；",";"),CHAR(10),";"))&";"`;
  const tight = AROUND_SEPARATORS.reduce((so, [from, to]) => `SUBSTITUTE(${so},"${from}","${to}")`, joined);
  return `IF(TRIM(${cell})="","",${tight})`;
}
