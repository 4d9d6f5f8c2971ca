/** A call of one of the add-in's functions in the text of a formula. */
export interface FunctionCall {
  /** Name without the namespace, in capitals. */
  readonly id: string;
  readonly args: readonly string[];
  /**
   * Spelled as files store it ("_xldudf_CUSTOMER_TIER", "[2]!_xldudf_CUSTOMER_TIER"): what stays in a cell that was
   * calculated where the add-in was missing. It shows #NAME? until it is typed again.
   */
  readonly stuck: boolean;
}

interface PlacedCall extends FunctionCall {
  readonly start: number;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/** Calls of the namespace in a formula, outermost first come; those in arguments of others are not listed. */
export function findCalls(formula: string, namespace: string): FunctionCall[] {
  return placedCalls(formula, namespace);
}

/**
 * The formula with every call replaced, from the innermost out; texts in quotes are left alone.
 *
 * @param replace the text for a call whose arguments are replaced already; null: there is none
 * @returns null when a call has no replacement
 */
export function rewriteCalls(
  formula: string,
  namespace: string,
  replace: (call: FunctionCall) => string | null,
): string | null {
  let text = "";
  let from = 0;
  for (const call of placedCalls(formula, namespace)) {
    const args: string[] = [];
    for (const arg of call.args) {
      const rewritten = rewriteCalls(arg, namespace, replace);
      if (rewritten === null) return null;
      args.push(rewritten);
    }
    const replaced = replace({ id: call.id, args, stuck: call.stuck });
    if (replaced === null) return null;
    text += formula.slice(from, call.start) + replaced;
    from = call.end;
  }
  return text + formula.slice(from);
}

/** A formula with its stuck calls spelled so that Excel knows them again. */
export function respelled(formula: string, namespace: string): string {
  return rewriteCalls(formula, namespace, ({ id, args }) => `${namespace}.${id}(${args.join(",")})`) ?? formula;
}

function placedCalls(formula: string, namespace: string): PlacedCall[] {
  const plain = new RegExp(`${namespace}\\.([A-Z0-9_.]+)\\(`, "iy");
  const stored = new RegExp(`(?:_xlfn\\.)?_xldudf_${namespace}_([A-Z0-9_.]+)\\(`, "iy");
  const calls: PlacedCall[] = [];
  let at = 0;
  while (at < formula.length) {
    const begin = at;
    // A workbook before the name: where Excel thinks the function comes from ("[2]!", "'C:\\add-ins\\x.xlam'!").
    const prefixed = formula.charAt(at) === "'" || formula.charAt(at) === "[";
    const name = prefixed ? afterBang(formula, skipped(formula, at)) : at;
    const call = name === null ? null : callAt(formula, begin, name, prefixed ? null : plain, stored);
    if (call !== null) {
      calls.push(call);
      at = call.end;
    } else at = skipped(formula, at);
  }
  return calls;
}

function afterBang(formula: string, at: number): number | null {
  return formula.charAt(at) === "!" ? at + 1 : null;
}

function callAt(formula: string, start: number, at: number, plain: RegExp | null, stored: RegExp): PlacedCall | null {
  for (const pattern of plain === null ? [stored] : [plain, stored]) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match === null) continue;
    const inside = argumentsFrom(formula, pattern.lastIndex);
    if (inside === null) return null;
    return { start, ...inside, id: (match[1] ?? "").toUpperCase(), stuck: pattern === stored };
  }
  return null;
}

/** The arguments behind an opening parenthesis, and where the call ends; null when it is never closed. */
function argumentsFrom(formula: string, first: number): { args: string[]; end: number } | null {
  const args: string[] = [];
  let depth = 0;
  let from = first;
  for (let at = first; at < formula.length; at = skipped(formula, at)) {
    const char = formula.charAt(at);
    if (char === "(" || char === "{") depth += 1;
    else if (char === "}" || (char === ")" && depth > 0)) depth -= 1;
    else if (char === ")") {
      const last = formula.slice(from, at);
      return { args: args.length === 0 && last.trim() === "" ? [] : [...args, last.trim()], end: at + 1 };
    } else if (char === "," && depth === 0) {
      args.push(formula.slice(from, at).trim());
      from = at + 1;
    }
  }
  return null;
}

const WORD = /[\p{L}\p{N}_.\\?]+/uy;

/** Where the piece of a formula that begins at `at` ends: a quoted text or name, brackets, a word, or one character. */
function skipped(formula: string, at: number): number {
  const char = formula.charAt(at);
  if (char === '"' || char === "'") {
    let end = at + 1;
    while (end < formula.length) {
      if (formula.charAt(end) !== char) end += 1;
      else if (formula.charAt(end + 1) === char) end += 2;
      else break;
    }
    return end + 1;
  }
  if (char === "[") return bracketEnd(formula, at);
  WORD.lastIndex = at;
  return WORD.test(formula) ? WORD.lastIndex : at + 1;
}

/** Behind the bracket that closes the one at `at`; in brackets an apostrophe takes the next character as it is. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const char = formula.charAt(end);
    if (char === "'") end += 1;
    else if (char === "[") depth += 1;
    else if (char === "]") {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return formula.length;
}
