"""本期 and 累计: year to date, plan to date, bare 累计; a cumulative figure becomes the period's own by the record."""

from cases import add, figure, problem
from tables import Sheet, address
from world import words

H, N = "harmonious_enterprise", "new_enterprise"
UNITS = [("攸县", "430223"), ("茶陵县", "430224"), ("醴陵市", "430281")]
# on record: 攸县 3 in 2020 and 5 in 2021-Q1; 茶陵县 0 and 2; 醴陵市 nothing
RECORD = [
    figure("2020-Q4", "430223", H, 3),
    figure("2021-Q1", "430223", H, 5),
    figure("2020-Q4", "430224", H, 0),
    figure("2021-Q1", "430224", H, 2),
]
FORMS = ["gb18030", "xlsx", "utf8", "xls", "tsv-gb18030", "xlsx-libre", "utf16le", "xlsx-wps"]
BOTH = {
    "year-to-date",
    "plan-to-date",
    "bare-two-readings",
    "bare-one-reading",
    "bare-beside-fits-year",
    "bare-beside-fits-plan",
    "bare-beside-fits-none",
    "three-agree",
    "three-year-off",
    "beside-year-off",
    "year-falls",
    "plan-falls",
    "bare-nothing-before",
    "new-year-plan",
}
MISMATCH, DECREASE, AMBIGUOUS = "cumulative-mismatch", "cumulative-decrease", "ambiguous-cumulative"


def _sheet(shape, period, heads, rows):
    """The columns `heads` for 和谐企业 in one of three shapes; gives the sheet, its options, and the place of the first figure."""
    if shape == "long":
        body = [[name, "劳动关系和谐企业", "户"] + cells for name, cells in rows]
        return Sheet([["县市区", "指标", "计量单位"] + heads] + body), ["--period", period], (1, 3)
    if shape == "grouped":
        top = ["县市区", "劳动关系和谐企业（户）"] + [None] * (len(heads) - 1)
        body = [[name] + cells for name, cells in rows]
        sheet = Sheet([[f"株洲市{words(period)}情况表"], top, [None] + heads] + body)
        sheet.merges = [(1, 0, 2, 0)] + ([(1, 1, 1, len(heads))] if len(heads) > 1 else [])
        return sheet, [], (3, 1)
    name, cells = rows[0]  # one unit's own form
    return (
        Sheet(
            [
                ["劳动关系工作报表"],
                [f"填报单位：{name}", f"报告期：{words(period)}"],
                ["指标名称", "计量单位"] + heads,
                ["劳动关系和谐企业", "户"] + cells,
            ]
        ),
        [],
        (3, 2),
    )


class Writer:
    turn = 0

    def case(self, name, period, heads, cells, own, why, before=RECORD, fault=None, shapes=None):
        """`cells` for the three units; `own` their figures; `fault` is (codes, unit, column or None)."""
        shapes = shapes or (("long", "grouped") if name in BOTH else (("long", "grouped")[len(name) % 2],))
        for shape in shapes:
            rows = [(unit, given) for (unit, _), given in zip(UNITS, cells)]
            form = FORMS[self.turn % 8]
            sheet, options, (top, left) = _sheet(shape, period, heads, rows)
            problems, figures = [], []
            if fault:
                codes, unit, column = fault
                if shape == "form" and unit:
                    raise AssertionError(name)
                place = address(top + unit, left + column) if column is not None else None
                problems = [problem(codes, top + unit + 1, place)]
            else:
                figures = [
                    figure(period, code, H, v) for (_, code), v in zip(UNITS[:1] if shape == "form" else UNITS, own) if v is not None
                ]
            add("cumulative", f"{name}-{shape}", form, [sheet], why, figures=figures, before=before, options=options, problems=problems)
            self.turn += 1


