import { compatibilityWords } from "../../src/i18n/compatibility-words";
import { PROBLEM_PARAMS } from "../../src/domain/problem-codes";
import { problemTextEnUs } from "../../src/i18n/en-us/problem-text";
import { placeholdersOf } from "../../src/i18n/fill-placeholders";
import { paneMoreText } from "../../src/i18n/pane-more-text";
import { panePolicyText } from "../../src/i18n/pane-policy-text";
import { paneText } from "../../src/i18n/pane-text";
import { policyFaultTexts } from "../../src/i18n/policy-fault-text";
import { policyWords } from "../../src/i18n/policy-words";
import { problemTextZhCn } from "../../src/i18n/zh-cn/problem-text";

/** Every text of a tree by its path. */
function leaves(tree: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === "string") found.set(`${path}${key}`, value);
    else if (typeof value === "object" && value !== null)
      for (const [inner, text] of leaves(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

describe.each([
  ["pane", paneText("en-US"), paneText("zh-CN")],
  ["pane, More", paneMoreText("en-US"), paneMoreText("zh-CN")],
  ["pane, Policy", panePolicyText("en-US"), panePolicyText("zh-CN")],
  ["problems", problemTextEnUs, problemTextZhCn],
  ["policy", policyWords("en-US"), policyWords("zh-CN")],
  ["problems of the policy", policyFaultTexts("en-US"), policyFaultTexts("zh-CN")],
  ["compatibility check", compatibilityWords("en-US"), compatibilityWords("zh-CN")],
])("texts of the %s", (_name, english, chinese) => {
  const en = leaves(english);
  const zh = leaves(chinese);

  test("have the same keys in both languages", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test("have the same placeholders in both languages", () => {
    for (const [key, text] of en) expect([key, placeholdersOf(zh.get(key) ?? "")]).toEqual([key, placeholdersOf(text)]);
  });

  test("are nowhere empty", () => {
    for (const [key, text] of [...en, ...zh]) expect([key, text.trim()]).not.toEqual([key, ""]);
  });
});

test("a problem's text uses only what the problem carries", () => {
  for (const [code, params] of Object.entries(PROBLEM_PARAMS)) {
    const known = new Set<string>([...params, "text", "reads"]);
    const used = placeholdersOf(problemTextEnUs[code as keyof typeof PROBLEM_PARAMS]);
    expect([code, used.filter((name) => !known.has(name))]).toEqual([code, []]);
  }
});

test.each(["en-US", "zh-CN"] as const)(
  "words that people choose from a list differ within their list (%s)",
  (language) => {
    const words = policyWords(language);
    const lists = [
      words.fields,
      words.units,
      words.inputKinds,
      words.measures,
      words.directions,
      words.blanks,
      words.statuses,
      words.taxBases,
      words.origins,
      words.riskLevels,
      words.groups,
    ];
    for (const list of lists) expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length);
    const results = Object.values(words.results);
    expect(new Set(results).size).toBe(results.length);
  },
);
