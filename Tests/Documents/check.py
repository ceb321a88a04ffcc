#!/usr/bin/env python3
"""Reads the figures back from each format of the sample's reports and compares them with the JSON.

    python3 Tests/Documents/check.py --program .build/debug/tongxing

Only the standard library is used, and nothing of the program: pages by html.parser, workbooks and Word files as the XML
that they are. In pages and workbooks each figure is compared at its place; in Word files each number of a row must be one
of its region's or indicator's.
"""
import argparse
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import ROUND_HALF_UP, Decimal

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CASES = [("2022-Q2", None), ("2021-Q4", None), ("2020-Q4", None), ("2022-Q2", "430200"), ("2021-Q3", "433100"),
         ("2022-Q1", "430223")]


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.compared, self.wrong = 0, []

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder, check=True, capture_output=True).stdout

    def report(self, kind, through, region):
        path = self.folder / f"r.{kind}"
        path.unlink(missing_ok=True)
        self.run("--database", "demo/tongxing.sqlite", "--language", "zh", "report", "--through", through, "-o",
                 str(path), *(["--region", region] if region else []))
        return path.read_bytes()

    def same(self, place, found, expected):
        self.compared += 1
        if found != expected:
            self.wrong.append(f"{place}: {found!r}, JSON {expected!r}")


def number(text):
    """A figure as it is shown; None where there is none."""
    text = str(text).replace(",", "").replace("−", "-").replace("+", "")
    text = re.sub(r"^[^0-9\-–]*", "", text).strip()
    return None if text in ("", "–", "-") else Decimal(text)


def points(figures):
    """The rate's distance to the pace, from completed, target and expected."""
    if figures["target"] is None:
        return None
    exact = (Decimal(str(figures["completed"])) - Decimal(str(figures["expected"]))) * 100 / Decimal(str(figures["target"]))
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def pace(figures):
    if figures["target"] is None:
        return None
    exact = Decimal(str(figures["expected"])) * 100 / Decimal(str(figures["target"]))
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def expected_fields(figures):
    """What the page and the workbook show of one indicator of one region."""
    fields = {name: figures[name] for name in ("target", "completed", "inPeriod", "rate", "rank")}
    fields["difference"], fields["pace"] = points(figures), pace(figures)
    for year in figures["years"]:
        for name in ("target", "completed", "rate"):
            fields[f"{name}-{year['year']}"] = year[name]
    return {name: None if value is None else Decimal(str(value)) for name, value in fields.items()}


