import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { CRITERIA, LABEL, NOTE, SCALE } from "../../../src/domain/policy/policy-layout";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { sortRows } from "../../../src/workbench/host/model/rearrange";
import { insertColumns, insertRows } from "../../../src/workbench/host/model/structure";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { HostBook, randomRows } from "../support/host-book";
import { recalculate } from "../support/libreoffice";
import { Random } from "../support/random";

const words = policyWords("en-US");
const POLICY = defaultPolicy(words, 45473 as SerialDate);

const BREAKS: readonly [string, (book: HostBook) => void][] = [
  ["text weight", (book) => book.type(book.row("head:criteria") + 1, CRITERIA.weight, "8 points")],
  [
    "row inserted above the marked last row",
    (book) => {
      const end = book.row("end:scale:years:0");
      insertRows(book.policySheet, end, 1);
      book.type(end, SCALE.from, 10);
      book.type(end, SCALE.points, 100);
    },
  ],
  [
    "criteria sorted beside the hidden ids",
    (book) => {
      const row = book.row("head:criteria") + 1;
      const range = { row, column: LABEL, rowCount: book.row("end:criteria") - row, columnCount: NOTE };
      sortRows(book.policySheet, range, [{ column: CRITERIA.weight, descending: true }]);
    },
  ],
  ["column inserted in the middle", (book) => insertColumns(book.policySheet, CRITERIA.weight, 1)],
];

describeWithLibreOffice("a policy sheet changed by hand, in LibreOffice", () => {
  it.each(BREAKS)("shows what the host shows: %s", (_name, change) => {
    const book = new HostBook(POLICY, words, randomRows(new Random(9), POLICY, 8));
    change(book);
    book.recalculate();
    const { file, shown } = book.forAnotherProgram();
    const calculated = recalculate(file).get("Customers") ?? [];
    const differences = shown.flatMap((row, i) =>
      row.flatMap((value, c) => {
        const theirs = calculated[2 + i]?.[book.fields.length + c] ?? "";
        const same = typeof value === "number" ? theirs !== "" && Math.abs(Number(theirs) - value) < 1e-9 : true;
        const text = typeof value === "string" ? theirs === value : true;
        return same && text ? [] : [`${i}/${c}: ${JSON.stringify(value)} and ${theirs}`];
      }),
    );
    expect(differences.slice(0, 4)).toEqual([]);
  });
});
