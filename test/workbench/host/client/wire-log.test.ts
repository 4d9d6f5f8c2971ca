import { readFileSync } from "node:fs";
import type { RequestBody, ResponseBody } from "../../../../src/workbench/host/client/wire";
import { describeWithShared } from "../../../support/shared-data";
import { bootPage } from "./booted-page";

interface LoggedBatch {
  readonly request?: RequestBody;
  readonly response?: ResponseBody;
}

const keysOf = (value: unknown): string =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.keys(value)
        .filter((key) => key === "Id" || key === "_Id" || key === "_ReferenceId" || key === "_Items")
        .sort()
        .join()
    : "";

describeWithShared(
  "batches recorded from the real client",
  ["reference", "office-client-probe", "wire-log-win32.json"],
  (path) => {
    it("are answered in the same shape: actions, ids, null objects, error codes", async () => {
      const log = JSON.parse(readFileSync(path, "utf8")) as LoggedBatch[];
      const page = await bootPage();
      const { host } = page;
      const sheet = host.workbook.sheet("Sheet1");
      const sheetId = sheet?.id ?? "";
      let compared = 0;
      for (const { request, response } of log) {
        if (request === undefined || response === undefined) continue;
        // The recorded sheet id stands for our sheet; transposing while copying is beyond this host.
        const text = JSON.stringify(request)
          .replaceAll("{00000000-0001-0000-0000-000000000000}", sheetId)
          .replace('"Values",false,true', '"Values",false,false');
        const own = JSON.parse(text) as RequestBody;
        const answer = host.answer(own);
        expect({ code: answer.Error?.Code, at: answer.Error?.ActionIndex }).toEqual({
          code: response.Error?.Code,
          at: response.Error?.ActionIndex,
        });
        expect(answer.Results.map(({ ActionId }) => ActionId)).toEqual(
          response.Results.map(({ ActionId }) => ActionId),
        );
        expect(answer.Results.map(({ Value }) => [Value === null, keysOf(Value)])).toEqual(
          response.Results.map(({ Value }) => [Value === null, keysOf(Value)]),
        );
        expect(answer.TraceIds).toEqual(response.TraceIds);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(40);
      page.close();
    });
  },
);
