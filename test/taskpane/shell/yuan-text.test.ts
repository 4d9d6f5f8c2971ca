import { paneText } from "../../../src/i18n/pane-text";
import { yuanText } from "../../../src/taskpane/shell/yuan-text";

describe("amounts of the pane", () => {
  it.each([
    [47_500_000, "4,750.00 万元", "47.5M yuan"],
    [10_000, "1.00 万元", "10K yuan"],
    [9_999.4, "9,999 元", "10K yuan"],
    [-27, "-27 元", "-27 yuan"],
    [0, "0 元", "0 yuan"],
  ])("%d is read in the unit that shows something of it", (yuan, chinese, english) => {
    expect(yuanText(yuan, { language: "zh-CN", text: paneText("zh-CN") })).toBe(chinese);
    expect(yuanText(yuan, { language: "en-US", text: paneText("en-US") })).toBe(english);
  });
});
