#!/usr/bin/env python3
"""Writes synthetic registers (台账) that back most of the counts of the sample filings. See README.md.

Called by generate.py. Everything is invented and comes out the same, byte for byte, at each run: firms are 示例…,
persons 示例 with a surname and a numeral, documents 示例…发〔…〕…号. Credit codes carry valid check characters.
"""

import random
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

import generate as office

SEED = 20220713
FOLDER = "registers"
MEMO = office.MEMO

# ---------------------------------------------------------------- codes (GB 32100-2015, GB 11714)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [3 ** i % 31 for i in range(17)]
ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]


def organisation_check(eight):
    total = sum(int(c, 36) * w for c, w in zip(eight, ORGANISATION_WEIGHTS))
    return "0123456789X0"[(11 - total % 11)]


def code_check(seventeen):
    total = sum(ALPHABET.index(c) * w for c, w in zip(seventeen, WEIGHTS))
    return ALPHABET[(31 - total % 31) % 31]


def division_of(unit):
    """A county's own code; zones, own levels and the province have none of their own."""
    if office.REGION[unit].level == "county":
        return unit
    return "430000" if unit == office.PROVINCE_UNIT else unit[:4] + "00"


class Codes:
    def __init__(self, chooser):
        self.random, self.given = chooser, set()

    def new(self, unit, category="91"):
        while True:
            start = "MA4" if category in ("91", "92", "93") else category + "4"
            eight = start + "".join(self.random.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=8 - len(start)))
            seventeen = category + division_of(unit) + eight + organisation_check(eight)
            if seventeen not in self.given:
                self.given.add(seventeen)
                return seventeen + code_check(seventeen)


# ---------------------------------------------------------------- names (all invented)

FIRST = "晨星云海松柏金玉清泉春江秋华文竹锦绣嘉禾瑞丰宏图远航天和明月青山白鹭红枫"
SECOND = "辉耀腾达盛泰安康恒信诚睿捷朗越峰岭溪川林森源创联合众智润泽雅馨悦美佳乐福"
TRADES = ["科技", "食品", "建材", "物流", "机械", "服饰", "家具", "电子", "环保", "农业", "医药器械", "文化传媒", "商贸",
          "餐饮管理", "物业服务", "汽车配件", "包装印刷", "新能源", "软件", "纺织", "陶瓷", "园林", "教育咨询", "五金制品"]
SHOPS = ["餐馆", "便利店", "理发店", "五金店", "服装店", "水果店"]
SLIPS = [("科技", "科枝"), ("食品", "食吕"), ("建材", "建才"), ("物流", "物硫"), ("机械", "机诫"), ("餐饮", "餐次"), ("物业", "物业业"),
         ("软件", "软仵"), ("商贸", "商贺"), ("家具", "家俱"), ("农业", "衣业"), ("纺织", "纺识"), ("陶瓷", "陶姿")]
SURNAMES = "李王张刘陈杨黄周吴罗谭彭曾肖邓唐"
STEMS = "甲乙丙丁戊己庚辛壬癸"


def short_city(unit):
    if unit == office.PROVINCE_UNIT:
        return "湖南"
    city = office.REGION[unit].parent
    return "湘西" if city == "433100" else office.REGION[city].short


