import type { ReferenceToken } from "../model/formula-tokens";
import type { Scalar } from "./values";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** What a formula means, before it is compiled. */
export type Node =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly token: ReferenceToken }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "structured"; readonly text: string }
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "negate" | "percent" | "intersect" | "spill"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "range"; readonly left: Node; readonly right: Node }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] };
