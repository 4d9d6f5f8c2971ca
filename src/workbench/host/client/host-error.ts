/** Codes as `Excel.ErrorCodes` spells them, with the HTTP status that goes with each. */
const httpStatus = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  InvalidSelection: 400,
  InvalidOperationInCellEditMode: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestAborted: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type HostErrorCode = keyof typeof httpStatus;

/** A failure that Excel reports to the add-in; it ends the batch at the action that caused it. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = "HostError";
    this.status = httpStatus[code];
  }
}

/**
 * The client knows this member and Excel would answer, but this host does not. It reaches the add-in as an error too,
 * and stays in the host's log, so that nobody takes a default value for Excel's answer.
 */
export class HostNotImplemented extends HostError {
  constructor(readonly member: string) {
    super("NotImplemented", `HostNotImplemented: this host does not implement ${member}.`, member);
    this.name = "HostNotImplemented";
  }
}

export const invalidArgument = (location: string, detail?: string): HostError =>
  new HostError(
    "InvalidArgument",
    detail ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );

export const itemNotFound = (location: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
