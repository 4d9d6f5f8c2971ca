import { isCellError } from "../model/cell-value";
import type { ConditionalFormat, ScalePoint } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import type { Calculator } from "./calculator";
import { foldCase } from "./coerce";
import type { Scalar } from "./values";

/** Filled cells of a rule's ranges. */
export function cellsOfRule(calculator: Calculator, sheet: Worksheet, { ranges }: ConditionalFormat): Scalar[] {
  const found: Scalar[] = [];
  for (const range of ranges)
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      const rows = Math.min(range.rowCount, (sheet.grid.column(column)?.values.length ?? 0) - range.row);
      for (let row = range.row; row < range.row + rows; row++) {
        const value = calculator.value(sheet, row, column);
        if (value !== null) found.push(value);
      }
    }
  return found;
}

const numbersOf = (cells: readonly Scalar[]): number[] => cells.filter((cell) => typeof cell === "number");

/** Whether a rule that measures a cell by all cells of its ranges applies: top and bottom, averages, duplicates. */
export function measureHolds(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  value: Scalar,
): boolean | null {
  const { measure } = rule;
  if (measure === undefined || measure.kind === "scale") return null;
  if (value === null || isCellError(value)) return false;
  const cells = cellsOfRule(calculator, sheet, rule);
  if (measure.kind === "repeated") {
    const same = typeof value === "string" ? foldCase(value) : value;
    const count = cells.filter((cell) => (typeof cell === "string" ? foldCase(cell) : cell) === same).length;
    return measure.unique ? count === 1 : count > 1;
  }
  const numbers = numbersOf(cells);
  if (typeof value !== "number" || numbers.length === 0) return false;
  if (measure.kind === "ranked") {
    const wanted = measure.percent ? Math.max(1, Math.floor((numbers.length * measure.rank) / 100)) : measure.rank;
    return numbers.filter((other) => (measure.bottom ? other < value : other > value)).length < wanted;
  }
  const average = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  const spread = Math.sqrt(numbers.reduce((total, x) => total + (x - average) ** 2, 0) / (numbers.length - 1));
  const bound = average + (measure.above ? 1 : -1) * (measure.deviations === 0 ? 0 : measure.deviations * spread);
  if (value === bound) return measure.equal;
  return measure.above ? value > bound : value < bound;
}

/** The colour "#RRGGBB" of a number on a scale of two or three points, null for a cell without a number. */
export function scaleColor(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  value: Scalar,
  boundOf: (point: ScalePoint) => number,
): string | null {
  if (rule.measure?.kind !== "scale" || typeof value !== "number") return null;
  const numbers = numbersOf(cellsOfRule(calculator, sheet, rule)).sort((a, b) => a - b);
  const [least, greatest] = [numbers[0], numbers.at(-1)];
  if (least === undefined || greatest === undefined) return null;
  const points = rule.measure.points.map((point) => ({ at: placeOf(point, numbers, boundOf), color: point.color }));
  const after = points.findIndex(({ at }) => value <= at);
  const high = points[after < 0 ? points.length - 1 : after];
  const low = points[after < 0 ? points.length - 1 : Math.max(0, after - 1)];
  if (low === undefined || high === undefined) return null;
  return mixed(low.color, high.color, high.at > low.at ? (value - low.at) / (high.at - low.at) : 0);
}

function placeOf(point: ScalePoint, sorted: readonly number[], boundOf: (point: ScalePoint) => number): number {
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)];
  const part = Number(point.value ?? 0) / 100;
  switch (point.type) {
    case "min":
      return least;
    case "max":
      return greatest;
    case "percent":
      return least + (greatest - least) * part;
    case "percentile": {
      const position = part * (sorted.length - 1);
      const below = sorted[Math.floor(position)] ?? greatest;
      return below + (position % 1) * ((sorted[Math.floor(position) + 1] ?? below) - below);
    }
    default:
      return boundOf(point);
  }
}

function mixed(low: string, high: string, share: number): string {
  const part = (color: string, index: number): number => parseInt(color.slice(1 + index * 2, 3 + index * 2), 16);
  const channel = (index: number): string =>
    Math.round(part(low, index) + (part(high, index) - part(low, index)) * Math.min(Math.max(share, 0), 1))
      .toString(16)
      .padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`.toUpperCase();
}
