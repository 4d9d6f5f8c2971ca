import type { Workbook } from "../model/workbook";
import { batchFails, noFaults, type Faults } from "../faults";
import type { ApiSets } from "./api-sets";
import { Batch } from "./batch";
import { readClientSchema, type ClientSchema } from "./client-schema";
import { Commands } from "./commands";
import { callStatus, externalEvents, ExternalTransport } from "./host-external";
import { Events } from "./events";
import { HostNotImplemented } from "./host-error";
import { defaultRequirements, type RequirementMatrix } from "./requirement-matrix";
import { References } from "./references";
import { Selection } from "./selection";
import { DocumentSettings } from "./document-settings";
import { Strictness } from "./strictness";
import type { PushedMessage, RequestBody, ResponseBody } from "./wire";
import { WorkbookEvents } from "./workbook-events";

export type HostLogEntry =
  | { readonly kind: "batch"; readonly request: RequestBody; readonly response: ResponseBody; readonly bytes: number }
  | { readonly kind: "call"; readonly call: number; readonly parameters: readonly unknown[] }
  | { readonly kind: "failure"; readonly failure: unknown };

export interface HostOptions {
  readonly requirements: RequirementMatrix;
  /** Read from the client's declarations; null leaves the requirement sets unchecked. */
  readonly apiSets: ApiSets | null;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly documentName: string;
  /** Colours of Office as integers, by name. */
  readonly theme: Readonly<Record<string, number>>;
  /** Calculates what waits, or everything anew; without a calculator formulas keep the values they have. */
  readonly calculate: (everything: boolean) => void;
  /** The same for what no later action of the batch reads: a page may do it bit by bit. */
  readonly calculateSoon: () => void;
  /** Runs an action when no calculation is under way: the next batch reads finished values. */
  readonly whenCalculated: (action: () => void) => void;
  /** Runs a function after the present call; replies and events always come so. */
  readonly defer: (action: () => void) => void;
  readonly log: (entry: HostLogEntry) => void;
}

const lightTheme = {
  primaryFontColor: 0x262626,
  primaryBackgroundColor: 0xf0f0f0,
  secondaryFontColor: 0x262626,
  secondaryBackgroundColor: 0xffffff,
};

const defaults: HostOptions = {
  requirements: defaultRequirements,
  apiSets: null,
  displayLanguage: "en-US",
  contentLanguage: "en-US",
  documentName: "Book1.xlsx",
  theme: lightTheme,
  calculate: () => {},
  calculateSoon: () => {},
  whenCalculated: (action) => action(),
  defer: (action) => void setTimeout(action, 0),
  log: () => {},
};

/** What a run cost on the wire. */
export interface HostStatistics {
  batches: number;
  actions: number;
  largestRequest: number;
  largestResponse: number;
  /** Time spent in here on batches, calculation included: what a measurement of an add-in leaves out. */
  milliseconds: number;
}

/** Excel's place behind the real client: request batches in, answers and events out, over a workbook model. */
export class Host {
  readonly options: HostOptions;
  readonly faults: Faults = noFaults();
  readonly references = new References();
  readonly events = new Events(this);
  readonly commands = new Commands(this);
  readonly transport = new ExternalTransport(this);
  readonly selection: Selection;
  readonly settings: DocumentSettings;
  readonly pane = { visible: true, startState: "None" };
  readonly statistics: HostStatistics = {
    batches: 0,
    actions: 0,
    largestRequest: 0,
    largestResponse: 0,
    milliseconds: 0,
  };
  /** Members that a page asked for and this host lacks. */
  readonly notImplemented = new Set<string>();
  /** True while a batch of the page is being carried out: its events carry `triggerSource: ThisLocalAddin`. */
  insideBatch = false;
  private findExcel: () => object | undefined = () => undefined;
  private knownSchema: ClientSchema | null = null;
  private checks: Strictness | null = null;
  private readonly workbookEvents: WorkbookEvents;
  private readonly readyParts = new Set<"actions" | "functions">();
  private readonly whenReady: { part: "actions" | "functions"; action: () => void }[] = [];
  private waiting: (() => void)[] = [];
  private functionResults: (results: unknown) => void = () => {};

  constructor(
    readonly workbook: Workbook,
    options: Partial<HostOptions> = {},
  ) {
    const { calculate } = options;
    const soon = calculate === undefined ? {} : { calculateSoon: (): void => calculate(false) };
    this.options = { ...defaults, ...soon, ...options };
    this.selection = new Selection(this);
    this.settings = new DocumentSettings(workbook);
    this.workbookEvents = new WorkbookEvents(this);
  }

  /**
   * Makes the host strict by what the client itself knows. The client loads after the host, so the page's `Excel` is
   * asked for at the first batch.
   */
  attachClient(findExcel: () => object | undefined): void {
    this.findExcel = findExcel;
  }

  /** What the booted client knows about its classes; null before it has loaded. */
  get schema(): ClientSchema | null {
    const excel = this.knownSchema === null ? this.findExcel() : undefined;
    if (excel !== undefined) this.knownSchema = readClientSchema(excel);
    return this.knownSchema;
  }

  /** The checks by that schema; null before the client has loaded. */
  get strictness(): Strictness | null {
    const { schema, options } = this;
    if (this.checks === null && schema !== null)
      this.checks = new Strictness(schema, options.apiSets, options.requirements.ExcelApi ?? "1.1");
    return this.checks;
  }

