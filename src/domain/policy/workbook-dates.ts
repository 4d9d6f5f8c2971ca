import { fromWorkbookSerial, toWorkbookSerial } from "../spreadsheet/serial-date";
import type { SerialDate } from "../spreadsheet/serial-date";
import type { Policy } from "./policy";

/** A policy as it was read from cells, with its dates as serials of the 1900 system. */
export function fromWorkbookDates(policy: Policy, date1904: boolean): Policy {
  return withDates(policy, (date) => fromWorkbookSerial(date, date1904));
}

/** A policy as its cells have to hold it: in a workbook that counts from 1904, dates are 1,462 days less. */
export function toWorkbookDates(policy: Policy, date1904: boolean): Policy {
  return withDates(policy, (date) => toWorkbookSerial(date, date1904) as SerialDate);
}

function withDates(policy: Policy, convert: (date: SerialDate) => SerialDate): Policy {
  const { asOf, effectiveFrom } = policy;
  return {
    ...policy,
    asOf: convert(asOf),
    effectiveFrom: effectiveFrom === null ? null : convert(effectiveFrom),
  };
}
