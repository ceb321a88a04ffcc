#!/usr/bin/env python3
"""Measures the import and the report against its peers, everything in one run, as ratios.

    python3 Tests/Benchmark/benchmark.py [--program PATH] [--rows 1000000] [--runs 5] [--keep DIR]

A long CSV over the nation's divisions (data/national-divisions.csv: areacodes project, CC0 1.0) is imported with
--accept: validated, chained and summed. The peer is `sqlite3 .import` of the same file into a plain table with the same
key, WAL and synchronous=FULL. The report is that of the root, as a whole process, on this database and on one of 10,000
rows under the same plan. Further peers: Python's csv and sqlite3, sqlite-utils where it is installed; the same rows in
GB18030 with Chinese names; and a workbook of 100,000 rows read by `inspect` and by openpyxl's read-only mode, where that
is installed. Nothing is asserted: the figures are printed.
"""
import argparse
import csv
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
INDICATORS = ["coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise"]


def leaves():
    """Codes of the divisions without divisions below them."""
    with open(HERE / "data" / "national-divisions.csv", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    parents = {row["parent_code"] for row in rows}
    return [row["code"] for row in rows if row["code"] not in parents]


def periods(count):
    """Months from 2001-01 on."""
    return [f"{2001 + index // 12}-{index % 12 + 1:02d}" for index in range(count)]


def write_plan(folder, months):
    last = periods(months)[-1]
    lines = ["code: national", "start: 2001-01", f"end: {last}", "cadence: month", "indicators:"]
    lines += [f"  - {{code: {code}}}" for code in INDICATORS]
    path = folder / "plan.yaml"
    path.write_text("\n".join(lines) + "\n")
    return path


def write_rows(path, rows):
    """One line per figure, in the order period, county, indicator."""
    codes = leaves()
    written = 0
    with open(path, "w") as file:
        file.write("period,county,indicator,count\n")
        for number, period in enumerate(periods(1200)):
            for place, code in enumerate(codes):
                for offset, indicator in enumerate(INDICATORS):
                    if written == rows:
                        return
                    file.write(f"{period},{code},{indicator},{(number * 7 + place * 3 + offset) % 40}\n")
                    written += 1


def months_for(rows):
    per_month = len(leaves()) * len(INDICATORS)
    return -(-rows // per_month)


def timed(command, cwd=None, stdin=None):
    """Wall seconds, peak memory in MB, and what was printed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, stdin=subprocess.PIPE if stdin else None, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.communicate(stdin.encode() if stdin else None)[0].decode()
    wall = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{command}\n{output}")
    return wall, output


def peak_of(command):
    """Peak resident memory of a command in MB, by the kernel's account, measured in a process of its own."""
    code = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);" \
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)"
    return int(subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
               .stdout.split()[-1])


def remove(path):
    for suffix in ("", "-wal", "-shm"):
        pathlib.Path(str(path) + suffix).unlink(missing_ok=True)


def plain_import(folder, rows_file):
    database = folder / "plain.sqlite"
    remove(database)
    script = f"""PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
CREATE TABLE figure (period TEXT NOT NULL, county TEXT NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (period, county, indicator));
.mode csv
.import --skip 1 {rows_file} figure
"""
    return timed(["sqlite3", str(database)], stdin=script)[0]


def new_database(program, folder, name, months):
    database = folder / name
    remove(database)
    timed([program, "--database", str(database), "init", "--plan", str(write_plan(folder, months)),
           "--regions", str(HERE / "data" / "national-divisions.csv")])
    return database


def our_import(program, database, rows_file):
    return [program, "--database", str(database), "import", str(rows_file), "--accept", "--json"]


def spread(values):
    return f"{statistics.median(values):.3f} ({min(values):.3f}–{max(values):.3f})"


def compare_imports(program, folder, rows, runs, months):
    rows_file = folder / f"rows-{rows}.csv"
    if not rows_file.exists():
        write_rows(rows_file, rows)
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(plain_import(folder, rows_file))
        database = new_database(program, folder, f"ours-{rows}.sqlite", months)
        ours.append(timed(our_import(program, database, rows_file))[0])
    ratios = [own / other for own, other in zip(ours, theirs)]
    database = new_database(program, folder, f"ours-{rows}.sqlite", months)
    memory = peak_of(our_import(program, database, rows_file))
    size = os.path.getsize(database) / 1e6
    print(f"import of {rows:,} rows: ours {spread(ours)} s, sqlite3 .import {spread(theirs)} s, "
          f"ratio {spread(ratios)}, peak {memory} MB, database {size:.1f} MB")
    return database


PYTHON_IMPORT = """
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
db.execute("CREATE TABLE figure (period TEXT NOT NULL, county TEXT NOT NULL, indicator TEXT NOT NULL,"
           " count INTEGER NOT NULL, PRIMARY KEY (period, county, indicator))")
with open(sys.argv[2], newline="", encoding="utf-8") as file:
    rows = csv.reader(file); next(rows)
    db.execute("BEGIN"); db.executemany("INSERT INTO figure VALUES (?, ?, ?, ?)", rows); db.execute("COMMIT")
"""


def compare_peers(program, folder, rows, runs, months):
    """Our import in turn with other programs' of the same rows, and of the same rows in GB18030."""
    rows_file = folder / f"rows-{rows}.csv"
    chinese = folder / f"rows-{rows}-gb18030.csv"
    write_chinese(rows_file, chinese)
    peers = {"Python csv + sqlite3": [sys.executable, "-c", PYTHON_IMPORT]}
    if shutil.which("sqlite-utils"):
        peers["sqlite-utils"] = ["sqlite-utils", "insert", "--csv", "--no-detect-types", "--pk", "period", "--pk",
                                 "county", "--pk", "indicator"]
    ratios = {name: [] for name in [*peers, "GB18030 against UTF-8 .import"]}
    for _ in range(runs):
        own = timed(our_import(program, new_database(program, folder, "ours-peer.sqlite", months), rows_file))[0]
        for name, command in peers.items():
            database = folder / "peer.sqlite"
            remove(database)
            last = [str(database), str(rows_file)] if name != "sqlite-utils" else [str(database), "figure", str(rows_file)]
            ratios[name].append(own / timed([*command, *last])[0])
        gb = timed(our_import(program, new_database(program, folder, "ours-peer.sqlite", months), chinese))[0]
        ratios["GB18030 against UTF-8 .import"].append(gb / plain_import(folder, rows_file))
    memory = peak_of(our_import(program, new_database(program, folder, "ours-peer.sqlite", months), chinese))
    for name, values in ratios.items():
        print(f"  ours ÷ {name}: {spread(values)}")
    print(f"  peak in GB18030: {memory} MB")


def write_chinese(source, path):
    """The same rows with full names and Chinese headers, in GB18030."""
    with open(HERE / "data" / "national-divisions.csv", encoding="utf-8-sig") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}

    def full_name(code):
        names = []
        while code in rows:
            names.append(rows[code]["name"])
            code = rows[code]["parent_code"]
        return "".join(reversed(names[:-1])) if len(names) > 1 else names[0]

    names = {code: full_name(code) for code in rows}
    with open(source) as file, open(path, "w", encoding="gb18030") as out:
        next(file)
        out.write("报告期,县市区,指标,本期新增\n")
        for line in file:
            period, county, rest = line.split(",", 2)
            out.write(f"{period},{names[county]},{rest}")


