import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { chooseTheme } from "../../../src/taskpane/shell/choose-theme";

const light = { dark: false, forcedColors: false };

test("Office's background decides before the system", () => {
  expect(chooseTheme({ bodyBackgroundColor: "#292929" }, light)).toBe(webDarkTheme);
  expect(chooseTheme({ bodyBackgroundColor: "#FFFFFF" }, { ...light, dark: true })).toBe(webLightTheme);
});

test("the system decides where Office says nothing usable", () => {
  expect(chooseTheme(null, { ...light, dark: true })).toBe(webDarkTheme);
  expect(chooseTheme({ bodyBackgroundColor: "white" }, light)).toBe(webLightTheme);
});

test("forced colours win", () => {
  expect(chooseTheme({ bodyBackgroundColor: "#FFFFFF" }, { dark: false, forcedColors: true })).toBe(
    teamsHighContrastTheme,
  );
});
