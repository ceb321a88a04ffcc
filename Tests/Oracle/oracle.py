"""A second opinion on contract §2: replays a list of operations and gives the report's JSON.

    python3 oracle.py world.json --through 2021-Q2 --basis filed --region 430000 --as-of 3
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from filings import Refused, read_filings, read_number
from ledger import LEVELS, Ledger, State
from model import Indicator, Period, Plan, Tree

DONE, REFUSED = 0, 65


class World:
    """A plan, a tree and a ledger; `moments[k]` is the number of acts after operation k (0: after init)."""

    def __init__(self, definition: dict, today: date):
        self.plan = Plan(definition["plan"])
        self.tree = Tree(definition["regions"])
        self.today = today
        self.ledger = Ledger(self.tree)
        self.ledger.set_targets(self._targets(definition.get("targets", [])), kind="init")
        self.moments = [1]
        self.counts: dict[str, int] = {}

    @property
    def state(self) -> State:
        return self.ledger.state

    def apply(self, operation: dict) -> int:
        """The exit status: 0, or 65 with nothing stored."""
        try:
            getattr(self, "_" + operation["op"])(operation)
            status = DONE
        except Refused:
            status = REFUSED
        self.moments.append(len(self.state.acts))
        return status

    def _import(self, operation: dict) -> None:
        given = read_filings(self.plan, self.tree, operation["rows"])
        received = operation.get("received")
        day = date.fromisoformat(received) if received else self.today
        if not operation.get("dry"):
            self.counts = self.ledger.file("import", given, operation.get("level") or "filed", day)

    def _submit(self, operation: dict) -> None:
        given = read_filings(self.plan, self.tree, [operation])
        self.ledger.file("submit", given, "filed", self.today)

    def _review(self, operation: dict) -> None:
        self.ledger.review(operation["kind"], operation["region"], operation["period"])

    def _undo(self, operation: dict) -> None:
        self.ledger.undo(operation["import"], operation.get("with_later", False))

    def _set_targets(self, operation: dict) -> None:
        self.ledger.set_targets(self._targets(operation["rows"]))

    def _targets(self, rows: list) -> dict[tuple[str, int, str], int]:
        return {
            (region, year, code): read_number(self.plan.indicator(code), text) for region, year, code, text in rows
        }

    def report(self, through: str, basis: str, region: str | None = None, as_of: int | None = None) -> dict:
        """The report after operation `as_of`, by default after all."""
        acts = self.state.acts if as_of is None else self.state.acts[: self.moments[as_of]]
        figures = Figures(self.plan, self.tree, State(acts), self.plan.by_label[through], LEVELS[basis])
        document = {"through": through, "cutoff": figures.through.last_day.isoformat(), "basis": basis}
        return document | {"regions": Table(figures, region or self.tree.root).rows()}


class Figures:
    """The figures of single regions (rules 2–8, 10), in the indicators' smallest units."""

    def __init__(self, plan: Plan, tree: Tree, state: State, through: Period, level: int):
        self.plan, self.tree, self.state, self.through, self.level = plan, tree, state, through, level
        self._kept: dict[tuple, int | None] = {}

    @property
    def day(self) -> date:
        return self.through.last_day

    @cached_property
    def _predecessors(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for region in self.tree.regions.values():
            if region.moved_by(self.day) and not region.memo:
                found.setdefault(region.successor, []).append(region.code)
        return found

    def own_line(self, region: str, indicator: str, period: Period) -> int | None:
        revision = self.state.effective(region, period.label, self.level)
        line = revision.lines.get(indicator) if revision else None
        return line.value if line else None

    def value(self, region: str, indicator: str, period: Period) -> int | None:
        """None where nothing is on record for the region or below it."""
        key = (region, indicator, period)
        if key not in self._kept:
            self._kept[key] = self._value(*key)
        return self._kept[key]

    def _value(self, region: str, indicator: str, period: Period) -> int | None:
        parts = [child for child in self.tree.counted_children(region) if not self.tree[child].moved_by(self.day)]
        below = _sum(self.value(child, indicator, period) for child in parts)
        moved_here = _sum(self.value(each, indicator, period) for each in self._predecessors.get(region, []))
        reported = any(self.value(child, indicator, period) is not None for child in self.tree.counted_children(region))
        return _sum([below if reported else self.own_line(region, indicator, period), moved_here])

    def completed(self, region: str, indicator: str, year: int | None = None) -> int:
        periods = (each for each in self.plan.periods if each <= self.through and year in (None, each.year))
        return _sum(self.value(region, indicator, period) for period in periods) or 0

    def year_target(self, region: str, indicator: str, year: int) -> int | None:
        recorded = self.state.targets.get((region, year, indicator))
        if recorded is not None:
            return recorded
        return _sum(self.year_target(child, indicator, year) for child in self.tree.counted_children(region))

    def plan_target(self, region: str, indicator: str) -> int | None:
        return _sum(self.year_target(region, indicator, year) for year in self.plan.years)

    def expected(self, region: str, indicator: str) -> Fraction:
        year = self.through.year
        earlier = sum(self.year_target(region, indicator, each) or 0 for each in self.plan.years if each < year)
        share = Fraction(self.plan.active_months(year, self.through.last), self.plan.active_months(year))
        return earlier + (self.year_target(region, indicator, year) or 0) * share

    def rate(self, region: str, indicator: str, year: int | None = None) -> Fraction | None:
        """Of the plan or of a year, in percent, exact."""
        if year is None:
            target = self.plan_target(region, indicator)
        else:
            target = self.year_target(region, indicator, year)
        return Fraction(100 * self.completed(region, indicator, year), target) if target else None

    def composite(self, region: str, year: int | None = None) -> Fraction | None:
        rated = [(each.weight, self.rate(region, each.code, year)) for each in self.plan.indicators if each.ranked]
        counted = [(weight, min(rate, Fraction(100))) for weight, rate in rated if rate is not None]
        weights = sum(weight for weight, _ in counted)
        return sum(weight * rate for weight, rate in counted) / weights if weights else None

    def status(self, region: str, indicator: str) -> str:
        target, completed = self.plan_target(region, indicator), self.completed(region, indicator)
        if not target:
            return "no_target"
        if completed >= target:
            return "done"
        expected = self.expected(region, indicator)
        if expected == 0:
            return "on_pace" if completed else "not_started"
        return next(status for status, edge in self.plan.bands if completed / expected >= edge)

    def completeness(self, region: str) -> dict[str, int]:
        due = [(code, period) for code in self.tree.subtree(region) for period in self._due_periods(code)]
        firsts = [(code, period, self.state.standing(code, period.label)[:1]) for code, period in due]
        received = [(code, period, first[0].received) for code, period, first in firsts if first]
        on_time = [day for code, period, day in received if day <= self.plan.deadline(self.tree[code].level, period)]
        return {"expected": len(due), "received": len(received), "onTime": len(on_time)}

    def _due_periods(self, code: str) -> list[Period]:
        if not self.tree.reports(code):
            return []
        periods = self.plan.reported_periods(self.through)
        return [period for period in periods if self.tree[code].valid_on(period.last_day)]


class Table:
    """The asked region and its listed children, ranked (rule 9), as §5 shows them."""

    def __init__(self, figures: Figures, asked: str):
        self.figures, self.asked = figures, asked
        self.tree, self.plan = figures.tree, figures.plan
        self.listed = [code for code in self.tree.children(asked) if self.tree[code].valid_on(figures.day)]
        self._rank_year = figures.through.year if self.plan.rank_by == "year" else None
        self._kept_ranks: dict[str | None, dict[str, int]] = {}

    def rows(self) -> list[dict]:
        return [self._row(code) for code in [self.asked] + self.listed]

    def _row(self, code: str) -> dict:
        region = self.tree[code]
        return {
            "code": code,
            "name": region.name,
            "level": region.level,
            "composite": show(self.figures.composite(code), 6),
            "rank": self._ranks(None).get(code),
            "completeness": self.figures.completeness(code),
            "indicators": [self._indicator(code, indicator) for indicator in self.plan.indicators],
        }

    def _ranks(self, indicator: str | None) -> dict[str, int]:
        """Dense ranks by composite, or by an indicator, within each class of the listed siblings."""
        if indicator not in self._kept_ranks:
            self._kept_ranks[indicator] = self._ranked(indicator)
        return self._kept_ranks[indicator]

    def _ranked(self, indicator: str | None) -> dict[str, int]:
        scores: dict[str, dict[str, Fraction]] = {}
        for code in self.listed:
            score = self._score(code, indicator)
            if score is not None and not self.tree[code].memo:
                scores.setdefault(self.tree[code].group, {})[code] = score
        return {code: rank for group in scores.values() for code, rank in dense_ranks(group).items()}

    def _score(self, code: str, indicator: str | None) -> Fraction | None:
        if indicator is None:
            return self.figures.composite(code, self._rank_year)
        return self.figures.rate(code, indicator, self._rank_year)

    def _indicator(self, code: str, indicator: Indicator) -> dict:
        figures, key = self.figures, (code, indicator.code)
        target, completed = figures.plan_target(*key), figures.completed(*key)
        expected = figures.expected(*key) if target else None
        return {
            "code": indicator.code,
            "target": show_value(target or None, indicator),
            "completed": show_value(completed, indicator),
            "rate": show_rate(completed, target, self.plan.rate_decimals),
            "expected": None if expected is None else show(expected / indicator.scale, 6),
            "paceRatio": show(completed / expected, 6) if expected else None,
            "status": figures.status(*key),
            "rank": self._ranks(indicator.code).get(code) if indicator.ranked else None,
            "years": [self._year(code, indicator, year) for year in self.plan.years],
        }

    def _year(self, code: str, indicator: Indicator, year: int) -> dict:
        target = self.figures.year_target(code, indicator.code, year)
        completed = self.figures.completed(code, indicator.code, year)
        return {
            "year": year,
            "target": show_value(target or None, indicator),
            "completed": show_value(completed, indicator),
            "rate": show_rate(completed, target, self.plan.rate_decimals),
        }


def _sum(values) -> int | None:
    present = [value for value in values if value is not None]
    return sum(present) if present else None


def dense_ranks(scores: dict[str, Fraction]) -> dict[str, int]:
    order = sorted(set(scores.values()), reverse=True)
    return {code: order.index(score) + 1 for code, score in scores.items()}


def half_up(value: Fraction) -> int:
    """To the nearest whole number, halves upward; figures are never negative."""
    return int(value + Fraction(1, 2))


def show(value: Fraction | None, decimals: int) -> Decimal | None:
    return None if value is None else Decimal(half_up(value * 10**decimals)).scaleb(-decimals)


def show_value(value: int | None, indicator: Indicator) -> int | Decimal | None:
    if value is None or indicator.decimals == 0:
        return value
    return show(Fraction(value, indicator.scale), indicator.decimals)


def show_rate(completed: int, target: int | None, decimals: int) -> Decimal | None:
    """Unfinished work stays below 100, begun work above 0 (rule 7)."""
    if not target:
        return None
    one = 10**decimals
    steps = half_up(Fraction(100 * completed * one, target))
    if completed < target:
        steps = min(steps, 100 * one - 1)
    if completed > 0:
        steps = max(steps, 1)
    return Decimal(steps).scaleb(-decimals)


def to_json(document: dict) -> str:
    """Indented; decimals keep the digits they are shown with."""
    digits: dict[str, str] = {}

    def mark(value: Decimal) -> str:
        key = f"@{len(digits)}@"
        digits[f'"{key}"'] = format(value, "f")
        return key

    text = json.dumps(document, default=mark, ensure_ascii=False, indent=1)
    for key, shown in digits.items():
        text = text.replace(key, shown, 1)
    return text


def replay(definition: dict, today: date, operations: int | None = None) -> World:
    world = World(definition, today)
    for operation in definition["operations"][:operations]:
        world.apply(operation)
    return world


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("world", help="a world.json, as random_check.py --keep writes it")
    parser.add_argument("--through", required=True)
    parser.add_argument("--basis", choices=list(LEVELS), default="accepted")
    parser.add_argument("--region")
    parser.add_argument("--as-of", type=int, help="after this operation (0: after init)")
    options = parser.parse_args()
    with open(options.world, encoding="utf-8") as file:
        world = replay(json.load(file), date.today())
    print(to_json(world.report(options.through, options.basis, options.region, options.as_of)))


if __name__ == "__main__":
    main()
