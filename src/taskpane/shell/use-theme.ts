import { useSyncExternalStore } from "react";
import type { Theme } from "@fluentui/react-components";
import { chooseTheme } from "./choose-theme";
import type { OfficeThemeColors } from "./choose-theme";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** The pane's theme, following the system while the pane is open. */
export function useTheme(office: OfficeThemeColors | null): Theme {
  const dark = useMediaQuery(DARK);
  const forcedColors = useMediaQuery(FORCED);
  return chooseTheme(office, { dark, forcedColors });
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
