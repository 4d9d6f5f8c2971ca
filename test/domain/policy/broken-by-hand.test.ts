import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { CONDITION, CRITERIA, INPUT, LABEL, NOTE, RATE, SCALE, TIER } from "../../../src/domain/policy/policy-layout";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { copyRange, sortRows } from "../../../src/workbench/host/model/rearrange";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../../src/workbench/host/model/structure";
import { HostBook, randomRows } from "../support/host-book";
import { Random } from "../support/random";

/** 2024-06-30 */
const AS_OF = 45473 as SerialDate;
const words = policyWords("zh-CN");

function standard(): Policy {
  const policy = defaultPolicy(words, AS_OF);
  const named = new Set(["广州", "广州市", "北京", "浙江", "兰州"]);
  return { ...policy, regions: policy.regions.filter(({ key }) => named.has(key)) };
}

const STANDARD = standard();

/** Sheet row of a row of a table, the first being 0. */
const at = (book: HostBook, table: string, index = 0) => book.row(`head:${table}`) + 1 + index;
const years = (index: number) => (book: HostBook) => at(book, "scale:years:0", index);

/** Rows of a table sorted as a person sorts them: the cells that can be seen, by one of them. */
function sortTable(book: HostBook, table: string, column: number, descending: boolean, firstColumn = LABEL): void {
  const row = at(book, table);
  const rowCount = book.row(`end:${table}`) - row;
  const range = { row, column: firstColumn, rowCount, columnCount: NOTE + 1 - firstColumn };
  sortRows(book.policySheet, range, [{ column, descending }]);
}

/** What the add-in makes of it: "understood", or the reason of the refusal and its cell. */
interface Refusal {
  readonly why: string;
  readonly cell: (book: HostBook) => readonly [row: number, column: number];
}
type Formulas = "agrees" | "classify again" | "correct";

interface Case {
  readonly name: string;
  readonly do: (book: HostBook) => void;
  readonly reading: "understood" | Refusal;
  readonly formulas: Formulas;
}

const refused = (why: string, row: (book: HostBook) => number, column: number): Refusal => ({
  why,
  cell: (book) => [row(book), column],
});

