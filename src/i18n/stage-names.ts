import type { StageId } from "../domain/policy/receivables-policy";
import type { Language } from "./language";

/** Names of the stages of collection; alone in a file because the function script needs no other words of that part. */
export const stageNames: Readonly<Record<Language, Readonly<Record<StageId, string>>>> = {
  "en-US": {
    reminder: "Reminder",
    first: "First notice",
    second: "Second notice",
    final: "Final notice",
    legal: "Legal action",
  },
  "zh-CN": { reminder: "提醒", first: "一次催告", second: "二次催告", final: "最后催告", legal: "法律追偿" },
};
