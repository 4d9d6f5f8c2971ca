import type { Problem } from "../problem";
import type { CellAddress } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import type { SerialDate } from "../spreadsheet/serial-date";
import { checkPolicy } from "./check-policy";
import { defaultExpectedLoss } from "./expected-loss";
import type {
  AgingBucket,
  GroupId,
  NamedBand,
  NewCustomerRule,
  Policy,
  RequiredField,
  RiskLevel,
  Tier,
} from "./policy";
import { GROUP_IDS, RISK_LEVELS } from "./policy";
import { AGING, FIRST, LABEL, NAMED_BAND, NOTE, OK, RATE, REGION, REQUIRED, RISK, TIER, headId } from "./policy-layout";
import type { PolicyLayout } from "./policy-layout";
import { PolicyCells } from "./policy-cells";
import { readBlank, readColumns, readField, readTier } from "./read-words";
import { readCriteria } from "./read-criteria";
import { readReceivables } from "./read-receivables";
import { readRules } from "./read-rules";
import { withoutCopiedIds } from "./row-identity";

export interface PolicyReading {
  /** null where `problems` is not empty. */
  readonly policy: Policy | null;
  readonly layout: PolicyLayout;
  readonly problems: readonly Problem[];
  /** The calculation rows no longer fit the tables (rows inserted, an input changed): the sheet must be written anew. */
  readonly stale: boolean;
}

/**
 * Reads the policy back from the values of `CustomerPolicy`, in whichever language it was written: by the ids of the first
 * column and the words of its own lists, so the sheet may be renamed or moved and rows inserted in its tables.
 * `sheet` and `origin` only serve to name cells in problems.
 */
export function readPolicy(
  values: readonly (readonly CellValue[])[],
  sheet = "",
  origin: CellAddress = { row: 0, column: 0 },
): PolicyReading {
  const cells = new PolicyCells(values, sheet, origin);
  if (!cells.hasWords()) cells.damage("row-missing", null, LABEL, "list");
  cells.checkColumns();
  const policy = cells.problems.length === 0 ? readParts(cells) : null;
  if (policy !== null) cells.checkOutside();
  const problems = policy === null || cells.problems.length > 0 ? cells.problems : checkPolicy(policy, cells);
  const now = cells.value(cells.layout.rows.get("calc:ok") ?? -1, OK.now);
  const stale = cells.needsRewriting || now !== cells.layout.generation;
  return { policy: problems.length === 0 ? policy : null, layout: cells.layout, problems, stale };
}

function readParts(cells: PolicyCells): Policy {
  const text = (id: string) => {
    const { row, column } = cells.setting(id);
    return cells.text(row, column);
  };
  const number = (id: string) => {
    const { row, column } = cells.setting(id);
    return cells.number(row, column);
  };
  const tiers = readTiers(cells);
  const unrated = cells.row("end:tiers");
  const { criteria, groupNames } = readCriteria(cells);
  const optional = (id: string): number | null => {
    const { row, column } = cells.setting(id);
    return cells.text(row, column).trim() === "" ? null : cells.number(row, column);
  };
  const otherRegion = cells.row("other:regions");
  const status = cells.setting("status");
  return {
    version: text("version"),
    status: cells.word("status", status.row, status.column) === "approved" ? "approved" : "draft",
    approvedBy: text("approvedBy"),
    effectiveFrom: optional("effectiveFrom") as SerialDate | null,
    approvedFigures: optional("approvedFigures"),
    asOf: number("asOf") as SerialDate,
    bookCurrency: text("bookCurrency"),
    exchangeRates: cells.table("rates").map(({ row }, i) => {
      cells.place(`from:rates:${i}`, row, RATE.text);
      cells.place(`rate:${i}`, row, RATE.rate);
      return { text: cells.key(row, RATE.text), rate: cells.number(row, RATE.rate), ...cells.note(row) };
    }),
    decimals: number("decimals"),
    minimumCompleteness: number("minimumCompleteness"),
    minimumCoverage: number("minimumCoverage"),
    vatRate: number("vatRate"),
    limitStep: number("limitStep"),
    groupNames: completeGroups(groupNames),
    criteria,
    regions: cells.table("regions").map(({ row }, i) => {
      cells.place(`from:regions:${i}`, row, REGION.key);
      cells.place(`points:regions:${i}`, row, REGION.economy);
      return {
        key: cells.key(row, REGION.key),
        economy: cells.number(row, REGION.economy),
        competition: cells.number(row, REGION.competition),
        ...cells.note(row),
      };
    }),
    otherRegion: {
      economy: cells.number(otherRegion, REGION.economy),
      competition: cells.number(otherRegion, REGION.competition),
    },
    tiers,
    unrated: {
      name: cells.text(unrated, LABEL),
      reason: text("unratedReason"),
      note: cells.text(unrated, NOTE),
    },
    riskLevels: readRiskLevels(cells, tiers),
    rules: readRules(cells, tiers),
    newCustomer: readNewCustomer(cells, tiers),
    required: readRequired(cells),
    sizeClasses: readNamedBands(cells, "sizes"),
    agingBuckets: readAgingBuckets(cells),
    receivables: readReceivables(cells),
    columns: readColumns(cells),
    settingNotes: readSettingNotes(cells),
    texts: {
      unknown: text("textUnknown"),
      notApplicable: text("textNotApplicable"),
      cashBeforeDelivery: text("textCash"),
      days: text("textDays"),
    },
  };
}

