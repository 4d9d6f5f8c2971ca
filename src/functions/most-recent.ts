/**
 * Remembers what was made for the last few keys, and makes it again only for a key that is equal to none of them.
 * A sheet calls a function thousands of times with the same headers and policy in fresh arrays: comparing them by content
 * is far cheaper than compiling them.
 */
export class MostRecent<Key, Value> {
  private readonly entries: { readonly key: Key; readonly value: Value }[] = [];

  /**
   * @param capacity how many keys are remembered; the one unused for longest goes first
   * @param equal whether two keys have the same content
   * @param make the value of a key; what it throws is not remembered
   */
  constructor(
    private readonly capacity: number,
    private readonly equal: (a: Key, b: Key) => boolean,
    private readonly make: (key: Key) => Value,
  ) {}

  get(key: Key): Value {
    const position = this.entries.findIndex((entry) => this.equal(entry.key, key));
    const found = this.entries[position];
    if (position === 0 && found !== undefined) return found.value;
    const entry = found ?? { key, value: this.make(key) };
    this.entries.splice(found === undefined ? this.capacity - 1 : position, 1);
    this.entries.unshift(entry);
    return entry.value;
  }
}
