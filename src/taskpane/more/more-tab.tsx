import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Judgement } from "../judgement";
import type { PaneService } from "../pane-service";
import type { Surroundings } from "../shell/failure-details";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { About } from "./about";
import { ShareSection } from "./share-section";
import { FormulaHelper } from "./formula-helper";

const useStyles = makeStyles({
  panel: { marginInline: 0, paddingBlockEnd: tokens.spacingVerticalM },
});

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
  const styles = useStyles();
  const { text } = useWords();
  return (
    <Accordion collapsible multiple defaultOpenItems={["formula"]}>
      <AccordionItem value="formula">
        <AccordionHeader expandIconPosition="end">{text.more.formula.title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <FormulaHelper state={state} actions={actions} service={service} judgement={judgement} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="share">
        <AccordionHeader expandIconPosition="end">{text.more.share.title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ShareSection state={state} actions={actions} service={service} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="about">
        <AccordionHeader expandIconPosition="end">{text.more.about.title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <About actions={actions} surroundings={surroundings} onSample={onSample} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
