import fc from "fast-check";
import { Calculator } from "../../../../src/workbench/host/formula/calculator";
import { isCellError, type CellValue } from "../../../../src/workbench/host/model/cell-value";
import { loadPackage } from "../../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../../src/workbench/xlsx/save-package";
import { convert } from "../../xlsx/libre-office";
import { describeWithLibreOffice } from "../../../support/libreoffice";

const FORMULAS_OF_EACH = 8;
const SEED = 20_261_126;

/** A: numbers with gaps and texts among them (LibreOffice, unlike Excel, counts TRUE in a range as a number); B: numbers; C: flows; D: days in order; E: texts; F: holidays. */
const CELLS: readonly (readonly CellValue[])[] = [
  [12, 3, -1000, 45_000, "苹果 apple", 45_023],
  [7.5, 9, 150, 45_090, "  two  spaces ", 45_050],
  [null, -4, 220.5, 45_200, "ＡＢｃ１２", 45_292],
  ["text", 2.25, 310, 45_371, "1,234.5", null],
  [7.5, 6, 95, 45_500, null, null],
  [-3, 11, 640, 45_731, "a-b-c", null],
  [40, 0.5, -20, 46_000, "x1y2", null],
  ["TRUE", 8, 75, 46_105, "中文", null],
];

const whole = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const decimal = (least: number, most: number, places: number) =>
  fc
    .integer({ min: Math.round(least * 10 ** places), max: Math.round(most * 10 ** places) })
    .map((value) => String(value / 10 ** places));

/** What stands for a word in braces below. */
const ARGUMENTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  rate: decimal(0.001, 0.2, 4),
  periods: whole(1, 60),
  period: whole(1, 12),
  money: decimal(-5000, 5000, 2),
  type: whole(0, 1),
  day: whole(43_831, 46_752),
  number: decimal(-60, 60, 2),
  positive: decimal(0.01, 60, 2),
  small: whole(0, 9),
  row: whole(1, 8),
  digits: whole(-2, 4),
  part: decimal(0, 1, 2),
  step: decimal(0.05, 5, 2),
  numbers: fc.constantFrom("A1:A8", "B1:B8", "C1:C8", "B2:B5"),
  text: fc.constantFrom("E1", "E2", "E3", "E6", "E7", "E8"),
  basis: whole(0, 4),
  weekday: fc.constantFrom("1", "2", "11", "13", "16", "17", "21"),
  weekend: fc.constantFrom("1", "2", "7", "11", "17", '"0000011"', '"1010001"'),
};

