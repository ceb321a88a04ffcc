#!/usr/bin/env python3
"""Measures the web site on the loopback interface, everything in one run.

    python3 Tests/Benchmark/site.py [--program PATH] [--rows 1000000] [--seconds 10] [--keep DIR] [--requests 1000000]

Needs wrk (Debian: apt-get install wrk); Datasette where it is installed (pip install datasette). A database of a million
lines over the nation's divisions is served; the root's overview page is asked for against a constant document of the same
server; 122 clients file at once, each for a county of its own, while the overview is asked for a thousand times a second;
then every filing that was answered is looked for in the database, and the memory is read after a million requests.
Nothing is asserted: the figures are printed.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import benchmark

HERE = pathlib.Path(__file__).resolve().parent
PASSWORD = "walking-together-7"
CLIENTS = 122


class Browser:
    """Signs in and keeps the cookie."""

    def __init__(self, port, source="127.0.0.1"):
        self.port, self.cookie, self.source = port, "", source

    def send(self, method, path, fields=None):
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=60, source_address=(self.source, 0))
        headers = {"Origin": f"http://127.0.0.1:{self.port}", "Cookie": self.cookie}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie") or []:
            if line.startswith("tongxing="):
                self.cookie = line.split(";")[0]
        return response.status, text

    def sign_in(self, name, first):
        """Signs in for the first time, which changes the password."""
        status, text = self.send("POST", "/login", {"name": name, "password": first})
        assert status == 303, (status, text[:500])
        status, text = self.send("POST", "/password", {"old": first, "new": PASSWORD, "again": PASSWORD})
        assert status == 303, (status, text[:500])
        return self

    def token(self, scope):
        status, text = self.send("POST", "/account/tokens", {"label": "benchmark", "scope": scope, "days": "1"})
        assert status == 200, (status, text[:500])
        return re.search(r"txk_[A-Za-z0-9_-]+", text).group()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program, serving."""

    def __init__(self, program, database, log):
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, "--database", str(database), "serve", "--port", str(self.port), "--quiet"], stderr=open(log, "w"))
        for _ in range(200):
            try:
                if Browser(self.port).send("GET", "/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.05)
        sys.exit("the server does not answer: " + open(log).read())

    def memory(self, key="VmRSS"):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) // 1024 for line in file if line.startswith(key + ":"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def wrk(port, path, seconds, connections=64, headers=(), script=None, rate_note=""):
    """Requests a second, the latencies' 50 and 99 % in milliseconds, errors, and what a script printed."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    output = subprocess.run(
        command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)),
        "p50": milliseconds(re.search(r"50%\s+(\S+)", output).group(1)),
        "p99": milliseconds(re.search(r"99%\s+(\S+)", output).group(1)),
        "errors": sum(int(found) for found in re.findall(r"Non-2xx or 3xx responses: (\d+)", output)),
        "output": output,
    }


def milliseconds(text):
    found = re.match(r"([\d.]+)(us|ms|s|m)", text)
    if not found:
        return float("nan")
    value, unit = found.groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit]


def user(program, database, name, role, region, password):
    subprocess.run(
        [program, "--database", str(database), "user", "add", name, "--person", "测试", "--role", role, "--region",
         region, "--password-stdin"], input=password, text=True, check=True, stdout=subprocess.DEVNULL)


FILING = """
local lines, periods, number, ok = {}, {}, 0, 0
local threads = {}
local counter = 0
-- The second run must not give the first one's figures again.
local shift = "%(tag)s" == "v" and 5 or 0
function setup(thread)
  thread:set("id", counter)
  counter = counter + 1
  table.insert(threads, thread)
end
function init(args)
  for line in io.lines("%(accounts)s") do
    local region, token = line:match("(%%S+) (%%S+)")
    table.insert(lines, {region, token})
  end
  for period in io.lines("%(periods)s") do table.insert(periods, period) end
  answered = 0
  refused = 0
