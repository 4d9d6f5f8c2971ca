/** Replace `source[start, end)` by `text`; an insertion has start = end. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with non-overlapping edits applied; edits at one place keep their order. */
export function spliceText(source: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((left, right) => left.edit.start - right.edit.start || left.order - right.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    pieces.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
