import { Calculator } from "../../host/formula/calculator";
import { CustomFunctionDriver } from "../../host/functions/custom-function-driver";
import type { FunctionMetadata } from "../../host/functions/function-metadata";
import { readInput } from "../../host/client/cell-input";
import { Host } from "../../host/client/host";
import type { HostExternal } from "../../host/client/host-external";
import type { CellAddress } from "../../host/model/address";
import type { CellValue } from "../../host/model/cell-value";
import type { Formula } from "../../host/model/formula";
import type { Workbook } from "../../host/model/workbook";
import type { Worksheet } from "../../host/model/worksheet";

/** Namespace of the add-in's functions, as the manifest names it. */
const NAMESPACE = "CUSTOMER";

/** Colours of Office that the pane asks for, as the desktop gives them. */
const THEMES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  light: {
    bodyForegroundColor: 0x262626,
    bodyBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
  },
  dark: {
    bodyForegroundColor: 0xffffff,
    bodyBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
  },
};

/** One workbook behind one pane: the host, its calculator, and what a person does in the table. */
export class TryOut {
  readonly host: Host;
  private readonly calculator: Calculator;
  private readonly stopListening: () => void;

  constructor(
    readonly workbook: Workbook,
    functions: readonly FunctionMetadata[],
    look: { readonly language: string; readonly theme: string },
    changed: () => void,
  ) {
    this.host = new Host(workbook, {
      displayLanguage: look.language,
      contentLanguage: look.language,
      theme: THEMES[look.theme] ?? {},
      // A batch may move the selection, which is no edit.
      log: (entry) => {
        if (entry.kind === "batch") changed();
      },
      calculate: (everything) => this.calculator.recalculate({ everything }),
    });
    const driver = new CustomFunctionDriver(this.host, functions);
    this.calculator = new Calculator(workbook, {
      customFunctions: driver.inFormulas(NAMESPACE),
      onResults: () => {
        this.calculator.recalculate();
        changed();
      },
    });
    this.stopListening = workbook.edits.listen(changed);
    this.calculator.recalculate();
  }

  /** What the pane's window gets as `window.external`. */
  enter(pane: Window): HostExternal {
    this.host.attachClient(() => (pane as Window & { Excel?: object }).Excel);
    return this.host.transport.external();
  }

  /** Puts what a person typed into a cell, as Excel would read it, and calculates. */
  type(sheet: Worksheet, { row, column }: CellAddress, text: string): void {
    const input = readInput(text, sheet.style(row, column).numberFormat, cellPlace(sheet));
    if ("formula" in input) sheet.setFormula(row, column, input.formula);
    else sheet.setValue(row, column, input.constant);
    this.host.recalculate();
  }

  undo(): void {
    this.workbook.edits.undo();
    this.host.recalculate();
  }

  /** The value a formula would have in a cell. */
  evaluate(formula: Formula, sheet: Worksheet, row: number, column: number): CellValue {
    return this.calculator.evaluate(formula, sheet, row, column);
  }

  close(): void {
    this.stopListening();
    this.calculator.dispose();
    this.host.close();
  }
}

function cellPlace(sheet: Worksheet): string {
  return `${sheet.name}.cell`;
}
