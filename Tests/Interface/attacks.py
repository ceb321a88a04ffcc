"""What a scanner sends: nothing of it may fail the server or show its inside."""
import http.client
import json
import random
import re
import socket
import time

# What only the inside of the program would say.
INSIDE = re.compile(r'SQLite|sqlite|GRDB|Fatal error|\.swift|backtrace|/tmp/|/home/|/root/|NIO[A-Z][a-z]|Hummingbird|near "')
TEXTS = [
    "' OR '1'='1", "'; DROP TABLE act; --", "\" UNION SELECT 1--", "<script>alert(1)</script>", "{{7*7}}", "${7*7}",
    "../../../../etc/passwd", "..\\..\\windows\\win.ini", "%00", "\x00", "\r\nSet-Cookie: a=b", "A" * 4_000, "-1", "0",
    "9" * 400, "1e309", "NaN", "0x10", "　", "\u202e\u2066", "🀄" * 50, "null", "true", "[]", "%", "%zz", "%ff%fe",
]
PATHS = [
    "/../../etc/passwd", "/assets/../../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/x",
    "//evil.example/", "/\\evil", "/%00", "/%ff", "/regions/%00", "/regions/430223%00", "/regions/４３０２２３",
    "/regions/../accounts", "/regions/430223/report/..%2fjson", "/.git/config", "/.env", "/wp-login.php", "/a" * 3_000,
    "/?" + "a&" * 2_000, "/?" + "a=b&" * 20_000, "/login?next=//evil.example", "/login?next=%0d%0aX:%20y",
    "/api/v1/regions/430223/report?through=%00", "/api/v1/%2e%2e/plan", "/api/v1/acts/99999999999999999999",
    "/api/v1/regions/430223/receipts/-1", "/api/v1/regions/430223/receipts/1%20", "/api/v1/hashes/%27%20OR%201=1",
    "/trace?indicator=%27&region=%22&through=;&basis=--", "/trace?indicator=coordinator&region=430223&through=2021-Q9",
    "/ledger/0", "/ledger/1e3", "/compare?from=%00&to=%ff", "/bulletins/draft?region=x&through=y", "/?said=%3Cscript%3E",
]
BODIES = [
    b"", b"{", b"[" * 100_000, b'{"a":' * 50_000, b'{"period":"2021-Q2","period":"2021-Q1","figures":{}}',
    b'{"period":"2021-Q2","figures":{"coordinator":' + b"9" * 5_000 + b"}}",
    b'{"period":"2021-Q2","figures":{"coordinator":1e999}}', b'{"period":"2021-Q2","figures":{"coordinator":-0}}',
    b'{"period":"2021-Q2","figures":{"coordinator":0.1e1}}', b'{"period":"2021-Q2","figures":{"\\u0000":1}}',
    b'{"period":"2021-Q2","figures":{"a=b=c":1}}', b'\xff\xfe{"a":1}', b'"\xc0\x80"', b'{"period":"\\ud800"}', b"null",
    b'{"__proto__":{}}', b'{"period":"2021-Q2","figures":{},"reason":"' + b"x" * 200_000 + b'"}',
    b'{"period":"2021-Q2","figures":{"coordinator":1},"signatures":{"filer":"\\r\\n<script>"}}',
    json.dumps({"period": "2021-Q2", "figures": {f"i{n}": n for n in range(5_000)}}).encode(),
]


class Scanner:
    def __init__(self, office, token, cookie):
        self.office = office
        self.token = token
        self.cookie = cookie
        self.faults = []
        self.sent = 0

    def look(self, what, status, text):
        self.sent += 1
        if status is not None and status >= 500:
            self.faults.append(f"{what}: {status} {text[:200]}")
        if found := INSIDE.search(text):
            self.faults.append(f"{what}: shows “{found.group()}”")

    def ask(self, method, path, body=None, headers=None, what=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=40)
        try:
            connection.putrequest(method, path.encode("utf-8", "surrogateescape").decode("latin-1"),
                                  skip_accept_encoding=True)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            if body is not None and "Content-Length" not in (headers or {}):
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            self.look(what or f"{method} {path[:80]}", answer.status, text)
            return answer.status, answer.headers, text
        except (OSError, http.client.HTTPException, ValueError):
            # To hang up on nonsense is an answer; whether the server is still up is asked afterwards.
            self.sent += 1
            return None, {}, ""
        finally:
            connection.close()

    def raw(self, data, what, wait=3.0):
        """Bytes as they are; what comes back within the time."""
        got = b""
        try:
            with socket.create_connection(("127.0.0.1", self.office.port), timeout=wait) as line:
                for part in data if isinstance(data, list) else [data]:
                    line.sendall(part)
                while len(got) < 1 << 20:
                    part = line.recv(65_536)
                    if not part:
                        break
                    got += part
        except OSError:
            pass
        text = got.decode("utf-8", "replace")
        for status in re.findall(r"^HTTP/1\.[01] (\d{3})", text, re.M):
            self.look(what, int(status), "")
        self.look(what, None, text)
        return text

    def api(self, **more):
        return {"Authorization": "Bearer " + self.token, "Content-Type": "application/json", **more}

    def form(self, **more):
        return {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded",
                "Origin": self.office.address, "Host": f"127.0.0.1:{self.office.port}", **more}


