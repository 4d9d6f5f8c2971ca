import { createContext } from "react";

/** Name of the sheet that the pane shows, so that places on it are named by their cell alone; null before one was read. */
export const FrontSheetContext = createContext<string | null>(null);
