"""Holds the programming interface against its description, and the whole site against attacks."""
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

import attacks
from office import PEOPLE, Office

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = os.environ.get("EXAMPLES", "12")


# A request that fits the description may still name what the plan or the record does not have: 409 and 422 say so.
CONFIG = """
[checks]
positive_data_acceptance.expected-statuses = [200, 201, 401, 403, 404, 409, 422]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 413, 415, 422]
"""


def document(office, known):
    """The site's description, with what is known in the place of what paths could name: without it nearly every path
    would name nothing."""
    with urllib.request.urlopen(office.address + "/api/v1/openapi.json", timeout=30) as answer:
        told = json.load(answer)
    for operations in told["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path" and parameter["name"] in known:
                    parameter["schema"] = {"enum": [known[parameter["name"]]]}
    path = office.folder / "openapi.json"
    path.write_text(json.dumps(told))
    return str(path)


def describe(office, who, token, known):
    """Lets schemathesis loose as one visitor; true where it found nothing."""
    print(f"\n== {who}", flush=True)
    config = office.folder / "schemathesis.toml"
    config.write_text(CONFIG)
    # One worker: the ast module of Python 3.11 fails in threads.
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file", str(config),
        "run", document(office, known), "--url", office.address, "--phases", "examples,coverage,fuzzing",
        "--checks", "all", "--max-examples", EXAMPLES, "--generation-deterministic", "--continue-on-failure",
        "--no-color", "--workers", "1", "--request-timeout", "60", "--warnings", "off",
    ]
    if token:
        command += ["-H", f"Authorization: Bearer {token}"]
    return subprocess.run(command, cwd=office.folder).returncode == 0


def play(office, tokens):
    """A filing, its check and a package, so that there is something to name: the numbers of the receipt, the package and
    the newest import."""
    def ask(who, method, path, body=None):
        return office.call(tokens[who], method, "/api/v1/regions" + path, body)

    filed = ask("county", "POST", "/430223/filings", {"period": "2022-Q2", "figures": {"new_enterprise": 3}})
    waiting = [
        {"region": item["region"], "digest": item["digest"]}
        for item in ask("city", "GET", "/430200/reviews?period=2022-Q2") if item["level"] == "filed"
    ]
    ask("city", "POST", "/430200/decisions/approve", {"period": "2022-Q2", "items": waiting})
    package = ask("city", "POST", "/430200/packages", {"period": "2022-Q2", "reason": "其余县区迟报"})
    newest = ask("city", "GET", "/430200/imports")[0]["import"]
    return filed["act"], package["package"], newest


def main():
    office = Office()
    try:
        people = {role: office.person(role) for role in PEOPLE}
        tokens = {role: office.token(person, "write") for role, person in people.items()}
        receipt, package, newest = play(office, tokens)
        only = sys.argv[1:]
        results = {}
        county = {"region": "430223", "period": "2022-Q2", "act": receipt, "package": package}
        city = {"region": "430200", "period": "2022-Q2", "act": newest, "package": package}
        province = {**city, "period": "2022-Q3"}
        visitors = [("a stranger", None, {}), ("a county", tokens["county"], county),
                    ("the province", tokens["province"], province), ("a city", tokens["city"], city)]
        for who, token, known in visitors:
            if not only or who.split()[-1] in only:
                results[who] = describe(office, who, token, known)
        if not only or "attacks" in only:
            results["attacks"] = attacks.run(office, tokens["county"], people["county"])
        results["no failure logged"] = not report(office.failures())
        results["the server is up"] = office.is_up()
        results["the record is whole"] = office.verify()["ok"]
    finally:
        office.close()
    print()
    for what, is_good in results.items():
        print(f"{'✓' if is_good else '✗'} {what}")
    sys.exit(0 if all(results.values()) else 1)


def report(failures):
    for line in failures:
        print("logged:", line)
    return failures


if __name__ == "__main__":
    main()
