import { openAddIn } from "../../src/workbench/session/open-add-in";
import { clientApiSets } from "../../src/workbench/session/client-declarations";
import { entryOf } from "../../src/workbench/classify/add-in-entry";
import { functionsSettled } from "../../src/workbench/classify/drive-add-in";
import type { MemberInventory } from "../../src/workbench/host/client/member-inventory";
import { takeInventory } from "../../src/workbench/host/client/member-inventory";
import type { RequestBody } from "../../src/workbench/host/client/wire";
import type { Workbook } from "../../src/workbench/host/model/workbook";

/** The newest set that this frozen client knows completely. */
const NEWEST_SET = "1.15";

/** What the host answers of the client, and the names that the add-in really asked for while it classified a workbook. */
export async function membersUsed(
  workbook: Workbook,
  bundle: string,
): Promise<{ inventory: MemberInventory; used: ReadonlySet<string> }> {
  const used = new Set<string>();
  const addIn = await openAddIn({
    bundle,
    workbook,
    host: { log: (entry) => entry.kind === "batch" && collect(entry.request, used) },
  });
  try {
    await entryOf(addIn.window).classifySheet({ asOf: "2024-06-30", language: "zh-CN" });
    await functionsSettled(addIn);
    if (addIn.host.schema === null) throw new Error("the client has not loaded");
    return { inventory: takeInventory(addIn.host.schema, clientApiSets(), NEWEST_SET), used };
  } finally {
    addIn.close();
  }
}

/** Methods, navigation properties, set and loaded properties of a request, by their names. */
function collect({ Actions, ObjectPaths }: RequestBody, used: Set<string>): void {
  for (const { Name } of Object.values(ObjectPaths))
    if (Name !== "" && !Name.includes(".") && !Name.includes(":")) used.add(Name);
  for (const action of Actions) {
    if (action.Name !== "" && action.Name !== "Trace") used.add(action.Name);
    for (const path of action.QueryInfo?.Select ?? []) used.add(path);
  }
}