OPENPYXL_READ = """
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = [row for row in book.worksheets[0].iter_rows(values_only=True)]
"""


def compare_workbooks(program, folder, runs):
    try:
        import openpyxl
    except ImportError:
        print("workbook: openpyxl is not installed")
        return
    path = folder / "rows-100000.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("填报表")
    sheet.append(["报告期", "县市区", "指标", "本期新增"])
    for number in range(100_000):
        sheet.append(["2021-Q2", f"第{number % 2000}县", INDICATORS[number % 5], number % 40])
    book.save(path)
    ratios, ours = [], []
    for _ in range(runs):
        ours.append(timed([program, "inspect", str(path), "--json"])[0])
        ratios.append(ours[-1] / timed([sys.executable, "-c", OPENPYXL_READ, str(path)])[0])
    memory = peak_of([program, "inspect", str(path), "--json"])
    print(f"workbook of 100,000 rows: inspect {spread(ours)} s, ÷ openpyxl read-only {spread(ratios)}, peak {memory} MB")


def compare_reports(program, large, small, runs):
    report = lambda database: [program, "--database", str(database), "report", "--format", "json"]
    first, second = [], []
    for _ in range(runs):
        first.append(timed(report(large))[0] * 1000)
        second.append(timed(report(small))[0] * 1000)
    ratios = [one / other for one, other in zip(first, second)]
    print(f"report of the root: large {spread(first)} ms, 10,000 rows {spread(second)} ms, ratio {spread(ratios)}")