end
function request()
  number = number + 1
  local line = lines[(number * 2 + id) %% #lines + 1]
  local period = periods[math.floor(number * 2 / #lines) %% #periods + 1]
  local body = string.format(
    '{"period":"%%s","figures":{"new_enterprise":%%d,"coordinator":%%d},"signatures":{"note":"%(tag)s%%d-%%d"}}', period,
    (number + shift) %% 37 + 1, (number + shift) %% 11, id, number)
  return wrk.format("POST", "/api/v1/regions/" .. line[1] .. "/filings",
    {["Authorization"] = "Bearer " .. line[2], ["Content-Type"] = "application/json"}, body)
end
function response(status, headers, body)
  if status == 201 then answered = answered + 1 else
    refused = refused + 1
    if refused < 3 then io.write("refused ", status, " ", body, "\\n") end
  end
end
function done(summary, latency, requests)
  local total, lost = 0, 0
  for _, thread in ipairs(threads) do
    total = total + thread:get("answered")
    lost = lost + thread:get("refused")
  end
  io.write("answered ", total, " refused ", lost, "\\n")
end
"""


def measure_filings(server, database, folder, accounts, months, seconds, cookie, overview):
    """122 clients file at once, while the overview is asked for; then everything is counted."""
    (folder / "accounts.txt").write_text("".join(f"{region} {token}\n" for region, token in accounts))
    (folder / "periods.txt").write_text("".join(f"{period}\n" for period in benchmark.periods(months)))
    scripts = []
    for tag in "wv":
        scripts.append(folder / f"filing-{tag}.lua")
        scripts[-1].write_text(
            FILING % {"accounts": folder / "accounts.txt", "periods": folder / "periods.txt", "tag": tag})
    before = count_submissions(database)
    alone = wrk(server.port, "/", seconds, CLIENTS, script=scripts[0])
    samples, rates = [], {}

    def look():
        rates["page"] = wrk(server.port, overview, seconds, 8, headers=[f"Cookie: {cookie}"])

    def sample():
        browser = Browser(server.port)
        browser.cookie = cookie
        until = time.time() + seconds
        while time.time() < until:
            asked = time.time()
            text = browser.send("GET", overview)[1]
            samples.append((asked, re.search(r"<code>([0-9a-f]{8})</code>", text).group(1)))
            time.sleep(0.1)

    others = [threading.Thread(target=look), threading.Thread(target=sample)]
    for thread in others:
        thread.start()
    beside = wrk(server.port, "/", seconds, CLIENTS, script=scripts[1])
    for thread in others:
        thread.join()
    answered = sum(int(re.search(r"answered (\d+)", run["output"]).group(1)) for run in (alone, beside))
    refused = sum(int(re.search(r"refused (\d+)\n$", run["output"]).group(1)) for run in (alone, beside))
    if refused:
        print(beside["output"])
    stored, distinct = count_submissions(database), count_notes(database)
    age = oldest(database, samples)
    print(f"filings by {CLIENTS} clients: {alone['rate']:.0f} a second, 99 % under {alone['p99']:.0f} ms; beside the "
          f"overview {beside['rate']:.0f} a second")
    print(f"filings answered {answered}, on record {stored - before} (up to {2 * CLIENTS} more were cut off at the end), "
          f"distinct notes {distinct}, refused {refused}")
    print(f"overview beside the filings: {rates['page']['rate']:.0f} a second, 99 % under {rates['page']['p99']:.1f} ms, "
          f"oldest state shown {age:.2f} s")


def count_submissions(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(*) FROM act WHERE kind = 'submit'").fetchone()[0]


def count_notes(database):
    """Notes differ from request to request: as many as filings, or something was doubled."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(DISTINCT note) || ' of ' || count(*) FROM signature WHERE note GLOB '[vw]*-*'").fetchone()[0]


def oldest(database, samples):
    """By how many seconds a page lagged: from the first act that it did not show to the asking."""
    ages = [0.0]
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        for asked, code in samples:
            row = connection.execute("SELECT id FROM seal WHERE lower(hex(hash)) LIKE ? || '%'", [code]).fetchone()
            if row is None:
                continue
            after = connection.execute("SELECT at FROM seal WHERE id = ?", [row[0] + 1]).fetchone()
            if after:
                ages.append(asked - moment(after[0]))
    return max(ages)


def moment(text):
    import datetime
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def measure_datasette(folder, cookie, server, overview, seconds, ours):
    """The same table as a page of Datasette."""
    program = shutil.which("datasette") or (str(pathlib.Path(sys.executable).parent / "datasette"))
    if not os.path.exists(program):
        print("datasette: not installed")
        return
    report = json.loads(subprocess.run(
        [server.program, "--database", str(server.database), "report", "--format", "json"], capture_output=True,
        text=True, check=True).stdout)
    table = folder / "table.sqlite"
    benchmark.remove(table)
    with sqlite3.connect(table) as connection:
        connection.execute("CREATE TABLE progress (region TEXT, name TEXT, indicator TEXT, target, completed, rate, "
                           "expected, status TEXT)")
        for region in report["regions"]:
            for figure in region["indicators"]:
                connection.execute("INSERT INTO progress VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
                    region["code"], region["name"], figure["code"], figure["target"], figure["completed"],
                    figure["rate"], figure["expected"], figure["status"]])
    port = free_port()
    process = subprocess.Popen([program, "serve", "-i", str(table), "-p", str(port)], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                connection.request("GET", "/table/progress?_size=200")
                if connection.getresponse().status == 200:
                    break
            except OSError:
                time.sleep(0.1)
        theirs = wrk(port, "/table/progress?_size=200", seconds, 8)
        print(f"Datasette, the same table as a page: {theirs['rate']:.0f} a second; ours ÷ Datasette "
              f"{ours['rate'] / theirs['rate']:.0f}")
    finally:
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/tongxing")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--requests", type=int, default=1_000_000)
    parser.add_argument("--keep")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    folder = pathlib.Path(options.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    months = benchmark.months_for(options.rows)
    rows_file = folder / f"rows-{options.rows}.csv"
    if not rows_file.exists():
        benchmark.write_rows(rows_file, options.rows)
    for name in ("site.sqlite", "site.site.sqlite"):
        benchmark.remove(folder / name)
    database = benchmark.new_database(program, folder, "site.sqlite", months)
    benchmark.timed(benchmark.our_import(program, database, rows_file))
    first = "a-first-password"
    user(program, database, "root", "province", "100000", first)
    counties = benchmark.leaves()[:CLIENTS]
    for number, county in enumerate(counties):
        user(program, database, f"county{number}", "county", county, first)
    server = Server(program, database, folder / "serve.log")
    server.program, server.database = program, database
    try:
        root = Browser(server.port).sign_in("root", first)
        accounts = []
        for number, county in enumerate(counties):
            # Each from an address of its own: sign-ins from one are limited.
            browser = Browser(server.port, f"127.0.1.{number + 1}")
            accounts.append((county, browser.sign_in(f"county{number}", first).token("write")))
        run(server, database, folder, root, accounts, months, options)
    finally:
        server.stop()
    subprocess.run([program, "--database", str(database), "verify"], check=True)


def run(server, database, folder, root, accounts, months, options):
    headers = [f"Cookie: {root.cookie}"]
    status, page = root.send("GET", "/")
    assert status == 200, status
    print(f"lines {options.rows:,}; overview page {len(page.encode()) / 1024:.0f} KB; {os.cpu_count()} cores shared with the "
          "clients; wrk with 64 connections on two threads")
    constants = []
    for path in ("/assets/report.css", "/assets/site.css", "/api/v1/openapi.json", "/healthz"):
        size = len(root.send("GET", path)[1].encode())
        constants.append((abs(size - len(page.encode())), size, path))
    _, size, constant = min(constants)
    ratios = []
    for _ in range(3):
        base = wrk(server.port, constant, options.seconds)
        ours = wrk(server.port, "/", options.seconds, headers=headers)
        ratios.append(ours["rate"] / base["rate"])
    print(f"constant document ({constant}, {size / 1024:.0f} KB): {base['rate']:.0f} a second; overview: {ours['rate']:.0f} a "
          f"second, 99 % under {ours['p99']:.1f} ms, errors {ours['errors']}; ratio {benchmark.spread(ratios)}")
    measure_datasette(folder, root.cookie, server, "/", options.seconds, ours)
    measure_filings(server, database, folder, accounts, months, options.seconds, root.cookie, "/")
    done = 0
    while done < options.requests:
        result = wrk(server.port, "/", options.seconds, headers=headers)
        done += int(result["rate"] * options.seconds)
    print(f"memory after {done:,} further requests: {server.memory()} MB, at most {server.memory('VmHWM')} MB")


if __name__ == "__main__":
    main()
