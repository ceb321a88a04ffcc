"""Random worlds: the program, driven by its commands alone, against the oracle.

    python3 random_check.py --program ../../.build/debug/tongxing --worlds 20 --seed 1
    python3 random_check.py --dry --worlds 200
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from comparison import differences
from definitions import random_definition
from invariants import broken_invariants
from operations import OperationMaker
from oracle import World
from program import Program

BASES = ["filed", "approved", "accepted"]
BEIJING = timezone(timedelta(hours=8))


class Check:
    """One world: its operations are made, mirrored and compared one by one."""

    def __init__(self, seed: int, folder: Path | None, options: argparse.Namespace):
        self.seed, self.random = seed, Random(seed)
        self.definition = random_definition(self.random) | {"operations": []}
        self.world = World(self.definition, datetime.now(BEIJING).date())
        self.maker = OperationMaker(self.random, self.world, options.contested)
        self.program = Program(options.program, folder, self.definition, options.timeout) if folder else None
        self.faults: list[str] = []
        self.printed: list[tuple[int, dict, dict]] = []
        self.moments: dict[int, dict] = {}

    def run(self) -> list[str]:
        if self._begin():
            for _ in range(self.random.randint(5, 16)):
                if not self._step():
                    break
            self._end()
        return self.faults

    @property
    def now(self) -> int:
        return len(self.world.moments) - 1

    def _begin(self) -> bool:
        if self.program:
            self._expect_status("init", self.program.init(), 0)
        self._reports(1)
        return not self.faults

    def _step(self) -> bool:
        operation = self.maker.next()
        self.definition["operations"].append(operation)
        expected = self.world.apply(operation)
        if self.program:
            self._expect_status(f"operation {self.now} ({operation['op']})", self.program.apply(operation), expected)
            self._compare_counts(operation, expected)
        alike = not self.faults
        if alike:
            self._reports(self.random.randint(1, 3))
        return alike

    def _expect_status(self, what: str, actual: int, expected: int) -> None:
        if actual != expected:
            self.faults.append(f"{what}: exit status {actual}, expected {expected}\n    {self.program.last_words()}")

    def _compare_counts(self, operation: dict, expected: int) -> None:
        """What `import --json` says; a first filing and one after a return are not told apart here."""
        if operation["op"] != "import" or not self.program.document or operation.get("dry"):
            return
        stored = self.program.document.get("committed")
        if stored != (expected == 0):
            self.faults.append(f"operation {self.now}: committed is {stored}")
        elif stored:
            said, counts = self.program.document.get("filings") or {}, self.world.counts
            if _stored_and_not(said) != _stored_and_not(counts):
                self.faults.append(f"operation {self.now}: filings {said}, expected {counts}")

    def _reports(self, number: int) -> None:
        for _ in range(number):
            query = self._query()
            expected = self.world.report(**query)
            self.faults += [f"{query}: {fault}" for fault in broken_invariants(self.world, query, expected)]
            if self.program:
                self._compare_report(query, expected, self.now, None)

    def _query(self) -> dict:
        through = self.random.choice([*self.maker.periods, *self.world.plan.periods])
        open_regions = [each.code for each in self.world.tree.regions.values() if each.valid_on(through.last_day)]
        region = self.random.choice([code for code in open_regions if not self.world.tree[code].memo])
        parents = [code for code in open_regions if self.world.tree.children(code)]
        region = self.random.choice([region, *parents, self.world.tree.root])
        return {"through": through.label, "basis": self.random.choice(BASES), "region": region}

    def _compare_report(self, query: dict, expected: dict, moment: int, as_of: str | None) -> None:
        actual = self.program.report(query, as_of)
        where = f"report after operation {moment} {query}" + (f" --as-of {as_of}" if as_of else "")
        if actual is None:
            self.faults.append(f"{where}: no document\n    {self.program.last_words()}")
            return
        self.faults += [f"{where}: {each}" for each in differences(expected, actual)]
        if as_of is None:
            self.printed.append((moment, query, actual))
            self.moments[moment] = actual

    def _end(self) -> None:
        if not self.program:
            self._check_replay()
        elif not self.faults:
            self._look_back()
            self._check_csv()
            self._verify()

    def _look_back(self) -> None:
        """Reports printed before, and new ones of earlier moments, by hash and by time."""
        for moment, query, printed in self.random.sample(self.printed, min(5, len(self.printed))):
            as_of = printed[self.random.choice(["snapshot", "asOf"])]
            again = self.program.report(query, as_of)
            if again != printed:
                paths = differences(printed, again or {}, ignored=())
                self.faults.append(f"{query} --as-of {as_of} differs from what was printed after {moment}: {paths}")
        for moment in self.random.sample(sorted(self.moments), min(4, len(self.moments))):
            query = self._query()
            expected = self.world.report(**query, as_of=moment)
            as_of = self.moments[moment][self.random.choice(["snapshot", "asOf"])]
            self._compare_report(query, expected, moment, as_of)

    def _check_csv(self) -> None:
        query = self._query()
        faults = self.program.csv_faults(query, self.world.report(**query))
        self.faults += [f"csv {query}: {fault}" for fault in faults]

    def _verify(self) -> None:
        document = self.program.verify()
        if not document or document.get("ok") is not True or document.get("faults"):
            self.faults.append(f"verify: {document} {self.program.last_words()}")

    def _check_replay(self) -> None:
        """As of an operation = a world in which no more was done."""
        query = self._query()
        for moment in range(self.now + 1):
            shorter = World(self.definition, self.world.today)
            for operation in self.definition["operations"][:moment]:
                shorter.apply(operation)
            if shorter.report(**query) != self.world.report(**query, as_of=moment):
                self.faults.append(f"as of {moment} differs from a replay: {query}")


def _stored_and_not(filings: dict) -> tuple[int, int]:
    return filings.get("new", 0) + filings.get("changed", 0), filings.get("unchanged", -1)


def check_world(seed: int, options: argparse.Namespace) -> bool:
    folder = None
    if not options.dry:
        folder = Path(options.keep) / f"world-{seed}" if options.keep else Path(tempfile.mkdtemp(prefix="oracle-"))
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    check = Check(seed, folder, options)
    faults = check.run()
    if folder:
        (folder / "world.json").write_text(json.dumps(check.definition, ensure_ascii=False, indent=1), "utf-8")
    if faults:
        print_faults(check, faults, folder)
    if folder and not options.keep and not faults:
        shutil.rmtree(folder)
    return not faults


def print_faults(check: Check, faults: list[str], folder: Path | None) -> None:
    print(f"seed {check.seed}: {len(faults)} mismatches" + (f", kept in {folder}" if folder else ""))
    if check.program:
        for line in check.program.log:
            print(f"  $ {line}")
    else:
        for number, operation in enumerate(check.definition["operations"], 1):
            print(f"  {number}. {json.dumps(operation, ensure_ascii=False)}")
    for fault in faults[:20]:
        print(f"  ! {fault}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=os.environ.get("TONGXING"), help="the binary (or TONGXING)")
    parser.add_argument("--worlds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1, help="of the first world; the next has the next seed")
    parser.add_argument("--keep", metavar="DIR", help="keep the worlds' folders here")
    parser.add_argument("--dry", action="store_true", help="no program: the oracle and its own invariants")
    parser.add_argument("--contested", action="store_true", help="also what the contract leaves open")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for one command")
    options = parser.parse_args()
    if not options.dry:
        if not options.program:
            parser.error("--program or TONGXING is needed (or --dry)")
        options.program = str(Path(options.program).resolve())
    return options


def main() -> int:
    options = arguments()
    results = [check_world(seed, options) for seed in range(options.seed, options.seed + options.worlds)]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
