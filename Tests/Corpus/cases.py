"""A case, its files, and the numbering of the groups."""

import json
from dataclasses import dataclass, field

from tables import write

GROUPS = {  # group: (first number, what it tries)
    "layouts": (1, "layouts × formats"),
    "values": (150, "how a figure is written"),
    "names": (250, "how a unit is named"),
    "periods": (330, "where the period stands and how it is written"),
    "totals": (400, "合计, 小计, 全市 and rows under a city's own name"),
    "cumulative": (470, "本期, 本年累计, 总累计 and bare 累计"),
    "columns": (560, "headers, synonyms, columns left alone"),
    "text": (630, "encodings, delimiters, quotes"),
    "workbooks": (700, "XLSX and XLS: sheets, merges, formulas, dates, writers"),
    "files": (770, "files that are no table, damaged, hostile"),
    "faults": (830, "one fault in each of many layouts"),
    "record": (970, "against what is on record"),
}


@dataclass
class Case:
    group: str
    name: str
    extension: str
    data: bytes | None
    why: str
    figures: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    options: list = field(default_factory=list)
    before: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
    plan: str = "default"
    expect: str = ""

    def document(self, stem):
        expect = self.expect or ("refused" if self.problems else "taken")
        order = sorted(self.figures, key=lambda f: (f["period"], f["region"], f["indicator"]))
        return {
            "file": f"{stem}.{self.extension}",
            "group": self.group,
            "options": self.options,
            "plan": self.plan,
            "before": self.before,
            "expect": expect,
            "figures": order if expect == "taken" else [],
            "problems": self.problems,
            "warnings": self.warnings,
            "why": self.why,
        }


CASES = []


def add(group, name, form, sheets, why, **more):
    """Writes sheets in a format and keeps the case."""
    extension, data = write(sheets, form)
    CASES.append(Case(group, name, extension, data, why, **more))


def add_bytes(group, name, extension, data, why, **more):
    CASES.append(Case(group, name, extension, data, why, **more))


def figure(period, region, indicator, value):
    return {"period": period, "region": region, "indicator": indicator, "value": value}


def problem(codes, row=None, cell=None, severity="error", **more):
    codes = [codes] if isinstance(codes, str) else list(codes)
    entry = {"code": codes[0]} if len(codes) == 1 else {"codes": codes}
    if row is not None:
        entry["row"] = row
    if cell is not None:
        entry["cell"] = cell
    return entry | {"severity": severity} | more


def numbered():
    """Stem and case, in the order of the groups."""
    counts, stems = {}, set()
    for case in sorted(CASES, key=lambda case: list(GROUPS).index(case.group)):
        first = GROUPS[case.group][0]
        number = first + counts.get(case.group, 0)
        counts[case.group] = counts.get(case.group, 0) + 1
        later = [start for start, _ in GROUPS.values() if start > first]
        assert number < min(later, default=1000), f"group {case.group} is full"
        stem = f"{number:03d}-{case.name}"
        assert stem not in stems
        stems.add(stem)
        yield stem, case


def dump(document):
    """JSON with one line for each figure and problem, so that differences are easy to read."""
    lines = []
    for key, value in document.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            items = ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in value)
            lines.append(f' "{key}": [\n{items}\n ]')
        else:
            lines.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"
