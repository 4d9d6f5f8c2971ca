import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** The words of one custom function in one language; parameters by their name in the code. */
export interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface ParameterMetadata {
  name: string;
  description?: string;
  type: string;
}

interface FunctionMetadata {
  id: string;
  description?: string;
  parameters: ParameterMetadata[];
}

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

/**
 * The metadata that Excel reads, one JSON text per language, from the documented functions in the given files.
 *
 * Ids, names, types and options come from the code and are equal in every language; the words come from `words`.
 * Errors in cells are let through to parameters of type any (one flag for all functions): a bad cell is to give a bad row, not a bad sheet.
 * @throws with every fault that the generator found, or naming the function or parameter that lacks its words
 */
export async function functionMetadata<Locale extends string>(
  files: readonly string[],
  words: Readonly<Record<Locale, Readonly<Record<string, FunctionWords>>>>,
): Promise<Record<Locale, string>> {
  const generated = await generateCustomFunctionsMetadata([...files]);
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const languages = Object.keys(words) as Locale[];
  const texts = languages.map((language): [Locale, string] => {
    const metadata: Metadata = { allowErrorForDataTypeAny: true, ...(JSON.parse(generated.metadataJson) as Metadata) };
    for (const entry of metadata.functions) describe(entry, words[language][entry.id], language);
    return [language, `${JSON.stringify(metadata, null, 2)}\n`];
  });
  return Object.fromEntries(texts) as Record<Locale, string>;
}

function describe(entry: FunctionMetadata, words: FunctionWords | undefined, language: string): void {
  if (words === undefined) throw new Error(`The function ${entry.id} has no words in ${language}.`);
  entry.description = words.description;
  for (const parameter of entry.parameters) {
    const text = words.parameters[parameter.name];
    if (text === undefined)
      throw new Error(`The parameter ${parameter.name} of ${entry.id} has no words in ${language}.`);
    parameter.description = text;
  }
}
