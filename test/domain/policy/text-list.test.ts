import { delimitedList, readList } from "../../../src/domain/policy/text-list";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { recalculate } from "../support/libreoffice";
import { smallXlsx } from "../support/small-xlsx";

/** Lists as people type them, and their items as a person reads them. */
const TYPED: readonly (readonly [string, readonly string[]])[] = [
  ["是; 有; Y", ["是", "有", "Y"]],
  ["是；有", ["是", "有"]],
  ["是；\u3000有", ["是", "有"]],
  ["\u3000是\u3000；有\u3000", ["是", "有"]],
  ["是;\u00a0有", ["是", "有"]],
  ["是\n有", ["是", "有"]],
  ["是;\n有;\n", ["是", "有"]],
  ["  是 ;;  有 ;", ["是", "有"]],
  ["A  B; c", ["A B", "c"]],
  ["全\u3000角", ["全\u3000角"]],
  ["N/A", ["N/A"]],
  [";", []],
  ["  ", []],
];

describe("a list typed in a cell", () => {
  it.each(TYPED)("%j is read as its items", (text, items) => expect(readList(text)).toEqual(items));

  describeWithLibreOffice("in LibreOffice", () => {
    it("has the same items between marked ends", () => {
      const rows = TYPED.map(([text], row) => [text, { formula: `=${delimitedList(`A${row + 1}`)}` }]);
      const calculated = recalculate(smallXlsx([{ name: "Lists", rows }])).get("Lists") ?? [];
      TYPED.forEach(([text, items], row) => {
        const found = calculated[row]?.[1] ?? "";
        expect([text, found.split(";").filter((item) => item !== "")]).toEqual([text, items]);
        if (items.length > 0) expect(found).toBe(`;${items.join(";")};`);
      });
    });
  });
});