def quoted(text):
    return "".join(chr(c) if chr(c).isalnum() and c < 128 else f"%{c:02x}" for c in text.encode("utf-8", "replace"))


def paths(scanner):
    for path in PATHS:
        for headers in ({}, {"Cookie": scanner.cookie}, scanner.api()):
            for method in ("GET", "HEAD", "POST", "DELETE", "TRACE"):
                scanner.ask(method, path, headers=headers)


def parameters(scanner):
    pages = ["/?period={}", "/trace?indicator={}", "/trace?indicator=coordinator&region={}",
             "/trace?indicator=coordinator&through={}&basis={}", "/ledger?before={}", "/verify?code={}", "/regions/{}",
             "/regions/430223/filings/{}", "/regions/430223/history?period={}", "/regions/430223/report/{}",
             "/regions/430223/receipts/{}", "/regions/430223/evidence/{}", "/login?next={}", "/assets/{}?v={}"]
    calls = ["/api/v1/regions/{}", "/api/v1/regions/430223/report?through={}", "/api/v1/regions/430223/report?asOf={}",
             "/api/v1/regions/430223/report?cutoff={}", "/api/v1/regions/430223/trace?indicator={}",
             "/api/v1/regions/430223/filings?period={}", "/api/v1/hashes/{}", "/api/v1/regions/430223/receipts/{}"]
    for text in TEXTS:
        for page in pages:
            _, headers, words = scanner.ask("GET", page.replace("{}", quoted(text)), headers={"Cookie": scanner.cookie})
            if "<script>alert" in words:
                scanner.faults.append(f"{page}: script came back")
            if "evil" in (headers.get("Location") or ""):
                scanner.faults.append(f"{page}: leads away")
        for call in calls:
            scanner.ask("GET", call.replace("{}", quoted(text)), headers=scanner.api())


def bodies(scanner):
    path = "/api/v1/regions/430223/filings"
    for body in BODIES:
        scanner.ask("POST", path, body, scanner.api(), what=f"JSON {body[:40]}")
        scanner.ask("POST", path + "?dryRun=true", body, scanner.api(), what=f"JSON {body[:40]}")
        scanner.ask("POST", "/login", body, scanner.form(), what=f"form {body[:40]}")
    for text in TEXTS:
        fields = "&".join(f"{name}={quoted(text)}" for name in (
            "expected", "coordinator", "f-coordinator", "i-coordinator", "filer", "note", "force", "reason", "zero"))
        for path in ("/regions/430223/filings/2022-Q2", "/regions/430223/filings/2022-Q2/check",
                     "/regions/430223/filings/2022-Q2/withdraw", "/regions/430223/filings/2022-Q2/confirm",
                     "/account/tokens", "/language", "/password"):
            scanner.ask("POST", path, fields.encode(), scanner.form(), what=f"{path} {text[:20]!r}")
    for kind in ("text/plain", "multipart/form-data; boundary=x", "application/json; charset=gb18030", "", "a" * 3_000):
        scanner.ask("POST", "/api/v1/regions/430223/filings", b"{}", scanner.api(**{"Content-Type": kind}))
        scanner.ask("POST", "/regions/430223/receipts/1/evidence", b"--x\r\n\r\n--x--",
                    scanner.form(**{"Content-Type": kind}))


