/** The part of Excel's custom functions runtime that is used here; office.js brings it, its type file does not. */
declare namespace CustomFunctions {
  /** Ties the id of the metadata to the code. Present as soon as office.js is, before Office is ready. */
  function associate(id: string, implementation: (...values: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }

  /** Thrown, it makes the cell an error; Excel shows the message of `invalidValue` and `notAvailable` only. */
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
}
