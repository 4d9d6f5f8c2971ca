/** @jest-environment jsdom */
import { act, cleanup, screen } from "@testing-library/react";
import { ClassifyFailure } from "../../src/excel/failure";
import type { InspectTarget } from "../../src/excel/inspect-sheet";
import { CUSTOMERS, fakeService, sampleInspection, sampleSnapshot } from "./fake-service";
import { fillBrowser, openPane, openTab, press, settled } from "./open-pane";

beforeAll(fillBrowser);
afterEach(cleanup);

const later = (milliseconds: number) => act(() => new Promise<void>((done) => setTimeout(done, milliseconds)));

test("an edit of anybody refreshes the result, once after a storm of edits", async () => {
  let customers = CUSTOMERS;
  const service = fakeService({
    inspect: async () => sampleInspection({ classified: true, snapshot: sampleSnapshot(customers) }),
  });
  await openPane(service);
  await settled();
  expect(await screen.findByText("300K")).toBeTruthy();
  const reads = service.reads.count;
  customers = CUSTOMERS.map((row, index) => (index === 0 ? [row[0] ?? null, 900_000, ...row.slice(2)] : row));
  for (let edit = 0; edit < 1_000; edit += 1) service.listeners.current?.onEdit("{1}");
  await later(700);
  expect(service.reads.count).toBe(reads + 1);
  expect(await screen.findByText("1.1M")).toBeTruthy();
});

test("what happens while a run of ours writes is read when it ends, not during it", async () => {
  let finish: () => void = () => {};
  const service = fakeService();
  const { classify } = service;
  const slow = {
    ...service,
    classify: async (...given: Parameters<typeof classify>) => {
      await new Promise<void>((done) => (finish = done));
      return classify(...given);
    },
  };
  await openPane(slow);
  await press("Classify 4 customers");
  const reads = service.reads.count;
  service.listeners.current?.onEdit("{1}");
  service.listeners.current?.onSheets();
  await later(700);
  expect(service.reads.count).toBe(reads);
  await act(async () => finish());
  await settled();
  expect(service.reads.count).toBe(reads + 1);
});

test("a sheet renamed while a run's last reading goes on bears its new name when the run is over", async () => {
  let name = "May";
  let classified = false;
  const service = fakeService({
    inspect: async () => {
      const seen = sampleInspection({ sheet: { id: "{1}", name }, classified });
      if (classified && name === "May") {
        name = "June";
        service.listeners.current?.onSheets();
      }
      return seen;
    },
    classify: async () => {
      classified = true;
      return { count: 4, problems: [] };
    },
  });
  await openPane(service);
  await press("Classify 4 customers");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("June");
});

test("another sheet, a renamed one, and one that was deleted", async () => {
  let name = "First";
  let gone = false;
  const targets: InspectTarget[] = [];
  const service = fakeService({
    inspect: async (target) => {
      targets.push(target);
      if (gone) throw new ClassifyFailure("nothing", "unchanged", []);
      return sampleInspection({ sheet: { id: "{1}", name } });
    },
  });
  await openPane(service);
  await settled();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("First");
  name = "Renamed";
  await act(async () => service.listeners.current?.onSheets());
  await settled();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Renamed");
  // The pane holds on to the sheet by its id, which renaming leaves as it is.
  expect(targets.at(-1)?.keep).toBe("{1}");
  gone = true;
  await act(async () => service.listeners.current?.onSheets());
  await settled();
  expect(await screen.findByText("The sheet could not be read")).toBeTruthy();
});

test("an answer that a later one has overtaken changes nothing", async () => {
  const waiting: (() => void)[] = [];
  let name = "Old";
  const service = fakeService({
    inspect: async () => {
      const mine = name;
      await new Promise<void>((done) => waiting.push(done));
      return sampleInspection({ sheet: { id: "{1}", name: mine } });
    },
  });
  await openPane(service);
  name = "New";
  await act(async () => service.listeners.current?.onSheets());
  await act(async () => waiting[1]?.());
  await act(async () => waiting[0]?.());
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("New");
});

test("the Customer tab follows the selection, and says what to do where nobody is selected", async () => {
  const service = fakeService();
  await openPane(service);
  await openTab("Customer");
  expect(await screen.findByText(/Select a customer's row/)).toBeTruthy();
  await act(async () => service.listeners.current?.onSelection("{1}", { row: 4, column: 2 }));
  await settled();
  expect(await screen.findByRole("heading", { name: "晚付皮具" })).toBeTruthy();
  await act(async () => service.listeners.current?.onSelection("{1}", { row: 3, column: 0 }));
  expect(screen.getByRole("heading", { name: "安宁箱包" })).toBeTruthy();
  await act(async () => service.listeners.current?.onSelection("{2}", { row: 3, column: 0 }));
  expect(screen.getByText(/Select a customer's row/)).toBeTruthy();
});

test("while Excel does not answer, the pane says that a cell may be being edited", async () => {
  let answer: () => void = () => {};
  const service = fakeService({
    inspect: () => new Promise((done) => (answer = () => done(sampleInspection()))),
  });
  await openPane(service);
  expect(screen.queryByText(/typing in a cell/)).toBeNull();
  await later(1_200);
  expect(await screen.findByText(/typing in a cell/)).toBeTruthy();
  await act(async () => answer());
  await settled();
  expect(screen.queryByText(/typing in a cell/)).toBeNull();
});

test("a command of the ribbon shows its progress and its failure like a button of the pane", async () => {
  const service = fakeService();
  await openPane(service);
  let cancelled = false;
  await act(async () =>
    service.commands.current({ type: "started", kind: "classify", cancel: () => (cancelled = true) }),
  );
  await act(async () =>
    service.commands.current({ type: "progressed", progress: { stage: "writing", done: 1, total: 2 } }),
  );
  expect(screen.getByText("Writing the results …")).toBeTruthy();
  await press("Cancel");
  expect(cancelled).toBe(true);
  const error = new ClassifyFailure("protected", "unchanged", []);
  await act(async () => service.commands.current({ type: "failed", kind: "classify", error }));
  await settled();
  expect(await screen.findByText("The sheet was not classified")).toBeTruthy();
});

test("while a run that broke off may yet be alive, the pane says that it waits for it, and not for Excel", async () => {
  let end: () => void = () => {};
  const service = fakeService({
    recover: async ({ onProgress }) => {
      onProgress({ stage: "waiting", done: 0, total: 0 });
      await new Promise<void>((done) => (end = done));
      return null;
    },
  });
  await openPane(service);
  expect(await screen.findByText(/An earlier run has not ended/)).toBeTruthy();
  await later(1_200);
  expect(screen.queryByText(/typing in a cell/)).toBeNull();
  await act(async () => end());
  await settled();
  expect(screen.queryByText(/An earlier run has not ended/)).toBeNull();
});

test("says what became of a run that had broken off", async () => {
  await openPane(
    fakeService({ recover: async () => ({ purpose: "classify", outcome: "put-back", sheets: ["台账"] }) }),
  );
  await settled();
  expect(await screen.findByText(/Everything is as it was before it/)).toBeTruthy();
});
