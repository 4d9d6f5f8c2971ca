import { teamsHighContrastTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** The roles that Fluent's high contrast knows, by the colour each has on Fluent's black canvas. */
const ROLES: Readonly<Record<string, string>> = {
  "#ffffff": "CanvasText",
  "#000000": "Canvas",
  "#1aebff": "Highlight",
  "#ffff00": "LinkText",
  "#3ff23f": "GrayText",
};

/**
 * High contrast in whatever colours the person chose: Fluent's theme takes the canvas to be black, which it is in some
 * of the systems' palettes only, so each of its colours becomes the system colour of that role. What is pointed at or
 * chosen on a plain surface stays as legible as it was: its mark is the border, not a fill.
 */
export const systemColorsTheme: Theme = Object.fromEntries(
  Object.entries(teamsHighContrastTheme).map(([token, value]) => [token, systemColor(token, value)]),
) as unknown as Theme;

function systemColor(token: string, value: string | number): string | number {
  const role = ROLES[value];
  if (role === undefined) return value;
  const followsPointer = /(Hover|Pressed|Selected)$/.test(token);
  if (role === "Highlight" && /^color(Neutral|Subtle|Transparent)\w*Background/.test(token)) return "Canvas";
  if (role === "Canvas" && followsPointer && /^colorNeutralForeground[1-5]/.test(token)) return "CanvasText";
  return role;
}
