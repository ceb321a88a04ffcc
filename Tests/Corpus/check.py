#!/usr/bin/env python3
"""Gives every case of the corpus to a program and compares the answer with the expected one. See README.md."""

import argparse
import concurrent.futures
import csv
import fnmatch
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = ("cases", "by-hand")
# the figures that stand: of each unit and period the newest revision not returned, withdrawn or undone
STANDING = """
SELECT period, region, indicator, value FROM line AS one WHERE stands AND revision =
  (SELECT max(revision) FROM line AS other WHERE other.period = one.period AND other.region = one.region AND other.stands)
"""


def load(pattern="*"):
    """Every case as (folder, document), in order."""
    for folder in FOLDERS:
        for path in sorted((HERE / folder).glob("*.json")):
            if fnmatch.fnmatch(path.stem, pattern) or fnmatch.fnmatch(f"{folder}/{path.stem}", pattern):
                yield HERE / folder, json.loads(path.read_text(encoding="utf-8"))


class Runner:
    """Runs the program in a folder of its own; databases of the plans are made once and copied."""

    def __init__(self, program, folder):
        self.program, self.folder, self.prepared = program, Path(folder), {}

    def run(self, database, *words, timeout=120):
        return subprocess.run(
            [self.program, "--database", str(database), "--language", "en", *words], capture_output=True, timeout=timeout, cwd=self.folder
        )

    def prepare(self, plan):
        path = self.folder / f"{plan}.sqlite"
        words = ["init", "--regions", str(HERE / "regions.csv")]
        words += [] if plan == "default" else ["--plan", str(HERE / "plans" / f"{plan}.yaml")]
        done = self.run(path, *words)
        if done.returncode:
            sys.exit(f"init for the plan {plan} failed: {done.stderr.decode()}")
        connection = sqlite3.connect(path)  # so that a copy of the one file is whole
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        self.prepared[plan] = path

    def try_case(self, folder, case):
        """What differs, as lines of text, and the codes of errors that were not asked for."""
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            database = Path(home) / "one.sqlite"
            shutil.copy(self.prepared[case["plan"]], database)
            if case["before"]:
                given = Path(home) / "before.csv"
                with open(given, "w", encoding="utf-8", newline="") as file:
                    writer = csv.writer(file)
                    writer.writerow(["period", "county", "indicator", "count"])
                    writer.writerows([f["period"], f["region"], f["indicator"], f["value"]] for f in case["before"])
                done = self.run(database, "import", str(given), "--accept")
                if done.returncode:
                    return [f"the figures before it were refused: {done.stderr.decode()[:300]}"], []
            try:
                done = self.run(database, "import", str(folder / case["file"]), "--json", *case["options"])
            except subprocess.TimeoutExpired:
                return ["no answer after 120 s"], []
            return compare(case, done, standing(database))


def key(figure):
    return figure["period"], figure["region"], figure["indicator"]


def number(value):
    return Decimal(str(value)).quantize(Decimal("0.000001"))


def plain(value):
    return "none" if value is None else f"{value:f}".rstrip("0").rstrip(".")


def standing(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = connection.execute(STANDING).fetchall()
    connection.close()
    return {(period, region, indicator): number(value) for period, region, indicator, value in rows}


def told(problem):
    return " ".join(str(problem.get(word)) for word in ("code", "row", "cell", "value") if problem.get(word) is not None)


def compare(case, done, found):
    wrong = []
    status = 0 if case["expect"] == "taken" else 65
    if done.returncode != status:
        wrong.append(
            f"exit status {done.returncode}, expected {status}"
            + (f" ({done.stderr.decode(errors='replace')[:160].strip()})" if done.returncode not in (0, 65) else "")
        )
    try:
        report = json.loads(done.stdout)
        report = report[0] if isinstance(report, list) else report
        problems = report["problems"]
    except (ValueError, KeyError, IndexError):
        return wrong + ["no JSON document on standard output"], []
    expected = {key(f): number(f["value"]) for f in case["before"]}
    if case["expect"] == "taken":
        expected |= {key(f): number(f["value"]) for f in case["figures"]}
        wrong += [f"an error: {told(p)}" for p in problems if p["severity"] == "error"][:5]
    for place in sorted(expected.keys() | found.keys()):
        if expected.get(place) != found.get(place):
            wrong.append(f"{' '.join(place)}: {plain(found.get(place))}, expected {plain(expected.get(place))}")
    if len(wrong) > 8:
        wrong[8:] = [f"… {len(wrong) - 8} more"]
    asked = set()
    for want in case["problems"]:
        codes = want.get("codes") or [want["code"]]
        asked |= set(codes)
        if not any(matches(want, codes, p) for p in problems):
            place = " ".join(str(want[word]) for word in ("row", "cell", "hint") if word in want)
            wrong.append(
                f"not reported: {'|'.join(codes)} {place}".rstrip() + "; found: " + (", ".join(told(p) for p in problems[:4]) or "nothing")
            )
    warned = [p["code"] for p in problems if p["severity"] == "warning"]
    for code in case["warnings"]:
        if code not in warned and not (code == "*" and warned):
            wrong.append(f"no warning {code}; found: {', '.join(warned) or 'none'}")
    beside = [told(p) for p in problems if p["severity"] == "error" and p["code"] not in asked] if case["expect"] == "refused" else []
    return wrong, beside


def matches(want, codes, problem):
    return (
        problem["code"] in codes
        and problem["severity"] == want.get("severity", "error")
        and all(problem.get(word) == want[word] for word in ("row", "cell", "sheet") if word in want)
        and want.get("hint", "") in (problem.get("hint") or "")
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="path of tongxing, or of a program that takes the same commands")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="*", metavar="PATTERN", help="names of cases, such as '47*' or 'by-hand/*'")
    parser.add_argument("--verbose", action="store_true", help="also lists passed cases and errors beside those asked for")
    parser.add_argument("--strict", action="store_true", help="errors beside those asked for count as failures")
    options = parser.parse_args()
    cases = list(load(options.only))
    totals, failed, mentioned = Counter(), Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(str(Path(options.program).resolve()), folder)
        for plan in sorted({case["plan"] for _, case in cases}):
            runner.prepare(plan)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            answers = pool.map(lambda item: runner.try_case(*item), cases)
            for (place, case), (wrong, beside) in zip(cases, answers):
                group = case["group"]
                totals[group, case["expect"]] += 1
                mentioned += bool(beside)
                if options.strict and beside and not wrong:
                    wrong = [f"beside it: {', '.join(beside[:4])}"]
                if wrong:
                    failed[group, case["expect"]] += 1
                    print(f"✗ {place.name}/{case['file']}  [{case['expect']}] {case['why']}")
                    for line in wrong:
                        print(f"    {line}")
                elif options.verbose:
                    print(f"✓ {place.name}/{case['file']}" + (f"  (beside it: {', '.join(beside[:3])})" if beside else ""))
    print(f"\n{'group':<12}{'taken':>14}{'refused':>14}")
    for group in dict.fromkeys(group for group, _ in totals):
        cells = [f"{totals[group, e] - failed[group, e]}/{totals[group, e]}" for e in ("taken", "refused")]
        print(f"{group:<12}{cells[0]:>14}{cells[1]:>14}")
    whole, lost = sum(totals.values()), sum(failed.values())
    print(f"{whole - lost} of {whole} as expected" + (f"; {mentioned} refusals name more errors than asked for" if mentioned else ""))
    return 1 if lost or not whole else 0


if __name__ == "__main__":
    sys.exit(main())
