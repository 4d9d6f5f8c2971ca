import { Button, Caption1, Field, Select, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Policy } from "../../domain/policy/policy";
import type { WatchReport } from "../../excel/watch-receivables";
import { countText } from "../../i18n/count-text";
import type { Language } from "../../i18n/language";
import { languages } from "../../i18n/language";
import type { PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import type { Words } from "../shell/words";
import { useWords } from "../shell/words";
import { LetterList } from "./letter-list";
import { saveFile } from "../shell/save-file";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { display: "block", margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CollectionSectionProps {
  readonly report: WatchReport;
  readonly policy: Policy | null;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly letterLanguage: Language;
  readonly onLetterLanguage: (language: Language) => void;
}

/** What is to be collected, the letters to be read before they are written, and the buttons that write. */
export function CollectionSection(props: CollectionSectionProps) {
  const { report, policy, state, actions, service, letterLanguage, onLetterLanguage } = props;
  const styles = useStyles();
  const words = useWords();
  const collect = words.text.receivables.collect;
  const { letters, cases } = report;
  const busy = state.job !== null;
  const write = (kind: "collection" | "letters") =>
    void actions.run(kind, (options) => service.collect(kind === "letters" ? letterLanguage : null, options));
  return (
    <section className={styles.part} aria-label={collect.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {collect.title}
      </Subtitle2>
      <Text>{summary(report, words)}</Text>
      <Caption1 className={styles.quiet}>{collect.explain}</Caption1>
      <div className={styles.buttons}>
        <Button disabled={busy || report.invoices === 0} onClick={() => write("collection")}>
          {collect.worklist}
        </Button>
      </div>
      {cases.length > 0 && (
        <>
          <Field label={collect.language}>
            <Select
              value={letterLanguage}
              onChange={(_event, { value }) => onLetterLanguage(value === "zh-CN" ? "zh-CN" : "en-US")}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {collect.languages[one]}
                </option>
              ))}
            </Select>
          </Field>
          {policy?.receivables.company.trim() === "" && <Caption1>{collect.noSender}</Caption1>}
          {letters.length > 0 && <LetterList letters={letters} />}
          <div className={styles.buttons}>
            <Button disabled={busy || letters.length === 0} onClick={() => write("letters")}>
              {collect.write}
            </Button>
            <Button
              disabled={letters.length === 0}
              onClick={() =>
                void import("./letters-document").then(async ({ lettersDocument }) =>
                  saveFile(await lettersDocument(letters), `${collect.fileName}-${report.asOf}.docx`),
                )
              }
            >
              {collect.document}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** How many letters are due, and what is left out of them. */
function summary({ cases, letters }: WatchReport, { language, text }: Words): string {
  const collect = text.receivables.collect;
  if (cases.length === 0) return collect.nothing;
  const left = (why: "disputed" | "promised"): number =>
    cases.reduce((sum, { excluded }) => sum + excluded.filter((item) => item.why === why).length, 0);
  const quiet = cases.filter(({ isQuiet, isHeld }) => isQuiet && !isHeld).length;
  const parts = [countText(collect.cases, letters.length, language)];
  if (quiet > 0) parts.push(countText(collect.quiet, quiet, language));
  for (const why of ["disputed", "promised"] as const)
    if (left(why) > 0) parts.push(countText(collect[why], left(why), language));
  return parts.join(" · ");
}
