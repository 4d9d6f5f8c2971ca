/** "1,234.50": an amount to cents with its thousands apart, as business letters of both languages write it. */
export function amountText(amount: number): string {
  const [whole = "0", cents = "00"] = amount.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}