def build():
    w, q = Writer(), "2021-Q2"
    year = [[9], [2], [6]]
    for name, head in (("year-to-date", "本年累计"), ("this-year", "今年以来"), ("january-to-june", "1-6月")):
        w.case(name, q, [head], year, [4, 0, 6], f"{head} counts from January: 9 less the 5 on record for 2021 is 4")
    plan = [[12], [4], [6]]
    for name, head in (("plan-to-date", "总累计"), ("since-launch", "启动以来"), ("three-years", "三年累计")):
        w.case(name, q, [head], plan, [4, 2, 6], f"{head} counts from the plan's start: 12 less the 8 on record is 4")
    w.case("year-form", q, ["目标任务", "本年累计", "备注"], [[30, 9, None]], [4], "本年累计 in one unit's own form", shapes=("form",))
    w.case(
        "plan-form",
        q,
        ["目标任务", "本期新增", "总累计"],
        [[30, 4, 12]],
        [4],
        "本期新增 and 总累计 in one unit's own form",
        shapes=("form",),
    )
    for number, head in enumerate(("累计", "累计完成", "已完成数", "实际完成"), 1):
        w.case(
            f"bare-first-quarter-{number}",
            "2020-Q4",
            [head],
            [[3], [0], [5]],
            [3, 0, 5],
            f"in the plan's first quarter both readings of {head} are the same",
            before=[],
            shapes=("long",),
        )
    w.case(
        "bare-nothing-before",
        "2021-Q1",
        ["累计"],
        [[7], [2], [0]],
        [7, 2, 0],
        "nothing but zeros on record, both readings are the same",
        before=[figure("2020-Q4", "430223", H, 0)],
    )
    w.case(
        "bare-two-readings",
        "2021-Q1",
        ["累计"],
        [[10], [2], [0]],
        [],
        "10 of this year, or 7 after the 3 of 2020?",
        before=RECORD[:1],
        fault=(AMBIGUOUS, 0, 0),
    )
    w.case(
        "bare-two-readings-later", q, ["累计完成"], [[9], [2], [6]], [], "4 after this year's 5, or 1 after all 8?", fault=(AMBIGUOUS, 0, 0)
    )
    w.case(
        "bare-two-readings-done",
        "2021-Q1",
        ["目标任务", "已完成数", "完成率"],
        [[20, 10, "50%"]],
        [],
        "已完成数 can be read in two ways",
        before=RECORD[:1],
        fault=(AMBIGUOUS, 0, 1),
        shapes=("form",),
    )
    w.case(
        "bare-one-reading",
        "2021-Q1",
        ["累计"],
        [[2], [1], [4]],
        [2, 1, 4],
        "2 cannot hold the 3 of 2020, so it counts from January",
        before=RECORD[:1],
    )
    w.case(
        "bare-one-reading-later",
        q,
        ["已完成数"],
        [[6], [2], [0]],
        [1, 0, 0],
        "6 cannot hold the 8 on record, so it counts from January",
        shapes=("long",),
    )
    w.case(
        "bare-falls", q, ["累计"], [[4], [2], [0]], [], "4 is below what is on record in both readings", fault=([DECREASE, AMBIGUOUS], 0, 0)
    )
    w.case("bare-beside-fits-year", q, ["本期新增", "累计"], [[4, 9], [0, 2], [6, 6]], [4, 0, 6], "累计 fits 本期 as of this year")
    w.case(
        "bare-beside-fits-plan", q, ["本季新增", "累计完成"], [[4, 12], [2, 4], [6, 6]], [4, 2, 6], "累计 fits 本期 as of the whole plan"
    )
    w.case(
        "bare-beside-fits-done",
        q,
        ["目标任务", "本期新增", "已完成数", "完成率"],
        [[40, 4, 12, "30%"]],
        [4],
        "已完成数 fits 本期新增 as of the whole plan",
        shapes=("form",),
    )
    w.case(
        "bare-beside-fits-none",
        q,
        ["本期新增", "累计"],
        [[4, 10], [0, 2], [6, 6]],
        [],
        "10 fits 4 neither with 5 nor with 8 before",
        fault=(MISMATCH, 0, None),
    )
    w.case(
        "bare-beside-fits-none-last",
        q,
        ["本季新增", "实际完成"],
        [[4, 9], [0, 2], [6, 5]],
        [],
        "5 in all cannot hold 6 of the quarter",
        fault=(MISMATCH, 2, None),
    )
    w.case(
        "three-agree",
        q,
        ["本期新增", "本年累计", "总累计"],
        [[4, 9, 12], [1, 3, 3], [6, 6, 6]],
        [4, 1, 6],
        "the three columns agree with the record",
    )
    w.case(
        "three-year-off",
        q,
        ["本期新增", "本年累计", "总累计"],
        [[4, 9, 12], [1, 4, 3], [6, 6, 6]],
        [],
        "本年累计 is one too many",
        fault=(MISMATCH, 1, None),
    )
    w.case(
        "three-plan-off",
        q,
        ["本期新增", "本年累计", "总累计"],
        [[4, 9, 13], [1, 3, 3], [6, 6, 6]],
        [],
        "总累计 is one too many",
        fault=(MISMATCH, 0, None),
    )
    w.case(
        "beside-year-off",
        q,
        ["本期新增", "本年累计"],
        [[5, 9], [1, 3], [6, 6]],
        [],
        "本期 5 and 本年累计 9 disagree with the 5 on record",
        fault=(MISMATCH, 0, None),
    )
    w.case("beside-plan-off", q, ["本期新增", "总累计"], [[4, 9], [1, 3], [6, 6]], [], "总累计 leaves out 2020", fault=(MISMATCH, 0, None))
    w.case("beside-two-off", q, ["本年累计", "总累计"], [[9, 13], [3, 3], [6, 6]], [], "9 gives 4, 13 gives 5", fault=(MISMATCH, 0, None))
    w.case(
        "beside-two-agree", q, ["本年累计", "总累计"], [[9, 12], [3, 3], [6, 6]], [4, 1, 6], "both cumulative columns give the same figure"
    )
    w.case("year-falls", q, ["本年累计"], [[9], [1], [6]], [], "1 is below the 2 on record for this year", fault=(DECREASE, 1, 0))
    w.case("plan-falls", q, ["总累计"], [[7], [4], [6]], [], "7 is below the 8 on record", fault=(DECREASE, 0, 0))
    w.case(
        "plan-falls-form",
        q,
        ["目标任务", "启动以来"],
        [[30, 7]],
        [],
        "7 is below the 8 on record",
        fault=(DECREASE, 0, 1),
        shapes=("form",),
    )
    w.case("year-unchanged", q, ["本年累计"], [[5], [2], [0]], [0, 0, 0], "the same as before is a quarter with nothing")
    w.case("year-no-report", q, ["本年累计"], [["—"], [2], [None]], [None, 0, None], "no report stays no report")
    w.case(
        "year-with-units",
        q,
        ["本年累计"],
        [["9户"], ["２"], ["1,006"]],
        [4, 0, 1006],
        "spellings of figures are read before the record is taken off",
        shapes=("long",),
    )
    w.case(
        "negative-beside",
        q,
        ["本期新增", "本年累计"],
        [[-1, 4], [0, 2], [6, 6]],
        [],
        "a falling total written as −1; the earlier quarter is to be corrected",
        fault=("constraint-error", 0, 0),
    )
    w.case(
        "negative-alone", q, ["本期新增"], [[-2], [0], [6]], [], "a negative quarter", fault=("constraint-error", 0, 0), shapes=("long",)
    )
    w.case("cumulative-about", q, ["本年累计"], [["约9"], [2], [6]], [], "约 in a cumulative column", fault=("type-error", 0, 0))
    _years(w)
    _same_file()
    _others()


