"""Random plans, trees and first targets."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from random import Random

from model import Indicator, Period, Plan, Tree, month_index, month_text

SYLLABLES = "云溪竹松梅兰枫桂荷柳岩石泉谷峰岭湾洲浦渡桥亭塔寺庄屯坪塘"
BAND_SETS = [
    None,
    [["on_pace", "1.0"], ["yellow", "0.8"], ["orange", "0.6"], ["red", "0"]],
    [["on_pace", "0.95"], ["yellow", "0.7"], ["orange", "0.333"], ["red", "0"]],
    [["on_pace", "1.05"], ["yellow", "0.9"], ["red", "0"]],
]


def random_definition(random: Random) -> dict:
    plan = random_plan(random)
    regions = RegionMaker(random, Plan(plan)).regions()
    return {"plan": plan, "regions": regions, "targets": random_targets(random, Plan(plan), Tree(regions))}


def random_plan(random: Random) -> dict:
    start = random.randrange(month_index("2019-01"), month_index("2022-12"))
    end = min(start + random.randint(4, 30), month_index("2024-11"))
    cadence = random.choice(["month", "quarter", "quarter"])
    entry = {"code": "world", "start": month_text(start), "end": month_text(end), "cadence": cadence}
    entry["rateDecimals"] = random.choice([2, 2, 2, 0, 1, 3])
    entry["rankBy"] = random.choice(["plan", "plan", "year"])
    entry["indicators"] = [_indicator(random, number) for number in range(random.choice([1, 2, 2, 3, 3, 4, 5, 8]))]
    entry["deadlines"] = {"county": random.randint(0, 12), "city": random.randint(0, 20)}
    entry["holidays"] = _holidays(random, Plan(entry))
    if bands := random.choice(BAND_SETS):
        entry["bands"] = bands
    if random.random() < 0.3:
        entry["reportingFrom"] = month_text(random.choice(Plan(entry).periods).first)
    return entry


def _indicator(random: Random, number: int) -> dict:
    letter = "abcdefgh"[number]
    return {
        "code": f"work_{letter}{random.randrange(9)}",
        "name": f"{'甲乙丙丁戊己庚辛'[number]}类活动",
        "decimals": random.choice([0, 0, 0, 1, 2]),
        "weight": random.choice(["1", "1", "2", "0", "0.3", "0.7", "2.25"]),
        "ranked": random.random() < 0.8,
    }


def _holidays(random: Random, plan: Plan) -> list[str]:
    """Runs of days around some deadlines, where they move something."""
    days: set[date] = set()
    for period in random.sample(plan.periods, min(3, len(plan.periods))):
        first = plan.deadline(random.choice(["county", "city"]), period) - timedelta(days=random.randint(0, 1))
        days |= {first + timedelta(days=offset) for offset in range(random.randint(1, 4))}
    return sorted(day.isoformat() for day in days)


class RegionMaker:
    """A tree of 2 to 4 levels with 本级, memo zones, classes, ends and successors."""

    def __init__(self, random: Random, plan: Plan):
        self.random, self.plan = random, plan
        self.entries: list[dict] = []
        pairs = [first + second for first in SYLLABLES for second in SYLLABLES if first != second]
        self.names = iter(random.sample(pairs, 200))
        self.classes = random.choice([[""], [""], ["A", "B"], ["城区", "县市", ""]])

    def regions(self) -> list[dict]:
        self.random.choice([self._two, self._three, self._three, self._four, self._zones_below])()
        if self.random.random() < 0.5:
            self._retire()
        if self.random.random() < 0.2:
            self._begin_later()
        return self.entries

    def _add(self, code: str, level: str, suffix: str, parent: str, **more: str) -> str:
        name = next(self.names)
        entry = {"code": code, "name": name + suffix, "short_name": name, "level": level, "parent_code": parent}
        self.entries.append(entry | more)
        return code

    def _two(self) -> None:
        root = self._add("430000", "province", "省", "")
        self._counties(root, "4301", self.random.randint(2, 7))

    def _three(self) -> None:
        self._province("43", "", self.random.randint(1, 4))

    def _four(self) -> None:
        self._add("100000", "nation", "国", "")
        for code in ("43", "44"):
            self._province(code, "100000", self.random.randint(1, 2))

    def _zones_below(self) -> None:
        """The fourth level: zones under counties, some counted, some memo."""
        self._three()
        counties = [entry["code"] for entry in self.entries if entry["level"] == "county"]
        for number, county in enumerate(self.random.sample(counties, min(3, len(counties)))):
            for zone in range(self.random.randint(1, 2)):
                counted = self.random.choice(["memo", "own", "own"])
                self._add(f"{county[:4]}8{number * 2 + zone}", "zone", "园区", county, counted=counted)

    def _province(self, code: str, parent: str, cities: int) -> None:
        root = self._add(code + "0000", "province", "省", parent)
        for number in range(1, cities + 1):
            self._city(f"{code}{number:02d}", root)
        if self.random.random() < 0.3:
            self._add(code + "9900", "unit", "省本级", root)
        if self.random.random() < 0.2:
            self._add(code + "9021", "county", "县", root, **self._class())

    def _city(self, prefix: str, parent: str) -> None:
        reports = {"reports": "yes"} if self.random.random() < 0.1 else {}
        city = self._add(prefix + "00", "city", "市", parent, **self._class(), **reports)
        self._counties(city, prefix, self.random.randint(1, 4))
        if self.random.random() < 0.5:
            self._add(prefix + "99", "unit", "市本级", city)
        if self.random.random() < 0.4:
            self._add(prefix + "71", "zone", "园区", city, counted=self.random.choice(["memo", "memo", "own"]))

    def _counties(self, parent: str, prefix: str, number: int) -> None:
        for each in range(number):
            reports = {"reports": "no"} if self.random.random() < 0.05 else {}
            self._add(f"{prefix}{each + 2:02d}", "county", "县", parent, **self._class(), **reports)

    def _class(self) -> dict[str, str]:
        return {"class": self.random.choice(self.classes)}

    def _leaves(self) -> list[dict]:
        parents = {entry["parent_code"] for entry in self.entries}
        return [each for each in self.entries if each["code"] not in parents and each.get("counted") != "memo"]

    def _day(self) -> date:
        """Any day of the plan, often the last of a period."""
        period: Period = self.random.choice(self.plan.periods)
        if self.random.random() < 0.4:
            return period.last_day
        month = self.random.randint(period.first, period.last)
        year, number = month // 12, month % 12 + 1
        return date(year, number, self.random.randint(1, monthrange(year, number)[1]))

    def _retire(self) -> None:
        """A leaf ends, in favour of another that perhaps begins then; sometimes that one ends, too."""
        leaves = self.random.sample(self._leaves(), len(self._leaves()))
        stays = {}  # one leaf of each parent stays to the end, so that no parent becomes a leaf
        for leaf in leaves:
            stays.setdefault(leaf["parent_code"], leaf["code"])
        mortal = [leaf for leaf in leaves if leaf["code"] not in stays.values()]
        first_day = self._day()
        for leaf in mortal[: self.random.randint(1, 2)]:
            heirs = [each for each in leaves if each is not leaf and not each.get("valid_to")]
            heir = self.random.choice(heirs)
            leaf |= {"valid_to": first_day.isoformat(), "successor": heir["code"]}
            if heir in mortal and self.random.random() < 0.3 and "valid_from" not in heir:
                heir["valid_from"] = (first_day + timedelta(days=1)).isoformat()
            first_day += timedelta(days=self.random.randint(1, 200))

    def _begin_later(self) -> None:
        fresh = [each for each in self._leaves() if not each.get("valid_to") and not each.get("valid_from")]
        heirs = {each.get("successor") for each in self.entries}
        fresh = [each for each in fresh if each["code"] not in heirs]
        siblings = [each["parent_code"] for each in fresh]
        fresh = [each for each in fresh if siblings.count(each["parent_code"]) > 1]
        if fresh:
            self.random.choice(fresh)["valid_from"] = self._day().isoformat()


def random_targets(random: Random, plan: Plan, tree: Tree) -> list[list]:
    """Targets at every level, some of them 0, some regions and years without."""
    share = {code: random.choice([0.0, 0.3, 0.9]) for code in ("upper", "leaf")}
    rows = []
    for code in tree.regions:
        for indicator in plan.indicators:
            for year in plan.years:
                if random.random() < share["leaf" if tree.is_leaf(code) else "upper"]:
                    rows.append([code, year, indicator.code, random_target(random, plan, tree, code, indicator)])
    return rows


def random_target(random: Random, plan: Plan, tree: Tree, code: str, indicator: Indicator) -> str:
    if random.random() < 0.1:
        return "0"
    leaves = sum(tree.is_leaf(each) for each in tree.subtree(code))
    likely = magnitude(indicator) * leaves * len(plan.periods)
    return number_text(max(1, int(likely * random.choice([0.1, 0.3, 0.6, 1, 2]))), indicator)


def magnitude(indicator: Indicator) -> int:
    """All values of an indicator lie between it and nine times it, or are 0: never an unusual jump."""
    return [1, 1, 2, 3, 12, 50, 997, 10**6, 10**8][int(indicator.code[-1])]


def number_text(value: int, indicator: Indicator) -> str:
    if indicator.decimals == 0:
        return str(value)
    whole, rest = divmod(value, indicator.scale)
    return f"{whole}.{rest:0{indicator.decimals}d}"