  defer(action: () => void): void {
    this.options.defer(action);
  }

  log(entry: HostLogEntry): void {
    this.options.log(entry);
  }

  /** Keeps failures that are not Excel's where a test can find them. */
  report(failure: unknown): void {
    if (failure instanceof HostNotImplemented) this.notImplemented.add(failure.member);
    this.log({ kind: "failure", failure });
  }

  /** One request body; the reply has a status of the transport and, when that is done, the response text. */
  exchange(text: string, requestFlags: number, reply: (status: number, text: string) => void): void {
    const request = JSON.parse(text) as RequestBody;
    if (isHousekeeping(request)) this.takeUp(request, text, requestFlags, reply);
    else this.options.whenCalculated(() => this.takeUp(request, text, requestFlags, reply));
  }

  private takeUp(
    request: RequestBody,
    text: string,
    requestFlags: number,
    reply: (status: number, text: string) => void,
  ): void {
    const editMode = isHousekeeping(request) ? null : this.faults.editMode;
    if (editMode === "wait" && (requestFlags & delayForCellEdit) !== 0) {
      this.waiting.push(() => this.exchange(text, requestFlags, reply));
      return;
    }
    if (editMode !== null) return reply(callStatus.inCellEdit, "");
    const limit = this.faults.payloadLimit ?? Infinity;
    const start = performance.now();
    const bytes = utf8Length(text);
    this.statistics.largestRequest = Math.max(this.statistics.largestRequest, bytes);
    if (bytes > limit) return reply(callStatus.requestTooLarge, "");
    const answer = JSON.stringify(this.answer(request, bytes));
    const answerBytes = utf8Length(answer);
    this.statistics.largestResponse = Math.max(this.statistics.largestResponse, answerBytes);
    if (answerBytes > limit) return reply(callStatus.answerTooLarge, "");
    reply(callStatus.done, answer);
    this.events.flush();
    this.statistics.milliseconds += performance.now() - start;
  }

  /** Carries out a batch; what it changed becomes one step of the workbook's undo. */
  answer(request: RequestBody, bytes = 0): ResponseBody {
    const service = isHousekeeping(request);
    if (!service) {
      this.statistics.batches += 1;
      this.statistics.actions += request.Actions.length;
    }
    const fault = service ? null : batchFails(this.faults);
    const code = this.faults.failBatch?.code ?? "GeneralException";
    const response = fault === "refused" ? failed(code) : this.carryOut(request);
    this.log({ kind: "batch", request, response, bytes });
    return fault === "applied" ? failed(code) : response;
  }

  private carryOut(request: RequestBody): ResponseBody {
    this.insideBatch = true;
    try {
      return new Batch(request, this).run();
    } finally {
      this.insideBatch = false;
    }
  }

  /** Brings formulas up to date in automatic mode, as Excel does after every change. */
  recalculate(): void {
    if (this.workbook.calculationMode !== "manual") this.options.calculate(false);
  }

  /** The same, when nothing that follows at once reads the results. */
  recalculateSoon(): void {
    if (this.workbook.calculationMode !== "manual") this.options.calculateSoon();
  }

  /** Calculates on request, in any mode. */
  calculate(everything: boolean): void {
    this.options.calculate(everything);
  }

  /** The user leaves the cell: batches that waited go on. */
  finishEditing(): void {
    this.faults.editMode = null;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  push(messages: readonly PushedMessage[]): void {
    this.transport.push(messages);
  }

  /** The client says that a part of it can take calls from now on. */
  ready(part: "actions" | "functions"): void {
    this.readyParts.add(part);
    for (const entry of this.whenReady.splice(0)) this.afterReady(entry.part, entry.action);
  }

  /** Runs an action once the client takes such calls; earlier ones would be lost. */
  afterReady(part: "actions" | "functions", action: () => void): void {
    const listening = this.transport.listens(externalEvents.messages);
    if (this.readyParts.has(part) && listening) this.defer(action);
    else this.whenReady.push({ part, action });
  }

  /** Where results of custom functions go; the driver sets it. */
  onFunctionResults(receive: (results: unknown) => void): void {
    this.functionResults = receive;
  }

  receiveFunctionResults(results: unknown): void {
    this.functionResults(results);
  }

  commandCompleted(id: string, status: number, data: string): void {
    this.commands.completed(id, status, data);
  }

  close(): void {
    this.workbookEvents.stop();
  }
}

const serviceCalls =
  /^(_SetOsfControl.*|NotifyActionHandlerReady|SetInvocation.*Results|_GetEnabledFeatures|_RemoveReference)$/;

/** Flag of a request whose page would rather wait than be refused while a cell is edited. */
const delayForCellEdit = 64;

/** Batches that the client sends by itself; they are neither counted nor made to fail. */
function isHousekeeping(request: RequestBody): boolean {
  const named = request.Actions.filter((action) => action.Name !== "");
  return named.length > 0 && named.every((action) => serviceCalls.test(action.Name));
}

const failed = (code: "GeneralException" | "RequestAborted"): ResponseBody => ({
  Error: {
    Code: code,
    Message: "An internal error has occurred.",
    Location: null,
    ActionIndex: 0,
    HttpStatusCode: code === "RequestAborted" ? 400 : 500,
  },
  Results: [],
  TraceIds: [],
});

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
