import { CallArguments } from "./call-arguments";
import type { Host } from "./host";
import { HostError } from "./host-error";
import { project } from "./query";
import { isRemote, type Answer, type Remote } from "./remote";
import { rootRemote, serviceRemote } from "./services";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type ReferencedIds,
  type RequestBody,
  type ResponseBody,
} from "./wire";

const clientName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/** Properties that the client sets under another name than it reads them. */
const setterAliases: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

/** Whether a query shows results of formulas. */
function readsValues({ ActionType: type, QueryInfo: query }: Action): boolean {
  if (type !== ActionType.query && type !== ActionType.queryAsJson) return false;
  const select = query?.Select ?? [];
  return select.length === 0 || select.some((name) => /^(items\/)?(values|valueTypes|text)$/.test(name));
}

/** Carries out one request batch: paths are resolved once, actions run in order, the first failure ends it. */
export class Batch {
  private readonly resolved = new Map<number, Remote | null>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
  ) {
    const keeps = body.Actions.filter((action) => action.Name === "_KeepReference");
    this.kept = new Set(body.AutoKeepReference === true ? keeps.map((action) => action.ObjectPathId) : []);
  }

  /**
   * Runs the actions as one step of the workbook's undo. Only where the batch reads values after it wrote does the step
   * end before the reading: formulas are up to date when they are read.
   */
  run(): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    const actions = this.body.Actions;
    let error: ResponseBody["Error"] = null;
    let next = 0;
    while (next < actions.length && error === null) {
      this.host.workbook.edits.group("add-in", () => {
        let wrote = false;
        for (; next < actions.length && error === null; next += 1) {
          const action = actions[next];
          if (action === undefined || (wrote && readsValues(action))) return;
          wrote ||= action.ActionType === ActionType.setProperty || action.ActionType === ActionType.method;
          try {
            results.push({ ActionId: action.Id, Value: this.perform(action) });
            if (action.ActionType === ActionType.trace) traces.push(action.Id);
          } catch (failure) {
            error = this.describe(failure, next);
          }
        }
      });
      if (next < actions.length && error === null) this.host.recalculate();
      else this.host.recalculateSoon();
    }
    return { Error: error, Results: results, TraceIds: traces };
  }

  private describe(failure: unknown, index: number): ResponseBody["Error"] {
    this.host.report(failure);
    if (failure instanceof HostError)
      return {
        Code: failure.code,
        Message: failure.message,
        Location: failure.location,
        ActionIndex: index,
        HttpStatusCode: failure.status,
      };
    const message = failure instanceof Error ? failure.message : String(failure);
    return { Code: "GeneralException", Message: message, Location: null, ActionIndex: index, HttpStatusCode: 500 };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const remote = this.resolve(action.ObjectPathId);
    if (remote === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(remote, this.kept.has(action.ObjectPathId));
      case ActionType.query:
      case ActionType.queryAsJson:
        return project(remote, action.QueryInfo ?? {}, this.host, (item) => this.identify(item, false));
      case ActionType.method:
        return this.plain(this.call(remote, action.Name, action.ArgumentInfo));
      case ActionType.setProperty:
        this.set(remote, action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(remote, name, value);
        return null;
      default:
        throw new HostError("NotImplemented", `HostNotImplemented: action type ${action.ActionType}.`);
    }
  }

  private identify(remote: Remote, keep: boolean): Record<string, string | number> {
    const reference = remote.tracked ? this.host.references.idOf(remote, keep) : null;
    return { ...remote.identity(), ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  private plain(answer: Answer): unknown {
    return isRemote(answer) ? this.identify(answer, false) : (answer ?? null);
  }

  private set(remote: Remote, wire: string, value: unknown): void {
    const name = setterAliases[`${remote.typeName}.${wire}`] ?? wire;
    this.host.strictness?.writable(remote.typeName, name);
    remote.write(name, value, this.host);
  }

  private call(remote: Remote, name: string, info: ArgumentInfo | undefined): Answer {
    if (name === "_KeepReference" && remote.tracked) {
      this.host.references.idOf(remote, true);
      return null;
    }
    const event = this.host.events.registration(remote, name);
    if (event !== null) return event();
    this.host.strictness?.supported(remote.typeName, clientName(name));
    const place = `${remote.typeName}.${clientName(name)}`;
    return remote.invoke(name, new CallArguments(this.arguments(info), place), this.host);
  }

  private resolve(id: number): Remote | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
    const remote = this.follow(path);
    this.resolved.set(id, remote);
    return remote;
  }

  private follow(path: ObjectPath): Remote | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return rootRemote(this.host);
      case PathType.newObject:
        return serviceRemote(path.Name, this.host);
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.host.references.find(path.Name);
      default:
        return this.followMember(path);
    }
  }

  private followMember(path: ObjectPath): Remote | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) {
      this.host.strictness?.supported(parent.typeName, clientName(path.Name));
      return parent.navigate(path.Name, this.host);
    }
    if (path.ObjectPathType === PathType.indexer) {
      const place = `${parent.typeName}.getItem`;
      return parent.index(new CallArguments(this.arguments(path.ArgumentInfo), place), this.host);
    }
    const answer = this.call(parent, path.Name, path.ArgumentInfo);
    if (answer !== null && !isRemote(answer))
      throw new HostError("InvalidObjectPath", `${parent.typeName}.${clientName(path.Name)} does not give an object.`);
    return answer;
  }

  /** Arguments with the objects they refer to in the place of their path ids. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return this.substitute(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private substitute(values: readonly unknown[], references: ReferencedIds): unknown[] {
    return values.map((value, i) => {
      const reference = references[i];
      if (typeof reference === "object" && Array.isArray(value)) return this.substitute(value, reference);
      return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
    });
  }
}
