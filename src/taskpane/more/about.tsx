import { Button, Caption1, Field, Link, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { languages } from "../../i18n/language";
import { paneMoreText } from "../../i18n/pane-more-text";
import type { Surroundings } from "../shell/failure-details";
import { languageChoice } from "../../commands/language-choice";
import type { LanguageChoice } from "../../commands/language-choice";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ShortcutList } from "./shortcut-list";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  wide: { width: "100%" },
  languages: { flexWrap: "wrap", whiteSpace: "nowrap" },
  help: { display: "inline-block", lineHeight: "24px", minWidth: "24px" },
});

interface AboutProps {
  readonly actions: PaneActions;
  readonly surroundings: Surroundings;
  readonly onSample: () => void;
}

/** Language, version, where data goes, and something to try things on. */
export function About({ actions, surroundings, onSample }: AboutProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const more = paneMoreText(language);
  const words = more.about;
  return (
    <div className={styles.part}>
      <Field label={words.language}>
        <RadioGroup
          layout="horizontal"
          className={styles.languages}
          defaultValue={languageChoice()}
          onChange={(_event, { value }) => actions.chooseLanguage(value as LanguageChoice)}
        >
          {(["auto", ...languages] as const).map((id) => (
            <Radio key={id} value={id} label={words.languages[id]} />
          ))}
        </RadioGroup>
      </Field>
      <Button onClick={onSample}>{text.actions.insertSample}</Button>
      <Field label={words.shortcuts} className={styles.wide}>
        <ShortcutList isMac={surroundings.platform === "Mac"} />
      </Field>
      <Caption1>{words.privacy}</Caption1>
      <Caption1>
        {fillPlaceholders(words.version, { version: surroundings.version })} ·{" "}
        <Link href="help.html" target="_blank" inline className={styles.help}>
          {words.help}
        </Link>
      </Caption1>
    </div>
  );
}
