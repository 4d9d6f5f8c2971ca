/** The values that a text's placeholders stand for. */
export type PlaceholderValues = Readonly<Record<string, string | number>>;

/**
 * Puts values in the place of `{name}` in a text. A placeholder without a value stays as it is, so that a gap is seen
 * and not swallowed.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** The names of a text's placeholders, sorted, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
}
