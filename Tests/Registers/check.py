#!/usr/bin/env python3
"""Compares the program's registers with an independent reading of the rules in README.md, on random worlds."""

import argparse
import calendar
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

COUNTIES = {"430202": "荷塘区", "430223": "攸县", "430302": "雨湖区", "430381": "湘乡市", "433101": "吉首市", "430111": "雨花区"}
PLAN_FIRST, PLAN_LAST = date(2020, 10, 1), date(2022, 12, 31)  # of the first and the last quarter
LEVELS = {"县级": "county", "市级": "city", "省级": "province"}


@dataclass(frozen=True)
class Register:
    code: str
    indicator: str | None
    counting: str = "once"
    titled: bool = False
    level: str | None = None
    valid_months: int | None = None
    window: int | None = None
    kinds: tuple = ()
    idle_modes: tuple = ()
    listed: str | None = None


REGISTERS = {r.code: r for r in [
    Register("harmonious_enterprises", "harmonious_enterprise", titled=True, valid_months=36),
    Register("mediation_orgs", "mediation_org", titled=True, level="province"),
    Register("new_enterprise_services", "new_enterprise", window=24, kinds=("91", "92", "93"), idle_modes=("message",)),
    Register("guidance_visits", "key_enterprise_guidance", counting="period", idle_modes=("group",),
             listed="key_enterprises"),
    Register("key_enterprises", None),
    Register("activities", None, counting="each")]}
MODES = {"上门": "visit", "电话": "phone", "群发推送": "message"}
VISIT_MODES = {"上门一对一": "onsite", "线上一对一": "online", "集中指导": "group"}

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(prefix, number):
    eight = f"MA4{number:05d}"
    total = sum(int(c, 36) * w for c, w in zip(eight, (3, 7, 9, 10, 5, 8, 4, 2)))
    body = prefix + "430200" + eight + "0X987654321"[total % 11]
    return body + ALPHABET[-sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body)) % 31]


