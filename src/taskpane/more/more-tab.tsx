import { Accordion } from "@fluentui/react-components";
import type { Judgement } from "../judgement";
import { paneMoreText } from "../../i18n/pane-more-text";
import type { PaneService } from "../pane-service";
import type { Surroundings } from "../shell/failure-details";
import type { PaneState } from "../shell/pane-state";
import { Section } from "../shell/section";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { About } from "./about";
import { ShareSection } from "./share-section";
import { FormulaHelper } from "./formula-helper";

interface MoreTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly judgement: Judgement | null;
  readonly surroundings: Surroundings;
  readonly onSample: () => void;
}

/** What is needed now and then: formulas, sharing, language. */
export function MoreTab({ state, actions, service, judgement, surroundings, onSample }: MoreTabProps) {
  const { language } = useWords();
  const more = paneMoreText(language);
  return (
    <Accordion collapsible multiple defaultOpenItems={["formula"]}>
      <Section id="formula" title={more.formula.title}>
        <FormulaHelper state={state} actions={actions} service={service} judgement={judgement} />
      </Section>
      <Section id="share" title={more.share.title}>
        <ShareSection state={state} actions={actions} service={service} />
      </Section>
      <Section id="about" title={more.about.title}>
        <About actions={actions} surroundings={surroundings} onSample={onSample} />
      </Section>
    </Accordion>
  );
}
