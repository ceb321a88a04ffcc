"""Random operations on a world; each is made with a view to what the oracle has on record."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from definitions import magnitude, number_text, random_target
from filings import CLEARS, Refused, read_filings
from ledger import Act, Ledger
from model import Indicator, Period
from oracle import Figures, World

LEVELS = [None, None, "approved", "accepted"]


class OperationMaker:
    def __init__(self, random: Random, world: World, contested: bool):
        self.random, self.world, self.contested = random, world, contested
        self.plan, self.tree = world.plan, world.tree
        periods = self.plan.periods
        self.periods = sorted(random.sample(periods, min(len(periods), random.randint(1, 10))))
        self.tainted: set[int] = set()
        self.loads: list[dict] = []

    def next(self) -> dict:
        kinds = [self._load, self._unallocated, self._again, self._restate, self._broken]
        kinds += [self._submit, self._review, self._undo, self._aim]
        while True:
            made = self.random.choices(kinds, weights=[35, 6, 5, 5, 6, 6, 24, 10, 6])[0]()
            if made:
                return made

    # Imports

    def _load(self) -> dict | None:
        periods = self.random.sample(self.periods, self.random.randint(1, min(6, len(self.periods))))
        indicators = self._some([each.code for each in self.plan.indicators], 0.8)
        rows = [row for period in sorted(periods) for row in self._period_rows(period, indicators)]
        return self._import(rows, periods) if any(self._gives(row) for row in rows) else None

    def _unallocated(self) -> dict | None:
        """Only figures stated for parents."""
        period = self.random.choice(self.periods)
        indicators = self._some([each.code for each in self.plan.indicators], 0.8)
        rows = [row for row in self._alone(period, indicators, []) if self._gives(row)]
        return self._import(rows, [period]) if rows else None

    def _import(self, rows: list[dict], periods: list[Period]) -> dict:
        operation = {
            "op": "import",
            "layout": self.random.choice(["wide", "long"]),
            "rows": rows,
            "level": self.random.choice(LEVELS),
            "received": self._received(periods),
        }
        if self.random.random() < 0.05:
            operation["dry"] = True
        if self.random.random() < 0.15:
            self.random.shuffle(rows)
        self.loads.append(operation)
        return operation

    def _received(self, periods: list[Period]) -> str | None:
        """Around a deadline of the last period, or left to the clock."""
        if self.random.random() < 0.2:
            return None
        deadline = self.plan.deadline(self.random.choice(["county", "city"]), max(periods))
        day = deadline + timedelta(days=self.random.choice([-2, -1, 0, 0, 0, 1, 1, 5]))
        return max(day, max(periods).last_day).isoformat()

    def _period_rows(self, period: Period, indicators: list[str]) -> list[dict]:
        """The rows of some cities: their leaves and a total, or the city alone."""
        leaves = [code for code in self.tree.regions if self._files(code, period)]
        rows = [self._row(code, period, indicators) for code in self._some(leaves, self.random.choice([0.2, 0.5, 0.9]))]
        rows += self._alone(period, indicators, [row["region"] for row in rows])
        rows += self._totals(period, indicators, rows)
        rows = [row for row in rows if self._gives(row)]
        rows.sort(key=lambda row: self.tree.resolve(row["region"]) or "999999")
        return [row | {"region": self._called(row["region"])} for row in rows]

    def _files(self, code: str, period: Period) -> bool:
        return self.tree.is_leaf(code) and self.tree[code].valid_on(period.last_day)

    def _row(self, code: str, period: Period, indicators: list[str]) -> dict:
        base = self.world.state.newest(code, period.label)
        cells = {each: self._cell(each, base.lines if base else {}) for each in indicators}
        return {"period": period.label, "region": code, "cells": cells}

    def _cell(self, indicator: str, lines: dict) -> str:
        if indicator in lines and self.random.random() < 0.06:
            return CLEARS
        return "" if self.random.random() < 0.15 else self._count(indicator)

    def _count(self, code: str) -> str:
        indicator = self.plan.indicator(code)
        low = magnitude(indicator)
        return number_text(0 if self.random.random() < 0.15 else self.random.randint(low, 9 * low), indicator)

    def _alone(self, period: Period, indicators: list[str], present: list[str]) -> list[dict]:
        """Parents without a row of their own below them: stated figures, 未分县."""
        share = {True: 0.6, False: 0.15}
        parents = [code for code in self.tree.regions if not self.tree.is_leaf(code)]
        parents = [code for code in parents if self.random.random() < share[self.tree.reports(code)]]
        rows: list[dict] = []
        for code in parents:
            near = set(self.tree.subtree(code)) | set(self.tree.ancestors(code))
            if not near & {*present, *[row["region"] for row in rows]}:
                rows.append(self._row(code, period, indicators))
        return rows

    def _totals(self, period: Period, indicators: list[str], rows: list[dict]) -> list[dict]:
        present = {row["region"] for row in rows}
        parents = [code for code in self.tree.regions if not self.tree.is_leaf(code) and code not in present]
        chosen = [code for code in parents if self.random.random() < 0.4]
        totals = [self._total(code, period, indicators, rows) for code in chosen]
        if not totals and self.random.random() < 0.2:
            totals = [self._total(self.tree.root, period, indicators, rows) | {"region": "合计"}]
        return totals

    def _total(self, code: str, period: Period, indicators: list[str], rows: list[dict]) -> dict:
        """The sum of the rows below, blank where none of them has a number."""
        below = [row for row in rows if row["region"] != code and self.tree.is_counted_below(row["region"], code)]
        cells = {each: self._added(each, [row["cells"][each] for row in below]) for each in indicators}
        return {"period": period.label, "region": code, "cells": cells}

    def _added(self, code: str, texts: list[str]) -> str:
        indicator = self.plan.indicator(code)
        numbers = [int(text.replace(".", "")) for text in texts if text not in ("", CLEARS)]
        return number_text(sum(numbers), indicator) if numbers else ""

    def _gives(self, row: dict) -> bool:
        return any(text != "" for text in row["cells"].values())

    def _called(self, code: str) -> str:
        """A region as a clerk may write it."""
        region = self.tree.regions.get(code)
        if region is None or self.random.random() < 0.6:
            return code
        if region.level == "unit":
            own = code[:4] + "01"
            return own if code.endswith("99") and own not in self.tree.regions else region.name
        return self.random.choice([region.name, region.short_name])

    def _again(self) -> dict | None:
        """An earlier file once more, perhaps with a decision."""
        if not self.loads:
            return None
        earlier = self.random.choice(self.loads[-4:])
        return {key: value for key, value in earlier.items() if key != "dry"} | {"level": self.random.choice(LEVELS)}

    def _restate(self) -> dict | None:
        """What some regions have on record, once more."""
        newest = [self.world.state.newest(each.region, each.period) for each in self.world.state.all_standing()]
        leaves = {(each.region, each.period): each for each in newest if each.lines and self.tree.is_leaf(each.region)}
        if not leaves:
            return None
        chosen = self.random.sample(sorted(leaves), min(len(leaves), 3))
        rows = [self._restated(leaves[key]) for key in chosen]
        return self._import(rows, [self.plan.by_label[period] for _, period in chosen])

    def _restated(self, revision) -> dict:
        chosen = self._some(sorted(revision.lines), 0.8)
        cells = {code: number_text(revision.lines[code].value, self.plan.indicator(code)) for code in chosen}
        return {"period": revision.period, "region": revision.region, "cells": cells}

    # Refusals

    def _broken(self) -> dict | None:
        """A file with one fault, which the oracle must refuse."""
        operation = self._load()
        if not operation:
            return None
        self.loads.remove(operation)
        operation["rows"] = [row | {"cells": dict(row["cells"])} for row in operation["rows"]]
        self.random.choice([self._spoil_cell, self._spoil_region, self._spoil_period, self._twice])(operation["rows"])
        return operation if self._is_refused(operation) else None

    def _spoil_cell(self, rows: list[dict]) -> None:
        row = self.random.choice(rows)
        code = self.random.choice([code for code, text in row["cells"].items() if text])
        row["cells"][code] = self.random.choice(["-3", "1.2345", "若干", self._count(code)])

    def _spoil_region(self, rows: list[dict]) -> None:
        self.random.choice(rows)["region"] = "无此地县"

    def _spoil_period(self, rows: list[dict]) -> None:
        year = self.random.choice([self.plan.years[0] - 1, self.plan.years[-1] + 1])
        self.random.choice(rows)["period"] = f"{year}-06" if self.plan.cadence == "month" else f"{year}-Q2"

    def _twice(self, rows: list[dict]) -> None:
        rows.append(dict(self.random.choice(rows)))

    def _is_refused(self, operation: dict) -> bool:
        try:
            read_filings(self.plan, self.tree, operation["rows"])
        except Refused:
            return True
        return False

    # Single acts

    def _submit(self) -> dict | None:
        period = self.random.choice(self.periods)
        leaves = [code for code in self.tree.regions if self._files(code, period)]
        if not leaves:
            return None
        code = self.random.choice(leaves)
        base = self.world.state.newest(code, period.label)
        chosen = self._some([each.code for each in self.plan.indicators], 0.6)
        cells = {each: self._count(each) for each in chosen}
        given = read_filings(self.plan, self.tree, [{"period": period.label, "region": code, "cells": cells}])
        on_record = {each: line.value for each, line in (base.lines if base else {}).items()}
        if all(on_record.get(each) == value for each, value in given[(code, period.label)].items()):
            return None
        return {"op": "submit", "region": code, "period": period.label, "cells": cells}

    def _review(self) -> dict | None:
        kind = self.random.choices(["accept", "approve", "return", "withdraw"], weights=[4, 3, 2, 1])[0]
        region, period = self._reviewed_place()
        levels = {self.world.state.levels[each.number] for each in self.world.ledger.covered(region, period)}
        if kind == "withdraw" and len(levels) > 1 and not self.contested:
            return None
        return {"op": "review", "kind": kind, "region": region, "period": period}

    def _reviewed_place(self) -> tuple[str, str]:
        """Mostly a region with a filing at or below it."""
        standing = self.world.state.all_standing()
        if not standing or self.random.random() < 0.15:
            return self.random.choice(list(self.tree.regions)), self.random.choice(self.periods).label
        revision = self.random.choice(standing)
        places = [revision.region, revision.region, *self.tree.ancestors(revision.region)]
        return self.random.choice(places), revision.period

    def _undo(self) -> dict | None:
        imports = self.world.state.imports()
        known = [number for number in range(1, len(imports) + 1) if self.contested or number not in self.tainted]
        if not known:
            return None
        number = self.random.choice([*known, known[-1]])
        act = imports[number - 1]
        with_later = self.random.random() < 0.4
        if act.number not in self.world.state.undone_imports:
            if not self.contested and undo_leaves_room(self.world.ledger, act, with_later):
                return None
            self._taint(act, with_later)
        return {"op": "undo", "import": number, "with_later": with_later}

    def _taint(self, act: Act, with_later: bool) -> None:
        """Imports that an undo of an earlier one touched: what a second undo says is not written."""
        if with_later:
            touched = touched_imports(self.world.ledger, act)
            self.tainted |= {
                number for number, each in enumerate(self.world.state.imports(), 1) if each.number in touched
            }

    def _aim(self) -> dict | None:
        """Revised targets, each other than on record."""
        plan = self.plan
        places = [(code, year, each) for code in self.tree.regions for year in plan.years for each in plan.indicators]
        chosen = self.random.sample(places, min(len(places), self.random.randint(1, 4)))
        rows = [[code, year, each.code, self._aimed(code, year, each)] for code, year, each in chosen]
        return {"op": "set_targets", "rows": rows} if self._all_new(rows) else None

    def _aimed(self, code: str, year: int, indicator: Indicator) -> str:
        """Sometimes just at or beside what is done in the year, where rounding matters."""
        figures = Figures(self.plan, self.tree, self.world.state, self.plan.periods[-1], 0)
        done = figures.completed(code, indicator.code, year)
        if done and self.random.random() < 0.4:
            return number_text(done + self.random.choice([-1, 0, 1, 1, done, 3 * done]), indicator)
        return random_target(self.random, self.plan, self.tree, code, indicator)

    def _all_new(self, rows: list[list]) -> bool:
        on_record = self.world.state.targets
        return all(on_record.get(place) != value for place, value in self.world._targets(rows).items())

    def _some(self, items: list, share: float) -> list:
        return [item for item in items if self.random.random() < share] or items[:1]


def undo_leaves_room(ledger: Ledger, act: Act, with_later: bool) -> bool:
    """Whether readings of rule 12 part ways here (README, "Left out")."""
    own = {revision.number for revision in act.revisions}
    if any(decision.revision not in own for decision in act.decisions):
        return True
    if confirmed_by_line(ledger, own) != ledger.confirmers(own) or cleared_later(ledger, own):
        return True
    return with_later and takes_imports_in_part(ledger, act)


def confirmed_by_line(ledger: Ledger, own: set[int]) -> set[int]:
    """Imports that confirmed a value which one of these revisions gave, whoever carries it now."""

    def same(confirmation) -> bool:
        revision = ledger.state.revisions[confirmation.revision]
        lines = (revision.lines.get(code) for code in confirmation.indicators)
        return any(line and line.source in own for line in lines)

    acts = [act for act in ledger.state.imports() if act.number not in ledger.state.undone_imports]
    return {act.number for act in acts if any(same(each) for each in act.confirmations)}


def cleared_later(ledger: Ledger, own: set[int]) -> bool:
    """Whether a later standing revision rests on a clearing that one of these made."""
    revisions = ledger.state.revisions

    def cleared(number: int) -> bool:
        base = revisions[number].base
        gone = revisions[base].lines.keys() - revisions[number].lines.keys() if base else set()
        return bool(gone) and any(each.base == number for each in ledger.state.all_standing())

    return any(cleared(number) for number in own)


def touched_imports(ledger: Ledger, act: Act) -> set[int]:
    taken = ledger.taken_by_undo(act)
    touched = {ledger.state.revisions[number].act for number in taken} | ledger.confirmers(taken)
    return touched - {act.number}


def takes_imports_in_part(ledger: Ledger, act: Act) -> bool:
    """Whether --with-later takes some, not all, of what a later import did."""
    taken = ledger.taken_by_undo(act)
    later = [each for each in ledger.state.acts if each.number in touched_imports(ledger, act)]
    standing = {each.number for each in ledger.state.all_standing()}
    rest = {revision.number for each in later for revision in each.revisions} & standing - taken
    decided = {decision.revision for each in later for decision in each.decisions}
    confirmed = {each.revision for act in later for each in act.confirmations}
    return bool(rest or decided - taken or confirmed - taken)
