"""The acts and what follows from them: standing, levels, inheritance, undo (contract rules 1, 2, 11, 12)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from filings import CLEARS, Given, Refused
from model import Tree

LEVELS = {"filed": 0, "approved": 1, "accepted": 2}
DECISION_LEVELS = {"approve": 1, "accept": 2}


@dataclass(frozen=True)
class Line:
    """A value and the revision that gave it."""

    value: int
    source: int


@dataclass(frozen=True)
class Revision:
    number: int
    act: int
    region: str
    period: str
    lines: dict[str, Line]
    level: int
    received: date
    base: int | None
    given: frozenset[str]


@dataclass(frozen=True)
class Decision:
    kind: str
    revision: int


@dataclass(frozen=True)
class Confirmation:
    """An import gave again what a revision says already."""

    revision: int
    indicators: frozenset[str]


@dataclass
class Act:
    number: int
    kind: str
    revisions: list[Revision] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    confirmations: list[Confirmation] = field(default_factory=list)
    targets: dict[tuple[str, int, str], int] = field(default_factory=dict)
    undone_import: int | None = None
    undone: frozenset[int] = frozenset()


class State:
    """The records as a number of acts leaves them."""

    def __init__(self, acts: list[Act] = ()):
        self.acts: list[Act] = []
        self.revisions: dict[int, Revision] = {}
        self.levels: dict[int, int] = {}
        self._lifts: dict[int, list[tuple[int, int]]] = {}
        self.out: set[int] = set()
        self.targets: dict[tuple[str, int, str], int] = {}
        self.undone_imports: set[int] = set()
        self._filed: dict[tuple[str, str], list[int]] = {}
        for act in acts:
            self.add(act)

    def add(self, act: Act) -> None:
        self.acts.append(act)
        for revision in act.revisions:
            self._add_revision(revision)
        for decision in act.decisions:
            self._decide(decision, act.number)
        self.targets.update(act.targets)
        self.out |= act.undone
        if act.undone_import is not None:
            self.undone_imports.add(act.undone_import)
            self._forget_lifts(act.undone_import)

    def _forget_lifts(self, undone: int) -> None:
        """Decisions that an undone import took count no more: import then undo leaves nothing behind."""
        for number, lifts in self._lifts.items():
            kept = [(act, reached) for act, reached in lifts if act != undone]
            if len(kept) < len(lifts):
                self._lifts[number] = kept
                self.levels[number] = max([self.revisions[number].level, *(reached for _, reached in kept)])

    def _add_revision(self, revision: Revision) -> None:
        self.revisions[revision.number] = revision
        self.levels[revision.number] = revision.level
        self._filed.setdefault((revision.region, revision.period), []).append(revision.number)

    def _decide(self, decision: Decision, act: int) -> None:
        if decision.kind in DECISION_LEVELS:
            reached = DECISION_LEVELS[decision.kind]
            self._lifts.setdefault(decision.revision, []).append((act, reached))
            self.levels[decision.revision] = max(reached, self.levels[decision.revision])
        else:
            self.out.add(decision.revision)

    def standing(self, region: str, period: str) -> list[Revision]:
        """Oldest first."""
        numbers = self._filed.get((region, period), [])
        return [self.revisions[number] for number in numbers if number not in self.out]

    def newest(self, region: str, period: str) -> Revision | None:
        return next(reversed(self.standing(region, period)), None)

    def effective(self, region: str, period: str, level: int) -> Revision | None:
        reached = (each for each in reversed(self.standing(region, period)) if self.levels[each.number] >= level)
        return next(reached, None)

    def all_standing(self) -> list[Revision]:
        return [each for number, each in self.revisions.items() if number not in self.out]

    def imports(self) -> list[Act]:
        """In order of their numbers, which count from 1 here."""
        return [act for act in self.acts if act.kind == "import"]


class Ledger:
    """Takes acts, refusing what the contract refuses."""

    def __init__(self, tree: Tree):
        self.tree = tree
        self.state = State()

    def _next_act(self, kind: str) -> Act:
        return Act(len(self.state.acts), kind)

    def set_targets(self, targets: dict[tuple[str, int, str], int], kind: str = "targets") -> None:
        act = self._next_act(kind)
        act.targets = targets
        self.state.add(act)

    def file(self, kind: str, given: Given, level: str, received: date) -> dict[str, int]:
        """Stores an import or a submission as one act; how many filings were new, changed, unchanged."""
        act = self._next_act(kind)
        counts = {"new": 0, "changed": 0, "unchanged": 0}
        for (region, period), cells in given.items():
            counts[self._file_one(act, region, period, cells, LEVELS[level], received)] += 1
        self.state.add(act)
        return counts

    def _file_one(self, act: Act, region: str, period: str, cells: dict, level: int, received: date) -> str:
        base = self.state.newest(region, period)
        number = len(self.state.revisions) + len(act.revisions) + 1
        lines = _replaced(base.lines if base else {}, cells, number)
        if _values(lines) == _values(base.lines if base else {}):
            if base:
                self._confirm(act, base, cells, level)
            return "unchanged"
        base_number = base.number if base else None
        given = frozenset(cells)
        act.revisions.append(Revision(number, act.number, region, period, lines, level, received, base_number, given))
        return "changed" if base else "new"

    def _confirm(self, act: Act, base: Revision, cells: dict, level: int) -> None:
        act.confirmations.append(Confirmation(base.number, frozenset(cells)))
        if level > base.level:
            kind = next(kind for kind, reached in DECISION_LEVELS.items() if reached == level)
            act.decisions.append(Decision(kind, base.number))

    def review(self, kind: str, region: str, period: str) -> None:
        covered = [revision for revision in self.covered(region, period) if self._can(kind, revision)]
        if not covered:
            raise Refused("nothing to decide")
        act = self._next_act("review")
        act.decisions = [Decision(kind, revision.number) for revision in covered]
        self.state.add(act)

    def covered(self, region: str, period: str) -> list[Revision]:
        """The newest standing filings of a region and of all below it."""
        newest = [self.state.newest(code, period) for code in self.tree.subtree(region)]
        return [revision for revision in newest if revision]

    def _can(self, kind: str, revision: Revision) -> bool:
        level = self.state.levels[revision.number]
        if kind == "withdraw":
            return level == LEVELS["filed"]
        return kind == "return" or level < DECISION_LEVELS[kind]

    def undo(self, number: int, with_later: bool) -> None:
        imports = self.state.imports()
        if not 1 <= number <= len(imports):
            raise Refused("no such import")
        act = imports[number - 1]
        if act.number in self.state.undone_imports:
            raise Refused("undone already")
        if self.hindrances(act) and not with_later:
            raise Refused("later filings rest on it")
        undo = self._next_act("undo")
        undo.undone_import = act.number
        undo.undone = frozenset(self.taken_by_undo(act))
        self.state.add(undo)

    def hindrances(self, act: Act) -> bool:
        own = {revision.number for revision in act.revisions}
        return bool(self.inheritors(own) - own) or bool(self.confirmers(own) - {act.number})

    def inheritors(self, numbers: set[int]) -> set[int]:
        """Standing revisions with a line that one of these gave and they did not."""
        return {
            revision.number
            for revision in self.state.all_standing()
            if any(line.source in numbers and line.source != revision.number for line in revision.lines.values())
        }

    def confirmers(self, numbers: set[int]) -> set[int]:
        """Imports, not undone, that confirmed one of these while it still stands."""
        confirmed = numbers - self.state.out
        return {
            act.number
            for act in self.state.imports()
            if act.number not in self.state.undone_imports
            and any(each.revision in confirmed for each in act.confirmations)
        }

    def taken_by_undo(self, act: Act) -> set[int]:
        """The import's revisions and, until nothing is added, those that inherit from what is taken."""
        taken = {revision.number for revision in act.revisions}
        while not self.inheritors(taken) <= taken:
            taken |= self.inheritors(taken)
        return taken


def _replaced(lines: dict[str, Line], cells: dict[str, int | str], number: int) -> dict[str, Line]:
    replaced = dict(lines)
    for indicator, value in cells.items():
        if value == CLEARS:
            replaced.pop(indicator, None)
        else:
            replaced[indicator] = Line(value, number)
    return replaced


def _values(lines: dict[str, Line]) -> dict[str, int]:
    return {indicator: line.value for indicator, line in lines.items()}
