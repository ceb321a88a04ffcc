#!/usr/bin/env python3
"""Random years of monthly monitoring sheets, replayed against a state machine of its own. See README.md."""

import argparse
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

LEVELS = ["blue", "yellow", "orange", "red"]
DAYS = dict(zip(LEVELS, [60, 30, 15, 7]))
BOUNDS = {
    "arrears": [("blue", 1, 8), ("yellow", 8, 31), ("orange", 31, 61), ("red", 61, None)],
    "contract": [("red", 0, 60), ("orange", 60, 75), ("yellow", 75, 85), ("blue", 85, 90)],
}
BOUNDS["insured"] = BOUNDS["contract"]
KINDS = ["arrears", "contract", "insured"]
HOLIDAYS = {date(2021, 1, d) for d in (1, 2, 3)} | {date(2021, 4, d) for d in (3, 4, 5)} | {
    date(2021, 10, d) for d in range(1, 8)} | {date(2022, 1, d) for d in (1, 2, 3)} | {
    date(2022, 4, d) for d in (3, 4, 5)} | {date(2022, 10, d) for d in range(1, 8)}
REGIONS = ["430102", "430103", "430202", "430223", "430300", "430304", "433101"]
HEAD = ["month", "region", "code", "name", "employees", "contracts", "insured", "owed_persons", "owed_amount", "owed_days"]
ASKED = ["430000", "430100", "430202", "430300"]


def above(region):
    """The region with all above it."""
    return {region, region[:4] + "00", "430000"}


# ---------------------------------------------------------------- credit codes (GB 32100, GB 11714)


def credit_code(dice):
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    eight = "".join(dice.choice(letters) for _ in range(8))
    weighed = sum((int(c) if c.isdigit() else ord(c) - 55) * w for c, w in zip(eight, [3, 7, 9, 10, 5, 8, 4, 2]))
    check = 11 - weighed % 11
    body = "91" + dice.choice(REGIONS) + eight + ("X" if check == 10 else "0" if check == 11 else str(check))
    total = sum(letters.index(c) * pow(3, n, 31) for n, c in enumerate(body))
    return body + letters[-total % 31]


# ---------------------------------------------------------------- the state machine


def last_day(month):
    return date(month // 12, month % 12 + 1, monthrange(month // 12, month % 12 + 1)[1])


def shown(month):
    return f"{month // 12}-{month % 12 + 1:02d}"


def statement(kind, sheet):
    """'silent', None or a level."""
    if kind == "arrears":
        figure = Fraction(sheet["owed_days"] or 0)
    else:
        if sheet["employees"] == 0:
            return None
        part = sheet["contracts" if kind == "contract" else "insured"]
        if part is None:
            return "silent"
        figure = Fraction(part * 100, sheet["employees"])
    for level, low, high in BOUNDS[kind]:
        if figure >= low and (high is None or figure < high):
            return level
    return None


def deadline(month, level):
    day = last_day(month) + timedelta(DAYS[level])
    while day in HOLIDAYS:
        day += timedelta(1)
    return day


def warnings(kind, sheets, asked):
    """Of one enterprise: its warnings as known at the end of the asked month."""
    found, held = [], None
    for month in sorted(m for m in sheets if m <= asked):
        said = statement(kind, sheets[month])
        if said == "silent":
            continue
        if held is None:
            if said is not None:
                held = {"kind": kind, "opened": month, "closed": None, "level": said, "raised": set(),
                        "deadline": deadline(month, said)}
                found.append(held)
        elif said is None:
            held["closed"] = month
            held = None
        else:
            if LEVELS.index(said) > LEVELS.index(held["level"]):
                held["raised"].add(month)
                held["deadline"] = deadline(month, said)
            held["level"] = said
    return found


def is_overdue(warning, day):
    return warning["closed"] is None and day > warning["deadline"]


def counts(standing, asked, region):
    """What a month comes to for a region; `standing`: code → month → sheet."""
    result = {"received": 0, "expected": 0, "missing": 0,
              "kinds": {k: {what: dict.fromkeys(LEVELS, 0) for what in ("opened", "raised", "closed", "overdue", "open")}
                        for k in KINDS}}
    for sheets in standing.values():
        known = [m for m in sheets if m <= asked]
        if not known or region not in above(sheets[max(known)]["region"]):
            continue
        result["received"] += asked in sheets
        result["expected"] += asked - 1 in sheets
        result["missing"] += asked - 1 in sheets and asked not in sheets
        for kind in KINDS:
            cell = result["kinds"][kind]
            for warning in warnings(kind, sheets, asked):
                level = warning["level"]
                cell["opened"][level] += warning["opened"] == asked
                cell["closed"][level] += warning["closed"] == asked
                cell["raised"][level] += asked in warning["raised"] and warning["closed"] is None
                cell["overdue"][level] += is_overdue(warning, last_day(asked))
                cell["open"][level] += warning["closed"] is None
    return result


def listed(standing, asked, region):
    rows = []
    for code, sheets in standing.items():
        known = [m for m in sheets if m <= asked]
        if not known or region not in above(sheets[max(known)]["region"]):
            continue
        newest = sheets[max(known)]
        for kind in KINDS:
            for w in warnings(kind, sheets, asked):
                rows.append((
                    code, kind, shown(w["opened"]), w["closed"] and shown(w["closed"]), w["level"],
                    w["deadline"].isoformat(), is_overdue(w, last_day(asked)), asked in w["raised"],
                    max(known) == asked, newest["region"], newest["name"], newest["employees"]))
    return sorted(rows, key=str)


# ---------------------------------------------------------------- random sheets


def make_sheet(dice, code, name, region):
    employees = dice.choice([0, 1, 3, 10, 20, 40, 100, 997])
    part = lambda: None if dice.random() < 0.12 else dice.choice(
        [employees, employees, employees * 9 // 10, -(-employees * 9 // 10), employees * 6 // 10, employees * 3 // 4,
         dice.randint(0, employees)])
    owed = dice.random() < 0.4 and employees > 0
    days = dice.choice([0, 1, 7, 8, 30, 31, 60, 61, 365]) if owed else dice.choice([None, None, 0])
    return {"code": code, "name": name, "region": region, "employees": employees, "contracts": part(), "insured": part(),
            "owed_persons": dice.randint(1, employees) if owed else None,
            "owed_amount": dice.choice([None, "0.01", "12345.60", "800000"]) if owed else None, "owed_days": days}


def write_file(path, month, sheets):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEAD)
        for sheet in sheets:
            out.writerow([shown(month)] + ["" if sheet[key] is None else sheet[key] for key in HEAD[1:]])


