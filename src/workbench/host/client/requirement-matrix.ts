/** Requirement sets that the host advertises, by name. */
export type RequirementMatrix = Readonly<Record<string, string>>;

/**
 * What the pinned client can serve: its Excel part ends at ExcelApi 1.15, and from CustomFunctions 1.7 on results
 * travel as arrays.
 */
export const defaultRequirements: RequirementMatrix = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  AddinCommands: "1.3",
  DelayForCellEdit: "1.1",
};
