import { invalidArgument } from "./host-error";
import { readFlag } from "./read-flag";

/** The arguments of one call, checked as they are asked for; omitted optional ones travel as null. */
export class CallArguments {
  constructor(
    private readonly values: readonly unknown[],
    /** Place reported with an error, such as "Worksheet.getRange". */
    readonly location: string,
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  isOmitted(index: number): boolean {
    return this.raw(index) === null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument(this.location);
    return value;
  }

  optionalText(index: number): string | null {
    return this.isOmitted(index) ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(this.location);
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.isOmitted(index) ? null : this.integer(index);
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.raw(index);
    return value === null ? otherwise : readFlag(value, this.location);
  }

  /** One of the words of an enumeration; compared as written. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.raw(index);
    if (value === null && otherwise !== undefined) return otherwise;
    const found = words.find((word) => word === value);
    if (found === undefined) throw invalidArgument(this.location);
    return found;
  }
}
