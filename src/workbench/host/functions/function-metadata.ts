/** What the host needs to know of one custom function, from the add-in's functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly optional: boolean;
    readonly matrix: boolean;
    readonly repeating: boolean;
  }[];
  /** Errors may come in as arguments instead of making the call fail. */
  readonly takesErrors: boolean;
  readonly cancelable: boolean;
  readonly streaming: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads the metadata as Excel does when the add-in is installed; an unreadable file gives no functions. */
export function parseFunctionMetadata(text: string): FunctionMetadata[] {
  const file = fields(JSON.parse(text) as unknown);
  return list(file.functions).map((item) => {
    const entry = fields(item);
    const options = fields(entry.options);
    return {
      id: String(entry.id),
      name: String(entry.name),
      parameters: list(entry.parameters).map((parameter) => {
        const { optional, dimensionality, repeating } = fields(parameter);
        return { optional: optional === true, matrix: dimensionality === "matrix", repeating: repeating === true };
      }),
      takesErrors: file.allowErrorForDataTypeAny === true || entry.allowErrorForDataTypeAny === true,
      cancelable: options.cancelable === true,
      streaming: options.stream === true,
    };
  });
}
