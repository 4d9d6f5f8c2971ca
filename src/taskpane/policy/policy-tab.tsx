import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { approvePolicy } from "../../domain/policy/approve-policy";
import { defaultPolicy } from "../../domain/policy/default-policy";
import type { Policy } from "../../domain/policy/policy";
import type { PolicyWords } from "../../domain/policy/policy-words";
import { fromIsoDate } from "../../domain/spreadsheet/serial-date";
import type { SerialDate } from "../../domain/spreadsheet/serial-date";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { policyWords } from "../../i18n/policy-words";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { ProblemList } from "../classify/problem-list";
import type { PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { FileSection } from "./file-section";
import type { PolicyDraft } from "./policy-draft";
import { PolicyEditor } from "./policy-editor";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" },
  title: { margin: 0 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  quiet: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

interface PolicyTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  /** The policy in force; null where the one in the workbook is broken. */
  readonly policy: Policy | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly draft: PolicyDraft | null;
  readonly onDraft: (draft: PolicyDraft | null) => void;
}

/** What is saved as approved carries the code of the figures approved, so that the sheet notices later changes. */
function sealed(policy: Policy, words: PolicyWords): Policy {
  if (policy.status !== "approved") return policy;
  return approvePolicy(policy, words, { by: policy.approvedBy, effectiveFrom: policy.effectiveFrom });
}

/** The policy: its editor, or what is wrong with it and where. */
export function PolicyTab(props: PolicyTabProps) {
  const { state, actions, service, today, draft, onDraft } = props;
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language);
  const { sheet } = state;
  if (sheet === null) return null;
  const defaults = defaultPolicy(policyWords(language), fromIsoDate(today) ?? (1 as SerialDate));
  const stored = sheet.policy;
  // What is saved from here for the first time has its reasons and letters.
  const policy = stored === null ? defaults : props.policy;
  const save = (next: Policy) =>
    void actions.run("save-policy", async (options) => {
      await service.savePolicy(sealed(next, policyWords(language)), sheet.sheet.id, options);
      return {};
    });
  const showSheet = (id: string) => (
    <Button size="small" onClick={() => actions.showSheet(id)}>
      {words.showSheet}
    </Button>
  );
  if (policy === null)
    return (
      <div className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.broken}
        </Subtitle2>
        <ProblemList problems={stored?.reading.problems ?? []} onGo={actions.goTo} />
        {stored !== null && showSheet(stored.sheet.id)}
        <FileSection policy={null} onTake={save} onReset={() => save(defaults)} />
      </div>
    );
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Caption1 className={styles.quiet}>
          {stored === null
            ? words.notYet
            : fillPlaceholders(words.stands, {
                version: policy.version,
                status: policyWords(language).statuses[policy.status],
              })}
        </Caption1>
        {stored !== null && showSheet(stored.sheet.id)}
      </div>
      {stored?.reading.stale === true && <Caption1>{words.stale}</Caption1>}
      <PolicyEditor
        state={state}
        actions={actions}
        stored={policy}
        defaults={defaults}
        draft={draft}
        onDraft={onDraft}
        onSave={save}
      />
    </div>
  );
}
