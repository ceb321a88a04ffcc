#!/usr/bin/env python3
"""Writes the sample data beside this file: plan, regions, targets, filings, deliveries, registers, faulty files.

Everything is synthetic and comes out the same, byte for byte, at each run. See README.md.
"""

import codecs
import csv
import io
import itertools
import random
import shutil
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import make_monitoring
import make_wages

HERE = Path(__file__).resolve().parent
SEED = 20201105
PERIODS = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"]
YEARS = [2020, 2021, 2022]

# ---------------------------------------------------------------- plan

NO_DEFINITION = ("未找到公开的官方指标解释，此处为示例。", " No official definition was found; this one is an example.")


@dataclass(frozen=True)
class Indicator:
    code: str
    name: str
    english: str
    unit: str
    english_unit: str
    goal: int | None
    title: bool
    definition: str
    english_definition: str
    synonyms: tuple[str, ...]


INDICATORS = [
    Indicator(
        "coordinator", "金牌劳动关系协调员", "Gold-Medal Labour Relations Coordinators", "名", "people", 100, True,
        "按省级认定文件的成文日期统计的金牌劳动关系协调员人数，同一人只计一次。",
        "People recognised by the province as gold-medal coordinators, by the date of the document, each person once.",
        ("金牌协调员", "协调员", "劳动关系协调员", "打造金牌劳动关系协调员")),
    Indicator(
        "social_org", "金牌协调劳动关系社会组织", "Gold-Medal Social Organisations for Labour Relations",
        "家", "organisations", 100, True,
        "按省级认定文件的成文日期统计的金牌协调劳动关系社会组织家数，各级命名不相加。",
        "Organisations recognised by the province, by the date of the document; titles of other levels are not added.",
        ("社会组织", "金牌社会组织", "协调劳动关系社会组织", "打造金牌协调劳动关系社会组织")),
    Indicator(
        "mediation_org", "金牌劳动人事争议调解组织", "Gold-Medal Labour Dispute Mediation Bodies",
        "家", "bodies", 100, True,
        "按省级认定文件的成文日期统计的金牌劳动人事争议调解组织家数，各级命名不相加。",
        "Mediation bodies recognised by the province, by the date of the document; titles of other levels are not added.",
        ("调解组织", "金牌调解组织", "劳动人事争议调解组织", "打造金牌劳动人事争议调解组织")),
    Indicator(
        "harmonious_enterprise", "劳动关系和谐企业", "Enterprises with Harmonious Labour Relations",
        "户", "enterprises", 1000, False,
        "本期经评估达到当地劳动关系和谐企业要求的企业户数，按统一社会信用代码计户，入库未达标的不计。",
        "Enterprises found in the period to meet the local requirements, each counted once; candidates do not count.",
        ("和谐企业", "培育和谐企业", "和谐企业培育", "培育劳动关系和谐企业")),
    Indicator(
        "new_enterprise", "服务新企用工", "New Enterprises Given Employment Guidance", "户", "enterprises", 10000, False,
        "本期首次得到线上或线下用工指导的新注册企业户数，同一企业多次服务只计一户。",
        "Newly registered enterprises first guided in the period, online or on site; an enterprise counts once.",
        ("新企用工服务", "服务新企", "新企服务", "新企业用工服务", "服务新企业用工")),
    Indicator(
        "key_enterprise_guidance", "重点企业用工指导", "Employment Guidance to Key Enterprises",
        "户", "enterprises", None, False,
        "本期得到“一对一”用工指导的重点企业户数，同一报告期内同一企业只计一户；未公布目标数。",
        "Key enterprises given one-to-one guidance in the period, each once a period; no target was published.",
        ("重点企业用工指导计划", "重点企业指导", "重点企业用工")),
    Indicator(
        "wage_guidance", "企业薪酬指引", "Pay Guidance to Enterprises", "户", "enterprises", None, False,
        "本期得到薪酬分配指导或薪酬信息服务的企业户数，同一报告期内同一企业只计一户；未公布目标数。",
        "Enterprises given guidance or information on pay in the period, each once a period; no target was published.",
        ("企业薪酬指引计划", "薪酬指引", "企业薪酬")),
]
CODES = [i.code for i in INDICATORS]
TITLES = [i.code for i in INDICATORS if i.title]
RANKED = ["harmonious_enterprise", "new_enterprise"]
UNTARGETED = [i.code for i in INDICATORS if i.goal is None]
INDICATOR = {i.code: i for i in INDICATORS}
MILESTONES = [("2021-06", 30), ("2021-12", 55), ("2022-06", 80), ("2022-12", 100)]
BANDS = [("on_pace", "1.0"), ("yellow", "0.8"), ("orange", "0.6"), ("red", "0")]


def days(first, last):
    return [first + timedelta(n) for n in range((last - first).days + 1)]


HOLIDAYS = sorted(
    days(date(2021, 1, 1), date(2021, 1, 3)) + days(date(2021, 4, 3), date(2021, 4, 5))
    + days(date(2021, 10, 1), date(2021, 10, 7)) + days(date(2022, 1, 1), date(2022, 1, 3))
    + days(date(2022, 4, 3), date(2022, 4, 5)) + days(date(2022, 10, 1), date(2022, 10, 7)))


