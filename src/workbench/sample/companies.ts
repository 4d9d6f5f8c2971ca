import type { Random } from "./random";

/** Sales areas of the sample in sheet order, each with its cities. */
export const AREAS: readonly { readonly name: string; readonly cities: readonly string[] }[] = [
  { name: "华南", cities: ["广州", "深圳", "东莞", "佛山", "惠州", "中山", "南宁", "福州", "厦门", "泉州"] },
  { name: "华东", cities: ["上海", "杭州", "宁波", "温州", "苏州", "南京", "无锡", "金华", "嘉兴", "合肥"] },
  { name: "其他", cities: ["北京", "天津", "成都", "重庆", "武汉", "西安", "郑州", "长沙", "沈阳", "石家庄"] },
];

/** Two-character made-up trade names: any likeness to a real company is chance. */
const FIRST = ["瑞", "恒", "铭", "嘉", "凯", "鸿", "雅", "晟", "泽", "蓝", "荣", "卓", "悦", "森", "岚", "皓"];
const SECOND = ["驰", "拓", "朗", "语", "峰", "歌", "澜", "黎", "禾", "庭", "珂", "垣", "沐", "舟", "祺", "宸"];
const TRADES = ["皮具", "箱包", "鞋业", "手袋", "皮革制品", "服饰", "商贸", "百货"];

/** Customer names that were not given out before. */
export class CompanyNames {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  next(city: string): string {
    for (;;) {
      const name = `${city}${this.random.pick(FIRST)}${this.random.pick(SECOND)}${this.random.pick(TRADES)}有限公司`;
      if (this.given.has(name)) continue;
      this.given.add(name);
      return name;
    }
  }
}
