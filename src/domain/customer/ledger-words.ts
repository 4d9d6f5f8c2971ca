import { headerKey, readHeader } from "./header-text";

/** Header names, parted by bars, folded as `bareName` folds a header. */
export function headerNames(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map(headerKey));
}

/** A header without its unit and notes, folded for comparison. */
export function bareName(header: string): string {
  return headerKey(readHeader(header)?.bare ?? header);
}

/** What is left on an account after each line: no debt of the line's own. */
export const BALANCES = headerNames(
  "余额|账户余额|本次余额|期末余额|本币余额|原币余额|余额（借）|累计余额|结余|结存|Balance|Running Balance|Closing Balance|Account Balance|Cumulative Balance",
);
