#!/usr/bin/env python3
"""Kills the server while a hundred clients file at once, and looks for every filing that was answered.

    python3 Tests/Site/kill.py [--program PATH] [--rounds 10] [--seed N]

Each round serves a new database with a hundred counties' accounts. Through the programming interface every account
files again and again, each time with a figure of its own, until at a random moment the server gets SIGKILL; every
second time SIGTERM, which must also answer what was begun. Then the server is started again and the record verified:
every filing that was answered is in it exactly once, at the act that the answer named, and nothing that was never
asked for. Only the standard library is used.
"""
import argparse
import datetime
import hashlib
import http.client
import json
import pathlib
import random
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

CLIENTS = 100


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    """A database with an account and a token for each of a hundred counties."""

    def __init__(self, program, folder):
        self.program, self.database = program, pathlib.Path(folder) / "a.sqlite"
        self.run("init")
        with sqlite3.connect(self.database) as record:
            rows = record.execute("SELECT code FROM region WHERE level = 'county' ORDER BY code LIMIT ?", (CLIENTS,))
            self.counties = [str(code) for (code,) in rows]
        self.server, self.port = None, 0

    def run(self, *words):
        done = subprocess.run(
            [self.program, "--database", str(self.database), "--language", "en", *words], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{words[0]}: {done.returncode} {done.stdout}{done.stderr}")
        return done.stdout

    def serve(self):
        self.port = free_port()
        self.server = subprocess.Popen(
            [self.program, "--database", str(self.database), "serve", "--port", str(self.port), "--quiet"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(400):
            try:
                if self.ask("GET", "/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.05)
        sys.exit("the server does not answer")

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()


def tokens(office):
    """Puts an account and a token for each county where the server looks for them, as the program would: their secrets
    are known by their hashes."""
    office.run("user", "add", "model", "--person", "周明", "--role", "county", "--region", office.counties[0])
    site = office.database.with_suffix(".site.sqlite")
    made = {}
    now = datetime.datetime.now(datetime.timezone.utc)
    begin, end = ((now + datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z") for days in (-1, 1))
    with sqlite3.connect(site) as accounts:
        columns = [row[1] for row in accounts.execute("PRAGMA table_info(account)")]
        model = dict(zip(columns, accounts.execute("SELECT * FROM account").fetchone()))
        for county in office.counties:
            secret = "txk_" + secrets.token_urlsafe(32)
            account = {name: value for name, value in model.items() if name != "id"}
            account |= {"name": "c" + county, "region": int(county), "must_change": 0}
            names = ", ".join(f'"{name}"' for name in account)
            marks = ", ".join("?" * len(account))
            number = accounts.execute(f"INSERT INTO account ({names}) VALUES ({marks})", list(account.values())).lastrowid
            accounts.execute(
                "INSERT INTO token (hash, account, label, scope, created_at, expires_at) VALUES (?, ?, 'kill', 'write', "
                "?, ?)", (hashlib.sha256(secret.encode()).digest(), number, begin, end))
            made[county] = secret
    return made


class Clerk(threading.Thread):
    """Files for one county until the server is gone; remembers what was asked and what was answered."""

    def __init__(self, office, county, token):
        super().__init__(daemon=True)
        self.office, self.county = office, county
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self.asked, self.answered, self.begun, self.odd = [], {}, 0, []

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=30)
        for figure in range(1, 10_000):
            body = json.dumps(
                {"period": "2021-Q2", "figures": {"new_enterprise": figure}, "force": "演练", "reason": "演练"})
            self.asked.append(figure)
            try:
                connection.request("POST", f"/api/v1/regions/{self.county}/filings", body, self.headers)
                response = connection.getresponse()
                document = json.loads(response.read())
            except (OSError, http.client.HTTPException, ValueError):
                return
            if response.status == 201:
                self.answered[figure] = document["act"]
            elif response.status not in (429, 503):
                self.odd.append((response.status, document))
                return


def kept(database, county):
    """The figures on record for a county, in the order of their acts."""
    with sqlite3.connect(database) as record:
        rows = record.execute(
            "SELECT act, json_extract(lines, '$.new_enterprise[0]') FROM filing WHERE region = ? ORDER BY id", (county,))
        return [(figure, act) for act, figure in rows]


def faults_of(clerk, database):
    found = kept(database, int(clerk.county))
    figures = [figure for figure, _ in found]
    acts = dict(found)
    faults = [f"{clerk.county}: {status} {document}" for status, document in clerk.odd]
    if len(set(figures)) != len(figures):
        faults.append(f"{clerk.county}: twice on record: {figures}")
    for figure, act in clerk.answered.items():
        if acts.get(figure) != act:
            faults.append(f"{clerk.county}: {figure} was answered as act {act}, on record {acts.get(figure)}")
    faults += [f"{clerk.county}: {figure} was never asked for" for figure in set(figures) - set(clerk.asked)]
    return faults


def play(program, number, chance):
    """One round. Returns what went wrong."""
    ending = signal.SIGTERM if number % 2 == 0 else signal.SIGKILL
    with tempfile.TemporaryDirectory(prefix="kill-") as folder:
        office = Office(program, folder)
        shown = tokens(office)
        office.serve()
        clerks = [Clerk(office, county, shown[county]) for county in office.counties]
        for clerk in clerks:
            clerk.start()
        time.sleep(chance.uniform(0.3, 3))
        office.server.send_signal(ending)
        status = office.server.wait(60)
        for clerk in clerks:
            clerk.join(60)
        faults = [fault for clerk in clerks for fault in faults_of(clerk, office.database)]
        if ending == signal.SIGTERM:
            if status != 0:
                faults.append(f"ended with {status}")
            lost = sum(len(kept(office.database, int(clerk.county))) - len(clerk.answered) for clerk in clerks)
            if lost:
                faults.append(f"{lost} filings were taken and not answered")
        office.serve()
        office.server.send_signal(signal.SIGTERM)
        office.server.wait(60)
        proof = json.loads(office.run("verify", "--json"))
        if not proof["ok"]:
            faults.append(f"verify: {proof['faults'][:3]}")
        answered = sum(len(clerk.answered) for clerk in clerks)
        if answered == 0:
            faults.append("nothing was answered before the end: no proof")
        print(
            f"round {number}: {ending.name}, {answered} filings answered, {proof['acts']} acts, "
            f"{'well' if not faults else faults[:3]}", flush=True)
        return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/tongxing")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    results = [not play(asked.program, number, chance) for number in range(1, asked.rounds + 1)]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
