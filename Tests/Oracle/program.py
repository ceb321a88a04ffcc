"""The program as a black box: its commands, its exit statuses, its documents."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import subprocess
from decimal import Decimal
from pathlib import Path

from comparison import csv_differences

REGION_COLUMNS = [
    "code", "name", "short_name", "level", "parent_code",
    "valid_from", "valid_to", "successor", "class", "reports", "counted",
]  # fmt: skip
LEVEL_OPTIONS = {"approved": ["--approve"], "accepted": ["--accept"]}


class Program:
    def __init__(self, binary: str, folder: Path, definition: dict, timeout: float):
        self.binary, self.folder, self.definition, self.timeout = binary, folder, definition, timeout
        self.log: list[str] = []
        self.imports: list[int] = []
        self.files = 0
        self.document: dict | None = None
        self.result: subprocess.CompletedProcess | None = None

    def _run(self, *words: str) -> int:
        command = [self.binary, "--database", "world.sqlite", *words]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("TONGXING_")}
        environment["TONGXING_LANGUAGE"] = "en"
        try:
            self.result = subprocess.run(
                command, cwd=self.folder, env=environment, capture_output=True, timeout=self.timeout
            )
        except subprocess.TimeoutExpired:
            self.result = subprocess.CompletedProcess(command, -1, b"", b"timed out")
        line = f"{shlex.join(words)}  # {self.result.returncode}"
        self.log.append(line)
        with open(self.folder / "commands.txt", "a", encoding="utf-8") as log:
            log.write(line + "\n")
        return self.result.returncode

    def last_words(self) -> str:
        text = self.result.stderr.decode("utf-8", "replace") or self.result.stdout.decode("utf-8", "replace")
        return " | ".join(text.strip().splitlines()[:6])

    def _read_document(self):
        try:
            return json.loads(self.result.stdout, parse_float=Decimal)
        except ValueError:
            return None

    def init(self) -> int:
        self._write("plan.yaml", plan_yaml(self.definition["plan"]))
        regions = [[each.get(column, "") for column in REGION_COLUMNS] for each in self.definition["regions"]]
        self._write("regions.csv", csv_text([REGION_COLUMNS, *regions]))
        self._write("targets.csv", targets_csv(self.definition["targets"]))
        return self._run("init", "--plan", "plan.yaml", "--regions", "regions.csv", "--targets", "targets.csv")

    def apply(self, operation: dict) -> int:
        self.document = None
        return getattr(self, "_" + operation["op"])(operation)

    def _import(self, operation: dict) -> int:
        name = self._next_name("filings")
        self._write(name, filings_csv(operation))
        words = [name, "--by", "Zhang", *LEVEL_OPTIONS.get(operation["level"], [])]
        if operation.get("received"):
            words += ["--received", operation["received"]]
        if operation.get("dry"):
            words.append("--dry-run")
        status = self._run("import", *words, "--json")
        document = self._read_document()
        self.document = document[0] if isinstance(document, list) and document else document
        if self.document and self.document.get("committed"):
            self.imports.append(self.document.get("import"))
        return status

    def _submit(self, operation: dict) -> int:
        counts = [f"{code}={text}" for code, text in operation["cells"].items()]
        place = ["--county", operation["region"], "--period", operation["period"]]
        return self._run("submit", *place, "--by", "Zhang", *counts)

    def _review(self, operation: dict) -> int:
        place = ["--region", operation["region"], "--period", operation["period"]]
        reason = ["--reason", "核对"] if operation["kind"] in ("return", "withdraw") else []
        return self._run("review", operation["kind"], *place, *reason, "--by", "Li")

    def _undo(self, operation: dict) -> int:
        number = self.imports[operation["import"] - 1]
        later = ["--with-later"] if operation["with_later"] else []
        return self._run("import", "undo", str(number), "--reason", "误报", *later)

    def _set_targets(self, operation: dict) -> int:
        name = self._next_name("targets")
        self._write(name, targets_csv(operation["rows"]))
        return self._run("targets", "import", name, "--reason", "调整")

    def report(self, query: dict, as_of: str | None) -> dict | None:
        status = self._run("report", *self._report_words(query, as_of), "--format", "json")
        return self._read_document() if status == 0 else None

    def csv_faults(self, query: dict, expected: dict) -> list[str]:
        status = self._run("report", *self._report_words(query, None), "--format", "csv", "--output", "report.csv")
        if status != 0:
            return [f"exit status {status} {self.last_words()}"]
        return csv_differences(expected, (self.folder / "report.csv").read_bytes())

    def verify(self) -> dict | None:
        self._run("verify", "--json")
        return self._read_document()

    def _report_words(self, query: dict, as_of: str | None) -> list[str]:
        words = ["--through", query["through"], "--basis", query["basis"], "--region", query["region"]]
        return words + (["--as-of", as_of] if as_of else [])

    def _next_name(self, kind: str) -> str:
        self.files += 1
        return f"{kind}-{self.files:03d}.csv"

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8", newline="")


def csv_text(rows: list[list]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def filings_csv(operation: dict) -> str:
    if operation["layout"] == "long":
        cells = [
            [row["period"], row["region"], code, text]
            for row in operation["rows"]
            for code, text in row["cells"].items()
            if text != ""
        ]
        return csv_text([["period", "county", "indicator", "count"], *cells])
    indicators = sorted({code for row in operation["rows"] for code in row["cells"]})
    rows = [
        [row["period"], row["region"], *[row["cells"].get(code, "") for code in indicators]]
        for row in operation["rows"]
    ]
    return csv_text([["period", "county", *indicators], *rows])


def targets_csv(rows: list[list]) -> str:
    return csv_text([["region", "year", "indicator", "target"], *rows])


def plan_yaml(plan: dict) -> str:
    lines = [f"code: {plan['code']}", "name: {zh: 测试计划, en: Test plan}"]
    for key in ("start", "end", "cadence", "rateDecimals", "rankBy", "reportingFrom"):
        if key in plan:
            lines.append(f"{key}: {plan[key]}")
    lines.append("deadlines: {" + ", ".join(f"{level}: {days}" for level, days in plan["deadlines"].items()) + "}")
    lines.append("holidays: [" + ", ".join(plan["holidays"]) + "]")
    lines.append("indicators:")
    lines += [f"  - {{{indicator_yaml(each)}}}" for each in plan["indicators"]]
    if "bands" in plan:
        bands = [f"{{status: {status}, from: {edge}}}" for status, edge in plan["bands"]]
        lines.append("bands: [" + ", ".join(bands) + "]")
    return "\n".join(lines) + "\n"


def indicator_yaml(indicator: dict) -> str:
    ranked = str(indicator["ranked"]).lower()
    name = f"name: {{zh: {indicator['name']}, en: Work {indicator['code']}}}, unit: {{zh: 家, en: items}}"
    rest = f"decimals: {indicator['decimals']}, weight: {indicator['weight']}, ranked: {ranked}"
    return f"code: {indicator['code']}, {name}, {rest}"
