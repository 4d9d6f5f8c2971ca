/** The texts of the More tab in English. */
export const paneMoreEnUs = {
  formula: {
    title: "Formula helper",
    explain: "Builds a formula for the cell you select and puts it there.",
    cell: "For cell {cell}",
    noCell: "Select a cell in the sheet.",
    result: "Result",
    form: "Kind",
    forms: {
      cell: { name: "Function, this row", explain: "Fill it down; recalculates where the add-in is installed." },
      table: { name: "Function, whole sheet", explain: "One formula that spills a row for every customer." },
      native: { name: "Native formula", explain: "Reads the classified columns; works for everybody." },
    },
    advised: {
      shared: "Suggested: native, because the sheet is classified and everybody can recalculate it.",
      blanks:
        "Suggested: whole sheet. This row has blank cells, and Excel may hand them to a one-row function as zeros; the policy tells blank and zero apart.",
      plain: "Suggested: the function for this row. It has no blank cell that could pass for a zero.",
    },
    why: {
      "no-customer-row": "Select a cell in a customer's row, beside the data.",
      "inside-record":
        "This cell belongs to the customer's own data; a formula here would read itself. Select one beside it.",
      "inside-table": "This cell is inside the list of customers. Select one outside it.",
      "not-classified": "Classify the sheet first: a native formula reads its columns.",
      "no-key": "Put the customer's code or name into the cell to the left.",
    },
    insert: "Insert into {cell}",
    occupied: "{cell} is not empty.",
    replace: "Replace it",
  },
  share: {
    title: "Share",
    noCells: "No cell of this workbook calls the add-in's functions: it can be shared as it is.",
    cells: {
      one: "{count} cell calls the add-in's functions.",
      other: "{count} cells call the add-in's functions.",
    },
    stuck: { one: "{count} of them is stuck at an error.", other: "{count} of them are stuck at an error." },
  },
  actions: {
    "share-safe": {
      title: "Share-safe",
      explain:
        "Turns every call of the add-in's functions into a native formula that shows the same, or its value, so that colleagues without the add-in can recalculate.",
      button: "Make share-safe",
    },
    repair: {
      title: "Repair",
      explain: "Types formulas again that show #NAME? because somebody edited them without the add-in.",
      button: "Repair formulas",
    },
    freeze: {
      title: "Freeze",
      explain:
        "Turns this sheet's results into values that say their as-of date and policy. They stay, whatever changes later.",
      button: "Freeze this sheet",
    },
    compatibility: {
      title: "Compatibility check",
      explain:
        "Adds a sheet that calculates the policy on some hundred cases and compares: open it in the Excel, WPS or LibreOffice of a colleague, and it says whether all agree.",
      button: "Insert the check",
    },
    "remove-compatibility": { button: "Remove the check" },
    remove: {
      title: "Remove",
      explain: "Takes out of this sheet exactly what classifying wrote there. Your own cells stay as they are.",
      button: "Remove classification",
    },
    undo: {
      title: "Undo",
      explain: "Takes back the last thing this add-in did, as long as those cells were not changed since.",
      button: "Undo the last action",
    },
    aging: {
      title: "Aging",
      explain: "Reads the invoice and payment sheets and writes a sheet of receivables by age, in native formulas.",
      button: "Write the aging sheet",
    },
    "remove-aging": { button: "Remove aging" },
  },
  about: {
    title: "About and language",
    language: "Language",
    languages: { auto: "As Excel", "en-US": "English", "zh-CN": "中文" },
    version: "Customer Tiers {version}",
    privacy: "Works in this workbook only. No customer data leaves your computer.",
    help: "Help",
    shortcuts: "Keyboard",
  },
} as const;
