/**
 * Remembers what was made for the last few keys, and makes it again only for a key that is equal to none of them.
 * A sheet calls a function thousands of times with the same headers and policy in fresh arrays: comparing them by content
 * is far cheaper than compiling them. A refusal is remembered as well: a policy with a fault is asked for by every cell too.
 */
export class MostRecent<Key, Value> {
  private readonly entries: { readonly key: Key; readonly made: Made<Value> }[] = [];

  /**
   * @param capacity how many keys are remembered; the one unused for longest goes first
   * @param equal whether two keys have the same content
   * @param make the value of a key; what it throws is thrown again for an equal key
   */
  constructor(
    private readonly capacity: number,
    private readonly equal: (a: Key, b: Key) => boolean,
    private readonly make: (key: Key) => Value,
  ) {}

  get(key: Key): Value {
    const position = this.entries.findIndex((entry) => this.equal(entry.key, key));
    const found = this.entries[position];
    const entry = found ?? { key, made: this.attempt(key) };
    if (position !== 0) {
      this.entries.splice(found === undefined ? this.capacity - 1 : position, 1);
      this.entries.unshift(entry);
    }
    if ("refusal" in entry.made) throw entry.made.refusal;
    return entry.made.value;
  }

  private attempt(key: Key): Made<Value> {
    try {
      return { value: this.make(key) };
    } catch (refusal) {
      return { refusal };
    }
  }
}

type Made<Value> = { readonly value: Value } | { readonly refusal: unknown };
