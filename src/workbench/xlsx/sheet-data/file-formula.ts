/** Functions newer than the file format, which files mark so that old programs know them as functions. */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPAND " +
    "EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTER FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR " +
    "FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH " +
    "IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE " +
    "REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST " +
    "TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second mark. */
const WORKSHEET_MARK = new Set(["FILTER", "SORT"]);

/** Namespaces of add-in functions that are ours to store and read back. */
export const CUSTOM_NAMESPACES: readonly string[] = ["CUSTOMER"];

/** Apply `change` to a formula outside its string literals and quoted sheet names. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  if (!formula.includes('"') && !formula.includes("'")) return change(formula);
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g, (piece, quoted?: string) =>
    quoted === undefined ? change(piece) : piece,
  );
}

/** The formula (without "=") a person sees, of the text a file holds: marks of newer functions and of add-in functions removed. */
export function fromFileFormula(text: string): string {
  if (!text.includes("_xl")) return text;
  return outsideQuotes(text, (code) =>
    code
      .replace(/_xlfn\.(?!SINGLE\(|ANCHORARRAY\()(?:_xlws\.)?(?=[A-Z])/gi, "")
      .replace(/_xlpm\./gi, "")
      .replace(/_xldudf_([A-Z0-9]+)_([A-Z0-9_.]+)(?=\()/gi, (whole, namespace: string, name: string) =>
        CUSTOM_NAMESPACES.includes(namespace.toUpperCase())
          ? `${namespace.toUpperCase()}.${name.toUpperCase()}`
          : whole,
      ),
  );
}

/** The reverse of `fromFileFormula`. Parameter names of LET and LAMBDA are not marked: formulas with them are kept as loaded. */
export function toFileFormula(formula: string): string {
  return outsideQuotes(formula, (code) =>
    code.replace(/(?<![\p{L}\p{N}_.])[A-Z][A-Z0-9_.]*(?=\()/giu, (name) => {
      const upper = name.toUpperCase();
      const namespace = CUSTOM_NAMESPACES.find((candidate) => upper.startsWith(`${candidate}.`));
      if (namespace !== undefined) return `_xldudf_${upper.replace(".", "_")}`;
      if (!FUTURE.has(upper)) return name;
      return WORKSHEET_MARK.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
    }),
  );
}

/** Names of the add-in functions a formula calls, as files write them. */
export function storedCustomFunctions(fileFormula: string): string[] {
  return fileFormula.match(/_xldudf_[A-Z0-9_.]+(?=\()/gi) ?? [];
}