DOCUMENTS = ["json", "html", "xlsx", "docx"]


def compare_documents(program, folder, large, rows, months, runs):
    """The whole report of a province in each format, and DuckDB's sums by region, indicator and year."""
    through = periods(months)[-1]
    times = {kind: [] for kind in DOCUMENTS}
    duck = {"province": [], "nation": []}
    root = []
    database = duck_database(folder, folder / f"rows-{rows}.csv")
    for _ in range(runs):
        for kind in DOCUMENTS:
            output = folder / f"whole.{kind}"
            remove(output)
            command = [program, "--database", str(large), "report", "--through", through, "--region", "430000",
                       "--format", kind, "-o", str(output)]
            times[kind].append(timed(command)[0] * 1000)
        root.append(timed([program, "--database", str(large), "report", "--through", through,
                           "--format", "json", "--region", "100000"])[0] * 1000)
        if database:
            duck["province"].append(duck_answer(database, "430000", 2, through) * 1000)
            duck["nation"].append(duck_answer(database, "100000", 1, through) * 1000)
    for kind in DOCUMENTS:
        print(f"whole report of a province ({months} months), {kind}: {spread(times[kind])} ms")
    if database:
        for name, ours in (("province", times["json"]), ("nation", root)):
            ratios = [one / other for one, other in zip(ours, duck[name])]
            print(f"report of the {name}, whole process: {spread(ours)} ms; DuckDB's group-by in process "
                  f"{spread(duck[name])} ms; ratio {spread(ratios)}")


def duck_database(folder, rows):
    """DuckDB's file of the rows and the divisions; nothing where DuckDB is not installed."""
    try:
        import duckdb
    except ImportError:
        print("DuckDB is not installed")
        return None
    path = folder / "peer.duckdb"
    remove(path)
    connection = duckdb.connect(str(path))
    divisions = HERE / "data" / "national-divisions.csv"
    connection.execute(f"CREATE TABLE filing AS SELECT * FROM read_csv('{rows}', types = {{'county': 'VARCHAR'}})")
    connection.execute(f"CREATE TABLE division AS SELECT * FROM read_csv('{divisions}', all_varchar = true)")
    connection.close()
    return path


def duck_answer(path, root, depth, through):
    """Seconds for the sums of a region and those below it down to a depth, by indicator and year."""
    import duckdb
    query = f"""
        WITH RECURSIVE shown(code, depth) AS (
          SELECT code, 0 FROM division WHERE code = '{root}'
          UNION ALL SELECT division.code, depth + 1 FROM shown JOIN division ON division.parent_code = shown.code
          WHERE depth < {depth}),
        below(region, leaf) AS (
          SELECT code, code FROM shown
          UNION ALL SELECT region, division.code FROM below JOIN division ON division.parent_code = below.leaf)
        SELECT region, indicator, substr(period, 1, 4) AS year, sum(count),
          sum(CASE WHEN period = '{through}' THEN count END)
        FROM filing JOIN below ON below.leaf = filing.county WHERE period <= '{through}' GROUP BY ALL"""
    connection = duckdb.connect(str(path))
    start = time.perf_counter()
    connection.execute(query).fetchall()
    wall = time.perf_counter() - start
    connection.close()
    return wall


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=".build/release/tongxing")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    folder = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="tongxing-benchmark-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        months = months_for(arguments.rows)
        large = compare_imports(program, folder, arguments.rows, arguments.runs, months)
        compare_peers(program, folder, arguments.rows, max(arguments.runs // 2, 1), months)
        compare_workbooks(program, folder, arguments.runs)
        small = compare_imports(program, folder, 10_000, arguments.runs, months)
        compare_reports(program, large, small, arguments.runs * 4)
        compare_documents(program, folder, large, arguments.rows, months, arguments.runs)
        verify = [timed([program, "--database", str(large), "verify"])[0] for _ in range(3)]
        print(f"verify: {spread(verify)} s")
    finally:
        if not arguments.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
