#!/usr/bin/env python3
"""Holds the wage guide against numpy, and attacks it.

    python3 Tests/Wages/check.py --program .build/debug/tongxing [--worlds 20] [--seed 1]

Each world is a random survey, brought in as cities' files. Then

- every published cell is compared with numpy.percentile over the list that names each person, and every cell that is too
  small must be withheld;
- an attacker who takes the published guide, and is even told the exact numbers of persons of every published cell and
  which cells are empty, solves the linear system of all sums: no withheld cell may follow, nor a sum of withheld cells of
  one line that is itself too small;
- an attacker with the published ranges alone narrows each withheld cell by linear programming: none may be pinned to one
  number;
- the same guide asked for in parts must give the same cells.
"""
import argparse
import collections
import csv
import io
import itertools
import json
import pathlib
import random
import subprocess
import tempfile

import numpy
from scipy.optimize import linprog

CITIES = {"430100": "长沙市", "430200": "株洲市", "430300": "湘潭市", "430400": "衡阳市", "430500": "邵阳市"}
COUNTIES = {"430100": ["岳麓区", "浏阳市"], "430200": ["攸县", "荷塘区"], "430300": ["雨湖区"], "430400": ["衡东县"],
            "430500": ["洞口县", "新邵县"]}
INDUSTRIES = ["C", "E", "F", "G"]
OCCUPATIONS = ["4-07-05-01", "4-02-06-01", "6-29-01-01", "6-99-01-02", "捏糖人"]
ALL = None


def survey(dice):
    """Lines of (city, county, firm, industry, occupation, pay in 分, headcount), each firm's occupation in one city once."""
    lines = []
    industries = INDUSTRIES[:dice.randint(1, 4)]
    cities = list(CITIES)[:dice.randint(2, 5)]
    for number in range(dice.randint(8, 90)):
        firm = f"示例{number:03d}"
        for city in dice.sample(cities, 1 if dice.random() < 0.85 else 2):
            county = dice.choice(COUNTIES[city])
            industry = dice.choice(industries)
            for occupation in dice.sample(OCCUPATIONS, dice.randint(1, 4)):
                for _ in range(dice.randint(1, 3)):
                    pay = dice.randint(2_000_000, 15_000_000)
                    lines.append((city, county, firm, industry, occupation, pay, int(dice.paretovariate(0.9)) % 500 + 1))
    return lines


class Run:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.call("init")

    def call(self, *arguments):
        done = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.stderr}{done.stdout}")
        return done.stdout

    def bring(self, lines):
        for city in sorted({line[0] for line in lines}):
            text = io.StringIO()
            out = csv.writer(text)
            out.writerow(["调查年度", "县市区", "企业名称", "所属行业", "职业编码", "职业名称", "年薪酬（元）", "人数"])
            for _, county, firm, industry, occupation, pay, persons in (line for line in lines if line[0] == city):
                isCode = occupation[0].isdigit()
                out.writerow([2021, county, firm, industry, occupation if isCode else "", "" if isCode else occupation,
                              f"{pay / 100:.2f}", persons])
            (self.folder / "w.csv").write_text(text.getvalue(), encoding="utf-8")
            self.call("wages", "import", "w.csv", "--city", city, "--by", "李敏")

    def guide(self, *arguments):
        return json.loads(self.call("wages", "guide", "--format", "json", *arguments))


def key(cell):
    return cell["occupation"], cell["industry"], cell["city"]


def expected(lines):
    """What lies in each cell: (pays of all persons, firms)."""
    cells = collections.defaultdict(lambda: ([], [], set()))
    for city, _, firm, industry, occupation, pay, persons in lines:
        for where in itertools.product([industry, ALL], [city, ALL]):
            pays, heads, firms = cells[(occupation, *where)]
            pays.append(pay)
            heads.append(persons)
            firms.add(firm)
    return cells


def compare(guide, cells):
    published = 0
    found = {key(cell): cell for cell in guide["cells"]}
    assert set(found) == set(cells), set(found) ^ set(cells)
    for place, (pays, heads, firms) in cells.items():
        cell = found[place]
        if len(firms) < 3 or sum(heads) < 10:
            assert cell["withheld"], f"{place} is too small and published"
        if cell["withheld"]:
            assert cell["percentiles"] is None and cell["persons"] is None and cell["enterprises"] is None, cell
            continue
        published += 1
        for name, size in (("enterprises", len(firms)), ("persons", sum(heads))):
            low, high = band(cell[name])
            assert low <= size <= high, (place, name, cell[name], size)
        people = numpy.repeat(numpy.array(pays), numpy.array(heads))
        for percent, value in cell["percentiles"].items():
            right = numpy.percentile(people, int(percent)) / 100
            assert abs(right - value) < 1e-6 * max(1, right), (place, percent, right, value)
    return published


def band(text):
    low, _, high = text.partition("-")
    return int(low), int(high or low)


