import type { policyFaultsEnUs } from "../en-us/policy-faults";
import type { Widen } from "../widen";

/** 分类制度不能读取或不能使用时的说明：哪里不对，怎么改。 */
export const policyFaultsZhCn: Widen<typeof policyFaultsEnUs> = {
  damage: {
    "row-missing": "分类制度缺少一行（{text}），可能被删除。请撤消删除，或删去整张工作表后重新分类，写入一份默认制度。",
    order: "这张表的末行（▲）跑到了标题行上面（{text}）。请撤消移动。",
    columns: "这里插入或删除了列，右边的内容会被读错。请删去插入的列，或撤消删除。",
    outside: "这一行不属于任何表（“{text}”），不会生效。请在表的末行（▲）之上插入行后再填写；说明文字请写在“理由”列。",
    number: "这里应是数字，现在是“{text}”。请改填数字（文本格式的数字请重新输入）。",
    text: "这里应是文字，现在是“{text}”。请把单元格设为文本格式后重新输入。",
    word: "“{text}”不在可选项中。请从下拉列表中选择。",
    tier: "没有名为“{text}”的客户等级。请从下拉列表中选择，或在等级表中补上这个名称。",
    "blank-row": "表（{text}）中有空行，公式会把它当作零。请删除该行或填写完整。",
    "no-scale":
      "指标“{text}”没有分档。请在“分档与类别”中为它加一段：第一行写指标名称、计量方式和字段，下面逐行写下限和得分。",
    other: "指标“{text}”的类别表缺少“其他”一行。请加一行，只填得分。",
    rule: "没有名为“{text}”的风险规则。请删除这个条件，或在规则表中补上该规则。",
  },
  faults: {
    "no-criterion": "没有任何评估指标。请至少保留一个。",
    "no-weight": "权重合计为 0，无法评分。请给至少一个指标填写权重。",
    weight: "“{detail}”的权重须在 0 到 1000 之间。",
    "name-missing": "名称为空（{detail}）。请填写名称。",
    "name-repeated": "名称“{detail}”重复。请改成不同的名称。",
    "name-wildcard": "名称“{detail}”含有 ~、* 或 ?，公式会误认。请改名。",
    "id-repeated": "“{detail}”出现了两次。请删除其中一行。",
    "no-band": "“{detail}”没有任何分档。请至少填写一行。",
    "band-number": "“{detail}”的下限超出可用范围。请改小。",
    "band-order": "“{detail}”的下限没有逐行增大。请按从小到大排列，不要重复。",
    "band-direction": "“{detail}”的得分与“好的方向”相反。请调整得分或方向。",
    points: "“{detail}”的得分须在 0 到 100 之间。",
    "key-missing": "文字为空或过长（“{detail}”）。请填写 120 字以内的文字，或删除该行。",
    "key-repeated": "“{detail}”重复（不分大小写）。请删除其中一行。",
    "key-reserved": "“{detail}”是末行标记，不能用作文字。请改写。",
    "key-spaces": "“{detail}”首尾或中间有多余的空格，公式找不到它。请删去空格。",
    "list-item": "“{detail}”不能放进清单：不能为空、过长或含分号。",
    "input-field": "“{detail}”的计量方式与字段不配：比率和增长要有第二个数值字段，天数和年数要用日期字段。",
    "scale-field": "“{detail}”的字段与分档不配：数值字段用分档，文字字段用类别。",
    "blank-rule": "“{detail}”的空白不能按零计：只有数值字段和比率可以，且前提字段须为数值。",
    "tier-order": "等级“{detail}”的下限不低于上一级。请从高到低排列。",
    "tier-lowest": "至少要有两个等级，最低一级的下限须为 0。",
    "tier-number": "等级“{detail}”的数字超出范围：下限 0 到 100，预付比例 0 到 1，其余不能为负。",
    "tier-unknown": "引用了不存在的等级“{detail}”。请从下拉列表中选择。",
    "risk-order": "风险“{detail}”的账期比较低的风险还宽松。请按低、中、高排列。",
    "rule-conditions": "规则“{detail}”须有一至两个条件。请在条件表中补上或删减。",
    condition: "规则“{detail}”的条件不完整：文字字段用“∈”并列出文字，数值字段用比较符号和数字。",
    setting: "这项设置（{detail}）超出允许的范围。请看右边的说明。",
    rate: "“{detail}”的汇率须大于 0。",
    "as-of-today":
      "截止日期是取当天日期的公式：每次编辑都会让全部 CUSTOMER 函数重算。请填写具体日期，或改用通用公式分类。",
  },
};
