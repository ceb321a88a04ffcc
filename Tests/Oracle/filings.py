"""Rows of a file → what each region gives for each period (contract rule 3, §4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model import Indicator, Plan, Tree

WHOLE = "合计"
TOTAL_WORDS = {"合计", "全市", "全省"}
CLEARS = "none"


class Refused(Exception):
    """Nothing is stored; the program leaves with status 65."""


@dataclass(frozen=True)
class Cell:
    period: str
    region: str
    indicator: str
    value: int | str

    @property
    def place(self) -> tuple[str, str, str]:
        return (self.period, self.region, self.indicator)


Given = dict[tuple[str, str], dict[str, int | str]]


def read_filings(plan: Plan, tree: Tree, rows: list[dict]) -> Given:
    """{(region, period): {indicator: number or CLEARS}}, stated totals checked and left out."""
    cells = [cell for row in rows for cell in _cells(plan, tree, row)]
    _refuse_twice(cells)
    given: Given = {}
    for cell in _without_totals(tree, cells):
        given.setdefault((cell.region, cell.period), {})[cell.indicator] = cell.value
    return given


def read_number(indicator: Indicator, text: str) -> int:
    """A count in the indicator's smallest unit."""
    match = re.fullmatch(r"(\d+)(?:\.(\d+))?", text)
    if not match:
        raise Refused(f"not a count: {text}")
    decimals = (match[2] or "").rstrip("0")
    if len(decimals) > indicator.decimals:
        raise Refused(f"too many decimals: {text}")
    return int(match[1] + decimals.ljust(indicator.decimals, "0"))


def _cells(plan: Plan, tree: Tree, row: dict) -> list[Cell]:
    region = WHOLE if row["region"] in TOTAL_WORDS else tree.resolve(row["region"])
    if region is None:
        raise Refused(f"unknown region {row['region']}")
    if row["period"] not in plan.by_label:
        raise Refused(f"outside the plan: {row['period']}")
    filled = [(code, text) for code, text in row["cells"].items() if text != ""]
    return [Cell(row["period"], region, code, _value(plan, code, text)) for code, text in filled]


def _value(plan: Plan, indicator: str, text: str) -> int | str:
    return CLEARS if text == CLEARS else read_number(plan.indicator(indicator), text)


def _refuse_twice(cells: list[Cell]) -> None:
    if len({cell.place for cell in cells}) < len(cells):
        raise Refused("a row twice")


def _without_totals(tree: Tree, cells: list[Cell]) -> list[Cell]:
    groups: dict[tuple[str, str], list[Cell]] = {}
    for cell in cells:
        groups.setdefault((cell.period, cell.indicator), []).append(cell)
    return [kept for group in groups.values() for kept in _parts(tree, group)]


def _parts(tree: Tree, group: list[Cell]) -> list[Cell]:
    """The rows of one period and indicator that are parts, after checking those that are totals of them."""
    totals = [cell for cell in group if any(_is_part(tree, other, cell) for other in group)]
    parts = [cell for cell in group if cell not in totals]
    for total in totals:
        below = [cell.value for cell in parts if _is_part(tree, cell, total) and cell.value != CLEARS]
        if total.value != sum(below):
            raise Refused(f"total of {total.region} is {total.value}, its rows give {sum(below)}")
    return [cell for cell in parts if cell.region != WHOLE]


def _is_part(tree: Tree, cell: Cell, total: Cell) -> bool:
    if cell.region in (total.region, WHOLE):
        return False
    if total.region == WHOLE:
        return tree.is_counted_below(cell.region, tree.root)
    return tree.is_counted_below(cell.region, total.region)
