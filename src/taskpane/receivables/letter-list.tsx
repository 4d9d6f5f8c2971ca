import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CollectionLetter } from "../../domain/receivables/collection-letter";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { CopyButton } from "../shell/copy-button";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  panel: { marginInline: 0, display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  text: {
    margin: 0,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxWidth: "100%",
  },
});

/** The letters as they would be written, to be read and copied one by one. */
export function LetterList({ letters }: { readonly letters: readonly CollectionLetter[] }) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.receivables.collect;
  return (
    <Accordion collapsible aria-label={words.letters}>
      {letters.map((letter) => {
        const { account, name, code, stage } = letter.case;
        return (
          <AccordionItem key={account} value={account}>
            <AccordionHeader size="small" expandIconPosition="end">
              {fillPlaceholders(words.letterOf, { customer: name || code, stage: stage.name })}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Text weight="semibold">{letter.subject}</Text>
              <Caption1>
                <pre className={styles.text}>{letter.text}</pre>
              </Caption1>
              <CopyButton content={`${letter.subject}\n\n${letter.text}`} label={words.copy} done={words.copied} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
