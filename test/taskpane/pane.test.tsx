/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { recognizeSheet } from "../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../src/domain/customer/snapshot";

import { ClassifyFailure } from "../../src/excel/failure";
import type { ActionResult, ClassifyChoices, PaneService, RunOptions } from "../../src/taskpane/pane-service";
import { fakeService, sampleInspection, samplePreview, sampleSnapshot } from "./fake-service";
import { fillBrowser, openPane, openTab, press, settled } from "./open-pane";

beforeAll(fillBrowser);
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

test("says what is selected: sheet, customers, problems", async () => {
  await openPane(fakeService());
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("客户台账");
  const problems = recognizeSheet(sampleSnapshot()).problems.length;
  expect(screen.getByText(`4 customers · ${problems} problems`)).toBeTruthy();
});

test("each line of the checklist shows its state closed and its detail opened", async () => {
  await openPane(fakeService());
  expect(screen.getByRole("button", { name: /1 Sheet.*header in row 3.*ready/ })).toBeTruthy();
  await press(/3 Problems/);
  expect(screen.getAllByRole("button", { name: "Go to B6" }).length).toBeGreaterThan(0);
  await press(/4 Numbers stored as text.*1 cell can be cleaned/);
  const row = within(screen.getByRole("table", { name: "Numbers stored as text" })).getAllByRole("row")[1];
  expect(row?.textContent).toBe("B6“10.59万元”105,900");
  // Nobody's parent company stands on the sheet, so there are no groups to write of.
  await press(/5 What will be written.*9 columns beside the customers/);
  expect(await screen.findByRole("checkbox", { name: "Customer tier" })).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /group/i })).toBeNull();
});

test("classifies and shows tiers, risks, totals that reconcile, and the customers to look at first", async () => {
  await openPane(fakeService());
  await press("Classify 4 customers");
  expect(screen.getByText("4 customers classified")).toBeTruthy();
  const [tiers, risks] = screen.getAllByRole("img").map((chart) => chart.getAttribute("aria-label"));
  expect(tiers).toMatch(/^Customer tiers: .*Unrated 1$|^Customer tiers: .*Unrated 2$/);
  expect(risks).toMatch(/High risk 1/);
  expect(screen.getByText("300K")).toBeTruthy();
  expect(screen.getByText(/= 4 customers\./).textContent).toMatch(/1 amount cannot be read/);
  const watched = within(screen.getByRole("list", { name: "Watch list" }));
  expect(watched.getAllByRole("button").map((button) => button.textContent)).toEqual([
    expect.stringContaining("危险鞋业"),
    expect.stringContaining("晚付皮具"),
  ]);
  expect(screen.getByRole("button", { name: "Classify 4 customers again" })).toBeTruthy();
});

test("a list whose customers nothing names says so, and is put right by saying which column names them", async () => {
  const snapshot = plainSnapshot([
    ["门牌", "应收余额", "逾期金额"],
    ["甲", 100, 0],
    ["乙", 200, 10],
  ]);
  const corrected: unknown[] = [];
  await openPane(
    fakeService({
      inspect: async () => sampleInspection({ snapshot }),
      correctColumn: async (correction) => void corrected.push(correction),
    }),
  );
  expect(
    await screen.findByText(/^This does not look like a list of customers: no column of customers\. Choose/),
  ).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("spinbutton", { name: /Header row/ }).value).toBe("1");
  await act(async () => {
    fireEvent.change(screen.getByRole("combobox", { name: "What column A, 门牌, holds" }), {
      target: { value: "customer_name" },
    });
  });
  expect(corrected).toEqual([{ header: "门牌", field: "customer_name", unit: "text", taxBasis: null }]);
});

test("says why a sheet is taken for a list of customers", async () => {
  await openPane(fakeService());
  await press(/1 Sheet/);
  expect(
    screen.getByText(
      "Read as a list of customers: customers' names, amounts owed, limits or sales, one row for each customer.",
    ),
  ).toBeTruthy();
});

