"""The plan and the tree of regions, as contract §1 and §4 describe them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

DEFAULT_BANDS = [("on_pace", "1.0"), ("yellow", "0.8"), ("orange", "0.6"), ("red", "0")]
DEFAULT_DEADLINES = {"county": 5, "city": 10}


def month_index(text: str) -> int:
    """`2020-11` as a running number of months."""
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def month_text(index: int) -> str:
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


@dataclass(frozen=True, order=True)
class Period:
    """A whole calendar month or quarter, wherever the plan begins or ends in it."""

    first: int
    last: int

    @property
    def label(self) -> str:
        if self.first == self.last:
            return month_text(self.first)
        return f"{self.year}-Q{self.first % 12 // 3 + 1}"

    @property
    def year(self) -> int:
        return self.first // 12

    @property
    def first_day(self) -> date:
        return date(self.year, self.first % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        month = self.last % 12 + 1
        return date(self.year, month, monthrange(self.year, month)[1])


@dataclass(frozen=True)
class Indicator:
    code: str
    name: str
    decimals: int
    weight: Fraction
    ranked: bool

    @property
    def scale(self) -> int:
        return 10**self.decimals

    @staticmethod
    def read(entry: dict) -> "Indicator":
        return Indicator(
            code=entry["code"],
            name=entry.get("name", entry["code"]),
            decimals=entry.get("decimals", 0),
            weight=Fraction(Decimal(str(entry.get("weight", 1)))),
            ranked=entry.get("ranked", True),
        )


class Plan:
    def __init__(self, entry: dict):
        self.code = entry["code"]
        self.start = month_index(entry["start"])
        self.end = month_index(entry["end"])
        self.cadence = entry["cadence"]
        self.rate_decimals = entry.get("rateDecimals", 2)
        self.rank_by = entry.get("rankBy", "plan")
        self.reporting_from = entry.get("reportingFrom")
        self.deadlines = entry.get("deadlines", DEFAULT_DEADLINES)
        self.holidays = {date.fromisoformat(day) for day in entry.get("holidays", [])}
        self.indicators = [Indicator.read(each) for each in entry["indicators"]]
        self.bands = [(status, Fraction(Decimal(str(edge)))) for status, edge in entry.get("bands", DEFAULT_BANDS)]

    @cached_property
    def periods(self) -> list[Period]:
        length = 1 if self.cadence == "month" else 3
        first = self.start - self.start % length
        return [Period(month, month + length - 1) for month in range(first, self.end + 1, length)]

    @cached_property
    def by_label(self) -> dict[str, Period]:
        return {period.label: period for period in self.periods}

    @property
    def years(self) -> range:
        return range(self.start // 12, self.end // 12 + 1)

    def indicator(self, code: str) -> Indicator:
        return next(each for each in self.indicators if each.code == code)

    def active_months(self, year: int, up_to: int | None = None) -> int:
        """The months of the year inside the plan, at most up to the given one."""
        last = min(year * 12 + 11, self.end if up_to is None else min(self.end, up_to))
        return max(0, last - max(year * 12, self.start) + 1)

    def reported_periods(self, through: Period) -> list[Period]:
        """The periods in which reports are due; `reportingFrom` is a month."""
        since = month_index(self.reporting_from) if self.reporting_from else self.start
        return [period for period in self.periods if since <= period.last and period <= through]

    def deadline(self, level: str, period: Period) -> date:
        day = period.last_day + timedelta(days=self.deadlines.get(level, self.deadlines["county"]))
        while day in self.holidays:
            day += timedelta(days=1)
        return day


@dataclass(frozen=True)
class Region:
    code: str
    name: str
    short_name: str
    level: str
    parent: str | None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None
    group: str = ""
    reports: bool | None = None
    memo: bool = False

    @staticmethod
    def read(entry: dict) -> "Region":
        def day(key: str) -> date | None:
            return date.fromisoformat(entry[key]) if entry.get(key) else None

        return Region(
            code=entry["code"],
            name=entry["name"],
            short_name=entry.get("short_name") or entry["name"],
            level=entry["level"],
            parent=entry.get("parent_code") or None,
            valid_from=day("valid_from"),
            valid_to=day("valid_to"),
            successor=entry.get("successor") or None,
            group=entry.get("class") or "",
            reports={"yes": True, "no": False}.get(entry.get("reports") or ""),
            memo=entry.get("counted") == "memo",
        )

    def valid_on(self, day: date) -> bool:
        """Both days of validity belong to it."""
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)

    def moved_by(self, day: date) -> bool:
        return bool(self.successor and self.valid_to and self.valid_to < day)


class Tree:
    def __init__(self, entries: list[dict]):
        regions = [Region.read(entry) for entry in entries]
        self.regions = {region.code: region for region in sorted(regions, key=lambda each: each.code)}
        self.root = next(region.code for region in regions if region.parent is None)

    def __getitem__(self, code: str) -> Region:
        return self.regions[code]

    @cached_property
    def _children(self) -> dict[str | None, list[str]]:
        children: dict[str | None, list[str]] = {}
        for region in self.regions.values():
            children.setdefault(region.parent, []).append(region.code)
        return children

    def children(self, code: str) -> list[str]:
        return self._children.get(code, [])

    def counted_children(self, code: str) -> list[str]:
        return [child for child in self.children(code) if not self[child].memo]

    def is_leaf(self, code: str) -> bool:
        """Memo regions are ignored: one with only such below it is a leaf."""
        return not self.counted_children(code)

    def reports(self, code: str) -> bool:
        region = self[code]
        if region.memo:
            return False
        return self.is_leaf(code) if region.reports is None else region.reports

    def subtree(self, code: str) -> list[str]:
        return [code] + [below for child in self.children(code) for below in self.subtree(child)]

    def ancestors(self, code: str) -> list[str]:
        parent = self[code].parent
        return [] if parent is None else [parent] + self.ancestors(parent)

    def is_counted_below(self, code: str, ancestor: str) -> bool:
        """Whether the figure of one is a part of the other's sum (no memo region on the way)."""
        while code != ancestor:
            region = self[code]
            if region.memo or region.parent is None:
                return False
            code = region.parent
        return True

    def resolve(self, text: str) -> str | None:
        """A region by code, name or short name; `xxxx01` means `xxxx99` unless it is a code itself."""
        if text in self.regions:
            return text
        if re.fullmatch(r"\d{4}01", text) and text[:4] + "99" in self.regions:
            return text[:4] + "99"
        named = [region.code for region in self.regions.values() if text in (region.name, region.short_name)]
        return named[0] if len(named) == 1 else None
