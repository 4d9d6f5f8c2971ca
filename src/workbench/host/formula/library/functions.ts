import type { FunctionSpec } from "../frame";
import { DATES } from "./dates";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { MATHEMATICS } from "./mathematics";
import { STATISTICS } from "./statistics";
import { TEXT } from "./text";

/** Every function the calculator knows besides the lazy forms (IF, IFERROR, CHOOSE …), by upper-case name. */
export const FUNCTIONS: Readonly<Record<string, FunctionSpec | undefined>> = {
  ...DATES,
  ...LOGIC,
  ...LOOKUP,
  ...MATHEMATICS,
  ...STATISTICS,
  ...TEXT,
};

/** Functions whose result may change without any cell changing, or whose cells cannot be known from the text. */
export const VOLATILE: ReadonlySet<string> = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"]);
