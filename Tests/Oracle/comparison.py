"""Where two documents differ."""

from __future__ import annotations

import csv
import io
from decimal import Decimal, InvalidOperation

IGNORED = ("asOf", "snapshot", "plan")
CSV_FIELDS = ["target", "completed", "rate", "expected", "paceRatio", "status", "rank"]
REGION_HEADERS = ["regioncode", "region", "code"]
INDICATOR_HEADERS = ["indicatorcode", "indicator"]


def differences(expected, actual, path: str = "", ignored: tuple = IGNORED) -> list[str]:
    """One line for each cell; keys that are not expected may be there."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        keys = [key for key in expected if key not in ignored]
        found = [differences(expected[key], actual.get(key, "(missing)"), f"{path}.{key}", ignored) for key in keys]
        return [each for part in found for each in part]
    if isinstance(expected, list) and isinstance(actual, list):
        return _list_differences(expected, actual, path, ignored)
    return [] if _same(expected, actual) else [f"{path or '.'}: {actual!s}, expected {expected!s}"]


def _list_differences(expected: list, actual: list, path: str, ignored: tuple) -> list[str]:
    names = [[_name(each) for each in items] for items in (expected, actual)]
    if names[0] != names[1]:
        return [f"{path}: {names[1]}, expected {names[0]}"]
    found = [differences(*pair, f"{path}[{name}]", ignored) for *pair, name in zip(expected, actual, names[0])]
    return [each for part in found for each in part]


def _name(item) -> str:
    return str(item.get("code", item.get("year"))) if isinstance(item, dict) else str(item)


def _same(expected, actual) -> bool:
    """Numbers by value, so that 41 and 41.00 are the same; null only null."""
    numbers = [isinstance(each, (int, Decimal)) and not isinstance(each, bool) for each in (expected, actual)]
    return expected == actual and numbers[0] == numbers[1]


def csv_differences(document: dict, data: bytes) -> list[str]:
    """The CSV report against the JSON one: a row for each region and indicator, the same figures."""
    if not data.startswith(b"\xef\xbb\xbf"):
        return ["no byte order mark"]
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"), newline="")))
    header = [_plain(each) for each in rows[0]] if rows else []
    region, indicator = _column(header, REGION_HEADERS), _column(header, INDICATOR_HEADERS)
    if region is None or indicator is None:
        return [f"no column for region and indicator in {header}"]
    expected = [(each, cell) for each in document["regions"] for cell in each["indicators"]]
    if len(rows) - 1 != len(expected):
        return [f"{len(rows) - 1} rows, expected {len(expected)}"]
    found = [_row_differences(header, row, *pair, region, indicator) for row, pair in zip(rows[1:], expected)]
    return [each for part in found for each in part]


def _row_differences(header: list, row: list, region: dict, cell: dict, at: int, indicator_at: int) -> list[str]:
    place = f"{region['code']} {cell['code']}"
    if len(row) != len(header):
        return [f"{place}: {len(row)} cells under {len(header)} headers"]
    if (row[at], row[indicator_at]) != (region["code"], cell["code"]):
        return [f"{place}: the row names {row[at]} {row[indicator_at]}"]
    columns = [(field, _column(header, [field.lower(), "indicator" + field.lower()])) for field in CSV_FIELDS]
    missing = [f"no column {field}" for field, column in columns if column is None]
    present = [(field, row[column]) for field, column in columns if column is not None]
    return missing + [
        f"{place} {field}: {text!r}, expected {cell[field]}" for field, text in present if not _says(text, cell[field])
    ]


def _plain(header: str) -> str:
    return header.lower().replace("_", "").replace(" ", "").replace(".", "")


def _column(header: list[str], names: list[str]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _says(text: str, value) -> bool:
    if value is None:
        return text == ""
    if isinstance(value, str):
        return text == value
    try:
        return Decimal(text) == value
    except InvalidOperation:
        return False
