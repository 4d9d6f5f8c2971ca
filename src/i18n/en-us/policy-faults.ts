/** What is wrong with a policy that cannot be read or used, and how to cure it. */
export const policyFaultsEnUs = {
  damage: {
    "row-missing":
      "A row of the policy is missing ({text}), probably deleted. Undo that, or remove the whole sheet and classify again for a default policy.",
    order: "The marked last row (▲) of this table stands above its header ({text}). Undo the move.",
    columns:
      "A column was inserted or deleted here, and everything right of it would be misread. Delete the inserted column, or undo.",
    outside:
      "This row belongs to no table (“{text}”) and has no effect. Insert a row above a table's last row (▲) instead; put remarks into the column Why.",
    number: "A number is needed here, not “{text}”. Type a number (numbers stored as text have to be typed again).",
    text: "A text is needed here, not “{text}”. Format the cell as text and type it again.",
    word: "“{text}” is none of the words to choose from. Choose from the cell's list.",
    tier: "There is no tier “{text}”. Choose one from the cell's list, or give a tier that name.",
    "blank-row":
      "There is an empty row in a table ({text}), which formulas would take for zeros. Delete it or fill it in.",
    "no-scale":
      "The criterion “{text}” has no points. Add a block to Bands and categories: a row with its name, how it is measured and its field; below it bounds and points.",
    other: "The categories of “{text}” lack a row for everything else. Add one with nothing but points.",
    rule: "There is no risk rule “{text}”. Delete this condition, or add the rule.",
  },
  faults: {
    "no-criterion": "There is no criterion. Keep at least one.",
    "no-weight": "The weights add up to 0, so there is nothing to score by. Give at least one criterion a weight.",
    weight: "The weight of “{detail}” must be 0 to 1000.",
    "name-missing": "A name is missing ({detail}). Type one.",
    "name-repeated": "The name “{detail}” is there twice. Give them different names.",
    "name-wildcard": "The name “{detail}” holds ~, * or ?, which formulas misread. Choose another.",
    "id-repeated": "“{detail}” is there twice. Delete one of the rows.",
    "no-band": "“{detail}” has no row of points. Give it at least one.",
    "band-number": "A bound of “{detail}” is out of range. Make it smaller.",
    "band-order": "The bounds of “{detail}” do not grow from row to row. Sort them, and let none be there twice.",
    "band-direction": "The points of “{detail}” run against what is better. Correct the points or the direction.",
    share: "The expected loss of “{detail}” must be 0% to 100%.",
    points: "The points of “{detail}” must be 0 to 100.",
    "key-missing": "A text is missing or too long (“{detail}”). Type up to 120 characters, or delete the row.",
    "key-repeated": "“{detail}” is there twice (case does not count). Delete one of the rows.",
    "key-reserved": "“{detail}” marks the last row of a table. Choose another text.",
    "key-spaces": "“{detail}” has spaces too many, so that formulas would not find it. Take them out.",
    "list-item": "“{detail}” cannot stand in a list: it must not be empty, long or hold a semicolon.",
    "input-field":
      "How “{detail}” is measured does not go with its fields: ratios and growth need a second number, days and years a date.",
    "scale-field": "The field of “{detail}” does not go with its points: numbers take bands, texts categories.",
    "blank-rule": "A blank of “{detail}” cannot mean zero: only numbers and ratios can, where a number is present.",
    "tier-order": "Tier “{detail}” does not begin below the one above it. Put the best tier first.",
    "tier-lowest": "There must be two tiers or more, and the lowest must begin at 0.",
    "tier-number": "A number of tier “{detail}” is out of range: bounds 0 to 100, deposit 0 to 1, nothing below 0.",
    "tier-unknown": "There is no tier “{detail}”. Choose one from the cell's list.",
    "risk-order": "Risk “{detail}” gets better terms than a lower risk. Put them in the order low, medium, high.",
    "rule-conditions": "Rule “{detail}” needs one or two conditions. Add or delete some in their table.",
    condition:
      "A condition of “{detail}” is incomplete: texts take ∈ and a list, numbers take a comparison and a number.",
    setting: "This setting ({detail}) is out of range. See the note beside it.",
    rate: "The rate of “{detail}” must be above 0.",
  },
} as const;