def lines_of(cells, occupation):
    """The lines of an occupation's table: (cells that add up, cell that is their sum)."""
    mine = [place for place in cells if place[0] == occupation]
    industries = sorted({i for _, i, _ in mine if i is not ALL}) + [ALL]
    cities = sorted({c for _, _, c in mine if c is not ALL}) + [ALL]
    for industry in industries:
        yield [(occupation, industry, c) for c in cities if c is not ALL], (occupation, industry, ALL)
    for city in cities:
        yield [(occupation, i, city) for i in industries if i is not ALL], (occupation, ALL, city)


def difference(guide, cells):
    """The attacker who knows every published number exactly. Gives how many withheld cells he tried."""
    withheld = {key(cell) for cell in guide["cells"] if cell["withheld"]}
    for occupation in {place[0] for place in withheld}:
        unknown = sorted((p for p in withheld if p[0] == occupation), key=str)
        place = {cell: number for number, cell in enumerate(unknown)}
        rows = []
        for parts, total in lines_of(cells, occupation):
            row = numpy.zeros(len(unknown))
            for part in parts:
                if part in place:
                    row[place[part]] += 1
            if total in place:
                row[place[total]] -= 1
            if row.any():
                rows.append(row)
        system = numpy.array(rows)
        rank = numpy.linalg.matrix_rank(system)

        def follows(group):
            vector = numpy.zeros(len(unknown))
            for cell in group:
                vector[place[cell]] = 1
            return numpy.linalg.matrix_rank(numpy.vstack([system, vector])) == rank

        for cell in unknown:
            assert not follows([cell]), f"{cell} follows from what is published"
        for parts, _ in lines_of(cells, occupation):
            hidden = [part for part in parts if part in place]
            for size in range(2, len(hidden) + 1):
                for group in itertools.combinations(hidden, size):
                    persons = sum(sum(cells[cell][1]) for cell in group)
                    firms = set().union(*(cells[cell][2] for cell in group))
                    if persons < 10 or len(firms) < 3:
                        assert not follows(group), f"the sum of {group} follows"
    return len(withheld)


def narrow(guide, cells):
    """The attacker who has the printed ranges only, and knows that a withheld cell holds somebody."""
    shown = {key(cell): cell for cell in guide["cells"]}
    for occupation in sorted({place[0] for place, cell in shown.items() if cell["withheld"]}):
        mine = sorted((p for p in cells if p[0] == occupation), key=str)
        place = {cell: number for number, cell in enumerate(mine)}
        bounds = [(1, None) if shown[c]["withheld"] else band(shown[c]["persons"]) for c in mine]
        rows = []
        for parts, total in lines_of(cells, occupation):
            row = numpy.zeros(len(mine))
            for part in parts:
                if part in place:
                    row[place[part]] += 1
            row[place[total]] -= 1
            rows.append(row)
        for cell in mine:
            if not shown[cell]["withheld"]:
                continue
            goal = numpy.zeros(len(mine))
            goal[place[cell]] = 1
            least = linprog(goal, A_eq=numpy.array(rows), b_eq=numpy.zeros(len(rows)), bounds=bounds)
            most = linprog(-goal, A_eq=numpy.array(rows), b_eq=numpy.zeros(len(rows)), bounds=bounds)
            assert least.status == 0, least.message
            if most.status == 3:
                continue
            assert -most.fun - least.fun >= 1, f"{cell} is {least.fun} to {-most.fun} persons"


def parts(run, guide):
    whole = {key(cell): cell for cell in guide["cells"]}
    for arguments, isPart in (
            (["--region", guide["cities"][0]["code"]], lambda k: k[2] == guide["cities"][0]["code"]),
            (["--industry", guide["industries"][0]["code"]], lambda k: k[1] == guide["industries"][0]["code"]),
            (["--occupation", guide["cells"][0]["occupation"]], lambda k: k[0] == guide["cells"][0]["occupation"])):
        part = {key(cell): cell for cell in run.guide(*arguments)["cells"]}
        assert part == {k: cell for k, cell in whole.items() if isPart(k)}, arguments


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--worlds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    published = withheld = small = 0
    for number in range(options.worlds):
        dice = random.Random(options.seed * 1000 + number)
        with tempfile.TemporaryDirectory() as folder:
            run = Run(program, pathlib.Path(folder))
            lines = survey(dice)
            run.bring(lines)
            guide = run.guide()
            cells = expected(lines)
            published += compare(guide, cells)
            withheld += difference(guide, cells)
            small += sum(len(firms) < 3 or sum(heads) < 10 for _, heads, firms in cells.values())
            narrow(guide, cells)
            parts(run, guide)
    print(f"{options.worlds} surveys: {published} published cells equal numpy; {withheld} withheld, {small} of them too "
          "small themselves; none is found by differencing")


if __name__ == "__main__":
    main()
