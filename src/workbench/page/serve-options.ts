/** How the local page is served. */
export interface ServeOptions {
  /** The port that was asked for, 0 for any free one; null: the usual one, or another where that is taken. */
  readonly port: number | null;
  readonly open: boolean;
}

export const DEFAULT_PORT = 3100;

/** Reads `--port N` and `--no-open`; the answer is a text for people where the arguments make no sense. */
export function readServeOptions(words: readonly string[]): ServeOptions | string {
  let port: number | null = null;
  let open = true;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === "--no-open") open = false;
    else if (word === "--port") {
      i += 1;
      port = /^\d+$/.test(words[i] ?? "") ? Number(words[i]) : -1;
      if (port < 0 || port > 65535) return `--port wants a number from 0 to 65535.`;
    } else return `Unknown option ${word}. Known: --port N, --no-open.`;
  }
  return { port, open };
}
