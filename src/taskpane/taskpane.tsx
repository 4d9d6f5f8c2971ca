import { createRoot } from "react-dom/client";
import { defineAutomation } from "../commands/automation";
import { associateCommands } from "../commands/ribbon";
import { today } from "../commands/today";
import { chooseLanguage } from "../i18n/language";
import { officeService } from "./office-service";
import { Pane } from "./pane";

/** Version of the add-in, as the build knows it. */
const VERSION = process.env.ADD_IN_VERSION ?? "";

// Before Office is ready: the first click on the ribbon may be waiting already.
associateCommands();
defineAutomation();

/** The pane's entry: draws the pane when Office is ready. */
void Office.onReady(({ platform }) => {
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <Pane
      service={officeService}
      language={chooseLanguage(Office.context.displayLanguage)}
      officeTheme={Office.context.officeTheme ?? null}
      today={today()}
      surroundings={{ version: VERSION, platform: String(platform ?? "") }}
    />,
  );
});
