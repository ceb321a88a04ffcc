"""Against what is on record: corrections, repetitions, city totals and their counties, unusual jumps."""

from cases import add, figure, problem
from tables import Sheet

H, N = "harmonious_enterprise", "new_enterprise"
P = "2021-Q4"
HEAD = ["县市区", "劳动关系和谐企业（户）", "服务新企用工（户）"]
OPTION = ["--period", P]
COUNTIES = [("吉首市", "433101", 4, 20), ("凤凰县", "433123", 2, 12)]
RECORD = [figure(P, c, i, v) for _, c, h, n in COUNTIES for i, v in ((H, h), (N, n))]
# four quarters of 凤凰县: the median of the non-zero ones is 10
QUARTERS = [figure(p, "433123", N, v) for p, v in (("2020-Q4", 8), ("2021-Q1", 10), ("2021-Q2", 12), ("2021-Q3", 10))]


def _put(name, form, rows, why, **more):
    add("record", name, form, [Sheet(rows)], why, **({"options": OPTION} | more))


def build():
    both = [HEAD] + [[u, h, n] for u, _, h, n in COUNTIES]
    _put("same-again", "gb18030", both, "the same figures again change nothing", before=RECORD, figures=RECORD)
    changed = [HEAD, ["吉首市", 4, 21], ["凤凰县", 2, 12]]
    _put(
        "one-cell-changed",
        "xlsx",
        changed,
        "one cell changed makes one correction",
        before=RECORD,
        figures=RECORD[:1] + [figure(P, "433101", N, 21)] + RECORD[2:],
    )
    _put(
        "blank-keeps",
        "xls",
        [HEAD, ["吉首市", None, 21], ["凤凰县", "—", None]],
        "what is left blank keeps its figure on record",
        before=RECORD,
        figures=[figure(P, "433101", N, 21)],
    )
    _put(
        "zero-replaces",
        "utf8",
        [HEAD, ["吉首市", 0, 20], ["凤凰县", 2, 0]],
        "zero replaces the figure on record",
        before=RECORD,
        figures=[figure(P, "433101", H, 0), figure(P, "433101", N, 20), figure(P, "433123", H, 2), figure(P, "433123", N, 0)],
    )
    _put(
        "adds-a-county",
        "utf16le",
        [HEAD, ["龙山县", 1, 7]],
        "a late county is added to those on record",
        before=RECORD,
        figures=[figure(P, "433130", H, 1), figure(P, "433130", N, 7)],
    )
    _put(
        "refused-keeps",
        "gb18030",
        [HEAD, ["吉首市", 9, 90], ["凤凰县", 2, "约12"]],
        "a refused file leaves the record as it was",
        before=RECORD,
        problems=[problem("type-error", 3, "C3")],
    )
    city = [figure(P, "433100", H, 9), figure(P, "433100", N, 32)]
    _put(
        "city-after-counties-off",
        "xlsx",
        [HEAD, ["湘西州", 9, 32]],
        "a city's figure that differs from its counties on record is stored with a warning",
        before=RECORD,
        figures=city,
        warnings=["total-mismatch"],
    )
    _put(
        "city-after-counties-fits",
        "xls",
        [HEAD, ["湘西自治州", 6, 32]],
        "a city's figure that agrees with its counties on record",
        before=RECORD,
        figures=[figure(P, "433100", H, 6), figure(P, "433100", N, 32)],
    )
    _put(
        "counties-after-city-off",
        "gb18030",
        both,
        "counties that differ from the city's figure on record are stored with a warning",
        before=city,
        figures=RECORD,
        warnings=["total-mismatch"],
    )
    _put(
        "total-beside-city-on-record",
        "utf8",
        both + [["合计", 6, 32]],
        "the file's own total agrees, the city's figure on record does not",
        before=city,
        figures=RECORD,
        warnings=["total-mismatch"],
    )
    jump = [HEAD, ["吉首市", 1, 9], ["凤凰县", 2, 101]]
    for form in ("gb18030", "xlsx"):
        _put(
            f"jump-{form}",
            form,
            jump,
            "101 is more than ten times the median 10 of four quarters",
            before=QUARTERS,
            problems=[problem("unusual-jump", 3, "C3")],
        )
    forced = [figure(P, "433101", H, 1), figure(P, "433101", N, 9), figure(P, "433123", H, 2), figure(P, "433123", N, 101)]
    _put(
        "jump-forced",
        "xls",
        jump,
        "--force with a reason lets it in",
        before=QUARTERS,
        figures=forced,
        options=OPTION + ["--force", "集中开展新办企业走访"],
    )
    edge = [HEAD, ["吉首市", 1, 9], ["凤凰县", 2, 100]]
    _put(
        "jump-not-more",
        "utf8",
        edge,
        "ten times the median is not more than ten times",
        before=QUARTERS,
        figures=forced[:3] + [figure(P, "433123", N, 100)],
    )
    _put("jump-two-quarters", "xlsx-wps", jump, "two quarters on record are too few to tell", before=QUARTERS[:2], figures=forced)
    zeros = QUARTERS[:2] + [figure("2021-Q2", "433123", N, 0), figure("2021-Q3", "433123", N, 0)]
    _put("jump-zeros", "gb18030", jump, "quarters of zero do not count among the three", before=zeros, figures=forced)
    record = QUARTERS + [figure("2021-Q4", "433123", H, 1)]
    rows = [["县市区", "服务新企用工（户）"], ["凤凰县", 141]]
    _put(
        "jump-cumulative",
        "xlsx",
        [["县市区", "指标", "本年累计"], ["凤凰县", "服务新企用工", 141]],
        "141 since January leaves 109 for the quarter, more than ten times the median",
        before=record,
        problems=[problem("unusual-jump", 2, "C2")],
    )
    _put(
        "jump-own-zero",
        "tsv-gb18030",
        rows[:1] + [["凤凰县", 0]],
        "a fall to zero is no jump",
        before=QUARTERS,
        figures=[figure(P, "433123", N, 0)],
    )
