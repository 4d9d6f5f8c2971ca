import { parseRange, rangeText, type RangeAddress } from "../../host/model/address";

/** Ranges of a space-separated list; what is no range is left out. */
export function readRanges(list: string | undefined): RangeAddress[] {
  return (list ?? "")
    .split(/\s+/)
    .map((text) => parseRange(text))
    .filter((range) => range !== null);
}

/** The list as files write it. */
export function writeRanges(ranges: readonly RangeAddress[]): string {
  return ranges.map(rangeText).join(" ");
}
