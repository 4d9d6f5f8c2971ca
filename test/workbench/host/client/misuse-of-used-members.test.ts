import { resolve } from "node:path";
import { entryOf } from "../../../../src/workbench/classify/add-in-entry";
import { functionsSettled } from "../../../../src/workbench/classify/drive-add-in";
import { Host } from "../../../../src/workbench/host/client/host";
import type { RequestBody } from "../../../../src/workbench/host/client/wire";
import { clientApiSets } from "../../../../src/workbench/session/client-declarations";
import { openAddIn } from "../../../../src/workbench/session/open-add-in";
import type { Workbook } from "../../../../src/workbench/host/model/workbook";
import { asTable, customerWorkbook } from "../../../excel/customer-workbook";

const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const CALL = 3;
const SET = 4;
/** Methods of the client's own bookkeeping, which no page calls by itself. */
const isBookkeeping = (name: string): boolean => name.startsWith("_");

/** A request with one thing wrong in it, made from a request that a classification really sent. */
interface Misuse {
  readonly title: string;
  readonly batch: number;
  readonly request: RequestBody;
}

function listUnderMergedTitle(): Workbook {
  const { workbook, sheet } = customerWorkbook(1);
  sheet.setValue(0, 0, "Customers");
  sheet.set("merges", [{ row: 0, column: 0, rowCount: 1, columnCount: 4 }]);
  return workbook;
}

function excelTable(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  asTable(sheet);
  return workbook;
}

/** Every batch that the built add-in sends while it classifies twice and takes its results out again. */
async function recordClassification(
  workbook: Workbook,
): Promise<{ requests: RequestBody[]; excel: object; close: () => void }> {
  const requests: RequestBody[] = [];
  const addIn = await openAddIn({
    bundle: resolve(__dirname, "../../../../dist"),
    workbook,
    host: { log: (entry) => entry.kind === "batch" && requests.push(structuredClone(entry.request)) },
  });
  const entry = entryOf(addIn.window);
  for (let run = 1; run <= 2; run += 1) {
    await entry.classifySheet({ asOf: "2024-06-30", language: "en-US" });
    await functionsSettled(addIn);
  }
  await entry.removeClassification({ language: "en-US" });
  return { requests, excel: addIn.window.Excel, close: () => addIn.close() };
}

/** For each member every batch that uses it: with a name that does not exist, and with an argument of a wrong type. */
function misuses(requests: readonly RequestBody[]): Misuse[] {
  const found: Misuse[] = [];
  const seen = new Set<string>();
  requests.forEach((request, batch) => {
    const add = (title: string, change: (copy: MutableRequest) => void): void => {
      if (seen.has(`${batch} ${title}`)) return;
      seen.add(`${batch} ${title}`);
      const copy = structuredClone(request) as unknown as MutableRequest;
      change(copy);
      found.push({ title, batch, request: copy as unknown as RequestBody });
    };
    for (const [id, { ObjectPathType, Name, ArgumentInfo }] of Object.entries(request.ObjectPaths)) {
      if (isBookkeeping(Name) || (ObjectPathType !== METHOD_PATH && ObjectPathType !== PROPERTY_PATH)) continue;
      add(`${Name} misspelled`, ({ ObjectPaths }) => (pathOf(ObjectPaths, id).Name = `${Name}X`));
      const at = wrongArgument(ArgumentInfo);
      if (at >= 0)
        add(`${Name} with an object for argument ${at + 1}`, (copy) => spoil(pathOf(copy.ObjectPaths, id), at));
    }
    request.Actions.forEach(({ ActionType, Name, ArgumentInfo, QueryInfo }, index) => {
      if ((ActionType === CALL || ActionType === SET) && !isBookkeeping(Name)) {
        add(`${Name} misspelled`, ({ Actions }) => (actionAt(Actions, index).Name = `${Name}X`));
        const at = wrongArgument(ArgumentInfo);
        if (at >= 0)
          add(`${Name} with an object for argument ${at + 1}`, (copy) => spoil(actionAt(copy.Actions, index), at));
      }
      QueryInfo?.Select?.forEach((path, place) =>
        add(`load of ${path} misspelled`, ({ Actions }) => {
          const select = actionAt(Actions, index).QueryInfo?.Select;
          if (select !== undefined) select[place] = `${path}X`;
        }),
      );
    });
  });
  return found;
}

interface MutableArguments {
  Name: string;
  ArgumentInfo?: { Arguments?: unknown[]; ReferencedObjectPathIds?: unknown };
  QueryInfo?: { Select?: string[] };
}
interface MutableRequest {
  ObjectPaths: Record<string, MutableArguments>;
  Actions: MutableArguments[];
}

function pathOf(paths: MutableRequest["ObjectPaths"], id: string): MutableArguments {
  const path = paths[id];
  if (path === undefined) throw new Error(`no path ${id}`);
  return path;
}

function actionAt(actions: MutableRequest["Actions"], index: number): MutableArguments {
  const action = actions[index];
  if (action === undefined) throw new Error(`no action ${index}`);
  return action;
}

/** The first plain argument: an object in its place is never right. */
function wrongArgument(info: RequestBody["Actions"][number]["ArgumentInfo"]): number {
  return (info?.Arguments ?? []).findIndex((value) => value !== null);
}

function spoil(call: MutableArguments, at: number): void {
  const { ArgumentInfo } = call;
  if (ArgumentInfo?.Arguments === undefined) throw new Error("nothing to spoil");
  ArgumentInfo.Arguments[at] = { wrong: true };
  delete ArgumentInfo.ReferencedObjectPathIds;
}

describe("members that a classification uses", () => {
  it("are each refused when misspelled or given an argument of a wrong type", async () => {
    const apiSets = clientApiSets();
    const titles = new Set<string>();
    const refused = new Set<string>();
    for (const build of [listUnderMergedTitle, excelTable]) {
      const { requests, excel, close } = await recordClassification(build());
      for (const { title, batch, request } of misuses(requests)) {
        titles.add(title);
        if (refused.has(title)) continue;
        const host = new Host(build(), { apiSets, defer: () => {} });
        host.attachClient(() => excel);
        for (const earlier of requests.slice(0, batch)) expect(host.answer(earlier).Error).toBeNull();
        if (host.answer(request).Error !== null) refused.add(title);
      }
      close();
    }
    // A misuse of something that is not there (no table yet, a null object) cannot fail: one place where it does is enough.
    expect([...titles].filter((title) => !refused.has(title))).toEqual([]);
    expect(titles.size).toBeGreaterThan(90);
  });
});