const CASES: readonly Case[] = [
  // Numbers typed wrong
  {
    name: "text weight",
    do: (book) => book.type(at(book, "criteria"), CRITERIA.weight, "8 分"),
    reading: refused("number", (book) => at(book, "criteria"), CRITERIA.weight),
    formulas: "correct",
  },
  {
    name: "weight stored as text",
    do: (book) => book.type(at(book, "criteria", 2), CRITERIA.weight, "15"),
    reading: refused("number", (book) => at(book, "criteria", 2), CRITERIA.weight),
    formulas: "correct",
  },
  {
    name: "negative weight",
    do: (book) => book.type(at(book, "criteria", 1), CRITERIA.weight, -3),
    reading: refused("weight", (book) => at(book, "criteria", 1), CRITERIA.weight),
    formulas: "correct",
  },
  {
    name: "weights that add up to 0",
    do: (book) => {
      for (let row = at(book, "criteria"); row < book.row("end:criteria"); row++) book.type(row, CRITERIA.weight, 0);
    },
    reading: refused("no-weight", (book) => book.row("head:criteria"), LABEL),
    formulas: "correct",
  },
  {
    name: "another weight",
    do: (book) => book.type(at(book, "criteria", 2), CRITERIA.weight, 22.5),
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "blank bound",
    do: (book) => book.type(years(1)(book), SCALE.from, null),
    reading: refused("number", years(1), SCALE.from),
    formulas: "correct",
  },
  {
    name: "unsorted bands",
    do: (book) => book.type(years(1)(book), SCALE.from, 4),
    reading: refused("band-order", years(2), SCALE.from),
    formulas: "correct",
  },
  {
    name: "overlapping bands",
    do: (book) => book.type(years(2)(book), SCALE.from, 1),
    reading: refused("band-order", years(2), SCALE.from),
    formulas: "correct",
  },
  {
    name: "points that fall where more is better",
    do: (book) => book.type(years(2)(book), SCALE.points, 20),
    reading: refused("band-direction", years(2), SCALE.points),
    formulas: "correct",
  },
  {
    name: "points above 100",
    do: (book) => book.type(years(3)(book), SCALE.points, 120),
    reading: refused("points", years(3), SCALE.points),
    formulas: "correct",
  },
  {
    name: "as-of date typed as text",
    do: (book) => book.type(book.row("setting:asOf"), 2, "2024年6月"),
    reading: refused("number", (book) => book.row("setting:asOf"), 2),
    formulas: "correct",
  },
  {
    name: "half a decimal",
    do: (book) => book.type(book.row("setting:decimals"), 2, 1.5),
    reading: refused("setting", (book) => book.row("setting:decimals"), 2),
    formulas: "correct",
  },
  {
    name: "a rate of 0",
    do: (book) => book.type(at(book, "rates"), RATE.rate, 0),
    reading: refused("rate", (book) => at(book, "rates"), RATE.rate),
    formulas: "correct",
  },
  // Words typed wrong
  {
    name: "unknown field",
    do: (book) => book.type(book.row("input:years:0"), INPUT.field, "合作时间长短"),
    reading: refused("word", (book) => book.row("input:years:0"), INPUT.field),
    formulas: "classify again",
  },
  {
    name: "another known field",
    do: (book) => book.type(book.row("input:years:0"), INPUT.field, words.fields.order_count),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "tier without a name",
    do: (book) => book.type(at(book, "tiers", 1), LABEL, null),
    reading: refused("tier", (book) => at(book, "risks", 1), 2),
    formulas: "correct",
  },
  {
    name: "two tiers of one name",
    do: (book) => book.type(at(book, "tiers", 1), LABEL, "A"),
    reading: refused("tier", (book) => at(book, "risks", 1), 2),
    formulas: "correct",
  },
  {
    name: "cut-offs out of order",
    do: (book) => book.type(at(book, "tiers", 1), TIER.from, 90),
    reading: refused("tier-order", (book) => at(book, "tiers", 1), TIER.from),
    formulas: "correct",
  },
  {
    name: "the same key twice, in another case",
    do: (book) => book.type(at(book, "scale:credit_rating:0", 4), SCALE.from, "aaa"),
    reading: refused("key-repeated", (book) => at(book, "scale:credit_rating:0", 4), SCALE.from),
    formulas: "correct",
  },
  {
    name: "keys that only native look-ups take for one (É, é)",
    do: (book) => {
      book.type(at(book, "scale:credit_rating:0", 3), SCALE.from, "É");
      book.type(at(book, "scale:credit_rating:0", 4), SCALE.from, "é");
    },
    reading: refused("key-repeated", (book) => at(book, "scale:credit_rating:0", 4), SCALE.from),
    formulas: "correct",
  },
  {
    name: "a key with a space that nobody sees",
    do: (book) => book.type(at(book, "scale:credit_rating:0", 4), SCALE.from, "BB "),
    reading: refused("key-spaces", (book) => at(book, "scale:credit_rating:0", 4), SCALE.from),
    formulas: "correct",
  },
  {
    name: "a key that is a number",
    do: (book) => book.type(at(book, "scale:credit_rating:0", 4), SCALE.from, 3),
    reading: refused("text", (book) => at(book, "scale:credit_rating:0", 4), SCALE.from),
    formulas: "correct",
  },
  // Rows
  {
    name: "row inserted above the marked last row",
    do: (book) => {
      const end = book.row("end:scale:years:0");
      insertRows(book.policySheet, end, 1);
      book.type(end, SCALE.from, 10);
      book.type(end, SCALE.points, 100);
    },
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "row inserted under the header",
    do: (book) => {
      const first = years(0)(book);
      insertRows(book.policySheet, first, 1);
      book.type(first, SCALE.from, -5);
      book.type(first, SCALE.points, 10);
    },
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "row typed below the marked last row",
    do: (book) => {
      book.type(book.row("end:scale:years:0") + 1, SCALE.from, 10);
      book.type(book.row("end:scale:years:0") + 1, SCALE.points, 100);
    },
    reading: refused("outside", (book) => book.row("end:scale:years:0") + 1, SCALE.from),
    formulas: "agrees",
  },
  {
    name: "empty row inserted in a table",
    do: (book) => insertRows(book.policySheet, years(2)(book), 1),
    reading: refused("blank-row", years(2), LABEL),
    formulas: "correct",
  },
  {
    name: "empty rows between tables",
    do: (book) => insertRows(book.policySheet, book.row("head:tiers") - 2, 3),
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "band deleted",
    do: (book) => deleteRows(book.policySheet, years(1)(book), 1),
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "criterion deleted",
    do: (book) => deleteRows(book.policySheet, at(book, "criteria", 3), 1),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "tier deleted that rules name",
    do: (book) => deleteRows(book.policySheet, at(book, "tiers", 1), 1),
    reading: refused("tier", (book) => at(book, "risks", 1) - 1, 2),
    formulas: "correct",
  },
  {
    name: "rule deleted, its condition left",
    do: (book) => deleteRows(book.policySheet, at(book, "rules"), 1),
    reading: refused("rule", (book) => at(book, "conditions") - 1, LABEL),
    formulas: "classify again",
  },
  {
    name: "rule deleted with its condition",
    do: (book) => {
      deleteRows(book.policySheet, at(book, "conditions"), 1);
      deleteRows(book.policySheet, at(book, "rules"), 1);
    },
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "header row deleted",
    do: (book) => deleteRows(book.policySheet, book.row("head:scale:years:0"), 1),
    reading: refused("row-missing", (book) => book.row("end:scale:years:0") - 1, LABEL),
    formulas: "classify again",
  },
  {
    name: "header texts cleared",
    do: (book) => {
      for (let column = LABEL; column <= NOTE; column++) book.type(book.row("head:criteria"), column, null);
    },
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "marked last row deleted",
    do: (book) => deleteRows(book.policySheet, book.row("end:scale:years:0"), 1),
    reading: refused("row-missing", (book) => book.row("head:scale:years:0"), LABEL),
    formulas: "correct",
  },
  {
    name: "setting deleted",
    do: (book) => deleteRows(book.policySheet, book.row("setting:limitStep"), 1),
    reading: refused("row-missing", (book) => book.row("policy:title"), LABEL),
    formulas: "correct",
  },
  {
    name: "two cells merged",
    do: (book) => {
      const row = at(book, "criteria", 4);
      const range = { row, column: CRITERIA.group, rowCount: 1, columnCount: 2 };
      book.policySheet.set("merges", [range]);
      book.type(row, CRITERIA.weight, null);
    },
    reading: refused("number", (book) => at(book, "criteria", 4), CRITERIA.weight),
    formulas: "correct",
  },
  // Sorted tables
  {
    name: "criteria sorted by weight beside the hidden ids",
    do: (book) => sortTable(book, "criteria", CRITERIA.weight, true),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "criteria sorted with the hidden ids",
    do: (book) => sortTable(book, "criteria", CRITERIA.weight, true, 0),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "rules sorted by name beside the hidden ids",
    do: (book) => sortTable(book, "rules", LABEL, true),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "conditions sorted by their value beside the hidden ids",
    do: (book) => sortTable(book, "conditions", CONDITION.value, false),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "categories sorted",
    do: (book) => sortTable(book, "scale:credit_rating:0", SCALE.points, false),
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "bands sorted the other way",
    do: (book) => sortTable(book, "scale:years:0", SCALE.from, true),
    reading: refused("band-order", years(1), SCALE.from),
    formulas: "correct",
  },
  {
    name: "tiers sorted the other way",
    do: (book) => sortTable(book, "tiers", TIER.from, false),
    reading: refused("tier-order", (book) => at(book, "tiers", 1), TIER.from),
    formulas: "correct",
  },
  {
    name: "risks sorted the other way",
    do: (book) => sortTable(book, "risks", 2, true),
    reading: refused("risk-order", (book) => at(book, "risks", 1), LABEL),
    formulas: "classify again",
  },
  {
    name: "columns of the customer sheet sorted",
    do: (book) => sortTable(book, "columns", LABEL, true),
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "criterion renamed",
    do: (book) => book.type(at(book, "criteria", 6), LABEL, "往来年头"),
    reading: "understood",
    formulas: "classify again",
  },
  // Parts typed by hand
  {
    name: "criterion without a scale",
    do: (book) => {
      const end = book.row("end:criteria");
      insertRows(book.policySheet, end, 1);
      ["满意度", words.groups.demand, 5, words.directions.higher, words.blanks.unknown].forEach((value, i) =>
        book.type(end, LABEL + i, value),
      );
    },
    reading: refused("no-scale", (book) => book.row("end:criteria"), LABEL),
    formulas: "classify again",
  },
  {
    name: "criterion with a scale typed by hand",
    do: (book) => {
      const end = book.row("end:criteria");
      insertRows(book.policySheet, end, 1);
      ["满意度", words.groups.demand, 5, words.directions.higher, words.blanks.unknown].forEach((value, i) =>
        book.type(end, LABEL + i, value),
      );
      const block = book.row("input:annual_sales:0");
      insertRows(book.policySheet, block, 5);
      const rows = [
        ["满意度", words.inputKinds.field, words.fields.satisfaction],
        [null, 0, 20],
        [null, 60, 70],
        [null, 90, 100],
      ];
      rows.forEach((row, i) => row.forEach((value, column) => book.type(block + i, LABEL + column, value)));
    },
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "criterion and scale copied and renamed",
    do: (book) => {
      const source = book.row("input:return_rate:0");
      const height = book.row("end:scale:return_rate:0") - source + 1;
      const at = source + height + 1;
      insertRows(book.policySheet, at, height + 1);
      const columns = { column: 0, columnCount: NOTE + 1 };
      const sheet = book.policySheet;
      copyRange(
        { sheet, range: { row: source, rowCount: height, ...columns } },
        { sheet, range: { row: at, rowCount: height, ...columns } },
      );
      book.type(at, LABEL, "毛利率（低者好）");
      book.type(at, INPUT.field, words.fields.debt_ratio);
      const end = book.row("end:criteria");
      insertRows(sheet, end, 1);
      copyRange(
        { sheet, range: { row: end - 1, rowCount: 1, ...columns } },
        { sheet, range: { row: end, rowCount: 1, ...columns } },
      );
      book.type(end, LABEL, "毛利率（低者好）");
      book.type(end, CRITERIA.direction, words.directions.lower);
      book.type(end, CRITERIA.blank, words.blanks.unknown);
      book.type(end, CRITERIA.blankField, words.none);
    },
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "rule with its condition added by hand",
    do: (book) => {
      const conditions = book.row("end:conditions");
      insertRows(book.policySheet, conditions, 1);
      const condition = ["利润太薄", words.inputKinds.field, words.fields.gross_margin, words.none, "＜", 0.05];
      condition.forEach((value, i) => book.type(conditions, LABEL + i, value));
      const rules = book.row("end:rules");
      insertRows(book.policySheet, rules, 1);
      ["利润太薄", "中", "C", words.none, words.no].forEach((value, i) => book.type(rules, LABEL + i, value));
    },
    reading: "understood",
    formulas: "classify again",
  },
  {
    name: "a currency added",
    do: (book) => {
      const end = book.row("end:rates");
      insertRows(book.policySheet, end, 1);
      book.type(end, RATE.text, "USD");
      book.type(end, RATE.rate, 7.12);
    },
    reading: "understood",
    formulas: "agrees",
  },
  // Sheet and columns
  {
    name: "sheet renamed",
    do: (book) => book.workbook.renameSheet(book.policySheet, "制度 '24"),
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "rows and a column inserted before the policy",
    do: (book) => {
      insertRows(book.policySheet, 0, 3);
      insertColumns(book.policySheet, 0, 1);
    },
    reading: "understood",
    formulas: "agrees",
  },
  {
    name: "column inserted in the middle",
    do: (book) => insertColumns(book.policySheet, CRITERIA.weight, 1),
    reading: refused("columns", (book) => book.row("policy:title"), CRITERIA.weight),
    formulas: "correct",
  },
  {
    name: "column deleted",
    do: (book) => deleteColumns(book.policySheet, CRITERIA.blankField, 1),
    reading: refused("columns", (book) => book.row("policy:title"), CRITERIA.blankField),
    formulas: "classify again",
  },
];

describe("a policy sheet changed by hand", () => {
  it.each(CASES.map((each) => [each.name, each] as const))("%s", (_name, { do: change, reading, formulas }) => {
    const book = new HostBook(STANDARD, words, randomRows(new Random(3), STANDARD, 10));
    expect(book.formulas(book.reread().policy)).toBe("agrees");
    change(book);
    book.recalculate();
    const { policy, problems } = book.reread();
    if (reading === "understood") {
      expect(problems).toEqual([]);
      expect(book.formulas(policy)).toBe(formulas);
      // Whatever they say now, the policy that was read can be classified by again, and then they agree.
      if (policy !== null) expect(book.formulasAfterClassifyingAgain(policy)).toBe("agrees");
      return;
    }
    expect(policy).toBeNull();
    const [problem] = problems;
    expect(problem?.params?.["detail"] === reading.why ? reading.why : problem?.params?.["rule"]).toBe(reading.why);
    expect([problem?.row, problem?.column]).toEqual(reading.cell(book));
    expect(book.formulas(null)).toBe(formulas);
  });
});
