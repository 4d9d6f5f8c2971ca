import type { LetterTemplate } from "../domain/policy/receivables-policy";

/**
 * The letters that a new policy comes with, in both languages. A line whose placeholder is empty is left out when the letter
 * is written: nothing is said of earlier letters, disputes, interest or an account where there are none.
 */
export const collectionLetters: readonly LetterTemplate[] = [
  {
    stage: "reminder",
    language: "zh-CN",
    subject: "付款提醒：{total}（截至{asOf}）",
    body: `尊敬的{customer}：

感谢贵司一直以来的支持与合作。以下款项即将到期或刚刚到期，特此提醒，请按约定日期安排付款：

{lines}

合计：{total}

如对款项有疑问，请尽早与我们联系。

付款时请注明单据编号。如已付款，请忽略本函并告知付款日期，以便核对。
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

Thank you for your business. The invoices below fall due shortly or have just fallen due. Please arrange payment by their due dates:

{lines}

Total: {total}

If you have a question about an invoice, please tell us soon.

Please quote the invoice numbers with your payment. If you have already paid, please disregard this letter and tell us the date of payment.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "first",
    language: "zh-CN",
    subject: "一次催告：逾期货款{overdue}（截至{asOf}）",
    body: `尊敬的{customer}：

截至{asOf}，贵司以下货款尚未支付，其中已逾期 {overdue}，最长逾期 {oldest} 天：

{lines}

合计：{total}
其中已逾期：{overdue}
按约定计算至{asOf}的逾期利息：{interest}
本息合计：{sum}

这可能只是一时疏忽。烦请核对，并于收函后七日内支付逾期款项；如有异议或一时困难，请及时与我们联系，共同商定付款安排。
另有 {disputed} 笔有异议的款项正在核实，未列入本函；这不表示我司放弃该部分债权。

付款时请注明单据编号。如已付款，请忽略本函并告知付款日期，以便核对。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "first",
    language: "en-US",
    subject: "First notice: {overdue} overdue as of {asOf}",
    body: `Dear {customer},

As of {asOf}, the invoices below are unpaid. {overdue} is overdue, the oldest item by {oldest} days:

{lines}

Total: {total}
Of which overdue: {overdue}
Interest as agreed, up to {asOf}: {interest}
Total with interest: {sum}

This may be an oversight. Please check your records and pay what is overdue within seven days of receiving this letter. If you dispute an invoice or foresee a difficulty, please contact us promptly so that we can agree on an arrangement.
Disputed invoices under review are not included in this letter ({disputed}); this does not waive our claim to them.

Please quote the invoice numbers with your payment. If you have already paid, please disregard this letter and tell us the date of payment.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "second",
    language: "zh-CN",
    subject: "二次催告：请尽快支付逾期货款{overdue}",
    body: `尊敬的{customer}：

截至{asOf}，贵司以下货款仍未支付，其中已逾期 {overdue}，最长逾期 {oldest} 天。
我司曾于{lastLetter}就贵司欠款致函，至今未收到全部款项。

{lines}

合计：{total}
其中已逾期：{overdue}
按约定计算至{asOf}的逾期利息：{interest}
本息合计：{sum}

请于收函后五个工作日内付清逾期款项，或书面告知付款日期和金额；如有异议，请在同一期限内书面提出。逾期未付又未答复的，我司将暂停发货，并重新核定贵司的信用额度。
另有 {disputed} 笔有异议的款项正在核实，未列入本函；这不表示我司放弃该部分债权。

付款时请注明单据编号。如已付款，请忽略本函并告知付款日期，以便核对。
收款账户：{bankAccount}
联系人：{contact}

{company}
{date}`,
  },
  {
    stage: "second",
    language: "en-US",
    subject: "Second notice: please settle {overdue}",
    body: `Dear {customer},

As of {asOf}, the invoices below remain unpaid. {overdue} is overdue, the oldest item by {oldest} days.
We wrote to you about your account on {lastLetter} and have not received full payment since.

{lines}

Total: {total}
Of which overdue: {overdue}
Interest as agreed, up to {asOf}: {interest}
Total with interest: {sum}

Please pay what is overdue within five working days of receiving this letter, or give us a payment date and amount in writing. If you dispute an invoice, please say so in writing within the same time. If we receive neither payment nor an answer, we will suspend deliveries and review your credit limit.
Disputed invoices under review are not included in this letter ({disputed}); this does not waive our claim to them.

Please quote the invoice numbers with your payment. If you have already paid, please disregard this letter and tell us the date of payment.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "final",
    language: "zh-CN",
    subject: "最后催告：逾期货款{overdue}",
    body: `致{customer}：

截至{asOf}，贵司以下货款仍未支付，其中已逾期 {overdue}，最长逾期 {oldest} 天。
我司曾于{lastLetter}就贵司欠款致函，至今未收到全部款项。

{lines}

合计：{total}
其中已逾期：{overdue}
按约定计算至{asOf}的逾期利息：{interest}
本息合计：{sum}

本函为正式的付款请求。请于收函后三个工作日内付清全部逾期款项；如有异议，请在同一期限内书面说明理由。届时仍未付清的，我司将依照合同约定停止供货，并依法追索本金、利息及相关费用。
另有 {disputed} 笔有异议的款项正在核实，未列入本函；这不表示我司放弃该部分债权。

付款时请注明单据编号。如已付款，请忽略本函并告知付款日期，以便核对。
收款账户：{bankAccount}
联系人：{contact}

{company}（盖章）
{date}`,
  },
  {
    stage: "final",
    language: "en-US",
    subject: "Final notice: {overdue} overdue",
    body: `To: {customer}

As of {asOf}, the invoices below are still unpaid. {overdue} is overdue, the oldest item by {oldest} days.
We wrote to you about your account on {lastLetter} and have not received full payment since.

{lines}

Total: {total}
Of which overdue: {overdue}
Interest as agreed, up to {asOf}: {interest}
Total with interest: {sum}

This is a formal demand for payment. Please pay all that is overdue within three working days of receiving this letter; if you dispute an invoice, give us your reasons in writing within the same time. Failing that, we will stop deliveries as our contract provides and pursue principal, interest and costs as the law permits.
Disputed invoices under review are not included in this letter ({disputed}); this does not waive our claim to them.

Please quote the invoice numbers with your payment. If you have already paid, please disregard this letter and tell us the date of payment.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
  {
    stage: "legal",
    language: "zh-CN",
    subject: "关于依法追索逾期货款{overdue}的通知",
    body: `致{customer}：

截至{asOf}，贵司以下货款仍未支付，其中已逾期 {overdue}，最长逾期 {oldest} 天。
我司曾于{lastLetter}就贵司欠款致函，至今未收到全部款项。

{lines}

合计：{total}
其中已逾期：{overdue}
按约定计算至{asOf}的逾期利息：{interest}
本息合计：{sum}

本函为正式的付款请求。我司拟将上述债权交由法律程序处理；本函不构成对任何权利的放弃。在此之前，贵司如能付清全部款项，或提出我司认可的书面还款方案及担保，请立即与我们联系。
另有 {disputed} 笔有异议的款项正在核实，未列入本函；这不表示我司放弃该部分债权。

付款时请注明单据编号。如已付款，请忽略本函并告知付款日期，以便核对。
收款账户：{bankAccount}
联系人：{contact}

{company}（盖章）
{date}`,
  },
  {
    stage: "legal",
    language: "en-US",
    subject: "Notice of intended legal action: {overdue} overdue",
    body: `To: {customer}

As of {asOf}, the invoices below are still unpaid. {overdue} is overdue, the oldest item by {oldest} days.
We wrote to you about your account on {lastLetter} and have not received full payment since.

{lines}

Total: {total}
Of which overdue: {overdue}
Interest as agreed, up to {asOf}: {interest}
Total with interest: {sum}

This is a formal demand for payment. We intend to hand this claim over for legal action; nothing in this letter waives any of our rights. If you can pay in full before then, or offer a written payment plan with security that we accept, please contact us at once.
Disputed invoices under review are not included in this letter ({disputed}); this does not waive our claim to them.

Please quote the invoice numbers with your payment. If you have already paid, please disregard this letter and tell us the date of payment.
Bank account: {bankAccount}
Contact: {contact}

{company}
{date}`,
  },
];
