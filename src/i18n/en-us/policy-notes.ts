import type { PolicyWords } from "../../domain/policy/policy-words";
import { criterionReasonsEnUs } from "./criterion-reasons";

/** Reasons of the default numbers that have no name of their own, and how each table is filled in. */
export const policyNotesEnUs: PolicyWords["notes"] = {
  criteria: criterionReasonsEnUs,
  riskLevels: {
    low: "No rule fired.",
    medium: "Limit and terms of tier B until the delay stops.",
    high: "Cash before delivery until payment is proved.",
  },
  sizeClasses: [
    "Everybody else.",
    "From 20 million: business of official size in China's statistics.",
    "From 200 million; the statistics bureau asks 400 of industry, leather goods are smaller.",
  ],
  agingBuckets: [
    "The due day itself is not overdue.",
    "A reminder will do.",
    "First notice.",
    "Second notice.",
    "Final notice; provisions begin.",
    "Hand over to legal collection.",
    "Over a year: the loss can be declared for tax.",
  ],
  required: {
    ar_balance: "Without the receivable no delay can be judged.",
    overdue_amount: "A blank means nothing is overdue where the receivable can be read.",
    overdue_days: "Nobody may gain because the days cannot be read.",
  },
  bookCurrency: "The book's own currency.",
  regions: {
    first: "First and new first tier (19 cities): much demand, many rivals.",
    second: "Second tier.",
    third: "Third tier.",
    rest: "Other regions: few rivals.",
    insured: "Payment is insured.",
    risky: "Payment depends on the country's risk.",
  },
  blocks: {
    criteria:
      "Weights need not add up to 100. What cannot be read counts as unknown, always: the criterion's lowest points, and it is listed as a problem.",
    scales:
      "Points from a lower bound on, inclusive; bounds grow downwards. Below the first bound the first row counts.",
    regions: "The text as the customer sheet writes it; case does not matter.",
    tiers:
      "Best tier first; a score that reaches the bound is in. Limit = monthly sales with tax x months x coefficient, at most the highest limit.",
    risks: "Limit and terms follow the stricter of tier and risk.",
    rules: "Fires when all its conditions hold; unknown data keep it silent. Of several the strictest counts.",
    conditions: "One or two a rule. Texts are compared with ∈, several of them divided by semicolons.",
    required: "A customer is unrated where such a column is there and cannot be read.",
    sizes: "The class begins at its bound, inclusive.",
    aging:
      "The bucket begins at that day overdue, inclusive. Its expected loss is the share of it that will never come in: collection begins where most is left. Put your own experience there; the default follows a survey of American commercial collection agencies (of overdue accounts 69.6% are collected after three months, 52.1% after six, 22.8% after a year).",
    columns: "What was recognised. Where it is wrong, correct field or unit, set it “by hand” and classify again.",
    rates:
      "Book currency for one unit of the other. Write the text as the customer sheet does; amounts in a currency that is not listed cannot be read.",
  },
};
