"""The world of the corpus: the plan's indicators, the reporting units, and the ways people spell them."""

import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent

PERIODS = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]
NUMERALS = "一二三四"
MONTHS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}

# code: (name, unit, the words the contract lists as synonyms)
INDICATORS = {
    "coordinator": ("金牌劳动关系协调员", "名", ["金牌协调员"]),
    "social_org": ("金牌协调劳动关系社会组织", "家", ["社会组织"]),
    "mediation_org": ("金牌劳动人事争议调解组织", "家", ["调解组织"]),
    "harmonious_enterprise": ("劳动关系和谐企业", "户", ["和谐企业"]),
    "new_enterprise": ("服务新企用工", "户", ["新企用工服务"]),
    "key_enterprise_guidance": ("重点企业用工指导", "户", []),
    "wage_guidance": ("企业薪酬指引", "户", []),
}
PLANS = {
    "default": INDICATORS,
    "monthly": {
        "site_visit": ("上门走访企业", "家", ["走访企业"]),
        "training": ("业务培训人次", "人次", ["培训人次"]),
        "mediation_case": ("受理调解案件", "件", ["调解案件"]),
    },
    "money": {
        "wage_recovered": ("追发劳动报酬", "万元", ["追发工资"]),
        "subsidy": ("发放稳岗补贴", "万元", ["稳岗补贴"]),
        "harmonious_enterprise": ("劳动关系和谐企业", "户", ["和谐企业"]),
    },
    "long": {"new_enterprise": ("服务新企用工", "户", ["新企用工服务"])},
}


def _read():
    with open(HERE / "regions.csv", encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


REGIONS = _read()
NAMES = {code: row["name"] for code, row in REGIONS.items()}
CODES = {row["name"]: code for code, row in REGIONS.items()}


def units(city, zones=True, own=True):
    """The units below a city that report, counties first, its own level last."""
    below = [c for c, r in REGIONS.items() if r["parent_code"] == city and r["counted"] != "memo"]
    rank = {"county": 0, "zone": 1, "unit": 2}
    below = [c for c in below if (zones or REGIONS[c]["level"] != "zone") and (own or REGIONS[c]["level"] != "unit")]
    return sorted(below, key=lambda c: (rank[REGIONS[c]["level"]], c))


def counties(city):
    return units(city, zones=False, own=False)


def pad(name):
    """Two- and three-character names set to one width, as in printed tables: 攸  县, 雨 湖 区."""
    if len(name) == 2:
        return name[0] + "　" + name[1]
    return " ".join(name) if len(name) == 3 else name


def spell(code, how):
    """A unit's name in one of the ways a clerk writes it."""
    row = REGIONS[code]
    parent = NAMES.get(row["parent_code"], "")
    if how == "short":
        return row["short_name"]
    if how == "path":
        return "湖南省" + (row["name"] if row["name"].startswith(parent) else parent + row["name"])
    if how == "city":
        return row["name"] if row["name"].startswith(parent) else parent + row["name"]
    if how == "code":
        return code
    if how == "padded":
        return pad(row["name"])
    return row["name"]


def header(indicator, how, plan="default"):
    """An indicator's header: its name or a synonym, with or without the unit in brackets."""
    name, unit, synonyms = PLANS[plan][indicator]
    if how == "unit":
        return f"{name}（{unit}）"
    if how == "half":
        return f"{name}({unit})"
    if how == "synonym":
        return synonyms[0] if synonyms else name
    if how == "synonym-unit":
        return f"{synonyms[0] if synonyms else name}（{unit}）"
    if how == "code":
        return indicator
    return name


def words(period, how="第"):
    """A period as people write it: 2021年第二季度, 2021年二季度, 2021年4-6月, 2021年6月 …"""
    year, rest = period.split("-")
    if not rest.startswith("Q"):
        return f"{year}年{int(rest)}月"
    quarter = int(rest[1])
    first, last = MONTHS[quarter]
    return {
        "第": f"{year}年第{NUMERALS[quarter - 1]}季度",
        "季": f"{year}年{NUMERALS[quarter - 1]}季度",
        "数": f"{year}年第{quarter}季度",
        "月": f"{year}年{first}-{last}月",
        "长": f"{year}年{first}—{last}月",
        "en": period,
    }[how]
