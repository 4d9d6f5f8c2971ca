/** The parts of the add-in's reports on receivables that the command line reads. */
export interface ReceivablesReport {
  readonly aging?: {
    readonly sheet: string;
    readonly customers: number;
    readonly invoices: number;
    readonly outstanding: number;
    readonly overdue: number;
    readonly withoutCustomer: number;
    readonly reconciliation: number;
    readonly asOf: string;
    readonly problems: readonly { readonly message: string }[];
  };
  readonly collection?: {
    readonly sheet: string;
    readonly cases: readonly { readonly overdue: number; readonly currency: string }[];
    readonly letters: readonly unknown[];
    readonly lettersSheet: string | null;
    readonly asOf: string;
    readonly problems: readonly { readonly message: string }[];
  };
  /** Customers on whom an early warning fires, those first from whom most can be recovered. */
  readonly watch?: { readonly entries: readonly unknown[] };
}
