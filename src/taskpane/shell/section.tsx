import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  // Fluent indents both; in 320 pixels what a section holds needs the width.
  header: {
    "> button": {
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
  panel: {
    marginLeft: tokens.spacingHorizontalXS,
    marginRight: tokens.spacingHorizontalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalM,
  },
});

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly icon?: ReactElement;
  readonly children: ReactNode;
}

/** A part that one click opens and closes; it stands in an accordion. What it holds may be loaded then. */
export function Section({ id, title, icon, children }: SectionProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={id}>
      <AccordionHeader className={styles.header} icon={icon} expandIconPosition="end">
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Suspense fallback={null}>{children}</Suspense>
      </AccordionPanel>
    </AccordionItem>
  );
}
