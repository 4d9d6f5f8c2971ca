import * as customer from "./customer-functions";
import { daysOverdue } from "./date-functions";
import * as receivables from "./receivables-functions";
import { tierOf } from "./policy-functions";
import { classify } from "./table-functions";

// Registered at once and synchronously: a function that Excel asks for before it is registered stays an error.
CustomFunctions.associate("SCORE", customer.score);
CustomFunctions.associate("TIER", customer.tier);
CustomFunctions.associate("RISK", customer.risk);
CustomFunctions.associate("SIZE", customer.size);
CustomFunctions.associate("LIMIT", customer.limit);
CustomFunctions.associate("TERMS", customer.terms);
CustomFunctions.associate("COMPLETENESS", customer.completeness);
CustomFunctions.associate("REASONS", customer.reasons);
CustomFunctions.associate("EXPLAIN", customer.explain);
CustomFunctions.associate("CLASSIFY", classify);
CustomFunctions.associate("TIEROF", tierOf);
CustomFunctions.associate("DAYSOVERDUE", daysOverdue);
CustomFunctions.associate("AGING", receivables.aging);
CustomFunctions.associate("OVERDUE", receivables.overdue);
CustomFunctions.associate("DUNNING", receivables.dunning);
CustomFunctions.associate("DSO", receivables.dso);
CustomFunctions.associate("BESTDSO", receivables.bestDso);
CustomFunctions.associate("ADD", receivables.averageDaysDelinquent);
CustomFunctions.associate("CEI", receivables.cei);
