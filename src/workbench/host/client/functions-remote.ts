import type { CallArguments } from "./call-arguments";
import { RemoteType } from "./remote";

/** The value of a worksheet function called through the client, or the error it gives. */
interface FunctionOutcome {
  readonly value: number | null;
  readonly error: string | null;
}

const functionResultType = new RemoteType<FunctionOutcome>({
  name: "FunctionResult",
  properties: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error ?? "" } },
});

/** Serial number of a date in the workbook's own date system; years below 1900 count from 1900. */
function dateSerial(args: CallArguments, date1904: boolean): FunctionOutcome {
  const given = args.integer(0);
  const year = given >= 0 && given < 1900 ? given + 1900 : given;
  const serial = Date.UTC(year, args.integer(1) - 1, args.integer(2)) / 86_400_000 + 25_569;
  const counted = date1904 ? serial - 1462 : serial < 61 ? serial - 1 : serial;
  const valid = given >= 0 && given <= 9999 && counted >= 0;
  return valid ? { value: counted, error: null } : { value: null, error: "#NUM!" };
}

export const functionsType = new RemoteType<null>({
  name: "Functions",
  methods: {
    Date: (_subject, args, host) => functionResultType.of(dateSerial(args, host.workbook.date1904)),
  },
});
