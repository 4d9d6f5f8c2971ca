import type { FormulaToken } from "../model/formula-tokens";
import type { BinaryOperator, Node } from "./ast";
import type { Scalar } from "./values";

/** A formula that cannot be read. */
export class FormulaSyntaxError extends Error {}

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Tree of a formula's tokens, in Excel's precedence: range, percent, unary minus (before ^, so -2^2 is 4), ^, * /, + -,
 * &, comparisons; all left to right. Throws FormulaSyntaxError.
 */
export function parseFormula(tokens: readonly FormulaToken[]): Node {
  const parser = new Parser(tokens.filter((token) => token.kind !== "space"));
  const node = parser.expression();
  parser.end();
  return node;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  end(): void {
    if (this.at < this.tokens.length) throw new FormulaSyntaxError("Text after the end of the formula");
  }

  expression(level = 0): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.accept(candidate));
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    }
  }

  private peek(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === "operator" ? token.text : null;
  }

  private accept(operator: string): boolean {
    if (this.peek() !== operator) return false;
    this.at++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.accept(operator)) throw new FormulaSyntaxError(`Expected ${operator}`);
  }

  private unary(): Node {
    if (this.accept("-")) return { kind: "negate", operand: this.unary() };
    if (this.accept("+")) return this.unary();
    if (this.accept("@")) return { kind: "intersect", operand: this.unary() };
    let node = this.ranged();
    while (this.accept("%")) node = { kind: "percent", operand: node };
    return node;
  }

  private ranged(): Node {
    let node = this.primary();
    for (;;) {
      if (this.accept(":")) node = { kind: "range", left: node, right: this.primary() };
      else if (this.accept("#")) node = { kind: "spill", operand: node };
      else return node;
    }
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new FormulaSyntaxError("The formula ends too early");
    switch (token.kind) {
      case "reference":
        return { kind: "reference", token };
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "string":
        return { kind: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "literal", value: { error: token.text.slice(token.text.lastIndexOf("!#") + 1).toUpperCase() } };
      case "function":
        return this.call(token.text);
      case "name":
        if (/^(TRUE|FALSE)$/i.test(token.text)) return { kind: "literal", value: token.text.toUpperCase() === "TRUE" };
        return { kind: "name", text: token.text };
      case "structured":
      case "external":
        return { kind: token.kind, text: token.text };
      default:
        return this.bracketed(token.text);
    }
  }

  private bracketed(operator: string): Node {
    if (operator === "{") return this.array();
    if (operator !== "(") throw new FormulaSyntaxError(`Unexpected ${operator}`);
    const node = this.expression();
    this.expect(")");
    return node;
  }

  private call(name: string): Node {
    this.expect("(");
    const args: Node[] = [];
    if (this.accept(")")) return { kind: "call", name, args };
    do {
      const next = this.peek();
      args.push(next === "," || next === ")" ? { kind: "missing" } : this.expression());
    } while (this.accept(","));
    this.expect(")");
    return { kind: "call", name, args };
  }

  private array(): Node {
    const rows: Scalar[][] = [];
    do {
      const row: Scalar[] = [];
      do row.push(this.constant());
      while (this.accept(","));
      rows.push(row);
    } while (this.accept(";"));
    this.expect("}");
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new FormulaSyntaxError("Rows of unequal length");
    return { kind: "array", rows };
  }

  private constant(): Scalar {
    const node = this.unary();
    if (node.kind === "literal") return node.value;
    if (node.kind === "negate" && node.operand.kind === "literal" && typeof node.operand.value === "number") {
      return -node.operand.value;
    }
    throw new FormulaSyntaxError("An inline array holds constants only");
  }
}
