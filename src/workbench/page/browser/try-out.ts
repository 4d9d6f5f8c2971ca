import { Calculator } from "../../host/formula/calculator";
import { plainFunctionName } from "../../host/formula/compile-call";
import { conditionalFormatsOf, type AppliedFormats } from "../../host/formula/conditional-formats";
import type { CustomFunctionDriver as FormulaDriver } from "../../host/formula/custom-functions";
import { formatValue } from "../../host/formula/number-format";
import { CustomFunctionDriver } from "../../host/functions/custom-function-driver";
import type { FunctionMetadata } from "../../host/functions/function-metadata";
import { Host } from "../../host/client/host";
import type { HostExternal } from "../../host/client/host-external";
import type { RangeAddress } from "../../host/model/address";
import type { Formula } from "../../host/model/formula";
import type { Workbook } from "../../host/model/workbook";
import type { Worksheet } from "../../host/model/worksheet";
import { Calculation } from "./calculation";
import type { CellView } from "./grid/grid-source";
import { OFFICE_THEMES } from "./office-themes";
import { tableLook } from "./table-look";

const NO_FORMATS: AppliedFormats = { style: {}, dataBar: null, rules: [], notEvaluated: [] };

/** How a workbook is opened. */
export interface TryOutOptions {
  readonly functions: readonly FunctionMetadata[];
  readonly namespace: string;
  readonly language: string;
  readonly theme: string;
  readonly documentName: string;
  /** As a colleague has it, who lacks the add-in. */
  readonly without: boolean;
  /** The cells in sight: they are calculated first. */
  readonly inSight: () => readonly { readonly sheet: Worksheet; readonly range: RangeAddress }[];
  /** Something may look different now. */
  readonly changed: () => void;
}

/** One workbook behind one pane: the host, its calculator, and what the grid shows of them. */
export class TryOut {
  readonly host: Host;
  readonly calculator: Calculator;
  private readonly calculation: Calculation;
  private readonly stopListening: () => void;

  constructor(
    readonly workbook: Workbook,
    options: TryOutOptions,
  ) {
    const { changed, language } = options;
    this.host = new Host(workbook, {
      displayLanguage: language,
      contentLanguage: language,
      documentName: options.documentName,
      theme: OFFICE_THEMES[options.theme] ?? {},
      // A batch may move the selection, which is no edit.
      log: (entry) => {
        if (entry.kind === "batch") changed();
      },
      calculate: (everything) => this.calculator.recalculate({ everything }),
      calculateSoon: () => this.calculation.start(),
      whenCalculated: (action) => this.calculation.whenDone(action),
    });
    const driver = new CustomFunctionDriver(this.host, options.functions);
    const prefix = `${options.namespace}.`;
    const isOwn = (name: string): boolean => plainOwnName(name).startsWith(prefix);
    this.calculator = new Calculator(workbook, {
      customFunctions: options.without ? absent(isOwn) : driver.inFormulas(options.namespace),
      keepsOnOpen: (formula) => callsAny(formula, isOwn),
      onResults: () => this.calculation.start(),
    });
    this.calculation = new Calculation(this.calculator, options.inSight, changed);
    this.stopListening = workbook.edits.listen(changed);
    // A workbook that waits for F9 opens with the values it was saved with.
    this.host.recalculateSoon();
  }

  /** Calculates what waits, in any mode; `everything`: what does not wait, too. */
  calculate(everything: boolean): void {
    if (everything) this.calculator.markAllAgain();
    this.calculation.start();
  }

  /** Whether cells wait until somebody asks for their calculation. */
  get waitsForCalculation(): boolean {
    return this.workbook.calculationMode === "manual" && !this.isCalculating && !this.calculator.isSettled;
  }

  /** A formula just typed is calculated in any mode. */
  calculateEntry(sheet: Worksheet, { row, column }: RangeAddress): void {
    if (this.workbook.calculationMode === "manual")
      this.calculator.attempt(0, () => this.calculator.value(sheet, row, column));
  }

  /** A cell that goes round in a circle, on a sheet if there is one, else on another; null for none. */
  circularCell(sheet: Worksheet): { readonly sheet: Worksheet; readonly row: number; readonly column: number } | null {
    const cells = this.calculator.unusual.circularCells((id) => this.workbook.sheetById(id));
    return cells.find((cell) => cell.sheet === sheet) ?? cells[0] ?? null;
  }

  /** What the pane's window gets as `window.external`. */
  enter(pane: Window): HostExternal {
    this.host.attachClient(() => (pane as Window & { Excel?: object }).Excel);
    return this.host.transport.external();
  }

  get isCalculating(): boolean {
    return this.calculation.isRunning || this.calculator.pendingCalls > 0;
  }

  /** What a person did to the workbook by hand, then the calculation that follows from it. */
  act<T>(action: () => T): T {
    const result = action();
    this.host.recalculateSoon();
    return result;
  }

  /** A person is typing in a cell, or has ended: meanwhile the add-in waits, as it does in Excel. */
  setTyping(typing: boolean): void {
    if (typing) this.host.faults.editMode = "wait";
    else this.host.finishEditing();
  }

  undo(): void {
    this.act(() => this.workbook.edits.undo());
  }

  redo(): void {
    this.act(() => this.workbook.edits.redo());
  }

  /** What the grid shows in a cell, as far as the model knows. */
  cell(sheet: Worksheet, row: number, column: number): Omit<CellView, "marks" | "remark"> {
    const value = sheet.value(row, column);
    const style = sheet.style(row, column);
    // While much is calculated, a rule whose cells still wait is left to the next drawing.
    const read = (): AppliedFormats => conditionalFormatsOf(this.calculator, sheet, row, column);
    const formats = this.calculation.isRunning ? (this.calculator.attempt(0, read) ?? NO_FORMATS) : read();
    const shown = formatValue(value, formats.style.numberFormat ?? style.numberFormat, sheet.workbook.date1904);
    return {
      value,
      text: shown.text,
      formatColor: shown.color,
      style,
      formats,
      table: tableLook(sheet, row, column),
    };
  }

  close(): void {
    this.stopListening();
    this.calculation.stop();
    this.calculator.dispose();
    this.host.close();
  }
}

/** CUSTOMER.TIER of "CUSTOMER.TIER" or of the stored "_xldudf_CUSTOMER_TIER". */
function plainOwnName(stored: string): string {
  return stored.toUpperCase().replace(/^(_XLFN\.)?_XLDUDF_([^_]+)_/, "$2.");
}

function callsAny(formula: Formula, is: (name: string) => boolean): boolean {
  return formula.tokens.some(
    (token) => token.kind === "function" && (is(token.text) || is(plainFunctionName(token.text))),
  );
}

/** The add-in's functions where there is no add-in: Excel knows their names no more. */
function absent(isOwn: (name: string) => boolean): FormulaDriver {
  return {
    has: isOwn,
    call: (_name, _args, _address, settled) => settled({ value: { error: "#NAME?" } }),
  };
}
