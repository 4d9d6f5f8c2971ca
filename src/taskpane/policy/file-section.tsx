import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowResetRegular, ArrowUploadRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { LARGEST_POLICY_FILE, policyFromJson, policyToJson } from "../../domain/policy/policy-file";
import type { PolicyFile } from "../../domain/policy/policy-file";
import type { Policy } from "../../domain/policy/policy";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { panePolicyText } from "../../i18n/pane-policy-text";
import { ProblemList } from "../classify/problem-list";
import { saveFile } from "../shell/save-file";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  hidden: { display: "none" },
});

interface FileSectionProps {
  /** What is exported; null where the stored policy is broken. */
  readonly policy: Policy | null;
  /** Takes a policy over as a draft to be looked at; nothing is saved by it. */
  readonly onTake: (policy: Policy) => void;
  readonly onReset: () => void;
}

/** What a file turned out to be, or that it cannot be opened: it was moved, or may not be read. */
type ReadFile = PolicyFile | { readonly fault: "unreadable"; readonly detail: string };

async function readPolicyFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST_POLICY_FILE) return { fault: "too-large", detail: "" };
  try {
    return policyFromJson(await file.text());
  } catch {
    return { fault: "unreadable", detail: "" };
  }
}

/** What is wrong with a file as a person is told it: what is no object at all has no place that could be named. */
function faultOf({ fault, detail }: Extract<ReadFile, { fault: unknown }>) {
  return fault === "not-a-policy" && detail === "" ? "not-json" : fault;
}

/** Export and import as a JSON file, and back to the default policy. */
export function FileSection({ policy, onTake, onReset }: FileSectionProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = panePolicyText(language).file;
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Exclude<ReadFile, { policy: Policy }> | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readPolicyFile(file);
    if ("policy" in read) {
      setRefused(null);
      onTake({ ...read.policy, columns: policy?.columns ?? read.policy.columns });
    } else setRefused(read);
  };
  return (
    <div className={styles.part}>
      <Button
        icon={<ArrowDownloadRegular />}
        disabled={policy === null}
        onClick={() =>
          policy && saveFile(new Blob([policyToJson(policy)], { type: "application/json" }), "customer-policy.json")
        }
      >
        {words.export}
      </Button>
      <Button icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={styles.hidden}
        aria-label={words.import}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = "";
        }}
      />
      <Button icon={<ArrowResetRegular />} onClick={onReset}>
        {words.reset}
      </Button>
      <Caption1>{words.explain}</Caption1>
      {refused !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {"fault" in refused ? (
              fillPlaceholders(words.faults[faultOf(refused)], { place: refused.detail })
            ) : (
              <>
                {words.unusable}
                <ProblemList problems={refused.problems} onGo={() => {}} />
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
