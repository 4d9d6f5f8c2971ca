import { escapeWildcards } from "./native-text";
import type { Alternative, Criterion, Policy } from "./policy";
import {
  COLUMNS_ROW,
  CRITERIA,
  FIRST,
  headId,
  ID,
  LABEL,
  LAST_DATE,
  NAMED_BAND,
  NOTE,
  RATE,
  REGION,
  SCALE,
  scaleTable,
  TEXT_ROW,
  TIER,
  UNKNOWN_POINTS,
} from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";

/** An expression over the sheet that is 0 while its part of the policy can be calculated with, and whose part that is. */
interface Check {
  /** Text expression that names the part. */
  readonly part: string;
  readonly expression: string;
}

/**
 * Native checks of everything that formulas rely on: numbers where numbers belong, bounds in order, weights, points and cut-offs in
 * their ranges, names and keys given, trimmed and different. Written one a row with a flag; gives a cell that holds their number
 * and a text expression naming the first part at fault.
 */
export function writeChecks(sheet: SheetBuilder, policy: Policy, words: PolicyWords): { count: string; part: string } {
  const checks = new PolicyChecks(sheet, words);
  checks.columns();
  checks.criteria(policy);
  checks.tables(policy);
  checks.settings();
  checks.rules(policy);
  const first = sheet.nextRow;
  const machine = { role: "machine" as const, numberFormat: "General" };
  for (const { part, expression } of checks.list) {
    const row = sheet.nextRow;
    sheet.row(TEXT_ROW, {
      [FIRST]: { formula: `=${expression}`, ...machine },
      [FIRST + 1]: { formula: `=IF(IFERROR(${sheet.cell(row, FIRST)},1)<>0,1,0)`, ...machine },
      [FIRST + 2]: { formula: `=${part}`, ...machine },
    });
  }
  const flags = sheet.range(first, FIRST + 1, checks.list.length);
  const parts = sheet.range(first, FIRST + 2, checks.list.length);
  return { count: `SUM(${flags})`, part: `IFERROR(INDEX(${parts},MATCH(1,${flags},0)),"")` };
}