def months_after(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFKC", name).lower() if c.isalnum())


def quarter(day):
    """Nil before and after the plan is told apart by the caller."""
    return (day.year, (day.month + 2) // 3)


# ---------------------------------------------------------------- the reading


@dataclass
class Entry:
    register: str
    region: str
    name: str
    code: str
    day: date | None
    act: int
    order: int
    file: str
    row: int
    mode: str = ""
    topic: str = ""
    registered: date | None = None
    events: list = field(default_factory=list)  # (kind, day, level, grade, until, act, number)
    withdrawn: int | None = None
    id: int = 0


@dataclass
class Standing:
    reached: date | None = None
    ended: date | None = None
    grade: str | None = None
    fault: str | None = None


class Reading:
    """What is on record, and what follows from it."""

    def __init__(self):
        self.entries, self.undone, self.policies, self.verdicts = [], set(), [], []

    def live(self, register):
        return [e for e in self.entries if e.register == register and e.act not in self.undone]

    def events(self, entry):
        return [e for e in entry.events if e[5] not in self.undone]

    def standing(self, entry):
        register, result = REGISTERS[entry.register], Standing()
        if register.titled:
            self.title(entry, register, result)
        else:
            result.reached = entry.day
        if entry.withdrawn:
            result.fault = "withdrawn"
        result.fault = result.fault or self.ineligible(entry, register)
        return result

    def title(self, entry, register, result):
        until, events = None, self.events(entry)
        for kind, day, level, grade, stated, *_ in sorted(events, key=lambda e: e[1]):
            if register.level and level != register.level:
                continue
            if kind == "revoke":
                if result.reached and not result.ended:
                    result.ended = day
                continue
            if kind == "recognise" and not result.reached:
                result.reached = day
            if not result.reached:
                continue
            result.grade = grade or result.grade
            until = stated or (register.valid_months and months_after(day, register.valid_months)) or until
            if kind != "regrade":
                result.ended = None
        if not result.ended and until:
            result.ended = until + timedelta(1)
        if not result.reached and any(e[0] == "recognise" for e in events):
            result.fault = "otherLevel"

    @staticmethod
    def ineligible(entry, register):
        if register.kinds and entry.code and entry.code[:2] not in register.kinds:
            return "wrongKind"
        if entry.mode in register.idle_modes:
            return "modeNotCounted"
        if register.window and entry.day:
            if not entry.registered:
                return "ageUnknown"
            if not entry.registered <= entry.day <= months_after(entry.registered, register.window):
                return "notNew"
        return None

    def claims(self, register):
        """(entry, standing) of all that can count, first reached first."""
        listed = REGISTERS[register].listed
        known = listed and {e.code for e in self.live(listed) if e.code and not e.withdrawn}
        found = [(e, self.standing(e)) for e in self.live(register)]
        found = [(e, s) for e, s in found if s.reached and not s.fault and (not listed or e.code in known)]
        return sorted(found, key=lambda c: (c[1].reached, c[0].act, c[0].order))

    def identity(self, entry):
        if entry.register == "activities":
            return entry.order
        return entry.code or folded(entry.name)

    def groups(self, register):
        """(claims, verdict) of each entity."""
        same, apart = {}, set()
        for verdict in self.verdicts:
            for order in verdict["entries"]:
                same[order] = verdict if verdict["kind"] == "same" else None
                (apart.add if verdict["kind"] == "different" else apart.discard)(order)
        groups = defaultdict(list)
        for entry, standing in self.claims(register):
            verdict = same.get(entry.order)
            key = ("verdict", verdict["act"]) if verdict else (
                ("alone", entry.order) if entry.order in apart else ("same", self.identity(entry)))
            groups[key].append((entry, standing))
        return [(claims, same[claims[0][0].order] if key[0] == "verdict" else None) for key, claims in groups.items()]

    def policy(self, register):
        own = [p for r, p in self.policies if r == register]
        every = [p for r, p in self.policies if r is None]
        return (own or every or ["first"])[-1]

    def counted(self, register, claims, verdict):
        """Lists of one region's claims that count."""
        parts = defaultdict(list)
        for claim in claims:
            parts[claim[0].region].append(claim)
        if verdict and len(claims) > 1:
            keeper = [c for c in claims if c[0].order == verdict["keeper"]]
            return [keeper + [c for c in parts[keeper[0][0].region] if c is not keeper[0]]] if keeper else []
        if len(parts) == 1 or self.policy(register) == "both":
            return list(parts.values())
        return [] if self.policy(register) == "none" else [next(iter(parts.values()))]

    def cells(self, register):
        """(region, quarter or None before the plan) → [entries, unique, lost]"""
        cells = defaultdict(lambda: [0, 0, 0])

        def add(place, region, day):
            if day is None or day < PLAN_FIRST:
                cells[region, None][place] += 1
            elif day <= PLAN_LAST:
                cells[region, quarter(day)][place] += 1

        for entry in self.live(register):
            standing = self.standing(entry)
            if standing.fault != "withdrawn":
                add(0, entry.region, standing.reached or entry.day)
        for claims, verdict in self.groups(register):
            if REGISTERS[register].counting == "each":
                for entry, standing in claims:
                    add(1, entry.region, standing.reached)
                continue
            for part in self.counted(register, claims, verdict):
                self.take(REGISTERS[register].counting, part, add)
        return cells

    @staticmethod
    def take(counting, part, add):
        region = part[0][0].region
        if counting == "period":
            for day in {quarter(s.reached): s.reached for _, s in part}.values():
                add(1, region, day)
            return
        add(1, region, part[0][1].reached)
        if all(s.ended for _, s in part):
            add(2, region, max(s.ended for _, s in part))

    def duplicates(self, register):
        found = set()
        if REGISTERS[register].counting == "each":
            return found
        for claims, verdict in self.groups(register):
            if len(claims) < 2 or len({e.region for e, _ in claims}) < 2 and not verdict:
                continue
            identities = {self.identity(e) for e, _ in claims}
            kind = "near" if len(identities) > 1 else "code" if claims[0][0].code else "name"
            counts = {p[0][0].order for p in self.counted(register, claims, verdict)}
            found.add((kind, frozenset((e.order, e.order in counts) for e, _ in claims), bool(verdict)))
        return found | self.near(register)

    def near(self, register):
        decided = {order for verdict in self.verdicts for order in verdict["entries"]}
        firsts = {}
        for entry, _ in sorted(self.claims(register), key=lambda c: c[0].order):
            firsts.setdefault((entry.region, self.identity(entry)), entry)
        pairs = set()
        for one in firsts.values():
            for other in firsts.values():
                alike = firm_of(one.name) == firm_of(other.name) and self.identity(one) != self.identity(other)
                if not one.code and alike and one.region != other.region and not {one.order, other.order} <= decided:
                    pairs.add(("near", frozenset([(one.order, True), (other.order, True)]), False))
        return pairs


def firm_of(name):
    """What is left of an invented name without place, signs and legal form."""
    core = folded(name).removeprefix("株洲")
    for form in ("有限责任公司", "有限公司"):
        core = core.removesuffix(form)
    return core


# ---------------------------------------------------------------- the program


class Program:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, Path(folder)

    def run(self, *words, status=0):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("TONGXING_")}
        words = [str(w) for w in words]
        result = subprocess.run([self.binary, "--database", "a.sqlite", "--language", "en", *words], cwd=self.folder,
                                env=environment, capture_output=True, timeout=120)
        with open(self.folder / "commands.txt", "a", encoding="utf-8") as log:
            log.write(" ".join(words) + f"  # {result.returncode}\n")
        if result.returncode != status:
            raise AssertionError(f"{words}: {result.returncode} {result.stderr.decode()[:600]} {result.stdout.decode()[:300]}")
        return result.stdout.decode()

    def ask(self, *words):
        return json.loads(self.run(*words, "--json"), parse_float=Decimal)

    def acts(self):
        return self.ask("verify")["acts"]


# ---------------------------------------------------------------- random worlds


class World:
    def __init__(self, seed, program):
        self.random, self.program, self.reading = random.Random(seed), program, Reading()
        self.files, self.imports, self.reported, self.documents = 0, [], defaultdict(int), {}
        brands = ["晨辉", "云耀", "松腾", "柏达", "金盛", "玉泰", "清安", "泉康", "春恒", "江信", "秋诚", "华睿"]
        self.firms = [
            {"name": f"株洲示例{brand}{trade}有限公司", "code": credit_code("91" if n % 5 else ("12", "92")[n % 2], n + 1),
             "bare": {r: self.random.random() < 0.2 for r in COUNTIES},
             "variant": ["株洲示例{}有限公司", "示例{}有限公司", "株洲（示例）{}有限公司", "株洲示例{}有限责任公司"][n % 4].format(brand + trade)}
            for n, (brand, trade) in enumerate(zip(brands, ["商贸", "食品", "机械"] * 4))]
        program.run("init")

    def day(self, first=date(2020, 9, 1), last=date(2022, 12, 31)):
        return first + timedelta(self.random.randrange((last - first).days))

    def claim(self):
        firm, region = self.random.choice(self.firms), self.random.choice(list(COUNTIES))
        if firm["bare"][region]:
            return region, firm["variant"], ""
        return region, firm["name"], firm["code"]

    # Imports

    def bring(self, register):
        make = {"harmonious_enterprises": self.titled, "mediation_orgs": self.titled,
                "new_enterprise_services": self.service, "guidance_visits": self.visit,
                "key_enterprises": self.listed, "activities": self.activity}[register]
        rows, seen = [], set()
        for _ in range(self.random.randint(4, 14)):
            row, key = make(register)
            if key not in seen:
                seen.add(key)
                rows.append(row)
        self.files += 1
        name, header = f"{register}-{self.files}.csv", list(rows[0])
        with open(self.program.folder / name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header)
            writer.writeheader()
            writer.writerows(rows)
        answer = self.program.ask("roster", "import", "--register", register, name)
        answer = answer[0] if isinstance(answer, list) else answer
        assert answer["committed"], answer
        act, new = answer["import"], 0
        self.imports.append(act)
        for number, row in enumerate(rows, 2):
            new += self.take(register, row, act, name, number)
        assert answer["entries"]["new"] == new, (answer["entries"], new)

    def titled(self, register):
        region, name, code = self.claim()
        row = {"县市区": COUNTIES[region], "名称": name, "统一社会信用代码": code, "入库日期": "2020-12-01", "认定文号": "",
               "认定日期": "", "级别": ""}
        if register == "harmonious_enterprises":
            row |= {"等级": "", "有效期至": ""}
        if self.random.random() < 0.75:
            number = self.random.randrange(12)
            key = f"示例〔2021〕{number}号"
            if key not in self.documents:
                self.documents[key] = (self.day(date(2020, 12, 5)), self.random.choice(list(LEVELS)[-2:]))
            day, level = self.documents[key]
            row |= {"认定文号": key, "认定日期": str(day), "级别": level}
            if register == "harmonious_enterprises":
                row["等级"] = self.random.choice(["A", "AA", "AAA", ""])
                if self.random.random() < 0.4:
                    row["有效期至"] = str(day + timedelta(self.random.randint(30, 500)))
        return row, (region, code or folded(name))

    def service(self, register):
        region, name, code = self.claim()
        day = self.day()
        registered = day - timedelta(self.random.choice([20, 200, 600, 729, 735, 900, -5]))
        row = {"县市区": COUNTIES[region], "企业名称": name, "统一社会信用代码": code, "服务日期": str(day),
               "成立日期": str(registered) if self.random.random() < 0.95 else "", "服务方式": self.random.choice(list(MODES))}
        return row, (region, code or folded(name), day, row["服务方式"])

    def visit(self, register):
        region, name, code = self.claim()
        day = self.day()
        row = {"县市区": COUNTIES[region], "企业名称": name, "统一社会信用代码": code, "服务日期": str(day),
               "服务方式": self.random.choice(list(VISIT_MODES)), "服务内容": self.random.choice(["工时", "合同"])}
        return row, (region, code or folded(name), day, row["服务方式"], row["服务内容"])

    def listed(self, register):
        region, name, code = self.claim()
        return {"县市区": COUNTIES[region], "企业名称": name, "统一社会信用代码": code}, (region, code or folded(name))

    def activity(self, register):
        region = self.random.choice(list(COUNTIES))
        day = self.day()
        row = {"县市区": COUNTIES[region], "活动名称": f"示例活动{self.random.randrange(999)}", "活动主题": "其他",
               "活动日期": str(day), "地点": "示例会场"}
        return row, (region, row["活动名称"], day)

    def take(self, register, row, act, file, number):
        """One row into the reading; 1 where it makes an entry."""
        region = next(code for code, name in COUNTIES.items() if name == row["县市区"])
        name = row.get("企业名称") or row.get("名称") or row["活动名称"]
        code, day = row.get("统一社会信用代码", ""), row.get("服务日期") or row.get("活动日期") or row.get("入库日期")
        day = date.fromisoformat(day) if day else None
        mode = (MODES | VISIT_MODES).get(row.get("服务方式"), "")
        topic = row.get("服务内容", "") or row.get("地点", "")
        entry = self.known(register, region, name, code, day, mode, topic)
        isNew = entry is None
        if isNew:
            registered = row.get("成立日期")
            entry = Entry(register, region, name, code, day, act, len(self.reading.entries) + 1, file, number, mode, topic,
                          date.fromisoformat(registered) if registered else None)
            self.reading.entries.append(entry)
        if row.get("认定文号"):
            self.document(entry, row, act)
        return int(isNew)

    def known(self, register, region, name, code, day, mode, topic):
        isEvent = register in ("new_enterprise_services", "guidance_visits", "activities")
        for entry in reversed(self.reading.live(register)):
            same = entry.code == code if code else not entry.code and entry.name == name
            if entry.region == region and same and not entry.withdrawn and (
                    not isEvent or (entry.day, entry.mode, entry.topic) == (day, mode, topic)):
                return entry
        return None

    def document(self, entry, row, act):
        events, level = self.reading.events(entry), LEVELS[row["级别"]]
        if any(e[6] == row["认定文号"] for e in events):
            return
        earlier = [e for e in events if e[0] in ("recognise", "review", "regrade") and e[2] == level]
        grade, until = row.get("等级") or None, row.get("有效期至")
        kind = "recognise" if not earlier else "regrade" if grade and grade != earlier[-1][3] else "review"
        entry.events.append((kind, date.fromisoformat(row["认定日期"]), level, grade,
                             date.fromisoformat(until) if until else None, act, row["认定文号"]))

    # Acts on what is there

    def number(self):
        """Takes over the program's numbers of entries, by file and row."""
        for register in REGISTERS:
            listed = self.program.ask("roster", "list", "--register", register, "--limit", 100000)["entries"]
            own = {(e.file, e.row): e for e in self.reading.live(register)}
            assert {(e["file"], e["row"]) for e in listed} == set(own), register
            for e in listed:
                own[e["file"], e["row"]].id = e["entry"]

    def revoke(self):
        register = self.random.choice(["harmonious_enterprises", "mediation_orgs"])
        entries = [e for e in self.reading.live(register) if not e.withdrawn]
        if not entries:
            return
        self.files += 1
        number, day, level = f"示例撤〔2022〕{self.files}号", self.day(date(2021, 6, 1)), self.random.choice(["city", "province"])
        chosen = self.random.sample(entries, min(3, len(entries)))
        self.program.run("roster", "document", "revoke", *[e.id for e in chosen], "--number", number, "--day", day,
                         "--level", level)
        act = self.program.acts()
        for entry in chosen:
            entry.events.append(("revoke", day, level, None, None, act, number))

    def decide(self):
        register = self.random.choice(["harmonious_enterprises", "new_enterprise_services", "guidance_visits"])
        groups = sorted(self.reading.duplicates(register), key=str)
        if not groups:
            return
        orders = sorted(order for order, _ in self.random.choice(groups)[1])
        entries = [self.reading.entries[order - 1] for order in orders]
        keeper = self.random.choice([None, *entries])
        kind = "same" if keeper else self.random.choice(["same", "different"])
        option = ["--keep", keeper.id] if keeper else ["--none" if kind == "same" else "--different"]
        self.program.run("roster", "decide", *[e.id for e in entries], *option, "--reason", "check")
        self.reading.verdicts.append({"act": self.program.acts(), "kind": kind, "entries": orders,
                                      "keeper": keeper and keeper.order})

    def choose(self):
        register = self.random.choice([None, "new_enterprise_services", "harmonious_enterprises"])
        policy = self.random.choice(["first", "none", "both"])
        self.program.run("roster", "policy", policy, *(["--register", register] if register else []), "--reason", "check")
        self.reading.policies.append((register, policy))

    def withdraw(self):
        entries = [e for e in self.reading.entries if e.act not in self.reading.undone and not e.withdrawn]
        if entries:
            entry = self.random.choice(entries)
            self.program.run("roster", "withdraw", entry.id, "--reason", "check")
            entry.withdrawn = self.program.acts()

    def undo(self):
        """The newest import, before anything rests on it."""
        act = self.imports.pop()
        self.program.run("import", "undo", act, "--reason", "check")
        self.reading.undone.add(act)

    def submit(self):
        region, period = self.random.choice(list(COUNTIES)), self.random.choice(["2021-Q1", "2021-Q3", "2022-Q2"])
        if (region, period, "new_enterprise") not in self.reported:
            count = self.random.randint(0, 9)
            self.program.run("submit", "--county", region, "--period", period, "--by", "示例", f"new_enterprise={count}")
            self.reported[region, period, "new_enterprise"] = count

    def play(self):
        for register in REGISTERS:
            self.bring(register)
        for _ in range(14):
            self.random.choice([lambda: self.bring(self.random.choice(list(REGISTERS)))] * 3 + [self.submit])()
            if self.random.random() < 0.2:
                self.bring(self.random.choice(list(REGISTERS)))
                self.undo()
        self.number()
        for _ in range(10):
            self.random.choice([self.revoke, self.decide, self.decide, self.choose, self.withdraw])()

    # Comparing

    def compare(self):
        for register in REGISTERS:
            self.compare_list(register)
            self.compare_duplicates(register)
        for words, through in ((["--through", "2022-Q4"], None), (["--through", "2021-Q3"], (2021, 3)),
                               (["--period", "2021-Q3"], (2021, 3))):
            for region in ("430000", "430200", "430223"):
                self.compare_sums(region, words, through, words[0] == "--period")
        assert self.program.ask("verify")["ok"]

    def compare_list(self, register):
        own = {e.id: e for e in self.reading.live(register)}
        for e in self.program.ask("roster", "list", "--register", register, "--limit", 100000)["entries"]:
            entry = own.pop(e["entry"])
            s = self.reading.standing(entry)
            told = (e["region"], e["name"], e["code"], e["reached"], e["ended"], e["notCounted"], e["grade"])
            text = [d and str(d) for d in (s.reached, s.ended)]
            must = (entry.region, entry.name, entry.code or None, *text, s.fault, s.grade)
            assert told == must, f"list {register} {e['entry']}: {told} must be {must}"
        assert not own, f"list {register} lacks {list(own)}"

    def compare_duplicates(self, register):
        numbers = {e.id: e.order for e in self.reading.entries if e.id}
        found = self.program.ask("roster", "duplicates", "--register", register)
        told = [(g["kind"], frozenset((numbers[c["entry"]], c["counts"]) for c in g["claims"]), bool(g["verdict"]))
                for g in found["groups"]]
        must = self.reading.duplicates(register)
        shape = lambda groups: sorted(str((kind, sorted(claims), isDecided)) for kind, claims, isDecided in groups)
        assert found["policy"] == self.reading.policy(register), register
        assert shape(told) == shape(must), f"duplicates {register}:\n {shape(told)}\n must be\n {shape(must)}"

    def compare_sums(self, region, words, through, isAlone):
        lines = self.program.ask("roster", "reconcile", "--region", region, "--basis", "filed", *words)["lines"]
        checked = 0
        for line in lines:
            prefix = line["region"].rstrip("0") if line["region"].endswith("00") else line["region"]
            must = [0, 0, 0]
            cells = self.reading.cells(line["register"]) if line["register"] in REGISTERS else {}
            for (place, period), cell in cells.items():
                isIn = period is not None and (period == through if isAlone else not through or period <= through)
                if place.startswith(prefix) and isIn:
                    must = [a + b for a, b in zip(must, cell)]
            reported = sum(
                count for (place, period, indicator), count in self.reported.items()
                if indicator == line["indicator"] and place.startswith(prefix)
                and (not through or quarter_of(period) == through or not isAlone and quarter_of(period) < through))
            told = [line["entries"], line["unique"], line["lost"], line["reported"]]
            assert told == must + [reported], f"{words} {line['region']} {line['register']}: {told} must be {must + [reported]}"
            checked += 1
        assert checked >= 4


def quarter_of(text):
    return (int(text[:4]), int(text[-1]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--worlds", type=int, default=10)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--keep")
    given = arguments.parse_args()
    failed = 0
    for seed in range(given.seed, given.seed + given.worlds):
        folder = Path(given.keep or tempfile.mkdtemp()) / f"world-{seed}"
        folder.mkdir(parents=True)
        world = World(seed, Program(os.path.abspath(given.program), folder))
        try:
            world.play()
            world.compare()
            print(f"world {seed}: {len(world.reading.entries)} entries, {len(world.reading.verdicts)} verdicts: right")
        except AssertionError as error:
            failed += 1
            print(f"world {seed}: {error}")
        if not given.keep:
            shutil.rmtree(folder.parent)
    print(f"{given.worlds - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
