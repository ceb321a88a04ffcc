"""Where the period stands (column, option, title, unit line, sheet name), and how it is written."""

from cases import add, add_bytes, figure, problem
from tables import Day, Sheet, xlsx
from world import words

A, B = "430902", "430923"  # 资阳区, 安化县
HEAD = ["县市区", "劳动关系和谐企业（户）"]
CONTRA, UNKNOWN, OUTSIDE, FUTURE, MISSING = "constraint-error", "unknown-period", "period-outside-plan", "future-period", "missing-column"


def _pair(period, one=3, two=5, indicator="harmonious_enterprise"):
    return [figure(period, A, indicator, one), figure(period, B, indicator, two)]


def _body(one=3, two=5):
    return [list(HEAD), ["资阳区", one], ["安化县", two]]


def build():
    _columns()
    _heads()
    _monthly()
    _wrong()


def _columns():
    for n, (text, period) in enumerate(
        (
            ("2021-Q2", "2021-Q2"),
            ("2021年第二季度", "2021-Q2"),
            ("2021年二季度", "2021-Q2"),
            ("2021年第2季度", "2021-Q2"),
            ("2022年4-6月", "2022-Q2"),
            ("2021年10—12月", "2021-Q4"),
            ("2022年1–3月", "2022-Q1"),
            ("2021年 第三季度", "2021-Q3"),
        )
    ):
        rows = [["报告期", "县市区", "和谐企业"], [text, "资阳区", 3], [text, "安化县", 5]]
        add(
            "periods",
            f"column-{n + 1}",
            ["utf8", "gb18030", "xlsx", "xls"][n % 4],
            [Sheet(rows)],
            f"the period as {text} in a column",
            figures=_pair(period),
        )
    rows = [
        ["填报期", "地区", "指标", "本季新增"],
        ["2021年第一季度", "资阳区", "和谐企业", 2],
        ["2021年第二季度", "资阳区", "和谐企业", 4],
        ["2021年第三季度", "资阳区", "和谐企业", 0],
    ]
    add(
        "periods",
        "column-three-quarters",
        "xlsx",
        [Sheet(rows)],
        "three periods in one long file",
        figures=[figure(p, A, "harmonious_enterprise", v) for p, v in (("2021-Q1", 2), ("2021-Q2", 4), ("2021-Q3", 0))],
    )
    rows = [
        ["期别", "县市区", "和谐企业"],
        ["2021-Q1", "资阳区", 2],
        ["2021-Q1", "安化县", 1],
        ["2021-Q2", "资阳区", 3],
        ["2021-Q2", "安化县", 5],
    ]
    add(
        "periods",
        "column-two-quarters-wide",
        "gb18030",
        [Sheet(rows)],
        "two periods in one wide file",
        figures=_pair("2021-Q1", 2, 1) + _pair("2021-Q2"),
    )
    rows = [["报告期", "县市区", "和谐企业"], ["2021年第二季度", "资阳区", 3], [None, "安化县", 5]]
    add(
        "periods",
        "column-merged",
        "xlsx",
        [Sheet(rows, merges=[(1, 0, 2, 0)])],
        "one merged period cell for both rows",
        figures=_pair("2021-Q2"),
    )
    rows = [["报告期", "县市区", "和谐企业"], ["2021-Q2", "资阳区", 3], ["2021-Q2", "安化县", 5]]
    add(
        "periods",
        "column-agrees-with-option",
        "utf8",
        [Sheet(rows)],
        "the column says what the option says",
        figures=_pair("2021-Q2"),
        options=["--period", "2021-Q2"],
    )
    rows = [
        ["2021年第三季度报表（补报第二季度）"],
        ["报告期", "县市区", "和谐企业"],
        ["2021年第二季度", "资阳区", 3],
        ["2021年第二季度", "安化县", 5],
    ]
    add("periods", "column-before-title", "xls", [Sheet(rows)], "the column of the rows goes before the title", figures=_pair("2021-Q2"))


