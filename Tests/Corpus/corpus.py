#!/usr/bin/env python3
"""Writes cases/ anew, every file and its expected answer, the same bytes each time, and the counts in README.md."""

import importlib
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import tables
from cases import CASES, GROUPS, dump, numbered
from check import load

HERE = Path(__file__).resolve().parent


def build():
    """All cases as (stem, case), from nothing."""
    CASES.clear()
    for group in GROUPS:
        importlib.import_module(f"group_{group}").build()
    return list(numbered())


def counts():
    """The table of README.md: how many cases of each group are taken and refused."""
    found = Counter((case["group"], case["expect"]) for _, case in load())
    rows = [
        (f"`{group}`", f"{first:03d}–", what, found[group, "taken"], found[group, "refused"]) for group, (first, what) in GROUPS.items()
    ]
    rows.append(("`by-hand`", "01–", "single tables in the manner of real ones", found["by-hand", "taken"], found["by-hand", "refused"]))
    rows.append(("all", "", "", sum(row[3] for row in rows), sum(row[4] for row in rows)))
    lines = ["| group | numbers | what it tries | taken | refused | cases |", "|---|---|---|--:|--:|--:|"]
    lines += [f"| {group} | {first} | {what} | {taken} | {refused} | {taken + refused} |" for group, first, what, taken, refused in rows]
    return "\n".join(lines) + "\n"


def main():
    folder = HERE / "cases"
    if tables.xlwt is None:
        print("xlwt is missing: the XLS files are left as they are", file=sys.stderr)
    kept = {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    made = build()
    for stem, case in made:
        data = case.data if case.data is not None else kept[f"{stem}.{case.extension}"]
        (folder / f"{stem}.{case.extension}").write_bytes(data)
        (folder / f"{stem}.json").write_text(dump(case.document(stem)), encoding="utf-8")
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(re.sub(r"\| group \|.*?\| all \|[^\n]*\n", lambda _: counts(), text, flags=re.S), encoding="utf-8")
    refused = sum(bool(case.problems) for _, case in made)
    print(f"{len(made)} cases: {len(made) - refused} taken, {refused} refused")


if __name__ == "__main__":
    main()
