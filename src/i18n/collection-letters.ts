import type { LetterTemplate } from "../domain/policy/receivables-policy";

/**
 * The letters that a new policy comes with, in both languages. A line whose placeholder is empty is left out when the letter
 * is written.
 */
export const collectionLetters: readonly LetterTemplate[] = [
  {
    stage: "reminder",
    language: "zh-CN",
    subject: "付款提醒：截至{asOf}应付货款{total}",
    body: `尊敬的{customer}：

感谢贵司一直以来的支持。以下款项即将到期，特此提醒，请安排按期付款：

{lines}

合计：{total}

如已付款，请忽略本函。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "reminder",
    language: "en-US",
    subject: "Payment reminder: {total} as of {asOf}",
    body: `Dear {customer},

Thank you for your business. The following invoices fall due shortly; please arrange payment by their due dates:

{lines}

Total: {total}

If you have already paid, please disregard this reminder.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "first",
    language: "zh-CN",
    subject: "一次催告：逾期货款{total}（截至{asOf}）",
    body: `尊敬的{customer}：

截至{asOf}，贵司有以下 {count} 笔货款已经到期尚未支付，最长逾期 {oldest} 天：

{lines}

合计：{total}
逾期利息：{interest}

可能只是一时疏忽，烦请核对并于七日内付款。如有异议或困难，请及时与我们联系。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "first",
    language: "en-US",
    subject: "First notice: {total} overdue as of {asOf}",
    body: `Dear {customer},

As of {asOf}, the following {count} invoices are overdue, the oldest by {oldest} days:

{lines}

Total: {total}
Interest on overdue amounts: {interest}

This may be an oversight. Please check your records and pay within seven days, or tell us promptly if you dispute an invoice or foresee a difficulty.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "second",
    language: "zh-CN",
    subject: "二次催告：请尽快支付逾期货款{total}",
    body: `{customer}：

我司此前已就贵司逾期货款致函，至今未收到全部款项。截至{asOf}，以下 {count} 笔货款仍未支付，最长逾期 {oldest} 天：

{lines}

合计：{total}
逾期利息：{interest}

请于收函之日起五个工作日内付清，或书面告知付款日期和金额。逾期未付，我司将暂停发货并收回信用额度。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "second",
    language: "en-US",
    subject: "Second notice: please settle {total}",
    body: `To {customer},

We wrote to you about overdue invoices before and have not received full payment. As of {asOf}, these {count} invoices remain unpaid, the oldest for {oldest} days:

{lines}

Total: {total}
Interest on overdue amounts: {interest}

Please pay within five working days of receiving this letter, or give us a payment date and amount in writing. Otherwise we will suspend deliveries and withdraw your credit limit.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "final",
    language: "zh-CN",
    subject: "最后催告：逾期货款{total}",
    body: `{customer}：

经多次催告，截至{asOf}，贵司仍有以下 {count} 笔货款未支付，最长逾期 {oldest} 天：

{lines}

合计：{total}
逾期利息：{interest}

请于收函之日起三个工作日内付清全部款项。逾期未付，我司将依照合同约定停止供货，并保留通过法律途径追偿本金、利息及相关费用的权利，恕不另行通知。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "final",
    language: "en-US",
    subject: "Final notice: {total} overdue",
    body: `To {customer},

Despite repeated notices, the following {count} invoices are still unpaid as of {asOf}, the oldest for {oldest} days:

{lines}

Total: {total}
Interest on overdue amounts: {interest}

Please pay the full amount within three working days of receiving this letter. Failing that, we will stop deliveries as our contract provides, and we reserve the right to recover principal, interest and costs by legal action without further notice.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "legal",
    language: "zh-CN",
    subject: "关于逾期货款{total}移交法律程序的通知",
    body: `{customer}：

截至{asOf}，贵司拖欠我司以下 {count} 笔货款，最长逾期 {oldest} 天，经最后催告仍未支付：

{lines}

合计：{total}
逾期利息：{interest}

我司将把上述债权移交法律程序处理。在此之前如能付清全部款项，或提供我司认可的书面还款方案及担保，请立即与我们联系。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "legal",
    language: "en-US",
    subject: "Notice of legal action: {total} overdue",
    body: `To {customer},

As of {asOf}, the following {count} invoices are unpaid, the oldest for {oldest} days, in spite of our final notice:

{lines}

Total: {total}
Interest on overdue amounts: {interest}

We are handing this claim over for legal action. If you can pay in full before then, or offer a written payment plan with security that we accept, please contact us at once.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
];
