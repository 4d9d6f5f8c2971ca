type Range = readonly (readonly unknown[])[];

/**
 * Whether two ranges, as Excel hands them over, hold the same cells. Errors and rich values arrive as fresh objects on
 * every call and are compared by their code or plain value.
 */
export function sameCells(a: Range, b: Range): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  // Backwards: what people edit in a policy stands mostly below its heading, so that a difference shows early.
  for (let row = a.length - 1; row >= 0; row--) if (!sameRow(a[row] ?? [], b[row] ?? [])) return false;
  return true;
}

function sameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let column = 0; column < a.length; column++) {
    const left = a[column];
    const right = b[column];
    if (left !== right && !sameObject(left, right)) return false;
  }
  return true;
}

function sameObject(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return plainOf(a) !== undefined && plainOf(a) === plainOf(b);
}

function plainOf(value: object): unknown {
  if ("code" in value) return value.code;
  return "basicValue" in value ? value.basicValue : undefined;
}
