"""Holds the corpus together: run with `python3 -m unittest` in this folder."""

import hashlib
import io
import json
import unittest
import zipfile
from collections import Counter
from pathlib import Path

import corpus
import tables
from cases import GROUPS, dump
from check import load
from world import PLANS, REGIONS

HERE = Path(__file__).resolve().parent
CODES = set("""encoding-error no-header missing-column duplicate-column extra-cell missing-cell blank-row type-error constraint-error
unclosed-quote formula-error unknown-region ambiguous-region wrong-region unknown-indicator unknown-period period-outside-plan future-period
duplicate-row total-mismatch cumulative-mismatch cumulative-decrease ambiguous-cumulative unusual-jump damaged-code invalid-code empty-file
no-rows unknown-format damaged-file too-large""".split())
KEYS = ["file", "group", "options", "plan", "before", "expect", "figures", "problems", "warnings", "why"]


def parts(data):
    """A workbook's parts by name, size and checksum: another zlib packs the same parts into other bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(entry.filename, entry.file_size, entry.CRC) for entry in archive.infolist()]


class Files(unittest.TestCase):
    def test_regenerating_gives_the_committed_bytes(self):
        for stem, case in corpus.build():
            path = HERE / "cases" / f"{stem}.{case.extension}"
            with self.subTest(stem):
                self.assertEqual(path.with_suffix(".json").read_text(encoding="utf-8"), dump(case.document(stem)))
                if case.data is None:
                    self.assertIsNone(tables.xlwt)
                elif path.read_bytes() != case.data:
                    self.assertEqual(parts(path.read_bytes()), parts(case.data))

    def test_each_file_has_its_answer_and_each_answer_its_file(self):
        made = {f"{stem}.json" for stem, _ in corpus.build()}
        self.assertEqual(made, {path.name for path in (HERE / "cases").glob("*.json")})
        for folder in ("cases", "by-hand"):
            named = [json.loads(path.read_text(encoding="utf-8"))["file"] for path in (HERE / folder).glob("*.json")]
            found = [path.name for path in (HERE / folder).iterdir() if path.suffix != ".json"]
            self.assertEqual(sorted(named), sorted(found))

    def test_the_corpus_stays_small(self):
        sizes = [path.stat().st_size for path in HERE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        self.assertLess(sum(sizes), 4_000_000)

    def test_no_two_cases_are_the_same(self):
        seen = {}
        for folder, case in load():
            digest = hashlib.sha256((folder / case["file"]).read_bytes()).hexdigest()
            mark = digest, json.dumps([case["options"], case["before"], case["plan"], case["file"].rpartition(".")[2]])
            with self.subTest(case["file"]):
                self.assertIsNone(seen.get(mark), "the same bytes and options")
            seen[mark] = case["file"]


class Answers(unittest.TestCase):
    def test_figures_name_known_units_indicators_and_periods(self):
        for _, case in load():
            with self.subTest(case["file"]):
                indicators = PLANS[case["plan"]]
                for figure in case["figures"] + case["before"]:
                    self.assertIn(figure["region"], REGIONS)
                    self.assertIn(figure["indicator"], indicators)
                    self.assertRegex(figure["period"], r"^202[0-2]-(0[1-9]|1[0-2])$" if case["plan"] == "monthly" else r"^202[0-2]-Q[1-4]$")
                    self.assertGreaterEqual(figure["value"], 0)
                for given in ("figures", "before"):
                    keys = Counter((f["period"], f["region"], f["indicator"]) for f in case[given])
                    self.assertEqual(set(keys.values()) - {1}, set())

    def test_taken_files_have_figures_and_refused_ones_problems(self):
        for folder, case in load():
            with self.subTest(case["file"]):
                self.assertEqual(list(case), KEYS)
                self.assertTrue(case["why"])
                self.assertIn(case["group"], {*GROUPS, "by-hand"})
                self.assertEqual(case["group"] == "by-hand", folder.name == "by-hand")
                if case["expect"] == "taken":
                    self.assertTrue(case["figures"])
                    self.assertFalse([p for p in case["problems"] if p["severity"] == "error"])
                else:
                    self.assertEqual(case["expect"], "refused")
                    self.assertFalse(case["figures"])
                    self.assertTrue(case["problems"])

    def test_problems_use_the_contracts_codes_and_places_agree(self):
        for _, case in load():
            with self.subTest(case["file"]):
                for problem in case["problems"]:
                    self.assertLessEqual(set(problem.get("codes") or [problem["code"]]), CODES)
                    if "cell" in problem:
                        self.assertEqual(int(problem["cell"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), problem["row"])
                self.assertLessEqual(set(case["warnings"]), CODES | {"*"})


class Readme(unittest.TestCase):
    def test_counts_are_true(self):
        self.assertIn(corpus.counts(), (HERE / "README.md").read_text(encoding="utf-8"))

    def test_there_is_enough_of_each_kind(self):
        expects = Counter(case["expect"] for _, case in load())
        self.assertGreaterEqual(sum(expects.values()), 400)
        self.assertTrue(0.5 <= expects["taken"] / sum(expects.values()) <= 0.6)
        self.assertGreaterEqual(len(list((HERE / "by-hand").glob("*.json"))), 40)


if __name__ == "__main__":
    unittest.main()
