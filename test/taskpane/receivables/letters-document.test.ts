import { strFromU8, unzipSync } from "fflate";
import type { CollectionLetter } from "../../../src/domain/receivables/collection-letter";
import { lettersDocument } from "../../../src/taskpane/receivables/letters-document";

const letter = (language: "zh-CN" | "en-US", subject: string, text: string): CollectionLetter => ({
  language,
  subject,
  text,
  lines: text.split("\n").flatMap((line) => (line === "{lines}" ? [null] : [line])),
  table: ["No.", "Dated", "Due", "Days", "Open"],
  noNumber: "(none)",
  case: {
    account: 0,
    code: "K1",
    name: "One",
    currency: "",
    stage: { id: "first", name: "First notice", from: 1 },
    isHeld: false,
    items: [
      {
        item: 0,
        number: "",
        invoiceDate: 45_292,
        dueDate: 45_323,
        daysPastDue: -2,
        open: 1234.5,
        interest: 0,
        isBroken: false,
      },
    ],
    excluded: [],
    total: 1,
    overdue: 1,
    oldest: 1,
    interest: 0,
    expectedRecovery: 1,
    lastLetter: null,
    isQuiet: false,
  },
});

describe("letters as a Word document", () => {
  it("holds every line of every letter, each letter on a page of its own", async () => {
    const letters = [
      letter("zh-CN", "一次催告", "尊敬的客户：\n\n合计 ¥1.00"),
      letter("en-US", "A & B <notice>", "Dear A,\n{lines}\nTotal"),
    ];
    const blob = await lettersDocument(letters);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    const texts = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(texts.filter((text) => text !== "")).toEqual([
      "一次催告",
      "尊敬的客户：",
      "合计 ¥1.00",
      "A &amp; B &lt;notice&gt;",
      "Dear A,",
      "No.",
      "Dated",
      "Due",
      "Days",
      "Open",
      "(none)",
      "2024-01-01",
      "2024-02-01",
      "0",
      "1,234.50",
      "Total",
    ]);
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});
