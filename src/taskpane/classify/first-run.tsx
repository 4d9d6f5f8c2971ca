import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { forgetful, remember, remembered } from "../../commands/preferences";
import { useWords } from "../shell/words";

const SEEN = "seen-first-run";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Both buttons share a line of the narrowest pane.
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

interface FirstRunProps {
  readonly onSample: () => void;
  /** Nobody who has classified, or whose workbook has a policy, is here for the first time. */
  readonly known: boolean;
  /** Where the sheet has no customers the empty state offers the sample already. */
  readonly offerSample: boolean;
}

/** What the add-in does, in one screen, until a person has read it once. */
export function FirstRun({ known, onSample, offerSample }: FirstRunProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [open, setOpen] = useState(() => !known && remembered(SEEN) === null && !forgetful());
  useEffect(() => {
    if (!known) return;
    remember(SEEN, "yes");
    setOpen(false);
  }, [known]);
  if (!open) return null;
  const close = () => {
    remember(SEEN, "yes");
    setOpen(false);
  };
  return (
    <section className={styles.card} aria-label={text.firstRun.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {text.firstRun.title}
      </Subtitle2>
      <Body1>{text.firstRun.value}</Body1>
      <ol className={styles.steps}>
        {Object.values(text.firstRun.steps).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Caption1>{text.firstRun.promise}</Caption1>
      <div className={styles.buttons}>
        <Button appearance="secondary" className={styles.button} onClick={close}>
          {text.firstRun.understood}
        </Button>
        {offerSample && (
          <Button
            appearance="subtle"
            className={styles.button}
            onClick={() => {
              close();
              onSample();
            }}
          >
            {text.actions.insertSample}
          </Button>
        )}
      </div>
    </section>
  );
}
