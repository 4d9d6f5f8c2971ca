import type { Worksheet } from "../model/worksheet";
import { HostError } from "./host-error";
import { RemoteType } from "./remote";

const readOptions = (value: unknown): Record<string, boolean> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
      )
    : {};

/** Protection of the workbook's structure: only read here. */
export const workbookProtectionType = new RemoteType<null>({
  name: "WorkbookProtection",
  properties: { Protected: { get: (_subject, host) => host.workbook.structureProtected } },
});

export const worksheetProtectionType = new RemoteType<Worksheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet) => sheet.properties.protection !== null },
    Options: { get: (sheet) => sheet.properties.protection?.options ?? {} },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.properties.protection !== null)
        throw new HostError("InvalidOperation", "The worksheet is protected already.", args.location);
      sheet.set("protection", { options: readOptions(args.raw(0)), password: args.optionalText(1) });
    },
    Unprotect: (sheet, args) => {
      const protection = sheet.properties.protection;
      if (protection !== null && protection.password !== null && protection.password !== args.optionalText(0))
        throw new HostError("AccessDenied", "The password is wrong.", args.location);
      sheet.set("protection", null);
    },
  },
});