test("a watched customer leads to its row, a problem to its cell", async () => {
  const places: unknown[][] = [];
  await openPane(fakeService({ goTo: async (...place) => void places.push(place) }));
  await press("Classify 4 customers");
  await press(/危险鞋业/);
  await press(/3 Problems/);
  await act(async () => {
    fireEvent.click(screen.getAllByRole("button", { name: "Go to B6" })[0] as HTMLElement);
  });
  expect(places).toEqual([
    ["{1}", 5, undefined],
    ["客户台账", 5, 1],
  ]);
});

test("shows progress while it runs, and cancels", async () => {
  let options: RunOptions | null = null;
  let fail: (error: Error) => void = () => {};
  const classify = (_choices: unknown, given: RunOptions) => {
    options = given;
    return new Promise<ActionResult>((_resolve, reject) => {
      fail = reject;
    });
  };
  await openPane(fakeService({ classify }));
  await press("Classify 4 customers");
  act(() => (options as RunOptions | null)?.onProgress({ stage: "writing", done: 3, total: 10 }));
  expect(screen.getByText("Writing the results …")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("3");
  await press("Cancel");
  expect((options as RunOptions | null)?.signal.aborted).toBe(true);
  expect(screen.getByText("Cancelling, putting the sheet back …")).toBeTruthy();
  await act(async () => fail(new ClassifyFailure("cancelled", "put-back", [])));
  await settled();
  expect(screen.getByText("Cancelled. What had been written was taken back; the workbook is as it was.")).toBeTruthy();
});

test.each([
  ["unchanged", /Nothing in your workbook was changed\./],
  ["put-back", /What had been written was taken back; the workbook is as it was\./],
  ["partly", /Part of the result may stand/],
] as const)("a failure says what happened, what became of the workbook (%s) and what to do", async (state, words) => {
  const classify = async () => {
    throw new ClassifyFailure("protected", state, []);
  };
  await openPane(fakeService({ classify }));
  await press("Classify 4 customers");
  expect(screen.getByText("The sheet was not classified")).toBeTruthy();
  expect(screen.getByText(words).textContent).toMatch(/Unprotect it under Review/);
  await press("Close this message");
  expect(screen.queryByText("The sheet was not classified")).toBeNull();
  expect(screen.getByRole("button", { name: "Classify 4 customers" })).toBeTruthy();
});

test("a reading that fails can be tried again", async () => {
  let broken = true;
  const inspect = async () => {
    if (broken) throw new ClassifyFailure("office", "unchanged", []);
    return sampleInspection();
  };
  await openPane(fakeService({ inspect }));
  await settled();
  expect(screen.getByText("The sheet could not be read")).toBeTruthy();
  broken = false;
  await press("Try again");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("客户台账");
  expect(screen.queryByText("The sheet could not be read")).toBeNull();
});

test("removes the classification and says what stays", async () => {
  await openPane(fakeService());
  await press("Classify 4 customers");
  await press("Remove classification");
  expect(screen.getByText(/The classification is removed/)).toBeTruthy();
  expect(screen.queryByText("4 customers classified")).toBeNull();
  expect(screen.queryByRole("button", { name: "Remove classification" })).toBeNull();
});

test("a sheet without customers teaches what is needed, and offers another sheet or a sample", async () => {
  const recognition = { ...recognizeSheet(sampleSnapshot()), kind: "invoices" as const, problems: [] };
  let inserted = 0;
  const insertSample = async () => void (inserted += 1);
  await openPane(fakeService({ inspect: async () => sampleInspection({ recognition }), insertSample }));
  await settled();
  expect(screen.getByText(/looks like a list of invoices/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Classify/ })).toBeNull();
  expect(screen.getByRole("combobox", { name: "Sheet or table" })).toBeTruthy();
  await press("Insert a sample sheet");
  expect(inserted).toBe(1);
});

