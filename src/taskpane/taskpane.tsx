import { createRoot } from "react-dom/client";
import { defineAutomation } from "../commands/automation";
import { associateCommands } from "../commands/ribbon";
import { chooseLanguage } from "../i18n/language";
import { officeClassification } from "./office-classification";
import { Pane } from "./pane";

// Before Office is ready: the first click on the ribbon may be waiting already.
associateCommands();
defineAutomation();

/** The pane's entry: draws the pane when Office is ready. */
void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <Pane
      service={officeClassification}
      language={chooseLanguage(Office.context.displayLanguage)}
      officeTheme={Office.context.officeTheme ?? null}
    />,
  );
});
