import { NATIVE_FUNCTIONS } from "./native-functions";

/** One argument of a function as its hint shows it. */
export interface ParameterHelp {
  /** As the hint writes it: optional ones in brackets. */
  readonly label: string;
  readonly description: string | null;
}

/** What a person is told about a function while typing. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  /** The add-in's own functions come first in the list. */
  readonly own: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The functions of the add-in, from its functions.json in the language shown, under its namespace. */
export function addInFunctions(metadata: unknown, namespace: string): FunctionHelp[] {
  return list(fields(metadata)["functions"]).map((item) => {
    const { name, description, parameters } = fields(item);
    return {
      name: `${namespace}.${String(name)}`,
      description: String(description),
      own: true,
      parameters: list(parameters).map((parameter) => {
        const { name: label, description: text, optional, repeating } = fields(parameter);
        const word = optional === true ? `[${String(label)}]` : String(label);
        return { label: repeating === true ? `${word}, …` : word, description: String(text) };
      }),
    };
  });
}

/** The native functions that the host calculates. */
export function nativeFunctions(language: string): FunctionHelp[] {
  const chinese = language.startsWith("zh");
  return NATIVE_FUNCTIONS.map(([name, parameters, en, zh]) => ({
    name,
    description: chinese ? zh : en,
    own: false,
    parameters: parameters === "" ? [] : parameters.split(", ").map((label) => ({ label, description: null })),
  }));
}
