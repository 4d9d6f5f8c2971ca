import { Suspense, lazy } from "react";
import type { Policy } from "../../domain/policy/policy";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { Judgement } from "../judgement";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { Checklist } from "./checklist";
import { FirstRun } from "./first-run";

/** Loaded when there is a result: the first view does without charts. */
const ResultPanel = lazy(() => import("./result-panel").then(({ ResultPanel: panel }) => ({ default: panel })));

const EmptyState = lazy(() => import("./empty-state").then((file) => ({ default: file.EmptyState })));

interface ClassifyTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices | null;
  readonly judgement: Judgement | null;
  readonly policy: Policy | null;
  readonly onSample: () => void;
}

/** Result of a classified sheet, then the checklist; or what to do where there are no customers. */
export function ClassifyTab({ state, actions, service, request, judgement, policy, onSample }: ClassifyTabProps) {
  const { sheet } = state;
  if (sheet === null) return null;
  const hasCustomers = sheet.recognition.kind === "customers";
  return (
    <>
      <FirstRun known={sheet.policy !== null || sheet.classified} onSample={onSample} offerSample={hasCustomers} />
      {sheet.classified && judgement !== null && (
        <Suspense fallback={null}>
          <ResultPanel judgement={judgement} onRow={(row) => actions.goTo(sheet.sheet.id, row)} />
        </Suspense>
      )}
      {!hasCustomers && (
        <Suspense fallback={null}>
          <EmptyState
            state={state}
            sheet={sheet}
            actions={actions}
            service={service}
            request={request}
            policy={policy}
            onSample={onSample}
          />
        </Suspense>
      )}
      {hasCustomers && request !== null && (
        <Checklist state={state} sheet={sheet} actions={actions} service={service} request={request} policy={policy} />
      )}
    </>
  );
}