function readSettingNotes(cells: PolicyCells): Policy["settingNotes"] {
  const notes = [...cells.layout.rows].flatMap(([id, row]) => {
    const note = cells.text(row, NOTE);
    // The note of the rule for new customers stands beside its name.
    return id.startsWith("setting:") && id !== "setting:newName" && note !== "" ? [[id.slice(8), note]] : [];
  });
  return Object.fromEntries(notes) as Policy["settingNotes"];
}

function completeGroups(names: ReadonlyMap<GroupId, string>): Record<GroupId, string> {
  return Object.fromEntries(GROUP_IDS.map((id) => [id, names.get(id) ?? id])) as Record<GroupId, string>;
}

function readTiers(cells: PolicyCells): Tier[] {
  const rows = withoutCopiedIds(cells.table("tiers"));
  const taken = new Set(rows.map(({ id }) => id));
  return rows.map(({ id, row }) => {
    const name = cells.text(row, LABEL);
    const tierId = id === "" ? cells.newId(taken) : id;
    taken.add(tierId);
    cells.place(`tier:${tierId}`, row, LABEL);
    cells.place(`from:${tierId}`, row, TIER.from);
    return {
      id: tierId,
      name,
      from: cells.number(row, TIER.from),
      limitCap: cells.number(row, TIER.limitCap),
      months: cells.number(row, TIER.months),
      coefficient: cells.number(row, TIER.coefficient),
      termsDays: cells.number(row, TIER.termsDays),
      deposit: cells.number(row, TIER.deposit),
      note: cells.text(row, NOTE),
    };
  });
}

function readRiskLevels(cells: PolicyCells, tiers: readonly Tier[]): RiskLevel[] {
  const rows = cells.table("risks");
  return RISK_LEVELS.map((id) => {
    const row = rows.find((each) => each.id === id)?.row ?? -1;
    if (row < 0) cells.damage("row-missing", null, LABEL, `risk ${id}`);
    else cells.place(`risk:${id}`, row, LABEL);
    return {
      id,
      name: cells.text(row, LABEL),
      serviceTier: readTier(cells, tiers, row, RISK.serviceTier) ?? "",
      ...cells.note(row),
    };
  });
}

function readNewCustomer(cells: PolicyCells, tiers: readonly Tier[]): NewCustomerRule {
  const row = (id: string) => cells.setting(id).row;
  const name = row("newName");
  return {
    name: cells.text(name, FIRST),
    years: cells.number(row("newYears"), FIRST),
    orders: cells.number(row("newOrders"), FIRST),
    capTier: readTier(cells, tiers, row("newCap"), FIRST),
    note: cells.text(name, NOTE),
  };
}

function readRequired(cells: PolicyCells): RequiredField[] {
  return cells.table("required").flatMap(({ row }) => {
    const field = readField(cells, row, LABEL);
    if (field === null) return [];
    cells.place(`required:${field}`, row, LABEL);
    return [{ field, blank: readBlank(cells, row, REQUIRED), ...cells.note(row) }];
  });
}

function readNamedBands(cells: PolicyCells, table: "sizes" | "aging", rows = cells.table(table)): NamedBand[] {
  return rows.map(({ row }, i) => {
    cells.place(`name:${table}:${i}`, row, LABEL);
    cells.place(`from:${table}:${i}`, row, NAMED_BAND.from);
    return { name: cells.text(row, LABEL), from: cells.number(row, NAMED_BAND.from), ...cells.note(row) };
  });
}

/** A sheet from before buckets had an expected loss goes by the default one until it is written anew. */
function readAgingBuckets(cells: PolicyCells): AgingBucket[] {
  const rows = cells.table("aging");
  const head = cells.row(headId("aging"));
  const isOlder = [head, ...rows.map(({ row }) => row)].every((row) => isBlank(cells.value(row, AGING.expectedLoss)));
  if (isOlder) cells.needsRewriting = true;
  return readNamedBands(cells, "aging", rows).map((band, i) => {
    const row = rows[i]?.row ?? -1;
    cells.place(`loss:aging:${i}`, row, AGING.expectedLoss);
    const expectedLoss = isOlder ? defaultExpectedLoss(band.from) : cells.number(row, AGING.expectedLoss);
    return { ...band, expectedLoss };
  });
}
