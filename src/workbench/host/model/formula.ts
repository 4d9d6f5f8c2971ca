import { formulaText, tokenizeFormula, type FormulaToken } from "./formula-tokens";

/**
 * How a formula treats arrays: "classic" intersects a range with the cell's own row or column, "dynamic" spills,
 * "array" fills the fixed range it was entered into.
 */
export type Evaluation = "classic" | "dynamic" | "array";

/** A formula in relative form, shared by all cells it is filled into. Immutable; compare by identity. */
export interface Formula {
  readonly id: number;
  /** Relative text without "=". */
  readonly r1c1: string;
  readonly evaluation: Evaluation;
  readonly tokens: readonly FormulaToken[];
}

/** A1 text with "=" of a formula as the cell at (row, column) shows it. */
export function textOfFormula(formula: Formula, row: number, column: number): string {
  return `=${formulaText(formula.tokens, { row, column })}`;
}

function withoutEquals(text: string): string {
  return text.startsWith("=") ? text.slice(1) : text;
}

/** Every formula of a workbook once, by its relative text. */
export class FormulaPool {
  private readonly formulas = new Map<string, Formula>();

  /** The shared formula of an A1 text ("=" optional) written in the cell (row, column). */
  fromA1(text: string, row: number, column: number, evaluation: Evaluation = "dynamic"): Formula {
    return this.fromTokens(tokenizeFormula(withoutEquals(text), { row, column }), evaluation);
  }

  /** The shared formula of an R1C1 text ("=" optional). */
  fromR1C1(text: string, evaluation: Evaluation = "dynamic"): Formula {
    return this.fromTokens(tokenizeFormula(withoutEquals(text), "R1C1"), evaluation);
  }

  /** The shared formula of tokens already in relative form. */
  fromTokens(tokens: readonly FormulaToken[], evaluation: Evaluation): Formula {
    const r1c1 = formulaText(tokens, "R1C1");
    const key = `${evaluation} ${r1c1}`;
    let formula = this.formulas.get(key);
    if (formula === undefined) {
      formula = { id: this.formulas.size, r1c1, evaluation, tokens };
      this.formulas.set(key, formula);
    }
    return formula;
  }
}
