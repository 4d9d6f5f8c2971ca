/** Sides of a cell by the client's names, and their elements in the file; inner and diagonal lines are not offered here. */
export const borderSides = { EdgeLeft: "left", EdgeRight: "right", EdgeTop: "top", EdgeBottom: "bottom" } as const;

export type BorderSide = keyof typeof borderSides;

/** One line of a border: style as the file names it ("thin", "medium" …), colour "#RRGGBB". */
export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

export type BorderLines = Readonly<Partial<Record<BorderSide, BorderLine>>>;

/** The lines of a border, which the model carries as its element in the styles part of a package. */
export function readBorderLines(border: unknown): BorderLines {
  const xml = typeof border === "object" && border !== null && "xml" in border ? String(border.xml) : "";
  const entries = Object.entries(borderSides).flatMap(([side, element]) => {
    const style = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*\\bstyle="(\\w+)"`).exec(xml)?.[1];
    const color = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>\\s*<(?:\\w+:)?color\\b[^>]*\\brgb="(?:..)?(\\w{6})"`).exec(
      xml,
    )?.[1];
    return style === undefined || style === "none" ? [] : [[side, { style, color: `#${color ?? "000000"}` }] as const];
  });
  return Object.fromEntries(entries);
}