def lines(scanner):
    """Requests that are no HTTP, or too much of it."""
    host = b"Host: 127.0.0.1\r\n"
    head = b"POST /api/v1/regions/430223/filings HTTP/1.1\r\n" + host
    head += b"Authorization: Bearer " + scanner.token.encode() + b"\r\nContent-Type: application/json\r\n"
    scanner.raw(b"GET /\r\n\r\n", "HTTP/0.9")
    scanner.raw(b"GET / HTTP/9.9\r\n" + host + b"\r\n", "HTTP/9.9")
    scanner.raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)), "a TLS hello")
    scanner.raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2 preface")
    scanner.raw(b"GET / HTTP/1.1\r\n\r\n", "no host")
    scanner.raw(b"GET / HTTP/1.1\r\n" + host * 3 + b"\r\n", "three hosts")
    scanner.raw(b"GET http://evil.example/ HTTP/1.1\r\n" + host + b"\r\n", "an absolute address")
    scanner.raw(b"CONNECT evil.example:80 HTTP/1.1\r\n" + host + b"\r\n", "CONNECT")
    scanner.raw(b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n", "OPTIONS *")
    scanner.raw(b"GET /healthz HTTP/1.1\r\n" + host + b"X: " + b"a" * 200_000 + b"\r\n\r\n", "a long head")
    scanner.raw(b"GET /healthz HTTP/1.1\r\n" + host + b"X: y\r\n" * 5_000 + b"\r\n", "many heads")
    scanner.raw(b"GET /healthz HTTP/1.1\r\n" + host + b"X : y\r\n folded\r\n\x00: z\r\n\r\n", "folded and spaced heads")
    scanner.raw(b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n", "a long line")
    scanner.raw(b"GET /\xff\xfe HTTP/1.1\r\n" + host + b"Cookie: tongxing=\xff\xfe\r\n\r\n", "bytes that are no text")
    scanner.raw(head + b"Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
                "two lengths of a body")
    scanner.raw(head + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", "two different lengths")
    scanner.raw(head + b"Content-Length: -1\r\n\r\n{}", "a negative length")
    scanner.raw(head + b"Content-Length: 99999999999999999999\r\n\r\n{}", "a huge length")
    scanner.raw(head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", "a chunk without a size")
    scanner.raw(head + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}", "a huge chunk")
    scanner.raw([head + b"Transfer-Encoding: chunked\r\n\r\n"] + [b"1\r\n{\r\n"] * 2_000 + [b"0\r\n\r\n"], "tiny chunks")
    scanner.raw(head + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "a coding that nobody knows")
    scanner.raw(head + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}", "expect")
    scanner.raw(b"GET /healthz HTTP/1.1\r\n" + host + b"\r\n" + b"\x00garbage" * 500, "garbage in the pipeline")
    scanner.raw((b"GET /healthz HTTP/1.1\r\n" + host + b"\r\n") * 200, "two hundred in the pipeline")
    random.seed(20210630)
    for number in range(30):
        scanner.raw(random.randbytes(random.randrange(1, 3_000)), f"noise {number}", wait=0.5)


def slow(scanner):
    """Bodies that trickle hold one connection each, and nobody else."""
    held = []
    head = (f"POST /login HTTP/1.1\r\nHost: 127.0.0.1:{scanner.office.port}\r\nOrigin: {scanner.office.address}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=")
    for _ in range(150):
        line = socket.create_connection(("127.0.0.1", scanner.office.port), timeout=5)
        line.sendall(head.encode())
        held.append(line)
    begun = time.monotonic()
    status, _, _ = scanner.ask("GET", "/login")
    if status != 200 or time.monotonic() - begun > 2:
        scanner.faults.append(f"slow bodies held up the others: {status} after {time.monotonic() - begun:.1f} s")
    held[0].settimeout(45)
    try:
        answer = held[0].recv(65_536).decode("utf-8", "replace")
        scanner.look("a slow body", None, answer)
        if not re.match(r"HTTP/1\.1 4", answer) and answer:
            scanner.faults.append(f"a slow body: {answer[:80]}")
    except OSError:
        scanner.faults.append("a slow body was never cut off")
    for line in held:
        line.close()


def heads(scanner):
    """What a visitor writes never becomes a head of the answer."""
    for text in ("a\r\nX-Evil: 1", "%0d%0aX-Evil:%201", "a%0aX-Evil: 1"):
        for path, fields in (("/login", f"name=x&password=y&next=/{quoted(text)}"),
                             ("/language", f"language=en&back=/{quoted(text)}")):
            _, headers, _ = scanner.ask("POST", path, fields.encode(), scanner.form())
            if headers.get("X-Evil"):
                scanner.faults.append(f"{path}: a head came in")
    for name, value in (("Cookie", "tongxing=" + "A" * 20_000), ("Cookie", "tongxing='; --"), ("Cookie", ";;;==;"),
                        ("Authorization", "Bearer " + "B" * 20_000), ("Authorization", "Basic Og=="),
                        ("Authorization", "Bearer"), ("Accept-Language", "," * 10_000), ("X-Forwarded-For", "\x7f" * 300),
                        ("X-Forwarded-Proto", "https"), ("Content-Length", "0"), ("Range", "bytes=0-,-1"),
                        ("If-None-Match", '"' * 5_000)):
        scanner.ask("GET", "/regions/430223", headers={name: value}, what=f"{name}: {value[:20]}")
        scanner.ask("GET", "/api/v1/plan", headers={name: value}, what=f"{name}: {value[:20]}")


def run(office, token, person):
    """True where nothing was found."""
    cookie = next(jar for handler in person.handlers if (jar := getattr(handler, "cookiejar", None)) is not None)
    text = "; ".join(f"{each.name}={each.value}" for each in cookie)
    scanner = Scanner(office, token, text)
    print("\n== attacks", flush=True)
    for attack in (paths, parameters, bodies, lines, heads, slow):
        before = len(scanner.faults)
        begun = time.monotonic()
        attack(scanner)
        if not office.is_up():
            scanner.faults.append(f"{attack.__name__}: the server is down")
            break
        print(f"{attack.__name__}: {len(scanner.faults) - before} found, {time.monotonic() - begun:.0f} s", flush=True)
    for fault in scanner.faults[:60]:
        print("  ", fault)
    print(f"{scanner.sent} requests, {len(scanner.faults)} found")
    return not scanner.faults