class Names:
    def __init__(self, chooser):
        self.random, self.used, self.persons = chooser, set(), 0

    def brand(self, trade):
        while True:
            brand = self.random.choice(FIRST) + self.random.choice(SECOND)
            if (brand, trade) not in self.used:
                self.used.add((brand, trade))
                return brand

    def place(self, unit):
        region = office.REGION[unit]
        return region.short if region.level == "county" and self.random.random() < 0.35 else short_city(unit)

    def firm(self, unit):
        """(name, category of its code)"""
        draw = self.random.random()
        if draw < 0.05:
            trade = self.random.choice(SHOPS)
            return f"{self.place(unit)}示例{self.brand(trade)}{trade}", "92"
        if draw < 0.08:
            return f"{self.place(unit)}示例{self.brand('合作社')}种植专业合作社", "93"
        trade = self.random.choice(TRADES)
        form = "有限责任公司" if self.random.random() < 0.1 else "有限公司"
        return f"{self.place(unit)}示例{self.brand(trade)}{trade}{form}", "91"

    def body(self, unit, kind):
        return f"{self.place(unit)}示例{self.brand(kind)}{kind}"

    def person(self):
        number, self.persons = self.persons, self.persons + 1
        surname, rest = SURNAMES[number % len(SURNAMES)], number // len(SURNAMES)
        return f"示例{surname}{STEMS[rest % 10]}" + (STEMS[rest // 10] if rest >= 10 else "")


# ---------------------------------------------------------------- how offices write their files

@dataclass(frozen=True)
class Habit:
    encoding: str
    newline: str
    words: int  # which of the synonyms heads a column
    day: str  # iso, slash, chinese, plain
    region: str  # name, short, city_path
    titles: int = 0
    numbered: bool = False


HABITS = [
    Habit("utf-8", "\n", 0, "iso", "name"), Habit("gb18030", "\r\n", 1, "slash", "city_path", numbered=True),
    Habit("utf-8-sig", "\r\n", 2, "chinese", "short", titles=1), Habit("gb18030", "\r\n", 3, "plain", "name", titles=2),
    Habit("gb18030", "\n", 0, "iso", "short"), Habit("gb18030", "\r\n", 1, "iso", "name", titles=1, numbered=True)]
WORDS = {
    "region": ["县市区", "所属县市区", "填报单位", "地区"],
    "name": ["企业名称", "单位名称", "企业", "单位全称"],
    "code": ["统一社会信用代码", "信用代码", "社会信用代码", "统一代码"],
    "day": ["服务日期", "日期", "服务时间", "指导日期"],
    "registered": ["成立日期", "注册日期", "登记日期", "成立时间"],
    "mode": ["服务方式", "方式", "指导方式", "服务方式"],
    "topic": ["服务内容", "内容", "指导内容", "主题"],
    "listed": ["入库日期", "入库时间", "培育日期", "纳入日期"],
    "document": ["认定文号", "文号", "命名文号", "认定文件"],
    "document_day": ["认定日期", "成文日期", "命名日期", "认定时间"],
    "level": ["级别", "认定级别", "级别", "命名级别"],
    "grade": ["等级", "认定等级", "评定等级", "等级"],
    "valid_until": ["有效期至", "到期日期", "有效期", "有效截止日期"],
    "organisation": ["组织名称", "机构名称", "组织名称", "单位名称"],
    "person": ["姓名"] * 4, "employer": ["工作单位", "所在单位", "工作单位", "单位名称"],
    "certificate": ["证书编号", "证书号", "证书编号", "证书编号"],
    "recommended": ["推荐日期"] * 4, "publicised": ["公示日期"] * 4, "bodies": ["认定机关"] * 4,
    "activity": ["活动名称"] * 4, "theme": ["活动主题"] * 4, "held": ["活动日期"] * 4, "place": ["地点"] * 4,
    "participants": ["参加人数"] * 4, "since": ["列入日期"] * 4, "note": ["备注"] * 4}
MODES = {
    "visit": ["上门", "上门服务", "走访", "现场"], "phone": ["电话", "电话指导", "电话", "电话"],
    "training": ["集中培训", "培训", "集中指导", "集中培训"], "online": ["线上指导", "线上", "视频", "线上服务"],
    "message": ["群发推送", "群发", "短信推送", "线上推送"],
    "onsite": ["上门一对一", "上门", "现场", "一对一"], "face": ["线上一对一", "线上", "视频", "电话"],
    "group": ["集中指导", "集中", "培训", "集中"]}
GRADES = {"A": ["A", "A级", "A", "A"], "AA": ["AA", "AA级", "2A", "AA"], "AAA": ["AAA", "AAA级", "3A", "AAA"]}


def write_day(day, style):
    return {"iso": day.isoformat(), "slash": f"{day.year}/{day.month}/{day.day}",
            "chinese": f"{day.year}年{day.month}月{day.day}日", "plain": day.strftime("%Y%m%d")}[style]


@dataclass
class Row:
    unit: str
    cells: dict
    file: str = ""
    number: int = 0


@dataclass
class File:
    register: str
    title: str
    city: str  # whose file it is; the province's code for one of all cities
    columns: list
    habit: Habit
    day: date
    by: str
    rows: list = field(default_factory=list)

    @property
    def path(self):
        stem = "全省" if self.city == "430000" else office.file_stem(self.city)
        return f"{FOLDER}/{self.register}/{stem}.csv"

    def content(self):
        habit, header = self.habit, [WORDS[key][self.habit.words] for key in self.columns]
        place = "湖南省" if self.city == "430000" else office.REGION[self.city].name
        titles = [f"{place}{self.title}", "（示例，全部为合成数据）"][: habit.titles]
        numbered = ["序号"] if habit.numbered else []
        table = [[title] + [""] * (len(header) + len(numbered) - 1) for title in titles] + [numbered + header]
        for number, row in enumerate(self.rows, 1):
            row.file, row.number = self.path, len(table) + 1
            table.append(([str(number)] if habit.numbered else []) + [self.cell(row, key) for key in self.columns])
        return office.encoded(office.table_text(table, newline=habit.newline), habit.encoding)

    def cell(self, row, key):
        if key == "region":
            return office.write_region(row.unit, self.habit.region, "2022-Q2")
        value = row.cells.get(key, "")
        if isinstance(value, date):
            return write_day(value, self.habit.day)
        return {"mode": MODES, "grade": GRADES}.get(key, {}).get(value, [value] * 4)[self.habit.words]


# ---------------------------------------------------------------- the registers

CITY_CODES = [c.code for c in office.CITIES] + [office.PROVINCE_UNIT]
PERIOD_DAYS = {
    period: (max(date(int(period[:4]), int(period[-1]) * 3 - 2, 1), date(2020, 11, 6)),
             date(int(period[:4]) + int(period[-1]) // 4, int(period[-1]) * 3 % 12 + 1, 1) - timedelta(1))
    for period in office.PERIODS}
BATCH_DAYS = {"2020-Q4": date(2020, 12, 21), "2021-Q2": date(2021, 6, 21), "2021-Q4": date(2021, 12, 20),
              "2022-Q2": date(2022, 6, 20)}
# Counts without a register behind them.
GAPS = {("430225", "2021-Q3"), ("430422", "2021-Q1"), ("430529", "2021-Q4"), ("431122", "2022-Q1"),
        ("431228", "2021-Q2"), ("433127", "2022-Q2"), ("430921", "2020-Q4")}
# Cities whose registers are thin: the part of their counts that has an entry.
THIN = {"433100": 0.6, "430500": 0.82}
ASKED = {"guidance": ["劳动合同管理", "工时与加班", "规章制度", "用工备案"], "pay": ["工资集体协商", "薪酬结构", "最低工资", "薪酬信息"]}


def city_of(unit):
    return unit if unit == office.PROVINCE_UNIT else office.REGION[unit].parent


class Registers:
    """All rows, by register and city, with what was planted among them."""

    def __init__(self, count):
        self.count = count
        self.random = random.Random(SEED)
        self.codes, self.names = Codes(random.Random(SEED + 1)), Names(random.Random(SEED + 2))
        self.files = []
        self.planted = []
        self.coordinators()
        self.bodies("social_orgs", "social_org", "金牌协调劳动关系社会组织台账", ["劳动关系协会", "企业联合会", "人力资源行业协会"], "51")
        self.bodies("mediation_orgs", "mediation_org", "金牌劳动人事争议调解组织台账",
                    ["劳动人事争议调解中心", "行业劳动争议调解委员会", "园区劳动争议调解组织"], "52")
        self.models()
        self.cooperation()
        self.activities()
        self.harmonious()
        self.new_enterprises()
        self.key_enterprises()
        self.wage_services()

    # Shared

    def file(self, register, title, city, columns, day, habit=None):
        place = CITY_CODES.index(city) if city in CITY_CODES else 1
        by = office.clerk(city, "2022-Q2") if city in CITY_CODES else "王芳"
        made = File(register, title, city, columns, habit or HABITS[place % len(HABITS)], day, by)
        self.files.append(made)
        return made

    def counts(self, city, indicator):
        """(unit, period, count) of a city, as the filings have it."""
        for period in office.PERIODS:
            for unit in office.units_of(city, period):
                amount = self.count.get((unit, period, indicator), 0)
                if amount and unit != MEMO:
                    yield unit, period, amount

    def backed(self, unit, period, amount, share=0.965):
        """How many of a count have an entry."""
        if (unit, period) in GAPS:
            return 0
        share = THIN.get(city_of(unit), share)
        return sum(self.random.random() < share for _ in range(amount))

    def day_in(self, period):
        first, last = PERIOD_DAYS[period]
        return first + timedelta(self.random.randrange((last - first).days + 1))

    # Titles by provincial documents of the four batches

    def title(self, register, period, place):
        number = {"coordinators": "协", "social_orgs": "社", "mediation_orgs": "调"}[register]
        day = BATCH_DAYS[period]
        return {"recommended": day - timedelta(40 + place % 5), "publicised": day - timedelta(14), "document_day": day,
                "document": f"示例{number}发〔{day.year}〕{3 if day.month < 7 else 9}号", "level": "省级",
                "bodies": "省三方四家（示例）"}

    def coordinators(self):
        columns = ["region", "person", "employer", "code", "certificate", "recommended", "publicised", "document",
                   "document_day", "bodies", "level"]
        made = self.file("coordinators", "金牌劳动关系协调员台账", "430000", columns, date(2022, 7, 13), HABITS[0])
        for city in CITY_CODES:
            for unit, period, amount in self.counts(city, "coordinator"):
                for place in range(amount):
                    name, category = self.names.firm(unit)
                    made.rows.append(Row(unit, {
                        "person": self.names.person(), "employer": name, "code": self.codes.new(unit, category),
                        "certificate": f"示例证{len(made.rows) + 1:04d}", **self.title("coordinators", period, place)}))
        first, second = made.rows[3], next(r for r in made.rows if r.unit[:4] == "4306" and r.cells["document_day"].year > 2021)
        for key in ("person", "employer", "code", "certificate"):
            second.cells[key] = first.cells[key]
        self.plant("person", made, first, made, second)
        for unit in ("430202", "430202", "430602"):  # of the city's level: on record, not counted
            self.city_title(made, unit)

    def city_title(self, made, unit):
        name, category = self.names.firm(unit)
        made.rows.append(Row(unit, {
            "person": self.names.person(), "employer": name, "code": self.codes.new(unit, category),
            "certificate": f"示例证{len(made.rows) + 1:04d}", "document": f"示例{unit[2:4]}协发〔2021〕6号",
            "document_day": date(2021, 9, 10), "level": "市级", "bodies": "市三方四家（示例）"}))

    def bodies(self, register, indicator, title, kinds, category):
        columns = ["region", "organisation", "code", "recommended", "publicised", "document", "document_day", "bodies",
                   "level"]
        habit = HABITS[1] if register == "social_orgs" else HABITS[5]
        made = self.file(register, title, "430000", columns, date(2022, 7, 13), habit)
        for city in CITY_CODES:
            for unit, period, amount in self.counts(city, indicator):
                for place in range(self.backed(unit, period, amount)):
                    kind = kinds[(len(made.rows) + place) % len(kinds)]
                    code = "" if register == "mediation_orgs" and len(made.rows) % 7 == 3 else self.codes.new(unit, category)
                    made.rows.append(Row(unit, {"organisation": self.names.body(unit, kind), "code": code,
                                                **self.title(register, period, place)}))
        coded = [row for row in made.rows if row.cells["code"]]
        first, second = coded[2], next(r for r in coded if r.unit[:4] == "4304" and r.cells["document_day"].year > 2020)
        second.cells.update(organisation=first.cells["organisation"], code=first.cells["code"])
        self.plant("code", made, first, made, second, "organisation")

    def models(self):
        columns = ["region", "name", "code", "document", "document_day", "bodies", "level"]
        made = self.file("model_enterprises", "模范劳动关系和谐企业名单", "430000", columns, date(2022, 7, 13), HABITS[2])
        zhuzhou = office.units_of("430200", "2022-Q2")
        others = [units[1] for units in (office.units_of(c.code, "2022-Q2") for c in office.CITIES) if "430202" not in units]
        for place, unit in enumerate([zhuzhou[n % len(zhuzhou)] for n in range(16)] + others):
            name, _ = self.names.firm(unit)
            nation = place in (0, 5, 18)
            made.rows.append(Row(unit, {
                "name": name, "code": self.codes.new(unit), "level": "国家级" if nation else "省级",
                "document": "示例模发〔2019〕2号" if nation else "示例模发〔2019〕8号",
                "document_day": date(2019, 9, 20) if nation else date(2019, 10, 8),
                "bodies": "国家三方（示例）" if nation else "省三方四家（示例）"}))

    def cooperation(self):
        made = self.file("cooperation_units", "农民工服务保障社会协作单位名单", "430000", ["region", "organisation", "code", "since", "note"],
                         date(2022, 7, 13), HABITS[4])
        kinds = ["律师事务所", "爱心驿站", "职业培训学校", "社会工作服务中心", "工友之家"]
        for place in range(13):
            unit = ["430299", "430202", "430203", "430204", "430211"][place % 5]
            made.rows.append(Row(unit, {
                "organisation": self.names.body(unit, kinds[place % 5]), "code": self.codes.new(unit, "52"),
                "since": date(2020, 11, 5), "note": "首批"}))

    def activities(self):
        columns = ["region", "activity", "theme", "held", "place", "participants"]
        made = self.file("activities", "主题活动台账", "430000", columns, date(2022, 7, 13), HABITS[0])
        five = ["重点企业“一对一”指导服务", "企业工资集体协商现场展示", "保障农民工工资支付“回头看”", "劳动争议巡回仲裁庭现场开放",
                "“湘融湘爱•心系农民工”"]
        for place, theme in enumerate(five):
            made.rows.append(Row("430299", {
                "activity": f"活动周：{theme}", "theme": theme, "held": date(2020, 11, 5), "place": f"示例会场{place + 1}",
                "participants": str(60 + 35 * place)}))
        for number in range(40):
            unit = self.random.choice(office.units_of(self.random.choice(office.CITIES).code, "2022-Q2"))
            theme = self.random.choice(five + ["其他"])
            made.rows.append(Row(unit, {
                "activity": f"示例活动第{number + 1}场", "theme": theme, "held": self.day_in(self.random.choice(office.PERIODS)),
                "place": f"示例会场{number % 9 + 1}", "participants": str(self.random.randint(15, 260))}))

    # Harmonious enterprises

    def harmonious(self):
        columns = ["region", "name", "code", "listed", "document", "document_day", "level", "grade", "valid_until"]
        for city in CITY_CODES:
            made = self.file("harmonious_enterprises", "劳动关系和谐企业台账", city, columns, date(2022, 7, 14))
            for unit, period, amount in self.counts(city, "harmonious_enterprise"):
                last = PERIOD_DAYS[period][1]
                for _ in range(self.backed(unit, period, amount)):
                    made.rows.append(self.harmonious_row(city, unit, period, last - timedelta(12)))
            for unit in office.units_of(city, "2022-Q2")[:2]:  # 入库, not found to meet the requirements
                row = self.harmonious_row(city, unit, "2022-Q2", date(2022, 6, 1))
                for key in ("document", "document_day", "level", "grade", "valid_until"):
                    row.cells.pop(key, None)
                made.rows.append(row)
        self.plant_all("harmonious_enterprises", "document_day",
                       ["code", "code", "code-name", "code", "prefix", "typo", "form"])

    def harmonious_row(self, city, unit, period, day):
        name, category = self.names.firm(unit)
        grade = self.random.choices(["A", "AA", "AAA"], [6, 3, 1])[0]
        place = 31 + office.PERIODS.index(period)
        cells = {"name": name, "code": self.codes.new(unit, category), "listed": day - timedelta(self.random.randint(60, 200)),
                 "document": f"示例{city[2:4]}和发〔{day.year}〕{place}号", "document_day": day,
                 "level": "省级" if city == office.PROVINCE_UNIT else "市级", "grade": grade}
        if day < date(2021, 4, 1) and self.random.random() < 0.3:
            cells["valid_until"] = date(day.year + 1, 3, 31)  # lapsed since
        return Row(unit, cells)

    # Services to new enterprises

    def new_enterprises(self):
        columns = ["region", "name", "code", "day", "registered", "mode"]
        for city in CITY_CODES:
            made = self.file("new_enterprise_services", "服务新企用工台账", city, columns, date(2022, 7, 14))
            for unit, period, amount in self.counts(city, "new_enterprise"):
                for _ in range(self.backed(unit, period, amount)):
                    self.serve(made, unit, period)
        self.plant_all("new_enterprise_services", "day",
                       ["code"] * 10 + ["code-name"] * 4 + ["name"] * 3 + ["brackets", "form", "prefix", "typo"] * 3)

    def serve(self, made, unit, period):
        name, category = self.names.firm(unit)
        day = self.day_in(period)
        draw = self.random.random()
        registered = day - timedelta(self.random.randint(10, 500))
        if draw < 0.008:
            registered = day - timedelta(self.random.randint(760, 2000))  # new no more
        code = "" if 0.008 < draw < 0.02 else self.codes.new(unit, category)
        mode = self.random.choices(["visit", "phone", "training", "online", "message"], [50, 12, 10, 26.5, 1.5])[0]
        cells = {"name": name, "code": code, "day": day, "registered": "" if 0.02 < draw < 0.023 else registered, "mode": mode}
        made.rows.append(Row(unit, cells))
        again = day + timedelta(self.random.randint(10, 80))
        if self.random.random() < 0.04 and again < date(2022, 6, 30):
            made.rows.append(Row(unit, {**cells, "day": again, "mode": "phone"}))

    # Key enterprises, guidance and pay

    def key_enterprises(self):
        listed = self.file("key_enterprises", "重点企业名单", "430000", ["region", "name", "code", "since"], date(2022, 7, 13), HABITS[4])
        known = {}
        columns = ["region", "name", "code", "day", "mode", "topic"]
        for city in CITY_CODES:
            most = defaultdict(int)
            for unit, _, amount in self.counts(city, "key_enterprise_guidance"):
                most[unit] = max(most[unit], amount)
            for unit, amount in most.items():
                rows = [self.key_row(unit) for _ in range(amount + 1)]
                listed.rows += rows
                known[unit] = rows
            made = self.file("guidance_visits", "重点企业用工指导台账", city, columns, date(2022, 7, 15))
            for unit, period, amount in self.counts(city, "key_enterprise_guidance"):
                for row in self.random.sample(known[unit][:-1], self.backed(unit, period, amount)):
                    self.visit(made, unit, period, row)
        self.share_keys(listed)

    def key_row(self, unit):
        name, _ = self.names.firm(unit)
        return Row(unit, {"name": name, "code": self.codes.new(unit), "since": date(2020, 11, 6)})

    def visit(self, made, unit, period, row):
        mode = self.random.choices(["onsite", "face", "group"], [70, 28, 2])[0]
        cells = {**row.cells, "day": self.day_in(period), "mode": mode, "topic": self.random.choice(ASKED["guidance"])}
        made.rows.append(Row(unit, cells))
        again = cells["day"] + timedelta(9)
        if self.random.random() < 0.04 and again <= PERIOD_DAYS[period][1]:
            made.rows.append(Row(unit, {**cells, "day": again, "mode": "face"}))

    def share_keys(self, listed):
        """Two visits of one enterprise that another county claims."""
        files = [f for f in self.files if f.register == "guidance_visits"]
        for place in (1, 6):
            made = files[place]
            first = made.rows[2]
            second = next(r for r in made.rows if r.unit != first.unit and r.cells["day"] > first.cells["day"])
            second.cells.update(name=first.cells["name"], code=first.cells["code"])
            self.plant("code", made, first, made, second)

    def wage_services(self):
        columns = ["region", "name", "code", "day", "topic"]
        for city in CITY_CODES[:9:2]:
            made = self.file("wage_services", "企业薪酬指引服务台账", city, columns, date(2022, 7, 15))
            served = {}
            for unit, period, amount in self.counts(city, "wage_guidance"):
                pool = served.setdefault(unit, [self.key_row(unit) for _ in range(8)])
                for row in self.random.sample(pool, self.backed(unit, period, amount, 0.9)):
                    made.rows.append(Row(unit, {
                        **row.cells, "day": self.day_in(period), "topic": self.random.choice(ASKED["pay"])}))

    # Planted double claims

    def plant(self, kind, first_file, first, second_file, second, name="name"):
        self.planted.append((kind, first_file.register, first, second, name))

    def plant_all(self, register, day_key, kinds):
        """Later claims of another county take the place of entries of their own."""
        rows = [r for f in self.files if f.register == register for r in f.rows
                if isinstance(r.cells.get(day_key), date) and r.cells["code"] and "公司" in r.cells["name"]
                and r.cells.get("mode") != "message"]
        touched = set()
        for kind in kinds:
            first, second = self.pair(rows, day_key, touched)
            touched |= {id(first), id(second)}
            self.claim(kind, first, second)
            self.planted.append((kind, register, first, second, "name"))

    def pair(self, rows, day_key, touched):
        while True:
            first, second = self.random.choice(rows), self.random.choice(rows)
            later = (second.cells[day_key] - first.cells[day_key]).days
            codes = [sum(r.cells["code"] == other.cells["code"] for r in rows) for other in (first, second)]
            is_new = day_key != "day" or all(
                isinstance(r.cells["registered"], date) and (r.cells["day"] - r.cells["registered"]).days < 550
                for r in (first, second))
            if (first.unit != second.unit and 0 < later < 120 and codes == [1, 1] and is_new
                    and not {id(first), id(second)} & touched):
                return first, second

    def claim(self, kind, first, second):
        name, code = first.cells["name"], first.cells["code"]
        variants = {
            "brackets": name.replace("示例", "（示例）"),
            "form": name.replace("有限责任公司", "@").replace("有限公司", "有限责任公司").replace("@", "有限公司"),
            "prefix": name[name.index("示例"):],
            "typo": self.slip(name),
            "code-name": name.replace("示例", "(示例)")}
        second.cells["name"] = variants.get(kind, name)
        second.cells["code"] = code if kind.startswith("code") else ""
        if kind == "name":
            first.cells["code"] = ""
        if "registered" in second.cells:
            second.cells["registered"] = first.cells["registered"]

    @staticmethod
    def slip(name):
        """A mistyped character of the trade: one of the brand may as well make another firm's name."""
        for right, wrong in SLIPS:
            if right in name:
                return name.replace(right, wrong)
        end = name.index("有限")
        return name[:end - 1] + name[end - 2] + name[end:]

    # Writing

    def write(self):
        for made in self.files:
            made.rows.sort(key=lambda row: CITY_CODES.index(city_of(row.unit)))
            office.write(made.path, made.content())
        ordered = sorted(self.files, key=lambda made: (made.day, made.register, len(made.rows)))
        rows = [[f.path, f.register, f.city, f.day.isoformat(), f.by] for f in ordered]
        office.write("registers.csv", office.table_text([["file", "register", "city", "day", "by"]] + rows))
        office.write("registers-planted.csv", office.table_text([PLANTED_COLUMNS] + [self.told(p) for p in self.planted]))

    @staticmethod
    def told(planted):
        kind, register, first, second, name = planted
        name = "person" if kind == "person" else name
        halves = [[r.file, r.number, r.unit, r.cells[name], r.cells["code"]] for r in (first, second)]
        return [kind, register] + halves[0] + halves[1]


PLANTED_COLUMNS = ["kind", "register", "file", "row", "region", "name", "code", "other_file", "other_row", "other_region",
                   "other_name", "other_code"]


# ---------------------------------------------------------------- what was done about them

def write_acts(registers):
    """Policy, quota, a decision, revocations and a sample, after the registers came in."""
    decided = next(p for p in registers.planted if p[0] == "code" and p[1] == "new_enterprise_services")
    revoked = [f for f in registers.files if f.path.endswith("social_orgs/全省.csv")][0].rows[0]
    lost = [f for f in registers.files if f.path.endswith("harmonious_enterprises/株洲市.csv")][0].rows[0]
    rows = [
        ["2022-07-15", "陈志远", "policy", "", "", "first", "", "", "示例：先得先计"],
        ["2022-07-15", "陈志远", "quota", "coordinators", "430200", "12", "", "示例函〔2022〕5号", ""],
        ["2022-07-15", "陈志远", "claim", "new_enterprise_services", decided[2].unit, "", decided[2].cells["code"], "",
         "示例：注册地和首次服务都在先申报的县区"],
        ["2022-07-15", "陈志远", "revoke", "social_orgs", revoked.unit, "省级", revoked.cells["organisation"],
         "示例社发〔2022〕11号 2022-07-11", "示例：注销登记"],
        ["2022-07-15", "孙丽华", "revoke", "harmonious_enterprises", lost.unit, "市级", lost.cells["name"],
         "示例02和发〔2022〕45号 2022-07-08", "示例：发生拖欠工资"],
        ["2022-07-15", "陈志远", "sample", "new_enterprise_services", "430000", "3", "示例抽查2022", "", ""],
        *[["2022-07-15", "陈志远", "finding", "new_enterprise_services", "", verdict, str(place), "", note]
          for place, (verdict, note) in enumerate([
              ("confirmed", "示例：台账与登记表一致"), ("confirmed", "示例：电话核实"), ("partly", "示例：服务日期差一日"),
              ("confirmed", "示例：现场核实"), ("unreachable", "示例：企业已迁出"), ("unfounded", "示例：企业否认")], 1)]]
    header = ["day", "by", "act", "register", "region", "value", "entry", "document", "reason"]
    office.write("register-acts.csv", office.table_text([header] + rows))


# ---------------------------------------------------------------- files to be refused

def write_faulty():
    made = Codes(random.Random(SEED + 3))
    good = [made.new("430223") for _ in range(6)]
    head = "县市区,企业名称,统一社会信用代码,服务日期,成立日期,服务方式\n"
    tail = ",2022-06-08,2022-01-05,上门\n"

    def services(*codes):
        return head + "".join(f"攸县,攸县示例{'晨辉 云耀 松腾'.split()[n]}科技有限公司,{code}{tail}" for n, code in enumerate(codes))

    zero = next(code for code in (made.new("430223") for _ in range(999)) if "0" in code[8:17])
    place = zero.index("0", 8)
    files = {
        "科学计数.csv": services(good[0], "9.1430223E+17"),
        "末三位为零.csv": services(good[0], "914302231234567000"),
        "字母O.csv": services(zero[:place] + "O" + zero[place + 1:]),
        "校验位不符.csv": services(good[0][:-1] + ("1" if good[0][-1] != "1" else "2")),
        "位数不足.csv": services(good[1][:-1]),
        "身份证号.csv": "县市区,姓名,身份证号,工作单位,认定文号,认定日期,级别\n"
                    "攸县,示例李甲,430223199001011234,攸县示例公司,示例协发〔2022〕9号,2022-06-20,省级\n",
        "同一企业两行.csv": services(good[2], good[3]) + f"攸县,攸县示例晨辉科技有限公司,{good[2]}{tail}",
        "文号日期不符.csv": "县市区,组织名称,统一社会信用代码,认定文号,认定日期,级别\n"
                      f"攸县,示例晨辉劳动关系协会,{made.new('430223', '51')},示例社发〔2022〕20号,2022-06-20,省级\n"
                      f"醴陵市,示例云耀劳动关系协会,{made.new('430281', '51')},示例社发〔2022〕20号,2022-06-21,省级\n",
        "没有服务日期.csv": head.replace("服务日期,", "") + f"攸县,攸县示例晨辉科技有限公司,{good[4]},2022-01-05,上门\n",
        "将来的日期.csv": head + f"攸县,攸县示例晨辉科技有限公司,{good[5]},2032-06-08,2022-01-05,上门\n",
    }
    for name, text in files.items():
        office.write(f"faulty-registers/{name}", text)


# ---------------------------------------------------------------- checks

def check(registers):
    size = sum(f.stat().st_size for f in (office.HERE / FOLDER).rglob("*.csv"))
    assert size < 1_500_000, size
    for code in ("91350100M000100Y43", "91110000600037341L", "11370800004312490W", "11320000MB151840XJ"):
        assert code_check(code[:17]) == code[17] and organisation_check(code[8:16]) == code[16]
    for made in registers.files:
        for row in made.rows:
            code = row.cells.get("code")
            assert not code or (code_check(code[:17]) == code[17] and organisation_check(code[8:16]) == code[16])
    return size


def write_all(count):
    for folder in (FOLDER, "faulty-registers"):
        shutil.rmtree(office.HERE / folder, ignore_errors=True)
    registers = Registers(count)
    registers.write()
    write_acts(registers)
    write_faulty()
    size = check(registers)
    rows = sum(len(f.rows) for f in registers.files)
    print(f"{len(registers.files)} registers, {rows} rows, {size} bytes, {len(registers.planted)} planted: checked")


if __name__ == "__main__":
    write_all(office.Figures().count)