class PolicyChecks {
  readonly list: Check[] = [];
  private part = `""`;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly words: PolicyWords,
  ) {}

  /** No column was inserted or deleted: calculation rows would have holes. */
  columns(): void {
    const last = this.sheet.cells.reduce((most, { column }) => Math.max(most, column), NOTE);
    const row = this.sheet.at(COLUMNS_ROW);
    const numbers = this.sheet.range(row, LABEL, 1, last - LABEL + 1);
    this.part = quoted(this.words.checkColumns);
    this.add(`SUMPRODUCT(--(${numbers}<>COLUMN(${numbers})-COLUMN(${this.sheet.cell(row, ID)})))`);
  }

  criteria(policy: Policy): void {
    const first = this.sheet.at(headId("criteria")) + 1;
    const weights = this.sheet.range(first, CRITERIA.weight, policy.criteria.length);
    this.block("criteria");
    this.add(`ROWS(${weights})-COUNT(${weights})`);
    this.add(`COUNTIF(${weights},"<0")+(SUM(${weights})<=0)`);
    this.add(blanks(this.sheet.range(first, LABEL, policy.criteria.length)));
    policy.criteria.forEach((criterion, i) => {
      this.part = this.sheet.cell(first + i, LABEL);
      const direction = this.sheet.cell(first + i, CRITERIA.direction);
      criterion.alternatives.forEach((alternative, a) => this.scale(criterion, alternative, a, direction));
    });
  }

  private scale({ id }: Criterion, { scale }: Alternative, index: number, direction: string): void {
    if (scale.kind === "regions") return;
    const table = scaleTable(id, index);
    const points = this.column(table, SCALE.points);
    this.numbers(points);
    // The marked last row holds "unknown", below all points.
    this.add(`COUNTIF(${points},">100")+COUNTIF(${points},"<0")-1`);
    if (scale.kind === "categories") {
      this.keys(table, SCALE.from);
      this.share(this.sheet.cell(this.sheet.at(`other:${table}`), SCALE.points), 100);
      return;
    }
    this.ascending(table, SCALE.from);
    const lower = this.sheet.cell(this.sheet.at("list:direction:lower"), LABEL);
    const next = this.below(table, SCALE.points);
    // One step is always there: from the last points to the marked row, or from it to whatever stands below.
    this.add(
      `IF(${direction}=${lower},SUMPRODUCT((${points}<${next})*(${points}>${UNKNOWN_POINTS})),SUMPRODUCT(--(${points}>${next}))-1)`,
    );
  }

  tables(policy: Policy): void {
    for (const table of ["sizes", "aging"] as const) {
      this.block(table);
      this.ascending(table, NAMED_BAND.from);
      this.add(blanks(this.column(table, LABEL)));
    }
    this.block("rates");
    const rates = this.column("rates", RATE.rate);
    this.numbers(rates);
    // The marked last row has rate 0.
    this.add(`COUNTIF(${rates},"<=0")-1`);
    this.keys("rates", RATE.text);
    this.block("regions");
    for (const column of [REGION.economy, REGION.competition]) {
      const points = this.column("regions", column);
      this.numbers(points);
      this.add(`COUNTIF(${points},">100")+COUNTIF(${points},"<0")-1`);
      this.share(this.sheet.cell(this.sheet.at("other:regions"), column), 100);
    }
    this.keys("regions", REGION.key);
    this.tiers(policy);
  }

  private tiers(policy: Policy): void {
    this.block("tiers");
    const { row, rowCount } = this.sheet.tableRows("tiers");
    for (const column of Object.values(TIER)) this.numbers(this.column("tiers", column));
    // Only the cut-off of the marked last row is below 0.
    this.add(`COUNTIF(${this.sheet.range(row, TIER.from, rowCount, 6)},"<0")-1`);
    this.add(`COUNTIF(${this.column("tiers", TIER.from)},">100")+COUNTIF(${this.column("tiers", TIER.deposit)},">1")`);
    this.add(`SUMPRODUCT(--(${this.column("tiers", TIER.from)}<=${this.below("tiers", TIER.from)}))-1`);
    // The lowest real tier begins at 0, so that every score has one.
    this.add(`COUNTIF(${this.column("tiers", TIER.from)},0)-1`);
    this.add(blanks(this.column("tiers", LABEL)));
    this.add(repeated(this.column("tiers", LABEL), this.sheet.cell(row - 1, LABEL)));
    this.block("risks");
    this.add(blanks(this.sheet.range(this.sheet.at(headId("risks")) + 1, LABEL, policy.riskLevels.length)));
    const service = this.sheet.at("calc:service");
    const count = policy.riskLevels.length - 1;
    const better = `${this.sheet.range(service, FIRST, 1, count)}>${this.sheet.range(service, FIRST + 1, 1, count)}`;
    this.add(`SUMPRODUCT(--(${better}))`);
  }

  settings(): void {
    const cell = (id: string) => this.sheet.cell(this.sheet.at(`setting:${id}`), FIRST);
    const setting = (id: string, wrong: (cell: string) => string): void => {
      this.part = this.sheet.cell(this.sheet.at(`setting:${id}`), LABEL);
      this.add(`1-COUNT(${cell(id)})`);
      this.add(wrong(cell(id)));
    };
    setting("asOf", (date) => `(${date}<1)+(${date}>${LAST_DATE})`);
    setting("decimals", (digits) => `(${digits}<0)+(${digits}>4)+(${digits}<>INT(${digits}))`);
    for (const id of ["minimumCompleteness", "minimumCoverage", "vatRate"])
      setting(id, (share) => `(${share}<0)+(${share}>1)`);
    setting("limitStep", (step) => `--(${step}<=0)`);
    for (const id of ["newYears", "newOrders"]) setting(id, (number) => `--(${number}<0)`);
  }

  rules(policy: Policy): void {
    const rules = policy.rules.length + 1;
    this.block("rules");
    for (const name of ["level", "cap", "knockOut", "noCredit"]) this.line(name, rules);
    this.add(blanks(this.sheet.range(this.sheet.at("calc:ruleName"), FIRST, 1, rules)));
    this.block("risks");
    this.line("service", policy.riskLevels.length + 1);
    this.block("criteria");
    this.line("lowest", policy.criteria.length);
    this.line("best", policy.criteria.length);
    this.block("conditions");
    const conditions = policy.rules.flatMap((rule) => rule.conditions);
    const numbers = conditions.filter(({ op }) => op !== "in").length;
    if (numbers > 0) {
      const thresholds = this.sheet.range(this.sheet.at("calc:threshold"), FIRST, 1, conditions.length);
      this.add(`${numbers}-COUNT(${thresholds})`);
    }
  }

  /** Checks that follow belong to a block, named by its heading. */
  private block(id: keyof PolicyWords["blocks"]): void {
    this.part = quoted(this.words.blocks[id]);
  }

  private add(expression: string): void {
    this.list.push({ part: this.part, expression });
  }

  private numbers(cells: string): void {
    this.add(`ROWS(${cells})-COUNT(${cells})`);
  }

  private line(name: string, count: number): void {
    this.add(`${count}-COUNT(${this.sheet.range(this.sheet.at(`calc:${name}`), FIRST, 1, count)})`);
  }

  private share(cell: string, most: number): void {
    this.add(`1-COUNT(${cell})`);
    this.add(`(${cell}<0)+(${cell}>${most})`);
  }

  /** Texts, trimmed, given and different. */
  private keys(table: string, column: number): void {
    const keys = this.column(table, column);
    const head = this.sheet.cell(this.sheet.at(headId(table)), column);
    this.add(`COUNT(${keys})`);
    this.add(`SUMPRODUCT(--(${keys}<>TRIM(${keys})))+${blanks(keys)}`);
    this.add(repeated(keys, head));
  }

  /** All bounds are numbers and each is above the one before; the cell under the table never exceeds the marked last bound. */
  private ascending(table: string, column: number): void {
    const bounds = this.column(table, column);
    this.numbers(bounds);
    this.add(`SUMPRODUCT(--(${bounds}>=${this.below(table, column)}))-1`);
  }

  private column(table: string, column: number): string {
    return this.sheet.tableColumn(table, column);
  }

  /** The same cells one row further down. */
  private below(table: string, column: number): string {
    const { row, rowCount } = this.sheet.tableRows(table);
    return this.sheet.range(row + 1, column, rowCount);
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function blanks(cells: string): string {
  return `SUMPRODUCT(--(LEN(TRIM(${cells}))=0))`;
}

/** How many texts of a column stand further up already. */
function repeated(cells: string, head: string): string {
  return `SUMPRODUCT(--(MATCH(${escapeWildcards(cells)},${cells},0)<>ROW(${cells})-ROW(${head})))`;
}
