/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { ClassifyFailure } from "../../src/excel/failure";
import type { ClassifyReport } from "../../src/excel/classify-report";
import type { ClassificationService, RunOptions } from "../../src/taskpane/classification-service";
import { Pane } from "../../src/taskpane/pane";
import { fakeService, sampleReading, sampleRecognition, sampleReport } from "./fake-service";

beforeAll(() => {
  Object.defineProperty(window, "matchMedia", {
    value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  });
  Object.defineProperty(window, "ResizeObserver", {
    value: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
});
afterEach(cleanup);

async function open(service: ClassificationService, language: "en-US" | "zh-CN" = "en-US") {
  await act(async () => {
    render(<Pane service={service} language={language} officeTheme={null} />);
  });
}

async function press(name: RegExp | string) {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
}

test("says what is selected: sheet, customers, problems", async () => {
  await open(fakeService());
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("客户台账");
  expect(screen.getByText("4 customers · 2 problems")).toBeTruthy();
});

test("each line of the checklist shows its state closed and its detail opened", async () => {
  await open(fakeService());
  expect(screen.getByRole("button", { name: /1 Sheet.*header in row 3.*ready/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /2 Columns.*3 of 4 understood.*needs a look/ })).toBeTruthy();
  await press(/3 Problems/);
  expect(screen.getByText("客户台账!B5")).toBeTruthy();
  expect(screen.getByText(/a person reads 105900/)).toBeTruthy();
  await press(/2 Columns/);
  const table = screen.getByRole("table");
  expect(within(table).getByText("Receivable balance")).toBeTruthy();
  expect(within(table).getByText("not used")).toBeTruthy();
  expect(within(table).getByText("please check")).toBeTruthy();
  await press(/4 What will be written/);
  expect(screen.getByText(/Score, Customer tier, Risk/)).toBeTruthy();
});

test("classifies and shows tiers, totals and the customers to look at first", async () => {
  await open(fakeService());
  await press("Classify 4 customers");
  expect(screen.getByText("4 customers classified")).toBeTruthy();
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("D: 1 customer");
  expect(screen.getByText("1.23M")).toBeTruthy();
  expect(screen.getByText("not on this sheet")).toBeTruthy();
  const watched = within(screen.getByRole("list", { name: "Look at these first" }));
  expect(watched.getAllByRole("button").map((button) => button.textContent)).toEqual([
    expect.stringContaining("危险鞋业"),
    expect.stringContaining("晚付皮具"),
  ]);
  expect(screen.getByRole("button", { name: "Classify 4 customers again" })).toBeTruthy();
});

test("a watched customer leads to its row", async () => {
  const rows: (string | number)[][] = [];
  await open(fakeService({ goToRow: async (sheet, row) => void rows.push([sheet, row]) }));
  await press("Classify 4 customers");
  await press(/危险鞋业/);
  expect(rows).toEqual([["客户台账", 6]]);
});

test("shows progress while it runs, and cancels", async () => {
  let options: RunOptions | null = null;
  let finish: (report: ClassifyReport) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const classify = (given: RunOptions) => {
    options = given;
    return new Promise<ClassifyReport>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  await open(fakeService({ classify }));
  await press("Classify 4 customers");
  act(() => (options as RunOptions | null)?.onProgress({ stage: "writing", done: 3, total: 10 }));
  expect(screen.getByText("Writing the results …")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("3");
  await press("Cancel");
  expect((options as RunOptions | null)?.signal.aborted).toBe(true);
  expect(screen.getByText("Cancelling, putting the sheet back …")).toBeTruthy();
  await act(async () => fail(new ClassifyFailure("cancelled", "put-back", [])));
  expect(screen.getByText("Cancelled. What had been written was taken back; the workbook is as it was.")).toBeTruthy();
  finish(sampleReport());
});

test.each([
  ["unchanged", "Nothing in your workbook was changed."],
  ["put-back", "What had been written was taken back; the workbook is as it was."],
  ["partly", /Part of the result may stand/],
] as const)("a failure says what happened, what became of the workbook (%s) and what to do", async (state, words) => {
  const classify = async () => {
    throw new ClassifyFailure("protected", state, []);
  };
  await open(fakeService({ classify }));
  await press("Classify 4 customers");
  expect(screen.getByText("The sheet was not classified")).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText(/Unprotect it under Review/)).toBeTruthy();
  await press("Close this message");
  expect(screen.queryByText("The sheet was not classified")).toBeNull();
  expect(screen.getByRole("button", { name: "Classify 4 customers" })).toBeTruthy();
});

test("removes the classification and says what stays", async () => {
  await open(fakeService());
  await press("Classify 4 customers");
  await press("Remove classification");
  expect(screen.getByText(/The classification is removed/)).toBeTruthy();
  expect(screen.queryByText("4 customers classified")).toBeNull();
  expect(screen.queryByRole("button", { name: "Remove classification" })).toBeNull();
});

test("a sheet without customers teaches what is needed and offers nothing to press", async () => {
  const reading = sampleReading({ recognition: sampleRecognition({ kind: "invoices", body: [] }), problems: [] });
  await open(fakeService({ read: async () => reading }));
  expect(screen.getByText(/looks like a list of invoices/)).toBeTruthy();
  expect((screen.getByRole("button", { name: "Classify sheet" }) as HTMLButtonElement).disabled).toBe(true);
});

test("switches the language, and marks it for screen readers", async () => {
  await open(fakeService(), "zh-CN");
  expect(screen.getByRole("button", { name: "对 4 家客户分类" })).toBeTruthy();
  await press(/切换到英文/);
  expect(screen.getByRole("button", { name: "Classify 4 customers" })).toBeTruthy();
  expect(document.querySelector("[lang=en-US]")).not.toBeNull();
});

test("reads again when another sheet becomes active", async () => {
  let changed: () => void = () => {};
  let sheet = "First";
  const service = fakeService({
    read: async () => sampleReading({ sheet }),
    onSheetChange: (callback) => {
      changed = callback;
      return () => {};
    },
  });
  await open(service);
  sheet = "Second";
  await act(async () => changed());
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Second");
});
