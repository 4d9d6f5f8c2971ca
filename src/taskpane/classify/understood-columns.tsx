import type { Policy } from "../../domain/policy/policy";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { PaneActions } from "../shell/use-pane";
import { ColumnsDetails } from "./columns-details";
import { CoverageNote } from "./coverage-note";

interface UnderstoodColumnsProps {
  readonly sheet: SheetInspection;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices;
  /** The policy in force, which remembers corrections; null where the stored one is broken. */
  readonly policy: Policy | null;
}

/** The columns of the sheet in front, each to be corrected by hand. */
export function UnderstoodColumns({ sheet, actions, service, request, policy }: UnderstoodColumnsProps) {
  return (
    <>
      <ColumnsDetails
        columns={sheet.recognition.columns}
        disabled={policy === null}
        onCorrect={(correction) =>
          policy !== null &&
          void actions.run("correct-column", async (options) => {
            await service.correctColumn(correction, request, options);
            return {};
          })
        }
      />
      {policy !== null && <CoverageNote recognition={sheet.recognition} policy={policy} />}
    </>
  );
}