test("switches the language, marks it for screen readers, and remembers it", async () => {
  await openPane(fakeService(), "zh-CN");
  expect(screen.getByRole("button", { name: "对 4 家客户分类" })).toBeTruthy();
  await press(/切换到英文/);
  expect(screen.getByRole("button", { name: "Classify 4 customers" })).toBeTruthy();
  expect(document.querySelector("[lang=en-US]")).not.toBeNull();
  expect(window.localStorage.getItem("customer-tiers:language")).toBe("en-US");
});

test("a column is corrected by its drop-down, in the unit that fits", async () => {
  const corrections: unknown[] = [];
  await openPane(fakeService({ correctColumn: async (correction) => void corrections.push(correction) }));
  await press(/2 Columns/);
  const meaning = await screen.findByRole("combobox", { name: "What column I, 备忘, holds" });
  await act(async () => {
    fireEvent.change(meaning, { target: { value: "credit_limit" } });
  });
  expect(corrections).toEqual([{ header: "备忘", field: "credit_limit", unit: "yuan", taxBasis: null }]);
});

test("shows exactly what would be written, and why nothing would be", async () => {
  const preview = samplePreview();
  const problem = { code: "neighbour-in-the-way", sheet: "客户台账", params: { range: "J3:K7" } } as const;
  const refusal = { code: "neighbour", problems: [problem], choices: [] } as const;
  let refused = false;
  await openPane(fakeService({ preview: async () => (refused ? { ...preview, refusal } : preview) }));
  await press(/5 What will be written/);
  await press("Show exactly what");
  expect(await screen.findByText("Column J: Customer tier")).toBeTruthy();
  expect(screen.getByText("1 folded column · 10 cells · 3 colour rules · 1 new sheet")).toBeTruthy();
  refused = true;
  await act(async () => {
    fireEvent.click(screen.getByRole("checkbox", { name: "Risk" }));
  });
  await press("Show exactly what");
  expect(await screen.findByText(/J3:K7/)).toBeTruthy();
});

test("asks before it classifies what was frozen", async () => {
  const asked: boolean[] = [];
  const classify = async ({ overFrozen }: ClassifyChoices) => {
    asked.push(overFrozen);
    if (!overFrozen) throw new ClassifyFailure("frozen", "unchanged", []);
    return { count: 4, problems: [] };
  };
  await openPane(fakeService({ classify }));
  await press("Classify 4 customers");
  await press("Classify all the same");
  expect(asked).toEqual([false, true]);
});

test("several sheets go in one run", async () => {
  const asked: unknown[] = [];
  const classify = async ({ sheet, more }: ClassifyChoices) => {
    asked.push([sheet, more]);
    return { count: 9, problems: [] };
  };
  await openPane(fakeService({ classify }));
  await press(/1 Sheet/);
  await act(async () => {
    fireEvent.click(await screen.findByRole("checkbox", { name: "发票" }));
  });
  await press("Classify 4 customers");
  expect(asked).toEqual([["{1}", ["{2}"]]]);
});

test("a sheet is classified again as it was before: same formulas, same columns", async () => {
  const asked: ClassifyChoices[] = [];
  const mark = (role: string) => ({ role, header: role, width: null, helper: false });
  const marks = { sheetId: "{1}", formulas: "custom" as const, columns: [mark("tier"), mark("risk")] };
  await openPane(
    fakeService({
      inspect: async () => sampleInspection({ classified: true, marks }),
      classify: async (choices) => {
        asked.push(choices);
        return { count: 4, problems: [] };
      },
    }),
  );
  await settled();
  await press("Classify 4 customers again");
  expect(asked.map(({ formulas }) => formulas)).toEqual(["custom"]);
  expect(asked[0]?.outputs).toEqual(expect.arrayContaining(["tier", "risk"]));
  expect(asked[0]?.outputs).not.toContain("score");
});

test("the keyboard stays where it was when the button makes way for Cancel and comes back", async () => {
  let done: () => void = () => {};
  const classify = () =>
    new Promise<ActionResult>((resolve) => {
      done = () => resolve({ count: 4, problems: [] });
    });
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  await openPane(fakeService({ classify }));
  const button = screen.getByRole("button", { name: "Classify 4 customers" });
  act(() => button.focus());
  await press("Classify 4 customers");
  expect(document.activeElement?.textContent).toBe("Cancel");
  await act(async () => done());
  await settled();
  expect(document.activeElement?.textContent).toMatch(/^Classify 4 customers/);
});

