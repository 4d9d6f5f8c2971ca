import { readFileSync } from "node:fs";
import { matchAlias } from "../../../src/domain/customer/alias-index";
import { FIELD_IDS } from "../../../src/domain/customer/fields";
import { HEADER_ALIASES } from "../../../src/domain/customer/header-aliases";
import { readHeader } from "../../../src/domain/customer/header-text";
import { recognizeHeaders } from "../../../src/domain/customer/recognize-headers";
import { parseCsv } from "../../support/libreoffice";
import { describeWithShared } from "../../support/shared-data";

const aliases = FIELD_IDS.flatMap((field) => HEADER_ALIASES[field].split("|").map((alias) => [field, alias] as const));

function match(header: string) {
  const parts = readHeader(header);
  return parts === null ? null : matchAlias(parts);
}

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

/** Ways in which one header is written in different books. */
const dresses: readonly ((alias: string) => string)[] = [
  (alias) => alias,
  (alias) => alias.toUpperCase(),
  (alias) => alias.toLowerCase(),
  fullWidth,
  (alias) => `  ${alias}\u00a0`,
  (alias) => `${alias}\u200b`,
  (alias) => (/^[\u4e00-\u9fff]{2,}$/.test(alias) ? [...alias].join(" ") : alias),
  (alias) => (/^[\u4e00-\u9fff]{4,}$/.test(alias) ? `${alias.slice(0, 2)}\n${alias.slice(2)}` : alias),
];

describe("names that columns have", () => {
  it.each(dresses.map((dress) => [dress("客户名称 Customer Name"), dress] as const))(
    "name their field, dressed as %p; a name of two fields is asked about",
    (_, dress) => {
      const wrong = aliases.filter(([field, alias]) => {
        const found = match(dress(alias));
        return found === null || !found.fields.includes(field) || (found.fields[0] !== field && !found.ambiguous);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(["余额", "current", "信用限额", "客户等级", "超额欠款", "核销金额", "未到期", "信用期内"])(
    "%s is asked about",
    (header) => {
      expect(recognizeHeaders([["客户名称", header]], [])[1]?.ask).toBe(true);
    },
  );

  it("a letter off is offered with less confidence than the name itself", () => {
    const [exact, near] = ["逾期天数", "逾期夭数"].map((header) => match(header)?.confidence ?? 0);
    expect(near).toBeGreaterThan(0.5);
    expect(near).toBeLessThan(exact ?? 0);
  });
});

describeWithShared("859 names collected from books and ERP systems", ["reference", "header-aliases.csv"], (path) => {
  it("each name the field it was collected for, first or as one that is asked about", () => {
    const [, ...rows] = parseCsv(readFileSync(path, "utf8"));
    const wrong = rows.filter(([field = "", , alias = ""]) => {
      const found = match(alias);
      const named: readonly string[] = found?.fields ?? [];
      return found === null || !named.includes(field) || (named[0] !== field && !found.ambiguous);
    });
    expect(rows).toHaveLength(859);
    expect(wrong).toEqual([]);
  });
});
