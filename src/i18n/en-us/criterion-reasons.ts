import type { PolicyWords } from "../../domain/policy/policy-words";

/**
 * Why each criterion of the default policy weighs what it weighs, and why its bounds and points are as they are. Apart from the
 * names, because functions need only those.
 */
export const criterionReasonsEnUs: PolicyWords["notes"]["criteria"] = {
  customer_revenue: {
    note: "A large business absorbs shocks.",
    scale:
      "Under 5 million mostly single shops; 20 million is a business of official size; 200 million counts as large.",
  },
  registered_capital: {
    note: "The owners' cushion against losses.",
    scale: "Half a million does not outlast one bad debt; beyond 50 million more adds nothing.",
  },
  overdue_days: {
    note: "The best early sign of trouble.",
    scale: "Within 30 days mostly oversight; past a month it needs collecting; past a quarter few pay by themselves.",
  },
  overdue_share: {
    note: "How deep the delay goes.",
    scale: "Under 1 % is small change; a quarter means money is short; half counts as a default.",
  },
  on_time_rate: {
    note: "Paying on time is a habit.",
    scale: "Full points from 95 %; under 80 % one invoice in five comes late.",
  },
  credit_rating: {
    note: "The view from outside; a typed “none” gets middling points, a blank is unknown.",
    scale: "Investment grades (BBB and up) get 50 or more; grades that are not listed get the least.",
  },
  avg_days_late: {
    note: "Weight 0, since the on-time rate tells of the same habit; give it weight where the length of delay counts.",
    scale: "Up to 5 days is mostly paperwork; two months on average is no longer a delay.",
  },
  broken_promises: {
    note: "Weight 0, since only invoices with a promised date tell of it; give it weight where they do.",
    scale: "One can be explained, three are a habit.",
  },
  years: {
    note: "A customer known for years surprises less.",
    scale: "One year shows a full season, five years a whole cycle.",
  },
  order_count: {
    note: "Who orders often is known well.",
    scale: "Two seasons with replenishment make four orders; one a month gets full points.",
  },
  overdue_count: { note: "Who defaulted before tends to again.", scale: "One can be explained, three are a habit." },
  annual_sales: {
    note: "What the customer is worth to us.",
    scale: "5 and 10 million are customary bounds of the trade; the others are spaced to them.",
  },
  sales_growth: {
    note: "A decline shows early.",
    scale: "A third less mostly means orders went elsewhere; a fifth more gets full points.",
  },
  return_rate: {
    note: "Returns often hide disputes.",
    scale: "About 2 % is usual in leather goods; from a tenth on ask for quality or resale trouble.",
  },
  economy: { note: "Local demand carries sales.", scale: "Points stand in the table Regions." },
  competition: {
    note: "Where rivals press, customers switch.",
    scale: "Low, middle, high; without such a column the table Regions decides.",
  },
  product_category: {
    note: "Weight 0 until the company sets its own categories.",
    scale: "Middling points for all: fill in the categories before giving it a weight.",
  },
};
