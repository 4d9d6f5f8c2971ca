import {
  Accordion,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { checkPolicy } from "../../domain/policy/check-policy";
import type { Policy } from "../../domain/policy/policy";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { policyWords } from "../../i18n/policy-words";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { ProblemList } from "../classify/problem-list";
import { judge, readCustomers } from "../judgement";
import type { PaneState } from "../shell/pane-state";
import { Section } from "../shell/section";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { BandsSection } from "./bands-section";
import { comparePolicies } from "./compare-policies";
import { FileSection } from "./file-section";
import { GeneralSection } from "./general-section";
import { MovePreview } from "./move-preview";
import type { PolicyDraft } from "./policy-draft";
import { asDraftWhereChanged, samePolicy } from "./policy-edits";
import { RulesSection } from "./rules-section";
import { StatusSection } from "./status-section";
import { TiersSection } from "./tiers-section";
import { WeightsSection, weightSum } from "./weights-section";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // The bar below covers nothing that has the focus.
  aboveBar: { "& input, & button, & select": { scrollMarginBlockEnd: "16rem" } },
  bar: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  save: { flexGrow: 1 },
});

interface PolicyEditorProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** The policy in force, in the workbook or to be written. */
  readonly stored: Policy;
  readonly defaults: Policy;
  /** What is tried out; kept by the pane, so that looking at a customer meanwhile loses nothing. */
  readonly draft: PolicyDraft | null;
  readonly onDraft: (draft: PolicyDraft | null) => void;
  readonly onSave: (policy: Policy) => void;
}

/**
 * Edits a policy: sections for its parts, below them who would move. What is tried out stays while the sheet is edited by
 * hand too; then a person chooses which of both counts.
 */
export function PolicyEditor({ state, actions, stored, defaults, draft, onDraft, onSave }: PolicyEditorProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language);
  const policy = draft?.edited ?? stored;
  const changed = draft !== null && !samePolicy(draft.edited, stored);
  const elsewhere = changed && !samePolicy(draft.base, stored);
  const edit = (next: Policy) =>
    onDraft({ edited: asDraftWhereChanged(stored, next), base: changed ? draft.base : stored });
  const problems = useMemo(() => (changed ? checkPolicy(policy) : []), [changed, policy]);
  const blocks = policyWords(language).blocks;
  const sections = [
    {
      id: "weights",
      title: fillPlaceholders(words.weights.title, { sum: weightSum(policy) }),
      Part: WeightsSection,
    },
    { id: "bands", title: blocks.scales, Part: BandsSection },
    { id: "tiers", title: blocks.tiers, Part: TiersSection },
    { id: "rules", title: blocks.rules, Part: RulesSection },
    { id: "general", title: words.general, Part: GeneralSection },
    { id: "status", title: words.status.title, Part: StatusSection },
  ];
  return (
    <div className={styles.editor}>
      <Accordion collapsible defaultOpenItems="weights" className={changed ? styles.aboveBar : undefined}>
        {sections.map(({ id, title, Part }) => (
          <Section key={id} id={id} title={title}>
            <Part policy={policy} onEdit={edit} />
          </Section>
        ))}
        <Section id="file" title={words.file.title}>
          <FileSection
            policy={policy}
            onTake={edit}
            onReset={() => edit({ ...defaults, asOf: policy.asOf, columns: policy.columns })}
          />
        </Section>
      </Accordion>
      {elsewhere && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.elsewhere}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onDraft(null)}>{words.takeSheet}</Button>
            <Button onClick={() => onDraft({ edited: policy, base: stored })}>{words.keepMine}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {changed && (
        <section className={styles.bar} aria-label={words.preview.label}>
          {problems.length > 0 ? (
            <ProblemList problems={problems} onGo={actions.goTo} />
          ) : (
            <Preview state={state} actions={actions} stored={stored} edited={policy} />
          )}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              className={styles.save}
              disabledFocusable={problems.length > 0 || state.job !== null}
              onClick={() => onSave(policy)}
            >
              {words.save}
            </Button>
            <Button onClick={() => onDraft(null)}>{words.discard}</Button>
          </div>
        </section>
      )}
    </div>
  );
}

interface PreviewProps extends Pick<PolicyEditorProps, "state" | "actions" | "stored"> {
  readonly edited: Policy;
}

/** Both policies judged on the sheet as it was read. The slider goes on moving while a large sheet is judged. */
function Preview({ state, actions, stored, edited }: PreviewProps) {
  const { language } = useWords();
  const { sheet } = state;
  const tried = useDeferredValue(edited);
  const customers = useMemo(() => (sheet === null ? null : readCustomers(sheet)), [sheet]);
  const recognition = sheet?.recognition ?? null;
  const before = useMemo(
    () => (customers === null || recognition === null ? null : judge(customers, recognition, stored)),
    [customers, recognition, stored],
  );
  const comparison = useMemo(() => {
    if (customers === null || recognition === null || before === null || checkPolicy(tried).length > 0) return null;
    return comparePolicies(before, judge(customers, recognition, tried));
  }, [customers, recognition, before, tried]);
  if (sheet === null || comparison === null) return <span>{panePolicyText(language).preview.noCustomers}</span>;
  return <MovePreview comparison={comparison} onRow={(row) => actions.goTo(sheet.sheet.id, row)} />;
}