test("what is tried out in the policy survives a look at another tab", async () => {
  await openPane(fakeService());
  await openTab("Policy");
  const weight = (await screen.findAllByRole("spinbutton", { name: /^Weight of .*, as a number$/ }))[0];
  await act(async () => {
    fireEvent.change(weight as HTMLElement, { target: { value: "33" } });
  });
  expect(screen.getByRole("button", { name: "Save policy" })).toBeTruthy();
  await openTab("Customer");
  await openTab("Policy");
  expect((screen.getAllByRole("spinbutton", { name: /as a number$/ })[0] as HTMLInputElement).value).toBe("33");
  await press("Discard");
  expect(screen.queryByRole("button", { name: "Save policy" })).toBeNull();
});

test("how much of the policy the columns answer is told before anything is classified", async () => {
  await openPane(fakeService());
  await press(/2 Columns/);
  const note = (await screen.findByRole("note")).textContent;
  // By the default policy: days 15, share 10, on time 10, purchases 10, years 6.
  expect(note).toContain("answer 51 of 100");
  expect(note).toMatch(/heaviest first: Customer's own revenue \(8\), Paid-in capital \(7\)/);
});

test("how much must be known is a number of the policy; none outside its range is taken", async () => {
  const savePolicy = jest.fn<ReturnType<PaneService["savePolicy"]>, Parameters<PaneService["savePolicy"]>>();
  await openPane(fakeService({ savePolicy }));
  await openTab("Policy");
  await press("Score, limits and new customers");
  const coverage = await screen.findByRole("spinbutton", { name: "Least coverage" });
  await act(async () => {
    fireEvent.change(coverage, { target: { value: "130" } });
  });
  expect(screen.queryByRole("button", { name: "Save policy" })).toBeNull();
  await act(async () => {
    fireEvent.change(coverage, { target: { value: "25" } });
  });
  await press("Save policy");
  expect(savePolicy.mock.calls.map(([policy]) => policy.minimumCoverage)).toEqual([0.25]);
  // A policy that is saved for the first time has its reasons, warnings and the letters of five stages in both languages.
  const [[first] = []] = savePolicy.mock.calls;
  expect(first?.receivables.letters).toHaveLength(10);
  expect([first?.settingNotes.vatRate, first?.receivables.warnings[0]?.note]).toEqual([
    expect.stringMatching(/\S/),
    expect.stringMatching(/\S/),
  ]);
});

test("an amount of the policy has its thousands parted, is typed either way, and goes by one with the arrow keys", async () => {
  await openPane(fakeService());
  await openTab("Policy");
  await press("Customer tiers, limits and terms");
  const limits = await screen.findAllByRole<HTMLInputElement>("spinbutton", { name: /^Largest limit/ });
  const limit = limits[0] as HTMLInputElement;
  expect(limit.value).toMatch(/^\d{1,3}(,\d{3})+$/);
  act(() => limit.focus());
  expect(limit.value).toMatch(/^\d+$/);
  for (const typed of ["1,234,567", "1234567"]) {
    await act(async () => {
      fireEvent.change(limit, { target: { value: typed } });
    });
    expect(limit.getAttribute("aria-valuenow")).toBe("1234567");
  }
  await act(async () => {
    fireEvent.keyDown(limit, { key: "ArrowUp" });
  });
  act(() => limit.blur());
  expect(limit.value).toBe("1,234,568");
});

test("the keys of the ribbon's actions are listed as Excel is told them", async () => {
  await openPane(fakeService());
  await openTab("More");
  await press("About and language");
  expect(screen.getByText("Remove classification")).toBeTruthy();
  expect(screen.getByText("Ctrl+Alt+Shift+K")).toBeTruthy();
});
