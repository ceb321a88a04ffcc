#!/usr/bin/env python3
"""Measures registers in one run: double claims among 100,000 entries, a search among 1,000,000.

    python3 Tests/Benchmark/registers.py [--program PATH] [--entries 1000000] [--claims 100000] [--runs 7] [--keep DIR]

Firms of the 122 counties bear names like real ones: a place, a brand of two or three characters, a trade, a legal form,
and codes with valid check characters; one in 200 of them is claimed again by another county under the same code, another
bracket, another form, without its place, or without its code. They come in as files of 100,000 rows of the register of
services to new enterprises. Measured are whole processes: the import, `roster duplicates --json`, `roster list --search`
by a part of a name, by a full name and by a code, and `verify`; the start of a process is measured beside them (`roster list
--help`) and taken off to tell what the work itself costs. Nothing is asserted but that what is searched for is found: the
figures are printed.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
REGIONS = HERE.parents[1] / "Sources" / "Operations" / "BuiltIn" / "hunan-regions.tsv"
REGISTER = "new_enterprise_services"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
VALUES = {c: i for i, c in enumerate(ALPHABET)}
WEIGHTS = [3 ** i % 31 for i in range(17)]
BRAND = "鑫源盛达恒泰和顺华兴宏远金辉天成永昌瑞丰嘉禾博雅信诚立德汇通万隆康宁润泽星海云峰景明智创优佳美凯晨曦朗悦锦绣腾飞卓越"
TRADES = ["商贸", "科技", "建材", "物流", "餐饮管理", "机械设备", "电子科技", "食品", "农业发展", "文化传媒", "环保工程",
          "建筑劳务", "汽车服务", "家居", "服饰", "医疗器械", "教育咨询", "广告", "物业管理", "新材料"]
HEADER = "县市区,企业名称,统一社会信用代码,服务日期,成立日期,服务方式\n"


def credit_code(division, number):
    eight = "M" + "".join(ALPHABET[number // 31 ** i % 31] for i in range(6, -1, -1))
    total = sum(int(c, 36) * w for c, w in zip(eight, (3, 7, 9, 10, 5, 8, 4, 2)))
    body = "91" + division + eight + "0X987654321"[total % 11]
    return body + ALPHABET[-sum(VALUES[c] * w for c, w in zip(body, WEIGHTS)) % 31]


def counties():
    rows = [line.split("\t") for line in REGIONS.read_text(encoding="utf-8").splitlines()]
    cities = {row[0]: row[2] for row in rows if len(row) > 3 and row[3] == "city"}
    return [(row[0], row[1], cities[row[4]]) for row in rows if len(row) > 3 and row[3] == "county"]


def firms(count):
    """(county, name, code), as they are claimed."""
    chooser, places, used = random.Random(20201105), counties(), set()
    while len(used) < count:
        code, county, city = chooser.choice(places)
        brand = "".join(chooser.choices(BRAND, k=chooser.choice([2, 3, 3])))
        place, trade = chooser.choice([city, city + "市", county]), chooser.choice(TRADES)
        name = f"{place}{brand}{trade}有限公司"
        if name in used:
            continue
        used.add(name)
        firm = credit_code(code, len(used))
        yield county, name, firm
        if len(used) % 200 == 0:
            other = chooser.choice(places)[1]
            core = f"{brand}{trade}"
            yield chooser.choice([
                (other, name, firm), (other, f"{place}（{brand}）{trade}有限公司", ""), (other, f"{place}{core}有限责任公司", ""),
                (other, f"{core}有限公司", ""), (other, name, "")])


def write_files(folder, count):
    """Files of 100,000 rows; the last firm of each, to be searched for."""
    paths, last, file = [], [], None
    for number, (county, name, code) in enumerate(firms(count)):
        if number == count:
            break
        if number % 100_000 == 0:
            if file:
                file.close()
            paths.append(folder / f"services-{len(paths)}.csv")
            file = open(paths[-1], "w", encoding="utf-8")
            file.write(HEADER)
            last.append(None)
        day = f"202{1 + number % 2}-{number // 7 % 12 + 1:02d}-{number // 3 % 28 + 1:02d}"
        file.write(f"{county},{name},{code},{day},2020-09-01,上门\n")
        if code:
            last[-1] = (name, code)
    file.close()
    return paths, last


def run(program, database, *words):
    """(seconds, peak memory in MB, output) of a process."""
    command = [program, "--database", str(database), "--language", "en", *map(str, words)]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, errors = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    took = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)}: {errors.decode()[:2000]}")
    return took, usage.ru_maxrss / 1024, out


def median(program, database, runs, *words):
    taken = [run(program, database, *words) for _ in range(runs)]
    return statistics.median(t for t, _, _ in taken), max(m for _, m, _ in taken), taken[0][2]


def bring(program, database, paths):
    run(program, database, "init")
    took, memory = 0.0, 0.0
    for path in paths:
        seconds, peak, _ = run(program, database, "roster", "import", "--register", REGISTER, path)
        took, memory = took + seconds, max(memory, peak)
    return took, memory


def search(program, database, runs, start, wanted):
    name, code = wanted
    core = name[-9:-4]
    for words, text in (("a part of a name", core), ("a full name", name), ("a code", code), ("a code's beginning", code[:14])):
        asked = ["roster", "list", "--register", REGISTER, "--search", text, "--limit", 50, "--json"]
        took, memory, out = median(program, database, runs, *asked)
        found = json.loads(out)["entries"]
        assert found and (words == "a part of a name" or any(e["code"] == code for e in found)), text
        print(f"  search by {words}: {took * 1000:.0f} ms, without the start of the process "
              f"{max(0, took - start) * 1000:.0f} ms ({len(found)} found, {memory:.0f} MB)")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default=str(HERE.parents[1] / ".build" / "release" / "tongxing"))
    arguments.add_argument("--entries", type=int, default=1_000_000)
    arguments.add_argument("--claims", type=int, default=100_000)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--keep")
    given = arguments.parse_args()
    folder = pathlib.Path(given.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    paths, last = write_files(folder, given.entries)

    small = folder / "small.sqlite"
    took, memory = bring(given.program, small, paths[: max(1, given.claims // 100_000)])
    start, _, _ = median(given.program, small, given.runs, "roster", "list", "--help")
    print(f"start of a process: {start * 1000:.0f} ms")
    print(f"{given.claims:,} entries: import {took:.2f} s, {memory:.0f} MB")
    took, memory, out = median(given.program, small, given.runs, "roster", "duplicates", "--register", REGISTER, "--json")
    print(f"  duplicates: {took:.2f} s, without the start {took - start:.2f} s "
          f"({len(json.loads(out)['groups'])} groups, {memory:.0f} MB)")

    large = folder / "large.sqlite"
    took, memory = bring(given.program, large, paths)
    print(f"{given.entries:,} entries in {len(paths)} files: import {took:.1f} s, {memory:.0f} MB, "
          f"{large.stat().st_size / 1e6:.0f} MB on disk")
    search(given.program, large, given.runs, start, last[-1])
    took, memory, _ = median(given.program, large, given.runs, "roster", "reconcile", "--json")
    print(f"  reconcile: {took * 1000:.0f} ms, {memory:.0f} MB")
    took, memory, _ = run(given.program, large, "verify")
    print(f"  verify: {took:.1f} s, {memory:.0f} MB")
    if not given.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