# ---------------------------------------------------------------- one year


class Year:
    def __init__(self, program, seed, folder):
        self.program, self.seed, self.folder = program, seed, Path(folder)
        self.dice = random.Random(seed)
        self.database = self.folder / "a.sqlite"
        self.imports = []   # (act, month, sheets), undone ones taken out

    def run(self, *arguments):
        done = subprocess.run(
            [self.program, "--database", str(self.database), *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.returncode} {done.stderr}")
        return done.stdout

    def standing(self):
        found = {}
        for _, month, sheets in sorted(self.imports, key=lambda entry: entry[0]):
            for sheet in sheets:
                found.setdefault(sheet["code"], {})[month] = sheet
        return found

    def take(self, month, sheets):
        path = self.folder / f"{len(list(self.folder.glob('*.csv'))):03d}.csv"
        write_file(path, month, sheets)
        act = json.loads(self.run("monitor", "import", str(path), "--json"))["import"]
        self.imports.append((act, month, sheets))

    def undo(self):
        place = self.dice.randrange(len(self.imports))
        act = self.imports.pop(place)[0]
        self.run("import", "undo", str(act), "--reason", "replay")

    def compare(self, month):
        standing = self.standing()
        for region in self.dice.sample(ASKED, 2):
            answer = json.loads(self.run("monitor", "digest", "--month", shown(month), "--region", region, "--json"))
            for entry in answer["regions"]:
                for key, asked in (("now", month), ("before", month - 1)):
                    expected = counts(standing, asked, entry["code"])
                    assert entry[key] == expected, (region, entry["code"], shown(asked), key, entry[key], expected)
            answer = json.loads(self.run("monitor", "list", "--all", "--month", shown(month), "--region", region, "--json"))
            rows = sorted([
                (w["code"], w["kind"], w["opened"], w["closed"], w["level"], w["deadline"], w["overdue"], w["raised"],
                 w["reported"], w["region"], w["name"], w["employees"]) for w in answer["warnings"]], key=str)
            expected = listed(standing, month, region)
            assert rows == expected, (region, shown(month), [r for r in rows if r not in expected],
                                      [r for r in expected if r not in rows])

    def play(self):
        self.run("init")
        dice, first = self.dice, 2021 * 12 + dice_month(self.dice)
        firms = [[credit_code(dice), f"示例{n:03d}", dice.choice(REGIONS)] for n in range(dice.randint(5, 40))]
        for month in range(first, first + 12):
            for firm in firms:
                if dice.random() < 0.03:
                    firm[2] = dice.choice(REGIONS)
            sheets = [make_sheet(dice, *firm) for firm in firms if dice.random() < 0.85]
            if sheets:
                self.take(month, sheets)
            if dice.random() < 0.4 and self.imports:
                # A correction of some lines of this or an earlier month; or a line that says the same again.
                _, when, lines = dice.choice(self.imports)
                some = dice.sample(lines, min(len(lines), 3))
                self.take(when, [s if dice.random() < 0.3 else make_sheet(dice, s["code"], s["name"], s["region"])
                                 for s in some])
            if dice.random() < 0.3 and len(self.imports) > 1:
                self.undo()
            if self.imports:
                self.compare(month)
        for month in dice.sample(range(first, first + 13), 4):
            self.compare(month)
        self.run("verify")


def dice_month(dice):
    return dice.randint(0, 6)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", required=True)
    options.add_argument("--years", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep")
    given = options.parse_args()
    failed = 0
    for seed in range(given.seed, given.seed + given.years):
        folder = Path(given.keep) / f"year-{seed}" if given.keep else Path(tempfile.mkdtemp(prefix="monitoring-"))
        folder.mkdir(parents=True, exist_ok=True)
        try:
            Year(given.program, seed, folder).play()
        except (AssertionError, RuntimeError) as error:
            failed += 1
            print(f"year {seed}: {error}\n  kept: {folder}")
            continue
        if not given.keep:
            shutil.rmtree(folder)
    print(f"{given.years - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
