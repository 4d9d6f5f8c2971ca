import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { systemColorsTheme } from "./system-colors-theme";

/** What Office tells of its theme; everything may be missing. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor?: string;
}

/** What the system asks for. */
export interface SystemTheme {
  readonly dark: boolean;
  readonly forcedColors: boolean;
}

/**
 * The pane's theme: the system's own colours where it forces them; else dark or light as Office's own background is;
 * where Office does not say, as the system prefers.
 */
export function chooseTheme(office: OfficeThemeColors | null, system: SystemTheme): Theme {
  if (system.forcedColors) return systemColorsTheme;
  const brightness = office?.bodyBackgroundColor === undefined ? null : brightnessOf(office.bodyBackgroundColor);
  const dark = brightness === null ? system.dark : brightness < 0.5;
  return dark ? webDarkTheme : webLightTheme;
}

/** How the browser's own parts (calendars, lists, scroll bars) are to look beside a theme. */
export function colorSchemeOf(theme: Theme): "light" | "dark" | "light dark" {
  if (theme === systemColorsTheme) return "light dark";
  return theme === webLightTheme ? "light" : "dark";
}

/** Brightness 0..1 of "#RRGGBB" by the weights of ITU-R BT.601; null for anything else. */
function brightnessOf(color: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
