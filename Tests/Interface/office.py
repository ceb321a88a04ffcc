"""The sample data, served, with tokens of its accounts."""
import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIRST = "a-first-password"
PASSWORD = "walking-together-7"
PEOPLE = {"county": "430223", "city": "430200", "province": "430000"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    def __init__(self, clock="2022-07-20T09:00"):
        self.program = os.environ.get("TONGXING", str(ROOT / ".build/debug/tongxing"))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tongxing-interface-"))
        self.database = str(self.folder / "demo" / "tongxing.sqlite")
        self.run("demo", str(self.folder / "demo"))
        for role, region in PEOPLE.items():
            self.run("--database", self.database, "user", "add", role, "--person", "周明", "--role", role,
                     "--region", region, "--password-stdin", words=FIRST)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log_path = self.folder / "serve.log"
        self.log = open(self.log_path, "w")
        self.process = subprocess.Popen(
            [self.program, "--database", self.database, "serve", "--port", str(self.port), "--clock", clock],
            stderr=self.log, cwd=ROOT)
        self.wait()

    def run(self, *arguments, words=None):
        done = subprocess.run([self.program, *arguments], input=words, capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done.stdout

    def wait(self):
        for _ in range(300):
            if self.is_up():
                return
            time.sleep(0.05)
        raise RuntimeError("the site does not answer: " + self.log_path.read_text())

    def is_up(self):
        try:
            return urllib.request.urlopen(self.address + "/healthz", timeout=5).status == 200
        except (urllib.error.URLError, OSError):
            return False

    def failures(self):
        """What the server logged as its own failures."""
        lines = [json.loads(line) for line in self.log_path.read_text().splitlines() if line.startswith("{")]
        return [line for line in lines if line["level"] == "error"]

    def verify(self):
        return json.loads(self.run("--database", self.database, "verify", "--json"))

    # Signing in

    def person(self, role):
        """One who has signed in, with the password changed."""
        jar = http.cookiejar.CookieJar()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        self.post(opener, "/login", name=role, password=FIRST)
        self.post(opener, "/password", old=FIRST, new=PASSWORD, again=PASSWORD)
        return opener

    def token(self, opener, scope):
        page = self.post(opener, "/account/tokens", label=scope, scope=scope, days=30)
        return re.search(r'id="made">(txk_[^<]+)<', page).group(1)

    def post(self, opener, path, **fields):
        request = urllib.request.Request(
            self.address + path, urllib.parse.urlencode(fields).encode(), {"Origin": self.address})
        with opener.open(request, timeout=30) as answer:
            return answer.read().decode()

    def call(self, token, method, path, body=None):
        """What the interface answers."""
        request = urllib.request.Request(
            self.address + path, None if body is None else json.dumps(body).encode(),
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