def _heads():
    heads = [
        ("title", [["益阳市2021年第二季度和谐企业培育情况表"]], "2021-Q2"),
        ("title-short", [["2021年二季度工作进展"]], "2021-Q2"),
        ("title-digit", [["2021年第4季度工作进展"]], "2021-Q4"),
        ("title-months", [["2021年4-6月工作进展"]], "2021-Q2"),
        ("title-months-dash", [["2021年7—9月工作进展"]], "2021-Q3"),
        ("title-months-en-dash", [["2022年1–3月工作进展"]], "2022-Q1"),
        ("title-months-wave", [["2022年4～6月工作进展"]], "2022-Q2"),
        ("year-elsewhere", [["2021年度劳动关系工作报表"], ["填报单位：益阳市", "4-6月"]], "2021-Q2"),
        ("year-elsewhere-quarter", [["2022年度劳动关系工作报表"], ["第三季度"]], "2022-Q3"),
        ("unit-line", [["劳动关系工作报表"], ["单位：户　　2021年第一季度"]], "2021-Q1"),
        ("unit-line-right", [["劳动关系工作报表"], ["单位：户", "报告期：2021年第一季度"]], "2021-Q1"),
        ("label", [["报告期：2020年第四季度"]], "2020-Q4"),
        ("label-spaced", [["劳动关系工作报表"], ["报 告 期", "2021年第二季度"]], "2021-Q2"),
        ("label-filing-period", [["填报期：2021-Q3"]], "2021-Q3"),
    ]
    for n, (name, head, period) in enumerate(heads):
        sheet = Sheet([list(row) for row in head] + _body(n, n + 2), merges=[(0, 0, 0, 1)] if len(head[0]) == 1 else [])
        add(
            "periods",
            f"head-{name}",
            ["gb18030", "xlsx", "utf8", "xls", "xlsx-wps", "utf16le"][n % 6],
            [sheet],
            "the period from the lines above the header",
            figures=_pair(period, n, n + 2),
        )
    add(
        "periods",
        "head-agrees-with-option",
        "gb18030",
        [Sheet([["2021年第二季度情况表"]] + _body())],
        "title and option agree",
        figures=_pair("2021-Q2"),
        options=["--period", "2021-Q2"],
    )
    add(
        "periods",
        "head-cut-off-day",
        "xlsx",
        [Sheet([["劳动关系工作报表"], ["截至2021年6月30日"]] + _body())],
        "a cut-off day at the end of the period of the option",
        figures=_pair("2021-Q2"),
        options=["--period", "2021-Q2"],
    )
    for n, name in enumerate(("2021年第二季度", "2021年4-6月", "2021-Q2")):
        add(
            "periods",
            f"sheet-name-{n + 1}",
            ["xlsx", "xls", "xlsx-libre"][n],
            [Sheet(_body(), name=name)],
            f"the period from the sheet's name {name}",
            figures=_pair("2021-Q2"),
        )
    sheets = [Sheet(_body(n, n + 1), name=words(p)) for n, p in enumerate(("2021-Q1", "2021-Q2", "2021-Q3"))]
    add(
        "periods",
        "sheet-for-each-quarter",
        "xlsx",
        sheets,
        "a sheet for each quarter",
        figures=[f for n, p in enumerate(("2021-Q1", "2021-Q2", "2021-Q3")) for f in _pair(p, n, n + 1)],
    )
    add(
        "periods",
        "title-before-sheet-name",
        "xls",
        [Sheet([["2021年第二季度情况表"]] + _body(), name="2021年第一季度")],
        "the title goes before the sheet's name",
        figures=_pair("2021-Q2"),
    )


def _monthly():
    def pair(period, one=6, two=9):
        return _pair(period, one, two, "site_visit")

    more = {"plan": "monthly"}
    for n, (text, period) in enumerate(
        (("2021-06", "2021-06"), ("2021年6月", "2021-06"), ("2021年06月", "2021-06"), ("2021年12月份", "2021-12"))
    ):
        rows = [["报告期", "县市区", "上门走访企业（家）"], [text, "资阳区", 6], [text, "安化县", 9]]
        add(
            "periods",
            f"month-column-{n + 1}",
            ["utf8", "gb18030", "xlsx", "xls"][n],
            [Sheet(rows)],
            f"a month as {text}",
            figures=pair(period),
            **more,
        )
    rows = [["县市区", "上门走访企业（家）", "业务培训人次（人次）"], ["资阳区", 6, 120], ["安化县", 9, 85]]
    both = pair("2022-03") + _pair("2022-03", 120, 85, "training")
    add(
        "periods",
        "month-title",
        "gb18030",
        [Sheet([["益阳市2022年3月份企业用工服务情况表"]] + rows)],
        "the month in the title",
        figures=both,
        **more,
    )
    add("periods", "month-option", "utf8", [Sheet(rows)], "the month by option", figures=both, options=["--period", "2022-03"], **more)
    add(
        "periods",
        "month-label",
        "xlsx",
        [Sheet([["企业用工服务月报表"], ["报告期：2022年3月"]] + rows)],
        "the month in the line above the header",
        figures=both,
        **more,
    )
    add("periods", "month-sheet-name", "xls", [Sheet(rows, name="2022年3月")], "the month as the sheet's name", figures=both, **more)
    dated = [["报告期", "县市区", "上门走访企业（家）"], [Day(44348, "2021年6月"), "资阳区", 6], [Day(44348, "2021年6月"), "安化县", 9]]
    add_bytes("periods", "month-date-cell", "xlsx", xlsx([Sheet(dated)]), "a date cell shown as 2021年6月", figures=pair("2021-06"), **more)
    add_bytes(
        "periods",
        "month-date-cell-1904",
        "xlsx",
        xlsx([Sheet(dated)], date1904=True),
        "the same month in a workbook that counts days from 1904",
        figures=pair("2021-06"),
        **more,
    )
    add("periods", "month-date-cell-xls", "xls", [Sheet(dated)], "a date cell shown as 2021年6月", figures=pair("2021-06"), **more)
    rows = [
        ["县市区", "指标", "2021年4月", "2021年5月", "2021年6月"],
        ["资阳区", "上门走访企业", 4, 5, 6],
        ["安化县", "上门走访企业", 7, None, 9],
    ]
    across = [
        figure("2021-04", A, "site_visit", 4),
        figure("2021-05", A, "site_visit", 5),
        figure("2021-06", A, "site_visit", 6),
        figure("2021-04", B, "site_visit", 7),
        figure("2021-06", B, "site_visit", 9),
    ]
    add("periods", "months-as-columns", "utf8", [Sheet(rows)], "a column for each month", figures=across, **more)
    add("periods", "months-as-columns-book", "xlsx", [Sheet(rows)], "a column for each month", figures=across, **more)
    rows = [["报告期", "县市区", "上门走访企业（家）"], ["2021年13月", "资阳区", 6]]
    add("periods", "month-thirteen", "gb18030", [Sheet(rows)], "a thirteenth month", problems=[problem(UNKNOWN, 2, "A2")], **more)
    rows = [["报告期", "县市区", "上门走访企业（家）"], ["2020年12月", "资阳区", 6], ["2021年1月", "安化县", 6]]
    add("periods", "month-outside-plan", "xlsx", [Sheet(rows)], "a month before the plan", problems=[problem(OUTSIDE, 2, "A2")], **more)


