export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** "#RRGGBB", or null for the automatic colour. */
  readonly color: string | null;
}

export interface Alignment {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
}

/** Everything about a cell's look; border, protection and `opaque` are carried, not understood. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Solid fill "#RRGGBB", or null for none. */
  readonly fill: string | null;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly border: unknown;
  readonly opaque: unknown;
}

/** A change of some properties of a style; what is not named stays. */
export interface StylePatch extends Partial<Omit<CellStyle, "font" | "alignment">> {
  readonly font?: Partial<FontStyle>;
  readonly alignment?: Partial<Alignment>;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, strikethrough: false, color: null },
  fill: null,
  alignment: { horizontal: "General", vertical: "Bottom", wrapText: false, indent: 0 },
  locked: true,
  formulaHidden: false,
  border: null,
  opaque: null,
};

/** The styles of a workbook, each once; 0 is the default style. Styles are never removed, so ids stay valid for undo. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly ids = new Map<string, number>();

  constructor(defaultStyle: CellStyle = DEFAULT_STYLE) {
    this.intern(defaultStyle);
  }

  /** Id of a style; equal styles have one id. */
  intern(style: CellStyle): number {
    const key = JSON.stringify([
      style.numberFormat,
      [style.font.name, style.font.size, style.font.bold, style.font.italic],
      [style.font.underline, style.font.strikethrough, style.font.color],
      style.fill,
      [style.alignment.horizontal, style.alignment.vertical, style.alignment.wrapText, style.alignment.indent],
      [style.locked, style.formulaHidden, style.border, style.opaque],
    ]);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.length;
      this.styles.push(style);
      this.ids.set(key, id);
    }
    return id;
  }

  /** The style of an id; unknown ids are the default style. */
  get(id: number): CellStyle {
    return this.styles[id] ?? this.styles[0] ?? DEFAULT_STYLE;
  }

  /** Number of styles so far; ids are 0 … count - 1. */
  get count(): number {
    return this.styles.length;
  }

  /** Id of the style `id` becomes under a patch. */
  patched(id: number, patch: StylePatch): number {
    const style = this.get(id);
    return this.intern({
      ...style,
      ...patch,
      font: { ...style.font, ...patch.font },
      alignment: { ...style.alignment, ...patch.alignment },
    });
  }
}