def yaml_text(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def yaml_pair(chinese, english):
    return f"{{zh: {yaml_text(chinese)}, en: {yaml_text(english)}}}"


def plan_head():
    goals = ", ".join(f"{i.code}: {i.goal}" for i in INDICATORS if i.goal is not None)
    return [
        "# 劳动关系“和谐同行”能力提升三年行动计划（湖南）。五项总目标据公开报道，其余为示例，见 README.md。",
        "code: hunan-hexie-tongxing",
        "name: " + yaml_pair("劳动关系“和谐同行”能力提升三年行动计划",
                            "Three-Year “Moving Forward in Harmony” Action Plan for Labour Relations"),
        "start: 2020-11",
        "end: 2022-12",
        "cadence: quarter",
        "rateDecimals: 2",
        "rankBy: plan",
        "deadlines: {county: 5, city: 10}",
        "holidays:",
        *[f"  - {day}" for day in HOLIDAYS],
        f"goals: {{{goals}}}",
        "form:",
        "  # 没有查到表号、制定机关、批准文号，不填。",
        "  title: " + yaml_text("劳动关系“和谐同行”能力提升三年行动计划工作调度表（非统计调查）"),
        "bulletin: # 计划由四家联合印发（株洲市人力资源和社会保障局 2020-11-06）；省企联全称见湘人社发〔2023〕15号",
        "  bodies:",
        *[f"    - {{zh: {yaml_text(zh)}, en: {yaml_text(en)}}}" for zh, en in BODIES],
        "  recipients:",
        *[f"    {language}: {yaml_text(words)}" for language, words in RECIPIENTS],
        "bands:",
        *[f"  - {{status: {status}, from: {least}}}" for status, least in BANDS],
    ]


def plan_indicator(i):
    lines = [
        f"  - code: {i.code}",
        f"    name: {yaml_pair(i.name, i.english)}",
        f"    unit: {yaml_pair(i.unit, i.english_unit)}",
        "    definition:",
        f"      zh: {yaml_text(i.definition + NO_DEFINITION[0])}",
        f"      en: {yaml_text(i.english_definition + NO_DEFINITION[1])}",
        "    decimals: 0",
        "    weight: 1",
        f"    ranked: {'false' if i.title else 'true'}",
        f"    synonyms: [{', '.join(i.synonyms)}]",
    ]
    if i.title:
        lines.append("    milestones: # 合成示例 synthetic")
        lines += [f"      - {{by: {month}, value: {value}}}" for month, value in MILESTONES]
    return lines


BODIES = [
    ("湖南省人力资源和社会保障厅", "Hunan Department of Human Resources and Social Security"),
    ("湖南省总工会", "Hunan Federation of Trade Unions"),
    ("湖南省企业和工业经济联合会", "Hunan Confederation of Enterprises and Industrial Economy"),
    ("湖南省工商业联合会", "Hunan Federation of Industry and Commerce"),
]
RECIPIENTS = [
    ("zh", "各市州人力资源和社会保障局、总工会、企业联合会/企业家协会、工商联"),
    ("en", "city and prefecture bureaus of human resources and social security, trade unions, "
           "enterprise confederations, federations of industry and commerce"),
]


def write_plan():
    lines = plan_head() + ["indicators:"]
    for indicator in INDICATORS:
        lines += plan_indicator(indicator)
    write("plan.yaml", "\n".join(lines) + "\n" + plan_rest())


def plan_rest():
    """Registers and what follows them: those of the built-in plan, word for word."""
    built_in = HERE.parent / "Sources" / "Operations" / "BuiltIn" / "hunan-plan.yaml"
    text = built_in.read_text(encoding="utf-8")
    return text[text.index("\nregisters:") + 1:]


# ---------------------------------------------------------------- regions


def monitored_counties():
    """Each city's short name with its first counties, as monitoring sheets name them."""
    return [
        (city.short, [(r.code, r.name) for r in DIVISIONS if r.parent == city.code][:6])
        for city in CITIES]


ZONE_SHORT_NAMES = {
    "430271": "云龙示范区", "430371": "湘潭高新区", "430372": "昭山示范区", "430373": "九华示范区",
    "430471": "衡阳综保区", "430472": "衡阳高新区", "430473": "松木经开区", "430671": "屈原管理区",
    "430771": "西洞庭管理区", "430971": "大通湖管理区", "430972": "益阳高新区", "431171": "永州经开区",
    "431172": "金洞管理区", "431173": "回龙圩管理区", "431271": "洪江管理区"}
ZONE_ALIASES = {
    "430271": "株洲云龙示范区", "430373": "湘潭经开区", "430771": "西洞庭湖区", "430971": "大通湖区",
    "431271": "洪江区"}
# Names for English documents, as aliases.
ZONE_ENGLISH = {
    "430271": "Yunlong Demonstration Zone", "430371": "Xiangtan High-Tech Zone", "430372": "Zhaoshan Demonstration Zone",
    "430373": "Jiuhua Demonstration Zone", "430471": "Hengyang Bonded Zone", "430472": "Hengyang High-Tech Zone",
    "430473": "Songmu Economic Zone", "430671": "Quyuan Administration Area", "430771": "Xidongting Administration Area",
    "430971": "Datonghu Administration Area", "430972": "Yiyang High-Tech Zone", "431171": "Yongzhou Economic Zone",
    "431172": "Jindong Administration Area", "431173": "Huilongyu Administration Area",
    "431271": "Hongjiang Administration Area"}
CITY_ENGLISH = {
    "4301": "Changsha", "4302": "Zhuzhou", "4303": "Xiangtan", "4304": "Hengyang", "4305": "Shaoyang", "4306": "Yueyang",
    "4307": "Changde", "4308": "Zhangjiajie", "4309": "Yiyang", "4310": "Chenzhou", "4311": "Yongzhou", "4312": "Huaihua",
    "4313": "Loudi", "4331": "Xiangxi", "4399": "Hunan"}
PROVINCE_UNIT, MEMO, CLOSED, CLOSED_LAST, SUCCESSOR = "439900", "431172", "430271", "2021-Q4", "430204"
HOST_OF_MEMO = "431181"
REGION_COLUMNS = ["code", "name", "short_name", "level", "parent_code", "aliases", "valid_from", "valid_to",
                  "successor", "class", "reports", "counted"]


@dataclass(frozen=True)
class Region:
    code: str
    name: str
    short: str
    level: str
    parent: str
    aliases: tuple[str, ...] = ()


def read_source(name):
    with open(HERE / "sources" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load_divisions():
    rows = read_source("hunan-divisions.csv")
    return [Region(r["code"], r["name"], r["short_name"], r["level"], r["parent_code"]) for r in rows]


def own_level(city):
    short = "湘西州" if city.code == "433100" else city.name
    aliases = (f"{short}直",) + (("湘西自治州本级",) if city.code == "433100" else ())
    return Region(f"{city.code[:4]}99", f"{short}本级", f"{short}本级", "unit", city.code, aliases)


def load_zones():
    return [
        Region(r["code"], r["name"], ZONE_SHORT_NAMES[r["code"]], "zone", r["parent_code"],
               tuple(filter(None, [ZONE_ALIASES.get(r["code"])])))
        for r in read_source("hunan-zones.csv")]


DIVISIONS = load_divisions()
CITIES = [r for r in DIVISIONS if r.level == "city"]
PROVINCE_OWN = Region(PROVINCE_UNIT, "湖南省本级", "湖南省本级", "unit", "430000", ("省本级", "省直"))
ADDED = [PROVINCE_OWN] + [own_level(c) for c in CITIES] + load_zones()
REGION = {r.code: r for r in DIVISIONS + ADDED}


def region_row(r):
    closed, memo = r.code == CLOSED, r.code == MEMO
    english = ZONE_ENGLISH.get(r.code) or f"{CITY_ENGLISH[r.code[:4]]} own level"
    return [r.code, r.name, r.short, r.level, r.parent, "|".join([*r.aliases, english]), "", "2021-12-31" if closed else "",
            SUCCESSOR if closed else "", "", "no" if memo else "yes", "memo" if memo else "own"]


def write_regions():
    rows = [region_row(r) for r in sorted(ADDED, key=lambda r: r.code)]
    write("regions.csv", table_text([REGION_COLUMNS] + rows))


def units_of(city_code, period):
    """The units that report under a city: counties, then zones that count, then the own level."""
    if city_code == PROVINCE_UNIT:
        return [PROVINCE_UNIT]
    order = {"county": 0, "zone": 1, "unit": 2}
    found = [r for r in REGION.values() if r.parent == city_code and r.code != MEMO]
    if period > CLOSED_LAST:
        found = [r for r in found if r.code != CLOSED]
    return [r.code for r in sorted(found, key=lambda r: (order[r.level], r.code))]


# ---------------------------------------------------------------- targets

def load_targets():
    targets = defaultdict(dict)
    for row in read_source("allocation.csv"):
        for code in CODES:
            if code in row:
                targets[row["city_code"], int(row["year"])][code] = int(row[code])
    return targets


TARGETS = load_targets()


def plan_target(city_code, code):
    return sum(TARGETS[city_code, year][code] for year in YEARS)


def write_targets():
    codes = [i.code for i in INDICATORS if i.goal is not None]
    header = ["地区", "年度"] + [INDICATOR[c].name for c in codes] + ["文号", "调整原因"]
    rows = [
        [REGION[city].name, year] + [values[c] for c in codes] + ["示例〔2020〕1号", "合成示例分解"]
        for (city, year), values in TARGETS.items()]
    write("targets.csv", table_text([header] + rows))


# ---------------------------------------------------------------- figures

# City: completed by the end of 2022-Q2 of harmonious enterprises and of new ones; the larger the
# exponent, the later the work was begun.
OUTCOMES = {
    "430100": (127, 1745, 1.00), "430200": (104, 702, 0.92), "430300": (48, 395, 1.00),
    "430400": (63, 641, 1.08), "430500": (50, 468, 1.15), "430600": (65, 648, 0.98),
    "430700": (50, 497, 0.95), "430800": (20, 203, 0.97), "430900": (47, 466, 1.03),
    "431000": (64, 668, 0.96), "431100": (39, 470, 1.05), "431200": (47, 281, 1.10),
    "431300": (49, 393, 1.00), "433100": (15, 129, 1.20)}
PACE = [10, 21.25, 32.5, 43.75, 55, 66.25, 77.5]
MISSING = {("430527", "2021-Q1"), ("433126", "2021-Q2"), ("431027", "2021-Q4"), ("431230", "2022-Q1"),
           ("430682", "2022-Q2")}
BATCHES = {"2020-Q4": 0, "2021-Q2": 1, "2021-Q4": 2, "2022-Q2": 3}
MOST_TIMES_MEDIAN = 8


class Figures:
    """What each unit reached in each period, after corrections: (unit, period, indicator) → count."""

    def __init__(self):
        self.random = random.Random(SEED)
        self.count = {}
        self.weight = {code: self.unit_weight(code) for code in REGION}
        for city in CITIES:
            self.fill_volumes(city.code)
            self.fill_titles(city.code)
        for city_code in [c.code for c in CITIES] + [PROVINCE_UNIT]:
            self.fill_untargeted(city_code)
        self.fill_province_unit()
        self.fill_memo()

    def unit_weight(self, code):
        base = {"zone": 0.55, "unit": 0.5}.get(REGION[code].level, 1.0)
        return base * self.random.uniform(0.7, 1.5)

    def fill_volumes(self, city):
        harmonious, new, exponent = OUTCOMES[city]
        for code, total in zip(RANKED, (harmonious, new)):
            for period, amount in zip(PERIODS, self.by_quarter(total, exponent)):
                self.spread(city, period, code, amount)

    def by_quarter(self, total, exponent):
        """The total cut into quarters along the pace, with some noise; adds up exactly."""
        curve = [0] + [(done / PACE[-1]) ** exponent for done in PACE]
        parts = [(b - a) * self.random.uniform(0.85, 1.15) for a, b in itertools.pairwise(curve)]
        reached = [round(total * part / sum(parts)) for part in itertools.accumulate(parts)]
        return [b - a for a, b in itertools.pairwise([0] + reached)]

    def spread(self, city, period, code, amount):
        """Gives each of the amount to one unit, heavier units more often, none beyond its cap."""
        units = reporting(city, period)
        given = dict.fromkeys(units, 0)
        most = {unit: self.cap(unit, period, code) for unit in units}
        for _ in range(amount):
            open_units = [unit for unit in units if given[unit] < most[unit]]
            weights = [self.weight[unit] for unit in open_units]
            given[self.random.choices(open_units, weights)[0]] += 1
        for unit, value in given.items():
            self.count[unit, period, code] = value

    def cap(self, unit, period, code):
        earlier = earlier_values(self.count, unit, period, code)
        return int((MOST_TIMES_MEDIAN - 1) * statistics.median(earlier)) if earlier else 10**6

    def fill_titles(self, city):
        for code in TITLES:
            quotas = [TARGETS[city, year][code] for year in YEARS]
            batches = self.title_batches(*quotas)
            for period in PERIODS:
                batch = batches[BATCHES[period]] if period in BATCHES else 0
                self.spread(city, period, code, batch)

    def title_batches(self, first, second, third):
        """Recognitions in four batches, never more than the quotas of the years so far."""
        spring = round(second * self.random.choice([0.34, 0.45, 0.5]))
        autumn = max(second - spring - (self.random.random() < 0.15), 0)
        summer = round(third * self.random.choice([0.45, 0.6, 0.67]))
        return [first, spring, autumn, summer]

    def fill_untargeted(self, city):
        for period in PERIODS:
            for unit in reporting(city, period):
                for code in UNTARGETED:
                    top = 6 if self.weight[unit] > 0.8 else 3
                    self.count[unit, period, code] = self.random.randint(0, top)

    def fill_province_unit(self):
        for index, period in enumerate(PERIODS):
            self.count[PROVINCE_UNIT, period, "harmonious_enterprise"] = [0, 1, 1, 0, 2, 1, 1][index]
            self.count[PROVINCE_UNIT, period, "new_enterprise"] = [5, 7, 8, 6, 9, 8, 10][index]
            for code in TITLES:
                self.count[PROVINCE_UNIT, period, code] = 0
        self.count[PROVINCE_UNIT, "2021-Q4", "coordinator"] = 1

    def fill_memo(self):
        """The memo zone's figures are a part of the host's and are added to nothing."""
        for period in ("2021-Q1", "2021-Q2", "2021-Q4", "2022-Q1"):
            for code in RANKED:
                self.count[MEMO, period, code] = self.count[HOST_OF_MEMO, period, code] // 4
        for unit, period in {(u, p) for u, p, _ in self.count if u == MEMO}:
            for code in TITLES + UNTARGETED:
                self.count[unit, period, code] = 0


def earlier_values(count, unit, period, code):
    past = [count.get((unit, p, code), 0) for p in PERIODS if p < period]
    return [value for value in past if value]


def reporting(city, period):
    return [unit for unit in units_of(city, period) if (unit, period) not in MISSING]


# ---------------------------------------------------------------- corrections

@dataclass(frozen=True)
class Correction:
    """A unit's figures sent again, or for the first time where first is None, by a file of its own."""
    city: str
    unit: str
    period: str
    first: dict[str, int] | None
    received: date
    name: str
    note: str


CORRECTIONS = [
    Correction("430400", "430481", "2021-Q2", None, date(2021, 7, 21), "补报",
               "补报：耒阳市2021年第二季度，经办人员交接漏报"),
    Correction("430100", "430181", "2021-Q3", {"new_enterprise": +6}, date(2021, 11, 3), "更正",
               "更正：浏阳市2021年第三季度，台账比对核减重复填报的新企6户"),
    Correction("430700", "430725", "2021-Q3", {"new_enterprise": -4}, date(2021, 11, 12), "更正",
               "更正：桃源县2021年第三季度，核增漏报的新企4户"),
]


def first_reported(figures):
    """The figures as the cities' first files state them; a unit that was forgotten has none."""
    count = dict(figures)
    for c in CORRECTIONS:
        for code in CODES:
            if c.first is None:
                del count[c.unit, c.period, code]
            else:
                count[c.unit, c.period, code] += c.first.get(code, 0)
    return count


# ---------------------------------------------------------------- layouts

@dataclass(frozen=True)
class Layout:
    """How a city's office is used to writing its file; the period's style is named by an example."""
    shape: str = "wide"  # wide, long
    encoding: str = "utf-8"  # utf-8, utf-8-sig, gb18030, utf-16
    newline: str = "\n"
    delimiter: str = ","
    extension: str = "csv"
    quote_all: bool = False
    columns: tuple[str, ...] = ("period", "region", "indicators")
    headers: tuple[str, ...] = ("报告期", "县市区")
    heading: str = "name"  # name, name_unit, name_unit_ascii, synonym, synonym_unit, code
    region: str = "name"  # name, short, code, path, city_path, alias
    period: str = "2021-Q2"
    total: str | None = None  # first:city, last:合计, last:全市
    titles: str = "blank"  # blank, zero, mixed: how nothing new is written for the three titles
    untargeted: bool = True
    own_first: bool = False
    title_rows: int = 0


CRLF = "\r\n"
WINDOWS = dict(newline=CRLF, encoding="gb18030")
LAYOUTS = {
    "430100": Layout(heading="name_unit", total="first:city"),
    "430200": Layout(
        **WINDOWS, columns=("number", "period", "region", "indicators", "note"),
        headers=("序号", "报告期", "县市区", "备注"), heading="name_unit", region="path",
        period="2021年第二季度", total="last:合计"),
    "430300": Layout(
        "long", "utf-8-sig", CRLF, columns=("period", "region", "indicator", "count", "filer"),
        headers=("报告期", "填报单位", "指标", "本期新增", "填报人"), heading="synonym", region="short",
        period="2021Q2", titles="zero", own_first=True),
    "430400": Layout(
        **WINDOWS, columns=("region", "indicators", "period"), headers=("县市区（园区）", "期别"),
        heading="synonym_unit", region="short", period="2021年二季度", total="last:全市"),
    "430500": Layout(
        "wide", "utf-16", CRLF, "\t", "txt", headers=("填报期", "地区"), period="2021年2季度",
        total="first:city", titles="mixed", untargeted=False),
    "430600": Layout(
        "long", columns=("period", "region", "indicator", "count", "filer", "note"),
        headers=("period", "county", "indicator", "count", "filer", "note"), heading="code", region="code"),
    "430700": Layout(
        "wide", "utf-8-sig", CRLF, ";", columns=("region", "period", "indicators", "note"),
        headers=("单位", "期别", "备注"), heading="name_unit_ascii", period="2021年第二季度", total="last:合计",
        titles="zero"),
    "430800": Layout(
        delimiter="\t", extension="tsv", headers=("填报期", "县市区"), heading="synonym", region="short",
        period="2021Q2", titles="zero", own_first=True),
    "430900": Layout(
        **WINDOWS, columns=("region", "indicators", "filer", "period"),
        headers=("县市区", "填报人", "报告期"), heading="synonym", region="city_path", period="2021年二季度",
        total="last:全市", titles="mixed"),
    "431000": Layout(
        "long", "gb18030", CRLF, "\t", "tsv", columns=("number", "period", "region", "indicator", "count", "note"),
        headers=("序号", "期别", "县市区", "指标", "新增数", "备注"), period="2021年第二季度", total="last:合计"),
    "431100": Layout(
        encoding="utf-8-sig", newline=CRLF, headers=("报告期", "地区"), heading="name_unit",
        period="2021年2季度", total="first:city"),
    "431200": Layout(
        **WINDOWS, quote_all=True, columns=("number", "region", "period", "indicators", "filer", "note"),
        headers=("序号", "填报单位", "报告期", "填报人", "备注"), heading="synonym_unit", region="short",
        period="2021年二季度"),
    "431300": Layout(
        headers=("period", "county"), heading="code", region="city_path", total="last:合计", titles="zero"),
    "433100": Layout(
        **WINDOWS, headers=("填报期", "县市区"), heading="synonym", region="name", period="2021年第二季度",
        total="last:合计", untargeted=False),
    PROVINCE_UNIT: Layout(
        encoding="utf-8-sig", newline=CRLF, columns=("period", "region", "indicators", "filer"),
        headers=("报告期", "填报单位", "填报人"), heading="name_unit", region="alias"),
}
NEW_HABITS = {
    "430200": [("2021-Q2", dict(title_rows=2)), ("2021-Q4", dict(title_rows=0)),
               ("2022-Q1", dict(encoding="utf-8-sig"))],
    "430300": [("2021-Q3", dict(period="2021年第二季度"))],
    "430500": [("2022-Q1", dict(untargeted=True))],
    "430600": [("2021-Q4", dict(region="name"))],
    "430800": [("2021-Q4", dict(region="alias"))],
    "431000": [("2021-Q4", dict(
        shape="wide", encoding="utf-8", newline="\n", delimiter=",", extension="csv",
        columns=("number", "period", "region", "indicators", "note"), headers=("序号", "期别", "县市区", "备注")))],
    "431100": [("2020-Q4", dict(region="code")), ("2021-Q1", dict(region="name"))],
    "433100": [("2020-Q4", dict(title_rows=1)), ("2021-Q1", dict(title_rows=0)),
               ("2022-Q1", dict(encoding="utf-16", delimiter="\t", extension="txt"))],
}
OLD_QIYANG = {"2020-Q4", "2021-Q1"}


def layout_of(city, period):
    layout = LAYOUTS[city]
    for since, change in NEW_HABITS.get(city, []):
        if period >= since:
            layout = replace(layout, **change)
    return layout


def write_period(period, style):
    year, quarter = int(period[:4]), int(period[-1])
    chinese = "一二三四"[quarter - 1]
    return {
        "2021-Q2": period,
        "2021Q2": f"{year}Q{quarter}",
        "2021年2季度": f"{year}年{quarter}季度",
        "2021年二季度": f"{year}年{chinese}季度",
        "2021年第二季度": f"{year}年第{chinese}季度",
    }[style]


def write_region(code, style, period):
    region = REGION[code]
    if code == HOST_OF_MEMO and period in OLD_QIYANG:
        return "431121" if style == "code" else "祁阳县"
    if style == "alias" and region.aliases:
        return region.aliases[0]
    city = REGION[region.parent]
    if style == "path" and region.level != "unit":
        return f"湖南省{city.name}{region.name}"
    if style == "city_path" and region.level == "county":
        return f"{city.name}{region.name}"
    if style in ("short", "city_path", "path"):
        return region.short
    return code if style == "code" else region.name


def write_heading(code, style):
    indicator = INDICATOR[code]
    word = {"name": indicator.name, "synonym": indicator.synonyms[0], "code": indicator.code}[style.split("_")[0]]
    if style.endswith("_unit"):
        return f"{word}（{indicator.unit}）"
    return f"{word}({indicator.unit})" if style.endswith("_ascii") else word


# ---------------------------------------------------------------- people and remarks (all invented)

SURNAMES = "李王张刘陈杨黄周吴罗谭彭曾肖邓唐"
GIVEN = ["建军", "丽", "志强", "敏", "慧", "勇", "晓燕", "海波", "芳", "文斌", "思远", "玉兰", "立新", "静", "国平", "佳"]
REMARKS = ["按台账统计", "线上线下结合", "已核对,无误", "含集中培训", '含"一对一"指导']


def person(*key):
    chooser = random.Random(f"{SEED}-person-{key}")
    return chooser.choice(SURNAMES) + chooser.choice(GIVEN)


def remark(unit, period):
    chooser = random.Random(f"{SEED}-remark-{unit}-{period}")
    return chooser.choice(REMARKS) if chooser.random() < 0.25 else ""


# ---------------------------------------------------------------- filings

class Sheet:
    """One file of one city and period as rows of text."""

    def __init__(self, city, period, units, count, total=True):
        self.city, self.period, self.count = city, period, count
        self.layout = layout_of(city, period)
        self.units = self.ordered(units)
        self.codes = [c for c in CODES if self.layout.untargeted or c not in UNTARGETED]
        self.total = self.layout.total if total else None

    def ordered(self, units):
        own = 0 if self.layout.own_first else 2
        return sorted(units, key=lambda unit: own if REGION[unit].level == "unit" else 1)

    def rows(self):
        return self.above() + [self.header()] + self.numbered(self.body())

    def above(self):
        width = len(self.header())
        name = "湘西州" if self.city == "433100" else REGION[self.city].name
        lines = [f"{name}劳动关系“和谐同行”行动计划进展情况表", write_period(self.period, "2021年第二季度")]
        return [[line] + [""] * (width - 1) for line in lines[: self.layout.title_rows]]

    def header(self):
        words = iter(self.layout.headers)
        groups = [self.headings() if c == "indicators" else [next(words)] for c in self.layout.columns]
        return [word for group in groups for word in group]

    def headings(self):
        return [write_heading(code, self.layout.heading) for code in self.codes]

    def body(self):
        """Rows with None where the running number comes."""
        rows = [row for unit in self.units for row in self.unit_rows(unit)]
        place = (self.total or ":").split(":")[0]
        totals = self.total_rows()
        return totals + rows if place == "first" else rows + totals

    def unit_rows(self, unit):
        name = write_region(unit, self.layout.region, self.period)
        cells = {code: self.cell(unit, code) for code in self.codes}
        return self.layout_rows(name, cells, person(unit), remark(unit, self.period), numbered=True)

    def total_rows(self):
        if self.total is None:
            return []
        word = self.total.split(":")[1]
        name = REGION[self.city].name if word == "city" else word
        return self.layout_rows(name, self.total_cells(), person(self.city), "", numbered=False)

    def total_cells(self):
        """A column that nobody filled has no total; the memo zone is in none."""
        counted = [unit for unit in self.units if unit != MEMO]
        cells = {}
        for code in self.codes:
            filled = [self.count[u, self.period, code] for u in counted if self.cell(u, code) != ""]
            cells[code] = str(sum(filled)) if filled else ""
        return cells

    def cell(self, unit, code):
        value = self.count[unit, self.period, code]
        if value == 0 and (code in TITLES or unit == MEMO and code in UNTARGETED):
            return "" if self.blank(unit, code) else "0"
        return str(value)

    def blank(self, unit, code):
        style = self.layout.titles
        mixed = random.Random(f"{SEED}-blank-{unit}-{code}-{self.period}").random() < 0.6
        return {"blank": True, "zero": False, "mixed": mixed}[style]

    def layout_rows(self, name, cells, filer, note, numbered):
        known = {"number": None if numbered else "", "filer": filer, "note": note, "region": name,
                 "period": write_period(self.period, self.layout.period)}
        if self.layout.shape == "wide":
            groups = [list(cells.values()) if c == "indicators" else [known[c]] for c in self.layout.columns]
            return [[cell for group in groups for cell in group]]
        words = dict(zip(self.codes, self.headings()))
        filled = [(words[code], text) for code, text in cells.items() if text != ""]
        return [[{**known, "indicator": word, "count": text}[c] for c in self.layout.columns]
                for word, text in filled]

    @staticmethod
    def numbered(rows):
        numbers = itertools.count(1)
        return [[str(next(numbers)) if cell is None else cell for cell in row] for row in rows]

    def content(self):
        layout = self.layout
        text = table_text(self.rows(), layout.delimiter, layout.newline, layout.quote_all)
        return encoded(text, layout.encoding)

    def path(self, folder, stem):
        return f"filings/{folder}/{stem}.{self.layout.extension}"


def table_text(rows, delimiter=",", newline="\n", quote_all=False):
    out = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quoting).writerows(rows)
    return out.getvalue()


def encoded(text, encoding):
    if encoding == "utf-16":
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    return text.encode(encoding)


def write(path, content):
    target = HERE / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def file_stem(city):
    return {"433100": "湘西州", PROVINCE_UNIT: "省本级"}.get(city, REGION[city].name)


def city_sheet(city, period, count):
    units = [u for u in reporting(city, period) if (u, period, "new_enterprise") in count]
    if REGION[MEMO].parent == city and (MEMO, period, "new_enterprise") in count:
        units.append(MEMO)
    return Sheet(city, period, units, count)


def write_filings(first, final):
    """Writes all files; returns (path, city, period, sheet) of the regular ones and of the corrections."""
    regular = []
    for period in PERIODS:
        for city in [c.code for c in CITIES] + [PROVINCE_UNIT]:
            sheet = city_sheet(city, period, first)
            regular.append((sheet.path(period, file_stem(city)), city, period, sheet))
    late = []
    for c in CORRECTIONS:
        sheet = Sheet(c.city, c.period, [c.unit], final, total=False)
        stem = f"{c.period}-{file_stem(c.city)}-{REGION[c.unit].name}{c.name}"
        late.append((sheet.path("corrections", stem), c, sheet))
    for path, *_, sheet in regular + late:
        write(path, sheet.content())
    return regular, late


# ---------------------------------------------------------------- deliveries

# Working days on which files came in, none after the counties' deadline (moved on by holidays).
RECEIVED = {
    "2020-Q4": [date(2021, 1, 4), date(2021, 1, 5)],
    "2021-Q1": [date(2021, 4, 1), date(2021, 4, 2), date(2021, 4, 6)],
    "2021-Q2": [date(2021, 7, 1), date(2021, 7, 2), date(2021, 7, 5)],
    "2021-Q3": [date(2021, 10, 8)],
    "2021-Q4": [date(2022, 1, 4), date(2022, 1, 5)],
    "2022-Q1": [date(2022, 4, 1), date(2022, 4, 2), date(2022, 4, 6)],
    "2022-Q2": [date(2022, 7, 1), date(2022, 7, 4), date(2022, 7, 5)],
}
LATE = {
    ("431200", "2021-Q4"): (date(2022, 1, 19), "迟报：全市迟报，办公系统迁移"),
    ("433100", "2022-Q2"): (date(2022, 7, 8), "迟报"),
    (PROVINCE_UNIT, "2021-Q1"): (date(2021, 4, 9), "迟报"),
}
LEVELS = {
    ("433100", "2022-Q1"): "approve",
    ("430400", "2022-Q2"): "approve", ("431100", "2022-Q2"): "approve", ("431200", "2022-Q2"): "approve",
    ("430500", "2022-Q2"): "filed", ("433100", "2022-Q2"): "filed"}
NEW_CLERKS = {"430400": ("2021-Q4", "谭国平"), "430500": ("2021-Q3", "陈静"), "431200": ("2022-Q1", "刘佳")}
DELIVERY_COLUMNS = ["file", "city_code", "received", "by", "level", "note"]


def clerk(city, period):
    """Each city has its own clerk; three hand over once."""
    since, successor = NEW_CLERKS.get(city, ("9999", ""))
    place = list(LAYOUTS).index(city)
    own = SURNAMES[place * 5 % len(SURNAMES)] + GIVEN[(place * 7 + 3) % len(GIVEN)]
    return successor if period >= since else own


def delivery(path, city, period):
    chooser = random.Random(f"{SEED}-received-{city}-{period}")
    received, note = LATE.get((city, period), (chooser.choice(RECEIVED[period]), ""))
    return [path, city, received.isoformat(), clerk(city, period), LEVELS.get((city, period), "accept"), note]


def write_deliveries(regular, late):
    rows = [delivery(path, city, period) for path, city, period, _ in regular]
    rows += [[path, c.city, c.received.isoformat(), clerk(c.city, c.period), "accept", c.note] for path, c, _ in late]
    rows.sort(key=lambda row: row[2])
    write("deliveries.csv", table_text([DELIVERY_COLUMNS] + rows))
    return rows


# ---------------------------------------------------------------- faulty files

WIDE = "报告期,县市区,劳动关系和谐企业（户）,服务新企用工（户）\n"
LONG = "报告期,县市区,指标,本期新增\n"
FAULTY_TEXTS = {
    "合计不符.csv": WIDE + "2022-Q3,雨湖区,1,12\n2022-Q3,岳塘区,2,9\n2022-Q3,湘乡市,0,7\n2022-Q3,合计,3,29\n",
    "未知地区.csv": WIDE + "2022-Q3,平江县,1,8\n2022-Q3,汩罗市,1,9\n2022-Q3,临湘市,0,6\n",
    "负数和小数.csv": WIDE + "2022-Q3,武陵区,-3,8\n2022-Q3,鼎城区,1,1.5\n",
    "重复行.csv": LONG + "2022-Q3,北湖区,服务新企用工,8\n2022-Q3,苏仙区,服务新企用工,6\n2022-Q3,北湖区,服务新企用工,9\n",
    "期外报告期.csv": LONG + "2019-Q4,娄星区,和谐企业,1\n2023-Q1,双峰县,和谐企业,2\n",
    "缺少列.csv": "报告期,县市区,指标\n2022-Q3,赫山区,和谐企业\n2022-Q3,桃江县,和谐企业\n",
    "引号未闭合.csv": "报告期,县市区,指标,本期新增,备注\n2022-Q3,鹤城区,和谐企业,1,\"按台账统计\n2022-Q3,中方县,和谐企业,2,\n",
    "外市县.csv": WIDE + "2022-Q3,醴陵市,1,9\n2022-Q3,韶山市,1,4\n",
    "空文件.csv": "",
}


def cut_bytes():
    """GB18030 text with one character cut in half: no encoding reads it."""
    name = "慈利县".encode("gb18030")
    whole = (WIDE + "2022-Q3,永定区,1,6\n2022-Q3,慈利县,1,7\n2022-Q3,桑植县,0,5\n").encode("gb18030")
    return whole.replace(name, name[:-1])


def picture_bytes():
    """The head of a picture and noise, under a table's name."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(random.Random(SEED).randrange(256) for _ in range(400))


def write_faulty():
    for name, text in FAULTY_TEXTS.items():
        write(f"faulty/{name}", text)
    write("faulty/编码损坏.csv", cut_bytes())
    write("faulty/不是表格.csv", picture_bytes())


# ---------------------------------------------------------------- registers

def write_registers(final):
    sys.dont_write_bytecode = True
    import make_registers
    make_registers.write_all(final)


# ---------------------------------------------------------------- checks

def check_plan():
    for indicator in INDICATORS:
        if indicator.goal is not None:
            assert sum(plan_target(c.code, indicator.code) for c in CITIES) == indicator.goal, indicator.code
    words = [word for i in INDICATORS for word in (i.code, i.name, i.english, *i.synonyms)]
    assert len(words) == len(set(words)), "a word means two indicators"


def check_regions():
    assert len(DIVISIONS) == 137 and len(ADDED) == 30 and len(REGION) == 167
    owners = defaultdict(set)
    for region in REGION.values():
        for word in (region.code, region.name, region.short, *region.aliases):
            owners[word].add(region.code)
    assert all(len(codes) == 1 for codes in owners.values()), "a word means two regions"


def check_figures(final, first):
    for figures in (final, first):
        for (unit, period, code), value in figures.items():
            assert value >= 0
            earlier = earlier_values(figures, unit, period, code)
            assert not earlier or value <= MOST_TIMES_MEDIAN * statistics.median(earlier), (unit, period, code)
    for city in CITIES:
        assert tuple(completed(final, city.code, code) for code in RANKED) == OUTCOMES[city.code][:2]
        for code in TITLES:
            check_quota(final, city.code, code)


def completed(figures, city, code, through=PERIODS[-1]):
    return sum(value for (unit, period, c), value in figures.items()
               if c == code and period <= through and unit != MEMO and REGION[unit].parent == city)


def check_quota(figures, city, code):
    for year in YEARS:
        quota = sum(TARGETS[city, y][code] for y in YEARS if y <= year)
        assert completed(figures, city, code, f"{year}-Q4") <= quota, (city, year, code)


def check_sheet(path, city, period, sheet):
    """Reads a file back from its bytes: its lines are unique and its stated totals are right."""
    rows = read_back(path, sheet)[sheet.layout.title_rows:]
    assert rows[0] == sheet.header() and all(len(row) == len(rows[0]) for row in rows), path
    stated, lines = {}, {}
    for name, word, value in (line for row in rows[1:] for line in lines_of(row, sheet)):
        known = stated if name in {"合计", "全市", REGION[city].name} else lines
        assert (name, word) not in known, (path, name, word)
        known[name, word] = value
    memo = write_region(MEMO, sheet.layout.region, period)
    for (_, word), total in stated.items():
        assert total == sum(v for (n, w), v in lines.items() if w == word and n != memo), (path, word)
    assert len({name for name, _ in lines}) == len(sheet.units), path


def lines_of(row, sheet):
    """(region, indicator, value) of each filled cell of a row."""
    layout, headings = sheet.layout, sheet.headings()
    words = dict(zip([c for c in layout.columns if c != "indicators"], layout.headers))
    cell = dict(zip(sheet.header(), row))
    name = cell[words["region"]]
    if layout.shape == "long":
        return [(name, cell[words["indicator"]], int(cell[words["count"]]))]
    return [(name, word, int(cell[word])) for word in headings if cell[word] != ""]


def read_back(path, sheet):
    text = (HERE / path).read_bytes().decode(sheet.layout.encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=sheet.layout.delimiter))


def check_faulty():
    damaged = (HERE / "faulty/编码损坏.csv").read_bytes()
    for encoding in ("utf-8", "gb18030"):
        try:
            damaged.decode(encoding)
        except UnicodeDecodeError:
            continue
        raise AssertionError(f"{encoding} reads the damaged file")


def check_size():
    assert sum(f.stat().st_size for f in HERE.rglob("*") if f.is_file()) < 3_000_000


def main():
    for folder in ("filings", "faulty", "monitoring", "wages"):
        shutil.rmtree(HERE / folder, ignore_errors=True)
    write_plan()
    write_regions()
    write_targets()
    final = Figures().count
    first = first_reported(final)
    regular, late = write_filings(first, final)
    deliveries = write_deliveries(regular, late)
    write_faulty()
    write_registers(final)
    make_monitoring.write_monitoring(write, monitored_counties())
    make_wages.write_wages(write, monitored_counties())
    check_plan()
    check_regions()
    check_figures(final, first)
    for path, city, period, sheet in regular:
        check_sheet(path, city, period, sheet)
    for path, correction, sheet in late:
        check_sheet(path, correction.city, correction.period, sheet)
    check_faulty()
    check_size()
    print(f"{len(regular)} filings, {len(late)} corrections, {len(deliveries)} deliveries: checked")


if __name__ == "__main__":
    main()
