import { readSheet } from "../../src/excel/read-sheet";
import { recognizeReading } from "../../src/excel/recognize-reading";
import { caseChoices, expectedReading, readingOf } from "../domain/customer/corpus/clerk-reading";
import { CORPUS } from "../domain/customer/corpus/corpus";
import { reopened } from "./clerk-workbook";
import { inSession } from "./workbook-session";

describe.each(Object.entries(CORPUS))("a clerk opens a workbook: %s", (_, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))("%s", async (_title, one) => {
    const { recognition } = await inSession(reopened(one), async (session) => {
      const reading = await readSheet(session, { lookForMerges: true });
      if (reading === null) throw new Error("no sheet");
      return recognizeReading(session, reading.snapshot, caseChoices(one));
    });
    expect(readingOf(recognition, one)).toEqual(expectedReading(one));
  });
});
