import { HostError } from "./host-error";
import type { Remote } from "./remote";

/** Objects that the client keeps alive by a reference id until it gives them back. */
export class References {
  private readonly kept = new Map<string, Remote>();
  private readonly ids = new WeakMap<Remote, string>();
  private issued = 0;

  /** The reference id of an object; a new one only where it is to be kept. */
  idOf(remote: Remote, keep: boolean): string | null {
    const known = this.ids.get(remote);
    if (known !== undefined) return known;
    if (!keep) return null;
    this.issued += 1;
    const id = `${remote.typeName}:${this.issued}`;
    this.kept.set(id, remote);
    this.ids.set(remote, id);
    return id;
  }

  find(id: string): Remote {
    const remote = this.kept.get(id);
    if (remote === undefined)
      throw new HostError("InvalidObjectPath", `The object reference ${id} is no longer valid.`);
    return remote;
  }

  release(id: string): void {
    const remote = this.kept.get(id);
    if (remote !== undefined) this.ids.delete(remote);
    this.kept.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }

  get count(): number {
    return this.kept.size;
  }

  /** The ranges that are alive, so that they can follow inserted and deleted rows. */
  all(): readonly Remote[] {
    return [...this.kept.values()];
  }
}
