import type { Language } from "./language";
import type { Widen } from "./widen";

const enUs = { criterion: "Criterion", points: "Points", weight: "Weight", lost: "Lost from the score" } as const;

const zhCn: Widen<typeof enUs> = { criterion: "评估指标", points: "得分", weight: "权重", lost: "评分扣减" };

/** Headers of the table that explains a score. */
export const explanationText: Readonly<Record<Language, Widen<typeof enUs>>> = { "en-US": enUs, "zh-CN": zhCn };
