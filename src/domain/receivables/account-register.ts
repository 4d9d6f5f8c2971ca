import { foldCustomerName } from "../customer/customer-name";
import { foldAsciiCase } from "../spreadsheet/text";
import type { PaymentTerms } from "./payment-terms";

/** A customer as invoices are joined to it. */
export interface BookCustomer {
  readonly code: string;
  readonly name: string;
  /** Whether it stands in the list of customers; false: known from an invoice or a payment alone. */
  readonly isListed: boolean;
  /** Agreed with the customer, by the list; null where it says nothing. */
  readonly terms: PaymentTerms | null;
}

/** A customer of the list. */
export type ListedCustomer = Pick<BookCustomer, "code" | "name"> & Partial<Pick<BookCustomer, "terms">>;

/** What a customer owes in one currency. */
export interface Account {
  /** Index of the customer. */
  readonly customer: number;
  /** ISO code; "" is the currency of the book. */
  readonly currency: string;
}

/** A spelling under which a customer appears that is neither its code nor its name. */
export interface Spelling {
  readonly text: string;
  readonly customer: number;
}

/**
 * Joins rows to customers: by code, else by name, else by the name without legal form, width and punctuation where only
 * one customer has it. A row that fits nobody founds a customer of its own, so that no amount is lost.
 */
export class AccountRegister {
  readonly customers: BookCustomer[] = [];
  readonly accounts: Account[] = [];
  readonly spellings: Spelling[] = [];
  private readonly byCode = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  /** -1 where two customers share it. */
  private readonly byFoldedName = new Map<string, number>();
  private readonly byOtherCode = new Map<string, number>();
  private readonly accountOf = new Map<string, number>();

  constructor(listed: readonly ListedCustomer[]) {
    for (const { code, name, terms = null } of listed) {
      if (code === "" && name === "") continue;
      if (code !== "" ? !this.byCode.has(key(code)) : !this.byName.has(key(name))) this.add(code, name, true, terms);
    }
  }

  /** Index of the account of a row; -1 for a row that names nobody. */
  account(code: string, name: string, currency: string): number {
    if (code === "" && name === "") return -1;
    const customer = this.customer(code, name);
    const at = `${customer}|${currency}`;
    const known = this.accountOf.get(at);
    if (known !== undefined) return known;
    this.accountOf.set(at, this.accounts.length);
    return this.accounts.push({ customer, currency }) - 1;
  }

  /**
   * A code belongs to one customer from the first row that gives it, whatever names stand beside it later. The aging sheet's
   * formulas look in the same order: codes, other codes, other spellings of names, names.
   */
  private customer(code: string, name: string): number {
    const byCode = code === "" ? undefined : (this.byCode.get(key(code)) ?? this.byOtherCode.get(key(code)));
    if (byCode !== undefined) return byCode;
    const byName = name === "" ? undefined : this.byName.get(key(name));
    if (byName !== undefined && this.joinsByName(code, byName)) return this.named(code, byName);
    const folded = name === "" ? -1 : (this.byFoldedName.get(foldCustomerName(name)) ?? -1);
    if (folded >= 0 && this.joinsByName(code, folded)) {
      this.spellings.push({ text: name, customer: folded });
      this.byName.set(key(name), folded);
      return this.named(code, folded);
    }
    return this.add(code, name, false, null);
  }

  /** Remembers a code that only the join by name explains, for rows that give the code alone. */
  private named(code: string, customer: number): number {
    if (code !== "") {
      this.byOtherCode.set(key(code), customer);
      this.spellings.push({ text: code, customer });
    }
    return customer;
  }

  /** A code that the list lacks tells namesakes apart, unless the namesake is listed or has no code. */
  private joinsByName(code: string, customer: number): boolean {
    const known = this.customers[customer];
    return code === "" || known === undefined || known.isListed || known.code === "";
  }

  private add(code: string, name: string, isListed: boolean, terms: PaymentTerms | null): number {
    const customer = this.customers.push({ code, name, isListed, terms }) - 1;
    if (code !== "" && !this.byCode.has(key(code))) this.byCode.set(key(code), customer);
    if (name !== "") {
      if (!this.byName.has(key(name))) this.byName.set(key(name), customer);
      const folded = foldCustomerName(name);
      this.byFoldedName.set(folded, this.byFoldedName.has(folded) ? -1 : customer);
    }
    return customer;
  }
}

function key(text: string): string {
  return foldAsciiCase(text);
}
