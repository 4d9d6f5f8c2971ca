/** Name of each criterion of the default policy, and why its numbers are what they are. */
export const criterionTextsEnUs = {
  customer_revenue: { name: "Customer's own revenue", note: "A large business absorbs shocks." },
  registered_capital: { name: "Paid-in capital", note: "The owners' cushion against losses." },
  overdue_days: { name: "Oldest days overdue", note: "The best early sign of trouble." },
  overdue_share: { name: "Overdue share of receivables", note: "How deep the delay goes." },
  on_time_rate: { name: "On-time rate, 12 months", note: "Paying on time is a habit." },
  credit_rating: {
    name: "External credit grade",
    note: "The view from outside; a typed “none” gets middling points, a blank is unknown.",
  },
  years: { name: "Years of cooperation", note: "A customer known for years surprises less." },
  order_count: { name: "Orders, 12 months", note: "Two seasons with replenishment make four orders or more." },
  overdue_count: { name: "Defaults, 36 months", note: "Who defaulted before tends to again." },
  annual_sales: {
    name: "Purchases a year",
    note: "What the customer is worth to us; 500 and 1,000 (10,000 yuan) are customary bounds.",
  },
  sales_growth: { name: "Growth of purchases", note: "A decline shows early." },
  return_rate: { name: "Return rate", note: "Returns often hide disputes." },
  economy: { name: "Economy of the region", note: "Local demand carries sales." },
  competition: { name: "Competition", note: "Where rivals press, customers switch." },
  product_category: { name: "Product preference", note: "Weight 0 until the company sets its own categories." },
} as const;
