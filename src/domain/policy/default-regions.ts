import type { Region } from "./policy";
import type { PolicyWords } from "./policy-words";

/**
 * Points of the region criteria: first-tier and new first-tier cities (the customary list of 19) 100, second tier 80,
 * third tier 60, the rest 45. The richer the region, the more rivals: competition is high where the economy is.
 */
const FIRST = { economy: 100, competition: 40, reason: "first" } as const;
const SECOND = { economy: 80, competition: 70, reason: "second" } as const;
const THIRD = { economy: 60, competition: 70, reason: "third" } as const;
const REST = { economy: 45, competition: 100, reason: "rest" } as const;
const INSURED = { economy: 80, competition: 70, reason: "insured" } as const;
const RISKY = { economy: 20, competition: 40, reason: "risky" } as const;
type Points = Omit<Region, "key" | "note"> & { readonly reason: keyof PolicyWords["notes"]["regions"] };

const MUNICIPALITIES: readonly [string, Points][] = [
  ["北京", FIRST],
  ["上海", FIRST],
  ["天津", FIRST],
  ["重庆", FIRST],
];

const FIRST_CITIES = "广州 深圳 成都 杭州 武汉 苏州 西安 南京 长沙 郑州 东莞 青岛 昆明 宁波 合肥";
const SECOND_CITIES =
  "佛山 沈阳 无锡 济南 厦门 福州 温州 哈尔滨 石家庄 大连 南宁 泉州 金华 贵阳 常州 长春 南昌 南通 嘉兴 徐州 惠州 太原 台州 绍兴 保定 中山 潍坊 临沂 珠海 烟台";
const THIRD_CITIES =
  "兰州 海口 湖州 扬州 洛阳 汕头 盐城 赣州 唐山 乌鲁木齐 济宁 镇江 廊坊 咸阳 泰州 芜湖 邯郸 揭阳 南阳 呼和浩特 阜阳 江门 银川 遵义 淮安 漳州 桂林 淄博 新乡 连云港 沧州 绵阳 衡阳 商丘 菏泽 信阳 襄阳 滁州 上饶 九江 宜昌 莆田 湛江 柳州 安庆 宿迁 肇庆 周口 邢台 荆州 三亚 岳阳 蚌埠 驻马店 泰安 潮州 株洲 威海 六安 常德 安阳 宿州 黄冈 德州 宁德 聊城 渭南 清远 南充";

const PROVINCES: readonly [string, Points][] = [
  ["广东", SECOND],
  ["江苏", SECOND],
  ["浙江", SECOND],
  ["山东", SECOND],
  ["福建", SECOND],
  ["河南", THIRD],
  ["四川", THIRD],
  ["湖北", THIRD],
  ["湖南", THIRD],
  ["安徽", THIRD],
  ["河北", THIRD],
  ["陕西", THIRD],
  ["江西", THIRD],
  ["辽宁", THIRD],
  ["云南", REST],
  ["山西", REST],
  ["贵州", REST],
  ["吉林", REST],
  ["黑龙江", REST],
  ["甘肃", REST],
  ["海南", REST],
  ["青海", REST],
];

const AUTONOMOUS: readonly [string, string][] = [
  ["广西", "广西壮族自治区"],
  ["内蒙古", "内蒙古自治区"],
  ["新疆", "新疆维吾尔自治区"],
  ["宁夏", "宁夏回族自治区"],
  ["西藏", "西藏自治区"],
];

const ELSEWHERE: readonly [string, Points][] = [
  ["香港", FIRST],
  ["澳门", FIRST],
  ["台湾", FIRST],
  ["Hong Kong", FIRST],
  ["Beijing", FIRST],
  ["Shanghai", FIRST],
  ["Guangzhou", FIRST],
  ["Shenzhen", FIRST],
  ["Guangdong", SECOND],
  ["Jiangsu", SECOND],
  ["Zhejiang", SECOND],
  ["出口(已投保)", INSURED],
  ["Export (insured)", INSURED],
  ["高风险国家", RISKY],
  ["High-risk country", RISKY],
];

/** Provinces and cities as books write them, with and without 省 and 市. */
export function defaultRegions(reasons: PolicyWords["notes"]["regions"]): Region[] {
  const regions: Region[] = [];
  const add = (key: string, { economy, competition, reason }: Points) =>
    regions.push({ key, economy, competition, note: reasons[reason] });
  const city = (name: string, points: Points) => {
    add(name, points);
    add(`${name}市`, points);
  };
  for (const [name, points] of MUNICIPALITIES) city(name, points);
  for (const name of FIRST_CITIES.split(" ")) city(name, FIRST);
  for (const name of SECOND_CITIES.split(" ")) city(name, SECOND);
  for (const name of THIRD_CITIES.split(" ")) city(name, THIRD);
  for (const [name, points] of PROVINCES) {
    add(name, points);
    add(`${name}省`, points);
  }
  for (const [short, long] of AUTONOMOUS) {
    add(short, REST);
    add(long, REST);
  }
  for (const [name, points] of ELSEWHERE) add(name, points);
  return regions;
}
