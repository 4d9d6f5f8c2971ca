import type { Formula } from "../../host/model/formula";

/** Functions that take whole ranges apart themselves, so that operators on ranges inside them need no array form. */
const TAKES_ARRAYS = new Set(["SUMPRODUCT", "MMULT", "LOOKUP", "FREQUENCY", "MINVERSE", "TRANSPOSE"]);
/** Functions whose result is, or may be, an array whatever their arguments. */
const GIVES_ARRAYS =
  /_xlfn\.(?:_xlws\.)?(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|LET|LAMBDA|MAP|BYROW|BYCOL|MAKEARRAY|REDUCE|SCAN|XLOOKUP|VSTACK|HSTACK|TOCOL|TOROW|TEXTSPLIT|ANCHORARRAY)\(/i;

/**
 * Whether a formula entered in today's Excel must be stored as a dynamic array although it shows one value: it calls an add-in
 * function, gives an array, or calculates with a range where an old Excel would have taken one cell of it.
 */
export function needsArrayForm(formula: Formula, fileText: string): boolean {
  return fileText.includes("_xldudf_") || GIVES_ARRAYS.test(fileText) || calculatesWithRange(formula);
}

function calculatesWithRange(formula: Formula): boolean {
  const tokens = formula.tokens.filter((token) => token.kind !== "space");
  const functions: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "operator" && token.text === "(") {
      const caller = tokens[index - 1];
      const takes =
        caller !== undefined &&
        (caller.kind === "function" || caller.kind === "name") &&
        TAKES_ARRAYS.has(caller.text.replace("(", "").toUpperCase());
      functions.push(takes || functions.at(-1) === true);
    } else if (token.kind === "operator" && token.text === ")") functions.pop();
    else if (token.kind === "reference" && !token.single && functions.at(-1) !== true) {
      if (
        [tokens[index - 1], tokens[index + 1]].some(
          (beside) => beside?.kind === "operator" && /^(?:[-+*/^&=<>]|<=|>=|<>)$/.test(beside.text),
        )
      )
        return true;
    }
  }
  return false;
}
