import type { CollectionLetter } from "../../domain/receivables/collection-letter";

/** Half-points: 10.5 pt, the customary size of Chinese business letters. */
const FONT_SIZE = 21;
/** A font that has the letters of the language on every office machine. */
const FONTS = { "zh-CN": "SimSun", "en-US": "Calibri" } as const;

/**
 * The letters as one Word document, each on a page of its own. The library that writes it is loaded when the first document is
 * asked for, and by nothing else.
 */
export async function lettersDocument(letters: readonly CollectionLetter[]): Promise<Blob> {
  const { Document, Packer, Paragraph, TextRun } = await import("docx");
  const children = letters.flatMap(({ subject, text, language }, index) => {
    const font = FONTS[language];
    const heading = new Paragraph({
      pageBreakBefore: index > 0,
      spacing: { after: 240 },
      children: [new TextRun({ text: subject, bold: true, size: FONT_SIZE + 7, font })],
    });
    const lines = text
      .split("\n")
      .map(
        (line) =>
          new Paragraph({ spacing: { line: 320 }, children: [new TextRun({ text: line, size: FONT_SIZE, font })] }),
      );
    return [heading, ...lines];
  });
  return Packer.toBlob(new Document({ sections: [{ children }] }));
}