def _wrong():
    for form in ("utf8", "xlsx", "xls"):
        add("periods", f"none-{form}", form, [Sheet([["劳动关系工作报表"]] + _body())], "no period anywhere", problems=[problem(MISSING)])
    for n, (text, code) in enumerate(
        (
            ("2021年第五季度", UNKNOWN),
            ("2021-Q5", UNKNOWN),
            ("去年底", UNKNOWN),
            ("2019-Q4", OUTSIDE),
            ("2020年第三季度", OUTSIDE),
            ("2023-Q1", OUTSIDE),
        )
    ):
        rows = [["报告期", "县市区", "和谐企业"], ["2021-Q2", "资阳区", 3], [text, "安化县", 5]]
        add(
            "periods",
            f"column-wrong-{n + 1}",
            ["utf8", "xlsx", "gb18030", "xls"][n % 4],
            [Sheet(rows)],
            f"{text} in the column of periods",
            problems=[problem(code, 3, "A3")],
        )
    add(
        "periods",
        "title-outside-plan",
        "xlsx",
        [Sheet([["2019年第四季度情况表"]] + _body())],
        "the title names a quarter before the plan",
        problems=[problem(OUTSIDE)],
    )
    add(
        "periods",
        "title-after-plan",
        "gb18030",
        [Sheet([["2023年第一季度情况表"]] + _body())],
        "the title names a quarter after the plan",
        problems=[problem(OUTSIDE)],
    )
    for n, form in enumerate(("utf8", "xls")):
        rows = [["报告期", "县市区", "和谐企业"], ["2021-Q2", "资阳区", 3], ["2021-Q1", "安化县", 5]]
        add(
            "periods",
            f"row-against-option-{form}",
            form,
            [Sheet(rows)],
            "a row's period is not the option's",
            options=["--period", "2021-Q2"],
            problems=[problem(CONTRA, 3)],
        )
    for form in ("gb18030", "xlsx"):
        add(
            "periods",
            f"title-against-option-{form}",
            form,
            [Sheet([["益阳市2021年第一季度情况表"]] + _body())],
            "the title's period is not the option's",
            options=["--period", "2021-Q2"],
            problems=[problem(CONTRA)],
        )
    rows = [["报告期", "县市区", "服务新企用工"], ["2021-Q2", "资阳区", 3], ["2098年第一季度", "安化县", 5]]
    for form in ("utf8", "xlsx"):
        add("periods", f"future-{form}", form, [Sheet(rows)], "a quarter that has not begun", plan="long", problems=[problem(FUTURE, 3)])
    add(
        "periods",
        "future-title",
        "gb18030",
        [Sheet([["2098年第二季度情况表"], ["县市区", "服务新企用工"], ["资阳区", 3]])],
        "the title names a quarter that has not begun",
        plan="long",
        problems=[problem(FUTURE)],
    )
    rows = [["报告期", "县市区", "和谐企业"], [None, "资阳区", 3], ["2021-Q2", "安化县", 5]]
    add(
        "periods",
        "first-row-without",
        "utf8",
        [Sheet(rows)],
        "the first row has no period, and nothing above it has one",
        problems=[problem([UNKNOWN, "missing-cell", MISSING], 2)],
    )
