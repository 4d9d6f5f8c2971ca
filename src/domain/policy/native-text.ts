/** A text expression of a formula with ~, * and ? made literal for MATCH and SEARCH. */
export function escapeWildcards(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}
