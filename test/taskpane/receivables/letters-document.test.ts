import { strFromU8, unzipSync } from "fflate";
import type { CollectionLetter } from "../../../src/domain/receivables/collection-letter";
import { lettersDocument } from "../../../src/taskpane/receivables/letters-document";

const letter = (language: "zh-CN" | "en-US", subject: string, text: string): CollectionLetter => ({
  language,
  subject,
  text,
  case: {
    account: 0,
    code: "K1",
    name: "One",
    currency: "",
    stage: { id: "first", name: "First notice", from: 1 },
    items: [],
    excluded: [],
    total: 1,
    overdue: 1,
    oldest: 1,
    interest: 0,
    expectedRecovery: 1,
    isQuiet: false,
  },
});

describe("letters as a Word document", () => {
  it("holds every line of every letter, each letter on a page of its own", async () => {
    const letters = [
      letter("zh-CN", "一次催告", "尊敬的客户：\n\n合计 ¥1.00"),
      letter("en-US", "A & B <notice>", "Dear A,\nTotal"),
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
      "Total",
    ]);
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});