/** One formula a line; words in braces are drawn at random. */
const SHAPES = `
PMT({rate},{periods},{money},{money},{type})
PV({rate},{periods},{money},{money},{type})
FV({rate},{periods},{money},{money},{type})
NPER({rate},-{positive},{positive},0,{type})
IPMT({rate},{period},{periods},{money},{money},{type})
PPMT({rate},{period},{periods},{money},{money},{type})
RATE({periods}+4,-100,{positive}*20+300)
NPV({rate},C1:C8)
NPV({rate},{money},{money},{money})
IRR(C1:C8)
XNPV({rate},C1:C8,D1:D8)
XIRR(C1:C8,D1:D8)
EFFECT({rate},{period})
NOMINAL({rate},{period})
SLN({positive}*100,{positive},{period})
SYD({positive}*100,{positive},12,{period})
DDB({positive}*100,{positive},12,{period})
NETWORKDAYS({day},{day},F1:F3)
NETWORKDAYS({day},{day})
NETWORKDAYS.INTL({day},{day},{weekend},F1:F3)
WORKDAY({day},{number},F1:F3)
WORKDAY.INTL({day},{small},{weekend})
WEEKNUM(DATE(2024,{period},{small}+1),{weekday})
ISOWEEKNUM({day})
DAYS360({day},{day},{type})
DAYS({day},{day})
EDATE({day},{small}*3-9)
EOMONTH({day},{small}-4)
WEEKDAY({day},{period})
TIMEVALUE("1{small}:30")
PERCENTILE({numbers},{part})
PERCENTILE.EXC({numbers},{part})
QUARTILE({numbers},{small}/3)
QUARTILE.EXC({numbers},{type}+1)
RANK.AVG(7.5,A1:A8,{type})
RANK(B{row},B1:B8,{type})
LARGE({numbers},{small})
SMALL({numbers},{small})
MODE(A1:A8,{small},{small})
MEDIAN({numbers},{number})
AVERAGEA(A1:A8,{number})
MAXA(A1:A8,{part})
MINA(A1:A8,{number})
AVEDEV({numbers})
GEOMEAN(B1,B2,{number})
CORREL(A1:A8,B1:B8)
PEARSON(B1:B8,C1:C8)
COVARIANCE.P(A1:A8,C1:C8)
COVARIANCE.S(B1:B8,C1:C8)
SLOPE(A1:A8,B1:B8)
INTERCEPT(C1:C8,B1:B8)
RSQ(B1:B8,C1:C8)
FORECAST({number},B1:B8,C1:C8)
VAR.S({numbers})
VAR.P({numbers})
STDEV.S({numbers},{number})
STDEVP({numbers})
MROUND({positive},{step})
CEILING.MATH({number},{step},{type})
FLOOR.MATH({number},{step},{type})
CEILING({positive},{step})
FLOOR({positive},{step})
ODD({number})
EVEN({number})
ISODD({number})
ISEVEN({number})
FACT({small})
COMBIN({period},{small})
PERMUT({period},{small})
GCD({small}*6,{period},{periods})
LCM({period},{periods})
ATAN2({number},{number})
DEGREES({number})
ROUND({number}*1.05,{digits})
MOD({number},{step}*3)
QUOTIENT({number},{step})
LENB({text})
LEFTB({text},{small})
RIGHTB({text},{small})
MIDB({text},{period},{small})
ASC({text})
CLEAN({text}&CHAR({small}+1))
FIXED({number}*1000,{digits},{type})
NUMBERVALUE("1.2{small}4,5",",",".")
MID({text},{period},{small})
FIND("b",{text},{period})
SEARCH("?{small}",{text})
REPLACE({text},{period},{small},"-")
SUBSTITUTE({text}," ","_")
PROPER({text})
REPT({text},{small}/3)
ADDRESS({period},{periods},{type}+2)
IFS({number}>20,"high",{number}>-20,"mid",TRUE,"low")
SWITCH({small},1,"one",2,"two","other")
SWITCH({small},3,B1,4,B2)
CHOOSE({period},"a","b","c")
TYPE({text})
VLOOKUP({number},D1:F8,2,TRUE)
VLOOKUP(D{period},D1:E8,2,FALSE)
HLOOKUP(B1,A1:D8,{small},FALSE)
INDEX(A1:D8,{period},{type}+1)
OFFSET(A1,{small},{type})
INDIRECT("B"&{period})
SUMIF(B1:B8,">"&{number},C1:C8)
COUNTIF(A1:A8,"<="&{number})
AVERAGEIF(B1:B8,">"&{number},C1:C8)
SUMIFS(C1:C8,B1:B8,">"&{number},D1:D8,"<"&{day})
AVERAGEIFS(C1:C8,B1:B8,"<"&{number},D1:D8,">"&{day})
SUBTOTAL({period},B1:B8)
SUMPRODUCT((B1:B8>{number})*C1:C8)
DATEDIF({day},{day}+{periods}*31,"m")
DATEDIF({day},{day}+{periods}*31,"d")
TEXT({number}*1000,"#,##0.00")
TEXT({part},"0.0%")
TEXT({day},"yyyy-mm-dd")
`
  .trim()
  .split("\n");

function drawn(shape: string): fc.Arbitrary<string> {
  const pieces = shape.split(/\{(\w+)\}/);
  const parts = pieces.map((piece, index) =>
    index % 2 === 0 ? fc.constant(piece) : (ARGUMENTS[piece] ?? fc.constant(piece)),
  );
  return fc.tuple(...parts).map((chosen) => `=${chosen.join("")}`);
}

const formulas = SHAPES.flatMap((shape) => fc.sample(drawn(shape), { numRuns: FORMULAS_OF_EACH, seed: SEED }));

function agree(ours: CellValue, theirs: CellValue): boolean {
  if (isCellError(ours) || isCellError(theirs)) return isCellError(ours) && isCellError(theirs);
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-8 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  if (typeof ours === "boolean") return Number(ours) === Number(theirs);
  return (ours ?? "") === (theirs ?? "");
}

describeWithLibreOffice("functions beside LibreOffice", () => {
  it(`${formulas.length} random formulas give the same`, () => {
    const loaded = newPackage();
    const sheet = loaded.model.addSheet("S");
    CELLS.forEach((row, at) =>
      sheet.setValues({ row: at, column: 0, rowCount: 1, columnCount: row.length }, [[...row]]),
    );
    formulas.forEach((formula, row) => sheet.setFormula(row, 9, formula, "classic"));
    const bytes = savePackage(loaded);
    new Calculator(loaded.model).recalculate();
    const theirs = loadPackage(new Uint8Array(convert(bytes, "functions.xlsx", "xlsx", "xlsx"))).model.sheet("S");
    const different = formulas.flatMap((formula, row) => {
      const [mine, other] = [sheet.value(row, 9), theirs?.value(row, 9) ?? null];
      return agree(mine, other)
        ? []
        : [`${formula} is ${JSON.stringify(mine)}, LibreOffice says ${JSON.stringify(other)}`];
    });
    expect(different).toEqual([]);
  });
});
