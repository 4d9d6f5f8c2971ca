import { ClassifyFailure } from "../excel/failure";
import type * as writingUseCases from "./writing-use-cases";

/** Everything that writes to a workbook. */
export type UseCases = typeof writingUseCases;

/**
 * Loads what writes to workbooks, once, when it is first asked for: the pane's first view only reads.
 * @throws ClassifyFailure where the add-in's own files cannot be fetched any more
 */
export async function useCases(): Promise<UseCases> {
  try {
    return await import("./writing-use-cases");
  } catch (error) {
    throw new ClassifyFailure("office", "unchanged", [], error instanceof Error ? error.name : "");
  }
}
