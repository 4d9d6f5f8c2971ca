import type { FunctionSpec } from "../frame";
import { BYTE_TEXT } from "./byte-text";
import { DATES } from "./dates";
import { DYNAMIC_ARRAYS } from "./dynamic-arrays";
import { FINANCIAL } from "./financial";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { MATHEMATICS } from "./mathematics";
import { ORDER_STATISTICS } from "./order-statistics";
import { STATISTICS } from "./statistics";
import { TEXT } from "./text";
import { WORKING_DAYS } from "./working-days";

/** Every function the calculator knows besides the lazy forms (IF, IFERROR, CHOOSE …), by upper-case name. */
export const FUNCTIONS: Readonly<Record<string, FunctionSpec | undefined>> = {
  ...BYTE_TEXT,
  ...DATES,
  ...DYNAMIC_ARRAYS,
  ...FINANCIAL,
  ...LOGIC,
  ...LOOKUP,
  ...MATHEMATICS,
  ...ORDER_STATISTICS,
  ...STATISTICS,
  ...TEXT,
  ...WORKING_DAYS,
};

/** Functions whose result may change without any cell changing, or whose cells cannot be known from the text. */
export const VOLATILE: ReadonlySet<string> = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"]);
