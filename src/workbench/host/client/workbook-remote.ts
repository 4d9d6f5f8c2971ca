import type { CalculationMode, Workbook } from "../model/workbook";
import { functionsType } from "./functions-remote";
import type { Host } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { namesType } from "./names-remote";
import { rangeType } from "./range-remote";
import { workbookProtectionType } from "./protection-remote";
import { RemoteType, type Remote } from "./remote";
import { settingsType } from "./settings-remote";
import { tablesType } from "./tables-remote";
import { worksheetsType } from "./worksheet-remote";

const modes: Readonly<Record<CalculationMode, string>> = {
  automatic: "Automatic",
  automaticExceptTables: "AutomaticExceptTables",
  manual: "Manual",
};

const applicationType = new RemoteType<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: (workbook) => modes[workbook.calculationMode],
      set: (workbook, value, _host, location) => {
        const found = Object.entries(modes).find(([, word]) => word === value);
        if (found === undefined) throw invalidArgument(location);
        workbook.setCalculationMode(found[0] as CalculationMode);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: () => cultureInfoType.of(null) },
  methods: {
    Calculate: (_workbook, args, host) => {
      host.calculate(args.word(0, ["Recalculate", "Full", "FullRebuild"]) !== "Recalculate");
    },
    // Both hold until the next sync, and a batch is one sync: calculation comes after it anyway, painting never.
    SuspendApiCalculationUntilNextSync: () => {},
    SuspendScreenUpdatingUntilNextSync: () => {},
  },
});

const cultureInfoType = new RemoteType<null>({
  name: "CultureInfo",
  properties: { Name: { get: (_subject, host) => host.options.contentLanguage } },
});

function selectedRange(workbook: Workbook, location: string, firstCellOnly: boolean): Remote {
  const sheet = workbook.activeSheet;
  if (sheet === null) throw itemNotFound(location);
  const range = workbook.selection(sheet);
  return rangeType.of({ sheet, range: firstCellOnly ? { ...range, rowCount: 1, columnCount: 1 } : range });
}

const release = (host: Host, id: unknown): void => {
  if (typeof id === "string") host.references.release(id);
};

/** The root of every path. */
export const workbookType = new RemoteType<Workbook>({
  name: "Workbook",
  properties: {
    Name: { get: (_workbook, host) => host.options.documentName.replace(/^.*[\\/]/, "") },
    ReadOnly: { get: () => false },
    IsDirty: { get: (workbook) => workbook.edits.depth > 0 },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  navigation: {
    Worksheets: () => worksheetsType.of(null),
    Application: (workbook) => applicationType.of(workbook),
    Names: () => namesType.of({ sheet: null }),
    Tables: () => tablesType.of({ sheet: null, within: null }),
    Settings: () => settingsType.of(null),
    Functions: () => functionsType.of(null),
    Protection: () => workbookProtectionType.of(null),
  },
  methods: {
    GetSelectedRange: (workbook, args) => selectedRange(workbook, args.location, false),
    GetActiveCell: (workbook, args) => selectedRange(workbook, args.location, true),
    _RemoveReference: (_workbook, args, host) => release(host, args.raw(0)),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.releaseAll(),
    _GetReferenceCount: (_workbook, _args, host) => host.references.count,
    _GetObjectByReferenceId: (_workbook, args, host) => host.references.find(args.text(0)),
  },
});