class Page(html.parser.HTMLParser):
    """The cells of the tables by indicator: (indicator, region, field) → text."""

    def __init__(self, text):
        super().__init__()
        self.cells, self.table, self.region, self.field = {}, None, None, None
        self.top, self.below, self.row, self.text = [], [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.table, self.top, self.below = attributes.get("data-indicator"), [], []
        elif tag == "tr":
            self.region, self.row = attributes.get("data-region"), []
        elif tag == "th" and self.table and "colspan" in attributes and "data-field" not in attributes:
            self.top.append(None)
        elif tag == "th" and self.table and "data-field" in attributes:
            (self.top if "rowspan" in attributes else self.below).append(attributes["data-field"])
        if tag in ("td", "th"):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.text is not None:
            self.row.append(self.text)
            self.text = None
        elif tag == "tr" and self.table and self.region:
            fields = [name for name in self.top if name] + self.below
            for name, text in zip(fields, self.row):
                self.cells[self.table, self.region, name] = text


def check_page(check, report, data):
    page = Page(data.decode())
    for region in report["regions"]:
        for figures in region["indicators"]:
            for name, value in expected_fields(figures).items():
                key = (figures["code"], region["code"], name)
                if key in page.cells:
                    check.same(f"html {key}", number(page.cells[key]), value)
    if not any(key[2] == "completed" for key in page.cells):
        check.wrong.append("html: no tables by indicator")


def sheets(data):
    """Name → rows of (column letters → text or number)."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    shared = ["".join(item.itertext()) for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
    names = [item.get("name") for item in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(SHEET + "sheet")]
    for place, name in enumerate(names):
        rows = []
        for row in ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{place + 1}.xml")).iter(SHEET + "row"):
            cells = {}
            for cell in row.iter(SHEET + "c"):
                value = cell.find(SHEET + "v")
                if value is not None and value.text is not None:
                    letters = re.match("[A-Z]+", cell.get("r"))[0]
                    cells[letters] = shared[int(value.text)] if cell.get("t") == "s" else value.text
            rows.append(cells)
        yield name, rows


def check_workbook(check, report, data, names):
    """The sheets of the indicators: below heads of two rows, a region to a row."""
    by_name = {region["name"]: region for region in report["regions"]}
    found = 0
    for name, rows in sheets(data):
        code = names.get(name)
        if not code or not rows or rows[0].get("A") != name:
            continue
        for cells in rows:
            region = by_name.get(cells.get("A", "").strip())
            if not region or len(cells) < 6:
                continue
            found += 1
            figures = next(item for item in region["indicators"] if item["code"] == code)
            expected = expected_fields(figures)
            years = [f"{field}-{year['year']}" for year in figures["years"] for field in ("target", "completed", "rate")]
            order = years + ["target", "inPeriod", "completed", "rate", "pace", "difference"]
            for letters, field in zip("BCDEFGHIJKLMNOPQRSTUVWXYZ", order):
                shown = number(cells.get(letters, "–"))
                wanted = expected[field]
                if shown is not None and wanted is not None:
                    shown = shown.quantize(Decimal("0.01"), ROUND_HALF_UP)
                    wanted = wanted.quantize(Decimal("0.01"))
                check.same(f"xlsx {name} {region['name']} {field}", shown, wanted)
    if len(report["regions"]) > 1 and found == 0:
        check.wrong.append("xlsx: no rows found")


def check_csv(check, report, data):
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    figures = [(region, item) for region in report["regions"] for item in region["indicators"]]
    check.same("csv rows", len(rows), len(figures))
    for row, (region, item) in zip(rows, figures):
        for field, value in (("region", region["code"]), ("indicator", item["code"]), ("snapshot", report["snapshot"])):
            check.same(f"csv {field}", row[field], value)
        for field in ("target", "completed", "rate", "expected", "rank"):
            value = None if item[field] is None else Decimal(str(item[field]))
            check.same(f"csv {region['name']} {item['code']} {field}", number(row[field]), value)


def all_numbers(items):
    """Every number that a row on these figures may show."""
    found = set()
    for item in items:
        found |= {abs(value) for value in expected_fields(item).values() if value is not None}
        if item["target"] is not None:
            found.add(abs(Decimal(str(item["completed"])) - Decimal(str(item["target"]))))
    return found


def check_word(check, report, data, names, batches):
    """Rows that begin with a region or an indicator hold its numbers only."""
    body = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    regions = {region["name"]: region for region in report["regions"][1:]}
    before = check.compared
    for table in body.iter(WORD + "tbl"):
        texts = [["".join(part.text or "" for part in cell.iter(WORD + "t")) for cell in row.iter(WORD + "tc")]
                 for row in table.iter(WORD + "tr")]
        head = "".join(texts[0]) if texts else ""
        for row in texts:
            if row[0] in names and "三年目标" in head:
                asked = report["regions"][0]["indicators"]
                items = [item for item in asked if item["code"] == names[row[0]]]
                allowed = all_numbers(items)
                for batch in batches.get(items[0]["code"], []):
                    allowed |= {Decimal(batch), abs(Decimal(str(items[0]["completed"])) - batch)}
            elif row[0] in regions and "应报" not in head and "调整" not in head and "指标" not in head:
                region = regions[row[0]]
                allowed = all_numbers(region["indicators"])
                if region["composite"] is not None:
                    allowed.add(Decimal(str(region["composite"])).quantize(Decimal("0.01"), ROUND_HALF_UP))
                if region["rank"] is not None:
                    allowed.add(Decimal(region["rank"]))
                allowed |= gaps(report)
            else:
                continue
            for text in row[1:]:
                for figure in re.findall(r"[0-9][0-9,]*\.?[0-9]*", text):
                    check.compared += 1
                    if Decimal(figure.replace(",", "")) not in allowed:
                        check.wrong.append(f"docx {row[0]}: {text!r} is none of its figures")
    if regions and check.compared < before + 10 * len(regions):
        check.wrong.append("docx: too few rows found")


def gaps(report):
    """Distances between neighbours in the composite's ranking, from its six decimals."""
    values = sorted({Decimal(str(region["composite"])) for region in report["regions"][1:]
                     if region["composite"] is not None}, reverse=True)
    return {(one - other).quantize(Decimal("0.01"), ROUND_HALF_UP) for one, other in zip(values, values[1:])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    with tempfile.TemporaryDirectory() as name:
        check = Check(program, pathlib.Path(name))
        check.run("demo", "demo", "--samples", str(ROOT / "sample-data"))
        plan = (ROOT / "sample-data" / "plan.yaml").read_text(encoding="utf-8")
        pairs = re.findall(r'- code: (\w+)\n\s+name: \{zh: "([^"]+)"', plan)
        names = {words: code for code, words in pairs}
        batches = {}
        for part in plan.split("- code: ")[1:]:
            batches[part.split()[0]] = [int(value) for value in re.findall(r"by: [\d-]+, value: (\d+)", part)]
        for through, region in CASES:
            report = json.loads(check.report("json", through, region))
            check_csv(check, report, check.report("csv", through, region))
            check_page(check, report, check.report("html", through, region))
            check_workbook(check, report, check.report("xlsx", through, region), names)
            check_word(check, report, check.report("docx", through, region), names, batches)
    for line in check.wrong[:40]:
        print(line)
    print(f"{check.compared} figures compared, {len(check.wrong)} differ")
    sys.exit(1 if check.wrong else 0)


if __name__ == "__main__":
    main()
