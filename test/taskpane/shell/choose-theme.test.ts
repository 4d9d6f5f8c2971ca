import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { chooseTheme, colorSchemeOf } from "../../../src/taskpane/shell/choose-theme";

const light = { dark: false, forcedColors: false };

test("Office's background decides before the system", () => {
  expect(chooseTheme({ bodyBackgroundColor: "#292929" }, light)).toBe(webDarkTheme);
  expect(chooseTheme({ bodyBackgroundColor: "#FFFFFF" }, { ...light, dark: true })).toBe(webLightTheme);
});

test("the system decides where Office says nothing usable", () => {
  expect(chooseTheme(null, { ...light, dark: true })).toBe(webDarkTheme);
  expect(chooseTheme({ bodyBackgroundColor: "white" }, light)).toBe(webLightTheme);
});

test("forced colours win, and are the system's own, whether its canvas is dark or light", () => {
  const theme = chooseTheme({ bodyBackgroundColor: "#FFFFFF" }, { dark: false, forcedColors: true });
  expect(colorSchemeOf(theme)).toBe("light dark");
  expect(theme).toMatchObject({
    colorNeutralBackground1: "Canvas",
    colorNeutralForeground1: "CanvasText",
    colorNeutralForegroundDisabled: "GrayText",
    colorBrandForegroundLink: "LinkText",
    colorCompoundBrandStroke: "Highlight",
  });
  const fixed = Object.entries(theme).filter(([token, value]) => token.startsWith("color") && /^#/.test(String(value)));
  expect(fixed).toEqual([]);
});

test("a person pointing at something in forced colours reads it as before", () => {
  const theme = chooseTheme(null, { dark: true, forcedColors: true });
  expect([theme.colorSubtleBackgroundHover, theme.colorNeutralForeground2Hover]).toEqual(["Canvas", "CanvasText"]);
});