def _years(w):
    record = [figure(p, "430223", H, v) for p, v in (("2020-Q4", 3), ("2021-Q1", 5), ("2021-Q2", 0), ("2021-Q3", 4), ("2021-Q4", 1))]
    w.case("new-year-year", "2022-Q1", ["本年累计"], [[7], [1], [0]], [7, 1, 0], "a new year starts from nothing", before=record)
    w.case("new-year-plan", "2022-Q1", ["总累计"], [[20], [1], [0]], [7, 1, 0], "the plan's total goes on: 20 less 13", before=record)
    w.case(
        "new-year-plan-falls",
        "2022-Q1",
        ["三年累计"],
        [[12], [1], [0]],
        [],
        "12 is below the 13 on record",
        before=record,
        fault=(DECREASE, 0, 0),
        shapes=("long",),
    )
    later = [figure("2021-Q1", "430223", H, 5), figure("2021-Q3", "430223", H, 7)]
    w.case("gap", "2021-Q2", ["本年累计"], [[9], [1], [0]], [4, 1, 0], "a later quarter on record does not count", before=later)
    again = [figure("2021-Q1", "430223", H, 5), figure("2021-Q2", "430223", H, 4)]
    w.case(
        "correction",
        "2021-Q2",
        ["本年累计"],
        [[10], [1], [0]],
        [5, 1, 0],
        "the quarter's own figure on record is replaced, not taken off",
        before=again,
    )


def _same_file():
    head = ["报告期", "县市区", "指标", "本年累计"]
    rows = [["2021年第一季度", "攸县", "和谐企业", 5], ["2021年第二季度", "攸县", "和谐企业", 9], ["2021年第三季度", "攸县", "和谐企业", 9]]
    figures = [figure(p, "430223", H, v) for p, v in (("2021-Q1", 5), ("2021-Q2", 4), ("2021-Q3", 0))]
    for form in ("gb18030", "xlsx"):
        add(
            "cumulative",
            f"same-file-{form}",
            form,
            [Sheet([head] + rows)],
            "earlier quarters of the same file are taken off first",
            figures=figures,
        )
    add("cumulative", "same-file-backwards", "utf8", [Sheet([head] + rows[::-1])], "the order of the rows does not matter", figures=figures)
    rows = [["2021年第一季度", "攸县", "和谐企业", 6], ["2021年第二季度", "攸县", "和谐企业", 9]]
    add(
        "cumulative",
        "same-file-corrects",
        "xls",
        [Sheet([head] + rows)],
        "the file's own first quarter goes before the one on record",
        before=RECORD,
        figures=[figure("2021-Q1", "430223", H, 6), figure("2021-Q2", "430223", H, 3)],
    )
    rows = [["2021年第一季度", "攸县", "和谐企业", 9], ["2021年第二季度", "攸县", "和谐企业", 6]]
    for form in ("utf8", "xlsx-wps"):
        add(
            "cumulative",
            f"same-file-falls-{form}",
            form,
            [Sheet([head] + rows)],
            "the second quarter's total is below the first's",
            problems=[problem(DECREASE, 3, "D3")],
        )


