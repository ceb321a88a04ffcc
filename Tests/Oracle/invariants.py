"""What must hold of every report, computed in another way than the oracle does."""

from __future__ import annotations

from fractions import Fraction

from ledger import LEVELS
from model import Period
from oracle import World


def broken_invariants(world: World, query: dict, document: dict) -> list[str]:
    broken = [] if "region" not in query else _sum_faults(world, query, document)
    for row in document["regions"]:
        counts = row["completeness"]
        if not 0 <= counts["onTime"] <= counts["received"] <= counts["expected"]:
            broken.append(f"completeness {row['code']} {counts}")
        broken += [f"{row['code']} {fault}" for cell in row["indicators"] for fault in _cell_faults(cell)]
    return broken


def _cell_faults(cell: dict) -> list[str]:
    faults = []
    target, completed, rate, status = (cell[key] for key in ("target", "completed", "rate", "status"))
    if len({target is None, rate is None, status == "no_target"}) > 1:
        faults.append(f"{cell['code']}: target, rate and status disagree")
    elif target is not None:
        if len({rate >= 100, completed >= target, status == "done"}) > 1 or (rate > 0) != (completed > 0):
            faults.append(f"{cell['code']}: {completed} of {target} is {rate}, {status}")
    if sum(each["completed"] for each in cell["years"]) != cell["completed"]:
        faults.append(f"{cell['code']}: years do not add up")
    return faults


def _sum_faults(world: World, query: dict, document: dict) -> list[str]:
    """Each region's completed = the lines in its realm below which there are none."""
    realm = Realm(world, query)
    faults = []
    for row in document["regions"]:
        for indicator, cell in zip(world.plan.indicators, row["indicators"]):
            ours = Fraction(realm.completed(row["code"], indicator.code), indicator.scale)
            if ours != cell["completed"]:
                faults.append(f"{row['code']} {cell['code']}: {cell['completed']}, its lowest lines give {ours}")
    return faults


class Realm:
    def __init__(self, world: World, query: dict):
        self.world, self.tree, self.level = world, world.tree, LEVELS[query["basis"]]
        self.through = world.plan.by_label[query["through"]]

    def completed(self, region: str, indicator: str) -> int:
        return sum(self._lowest(region, indicator, each) for each in self.world.plan.periods if each <= self.through)

    def _lowest(self, region: str, indicator: str, period: Period) -> int:
        lines = {code: self._line(code, indicator, period) for code in self.tree.regions}
        inside = [code for code, line in lines.items() if line is not None and region in self._way_up(code)]
        hiding = {above for code in inside for above in self._way_up(code) if not self._follows(code, above)}
        return sum(lines[code] for code in inside if code not in hiding)

    def _line(self, code: str, indicator: str, period: Period) -> int | None:
        revision = self.world.state.effective(code, period.label, self.level)
        return revision.lines[indicator].value if revision and indicator in revision.lines else None

    def _way_up(self, code: str) -> list[str]:
        """Itself and what its figure is a part of, by successor once it has ended."""
        way = [code]
        while (above := self._above(way[-1])) is not None:
            way.append(above)
        return way

    def _above(self, code: str) -> str | None:
        region = self.tree[code]
        if region.memo:
            return None
        return region.successor if region.moved_by(self.through.last_day) else region.parent

    def _follows(self, code: str, above: str) -> bool:
        """Whether only successions, no parenthood, lie between the two."""
        way = self._way_up(code)
        return all(self.tree[each].moved_by(self.through.last_day) for each in way[: way.index(above)])
