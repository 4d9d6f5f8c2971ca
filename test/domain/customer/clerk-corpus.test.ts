import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { caseChoices, caseSnapshot, expectedReading, readingOf } from "./corpus/clerk-reading";
import { CORPUS } from "./corpus/corpus";

describe.each(Object.entries(CORPUS))("a clerk reads: %s", (_, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    const recognition = recognizeSheet(caseSnapshot(one), caseChoices(one));
    expect(readingOf(recognition, one)).toEqual(expectedReading(one));
  });
});

it("holds at least 40 traps, each under its own title", () => {
  const titles = Object.values(CORPUS).flatMap((cases) => cases.map(({ title }) => title));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(40);
});