def _others():
    rows = [
        ["株洲市2021年第二季度情况表"],
        ["县市区", "劳动关系和谐企业（户）", None, "服务新企用工（户）", None],
        [None, "本期新增", "本年累计", "本期新增", "本年累计"],
        ["攸县", 4, 9, 12, 30],
        ["茶陵县", 1, 3, 8, 8],
        ["合计", 5, 12, 20, 38],
    ]
    before = RECORD + [figure("2021-Q1", "430223", N, 18)]
    figures = [figure("2021-Q2", c, i, v) for c, i, v in (("430223", H, 4), ("430224", H, 1), ("430223", N, 12), ("430224", N, 8))]
    merges = [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)]
    add(
        "cumulative",
        "totals-of-both",
        "xlsx",
        [Sheet(rows, merges=merges)],
        "合计 sums 本期 and 累计 alike",
        figures=figures,
        before=before,
    )
    add("cumulative", "totals-of-both-text", "gb18030", [Sheet(rows)], "合计 sums 本期 and 累计 alike", figures=figures, before=before)
    wrong = [list(row) for row in rows]
    wrong[5][2] = 13
    for form in ("utf8", "xls"):
        add(
            "cumulative",
            f"total-of-cumulative-wrong-{form}",
            form,
            [Sheet(wrong, merges=merges)],
            "the total of the cumulative column is wrong",
            before=before,
            problems=[problem("total-mismatch", 6, "C6")],
        )
    rows = [["县市区", "劳动关系和谐企业（户）", "服务新企用工（户）"], [None, "本季新增", "今年以来"], ["攸县", 4, 30], ["茶陵县", 1, 8]]
    add(
        "cumulative",
        "one-each",
        "gb18030",
        [Sheet(rows, merges=[(0, 0, 1, 0)])],
        "one indicator by quarter, the other since January",
        before=before,
        options=["--period", "2021-Q2"],
        figures=figures,
    )
    rows = [["县市区", "劳动关系和谐企业本年累计（户）", "服务新企用工本年累计（户）"], ["攸县", 9, 30], ["茶陵县", 3, 8]]
    for form in ("utf8", "xlsx"):
        add(
            "cumulative",
            f"words-in-one-header-{form}",
            form,
            [Sheet(rows)],
            "indicator and 本年累计 in one header cell",
            before=before,
            options=["--period", "2021-Q2"],
            figures=figures,
        )
    rows = [["县市区", "追发劳动报酬（万元）", None], [None, "本季新增", "本年累计"], ["攸县", 1.25, 4], ["茶陵县", "0.10", "12.35"]]
    money = [figure("2021-Q1", "430223", "wage_recovered", 2.75), figure("2021-Q1", "430224", "wage_recovered", 12.25)]
    add(
        "cumulative",
        "money",
        "xls",
        [Sheet(rows, merges=[(0, 0, 1, 0), (0, 1, 0, 2)])],
        "cumulative figures of two decimals",
        plan="money",
        before=money,
        options=["--period", "2021-Q2"],
        figures=[figure("2021-Q2", "430223", "wage_recovered", 1.25), figure("2021-Q2", "430224", "wage_recovered", 0.1)],
    )
    for good, form in ((True, "gb18030"), (False, "xlsx")):
        rows = [
            ["2021年3月企业用工服务情况"],
            ["县市区", "上门走访企业（家）", None],
            [None, "本月新增", "本年累计"],
            ["攸县", 6, 16 if good else 15],
            ["茶陵县", 2, 2],
        ]
        visits = [figure("2021-01", "430223", "site_visit", 4), figure("2021-02", "430223", "site_visit", 6)]
        add(
            "cumulative",
            f"months-{'right' if good else 'wrong'}",
            form,
            [Sheet(rows, merges=[(1, 0, 2, 0), (1, 1, 1, 2)])],
            "本月 and 本年累计 by month",
            plan="monthly",
            before=visits,
            figures=[figure("2021-03", "430223", "site_visit", 6), figure("2021-03", "430224", "site_visit", 2)] if good else [],
            problems=[] if good else [problem(MISMATCH, 4)],
        )
