"""Stated totals: checked against the rows they sum, never stored beside them; a city's row alone is its own figure."""

from cases import add, figure, problem
from tables import Formula, Sheet, address

P = "2021-Q3"
ZHUZHOU = [("荷塘区", "430202", 4, 21), ("芦淞区", "430203", 0, 17), ("攸县", "430223", 3, 9), ("株洲市本级", "430299", 1, 6)]
XIANGTAN = [("雨湖区", "430302", 2, 14), ("湘乡市", "430381", 5, 8), ("韶山市", "430382", 1, 3)]
HEAD = ["劳动关系和谐企业（户）", "服务新企用工（户）"]
MISMATCH = "total-mismatch"


def _figures(units, period=P):
    return [figure(period, code, i, v) for _, code, h, n in units for i, v in (("harmonious_enterprise", h), ("new_enterprise", n))]


def _sum(units):
    return [sum(unit[2] for unit in units), sum(unit[3] for unit in units)]


def _rows(units):
    return [[name, h, n] for name, _, h, n in units]


def build():
    forms = ["gb18030", "xlsx", "utf8", "xls", "utf16le", "xlsx-libre", "tsv-gb18030", "xlsx-wps"]
    total = _sum(ZHUZHOU)
    places = {"last": len(ZHUZHOU), "first": 0, "middle": 2}
    labels = ["合计", "总计", "全市", "株洲市", "合  计", "430200", "株洲"]
    n = 0
    for k, label in enumerate(labels):
        for place in (list(places) if k < 4 else ["last"]):
            rows = _rows(ZHUZHOU)
            rows.insert(places[place], [label] + total)
            good = (n + k) % 2 == 0 or place == "middle"
            wrong = [label, total[0], total[1] + 1]
            if not good:
                rows[places[place]] = wrong
            row = places[place] + 2
            add(
                "totals",
                f"{place}-{'right' if good else 'wrong'}-{k + 1}",
                forms[n % 8],
                [Sheet([["县市区"] + HEAD] + rows)],
                f"{label.replace(' ', '')} {'agrees with the rows' if good else 'is one more than the rows'}",
                figures=_figures(ZHUZHOU) if good else [],
                problems=[] if good else [problem(MISMATCH, row, f"C{row}")],
                options=["--period", P, "--city", "株洲市"],
            )
            n += 1
    _index_column()
    _groups()
    _province()
    _cities_alone()
    _other_layouts()
    _special()


def _index_column():
    for good, form in ((True, "gb18030"), (False, "utf8"), (True, "xls"), (False, "xlsx")):
        rows = [["序号", "县市区"] + HEAD] + [[n] + row for n, row in enumerate(_rows(XIANGTAN), 1)]
        total = _sum(XIANGTAN)
        rows.append(["合计", None, total[0] + (0 if good else 2), total[1]])
        add(
            "totals",
            f"in-index-column-{'right' if good else 'wrong'}-{form}",
            form,
            [Sheet(rows, merges=[(4, 0, 4, 1)])],
            "合计 stands in the index column, over both in a workbook",
            figures=_figures(XIANGTAN) if good else [],
            problems=[] if good else [problem(MISMATCH, 5, "C5")],
            options=["--period", P],
        )


def _groups():
    """小计 under each city, 合计 under all; with and without the column of cities."""
    for column in (True, False):
        for fault, form in ((None, "gb18030"), (None, "xlsx"), ("小计", "utf8"), ("合计", "xls"), ("小计2", "xlsx-wps")):
            rows = [(["市州"] if column else []) + ["县市区"] + HEAD]
            merges, at = [], {}
            for city, units in (("株洲市", ZHUZHOU), ("湘潭市", XIANGTAN)):
                first = len(rows)
                for k, row in enumerate(_rows(units)):
                    rows.append(([city if k == 0 else None] if column else []) + row)
                at["小计" if city == "株洲市" else "小计2"] = len(rows)
                rows.append(([None] if column else []) + ["小计"] + _sum(units))
                merges.append((first, 0, len(rows) - 1, 0))
            at["合计"] = len(rows)
            both = _sum(ZHUZHOU + XIANGTAN)
            rows.append(([None] if column else []) + ["合计"] + both)
            problems = []
            if fault:
                row, last = at[fault], len(rows[0]) - 1
                rows[row][last] += 3
                problems = [problem(MISMATCH, row + 1, address(row, last))]
            add(
                "totals",
                f"subtotals-{'cities' if column else 'plain'}-{'right' if not fault else 'wrong'}-{form}",
                form,
                [Sheet(rows, merges=merges if column else [])],
                "小计 after each group, 合计 after all" + (f"; {fault[:2]} is wrong" if fault else ""),
                figures=[] if fault else _figures(ZHUZHOU + XIANGTAN),
                problems=problems,
                options=["--period", P],
            )
    for good, form in ((True, "utf8"), (False, "xlsx-libre")):  # each city's own row leads its counties
        rows = [["地区"] + HEAD, ["株洲市"] + _sum(ZHUZHOU)] + _rows(ZHUZHOU) + [["湘潭市"] + _sum(XIANGTAN)] + _rows(XIANGTAN)
        problems = []
        if not good:
            rows[6][1] -= 1
            problems = [problem(MISMATCH, 7, "B7")]
        add(
            "totals",
            f"cities-lead-{'right' if good else 'wrong'}",
            form,
            [Sheet(rows)],
            "each city's row leads its counties and is their total",
            figures=_figures(ZHUZHOU + XIANGTAN) if good else [],
            problems=problems,
            options=["--period", P],
        )


def _province():
    cities = [
        ("长沙市", "430100", 12, 140),
        ("株洲市", "430200", 8, 53),
        ("湘潭市", "430300", 6, 25),
        ("湘西州", "433100", 2, 11),
        ("省本级", "439900", 1, 4),
    ]
    for label, form, good in (
        ("全省", "gb18030", True),
        ("湖南省", "xlsx", True),
        ("合计", "xls", True),
        ("全省", "utf8", False),
        ("湖南省", "xls", False),
        ("总计", "xlsx", False),
    ):
        rows = [["全省2021年第三季度进展情况"], ["序号", "市  州"] + HEAD] + [[n] + row for n, row in enumerate(_rows(cities), 1)]
        total = _sum(cities)
        rows.append([None, label, total[0], total[1] - (0 if good else 10)])
        add(
            "totals",
            f"province-{'right' if good else 'wrong'}-{form}",
            form,
            [Sheet(rows, merges=[(0, 0, 0, 3)])],
            f"figures by city are the cities' own; {label} sums them",
            figures=_figures(cities) if good else [],
            problems=[] if good else [problem(MISMATCH, 8, "D8")],
        )


def _cities_alone():
    for form in ("gb18030", "xlsx"):
        add(
            "totals",
            f"city-alone-{form}",
            form,
            [Sheet([["地区"] + HEAD, ["株洲市", 8, 53]])],
            "a city's row without its counties is its own figure",
            figures=[figure(P, "430200", "harmonious_enterprise", 8), figure(P, "430200", "new_enterprise", 53)],
            options=["--period", P, "--city", "株洲市"],
        )
    rows = [["地区", "金牌劳动关系协调员"] + HEAD, ["株洲市", 3] + _sum(ZHUZHOU)] + [[row[0], None] + row[1:] for row in _rows(ZHUZHOU)]
    add(
        "totals",
        "city-alone-in-one-indicator",
        "utf8",
        [Sheet(rows)],
        "the city's row is a total where its counties have figures, and its own figure where none has",
        figures=_figures(ZHUZHOU) + [figure(P, "430200", "coordinator", 3)],
        options=["--period", P],
    )
    rows = [["地区"] + HEAD, ["株洲市"] + _sum(ZHUZHOU)] + _rows(ZHUZHOU) + [["湘潭市", 9, 40]]
    add(
        "totals",
        "one-city-split-one-alone",
        "xls",
        [Sheet(rows)],
        "株洲市 is the total of its counties, 湘潭市 has none in the file",
        figures=_figures(ZHUZHOU) + [figure(P, "430300", "harmonious_enterprise", 9), figure(P, "430300", "new_enterprise", 40)],
        options=["--period", P],
    )


def _other_layouts():
    for good, form in ((True, "utf8"), (False, "gb18030"), (False, "xlsx")):  # a row of the long table
        rows = [["报告期", "县市区", "指标", "本期新增"]] + [["2021年第三季度", name, "和谐企业", h] for name, _, h, _ in XIANGTAN]
        rows.append(["2021年第三季度", "合计", "和谐企业", 8 if good else 9])
        add(
            "totals",
            f"long-{'right' if good else 'wrong'}-{form}",
            form,
            [Sheet(rows)],
            "合计 as a row of a long table",
            figures=[figure(P, code, "harmonious_enterprise", h) for _, code, h, _ in XIANGTAN] if good else [],
            problems=[] if good else [problem(MISMATCH, 5, "D5")],
        )
    for label, good, form in (
        ("合计", True, "xlsx"),
        ("全市", True, "gb18030"),
        ("合计", False, "xls"),
        ("湘潭市", False, "utf8"),
    ):  # a column
        rows = [
            ["指标"] + [u[0] for u in XIANGTAN] + [label],
            ["劳动关系和谐企业"] + [u[2] for u in XIANGTAN] + [8 if good else 7],
            ["服务新企用工"] + [u[3] for u in XIANGTAN] + [25],
        ]
        add(
            "totals",
            f"column-{'right' if good else 'wrong'}-{form}",
            form,
            [Sheet(rows)],
            f"{label} as a column where units stand across",
            figures=_figures(XIANGTAN) if good else [],
            problems=[] if good else [problem(MISMATCH, 2, "E2")],
            options=["--period", P],
        )
    for good, form in ((True, "gb18030"), (False, "xlsx")):  # two periods, each with its total
        rows = [["报告期", "县市区"] + HEAD]
        for period in ("2021-Q2", P):
            rows += [[period] + row for row in _rows(XIANGTAN)] + [[period, "合计"] + _sum(XIANGTAN)]
        problems = []
        if not good:
            rows[4][2] += 1
            problems = [problem(MISMATCH, 5, "C5")]
        add(
            "totals",
            f"two-periods-{'right' if good else 'wrong'}",
            form,
            [Sheet(rows)],
            "a total for each of two periods",
            figures=_figures(XIANGTAN, "2021-Q2") + _figures(XIANGTAN) if good else [],
            problems=problems,
        )


def _special():
    rows = [["县市区"] + HEAD, ["祁阳市", 6, 30], ["金洞管理区", 1, 4], ["道县", 2, 10]]
    memo = [
        figure(P, c, i, v)
        for c, h, n in (("431181", 6, 30), ("431172", 1, 4), ("431124", 2, 10))
        for i, v in (("harmonious_enterprise", h), ("new_enterprise", n))
    ]
    add(
        "totals",
        "memo-left-out",
        "gb18030",
        [Sheet(rows + [["合计", 8, 40]])],
        "a unit marked memo is part of another and not summed",
        figures=memo,
        options=["--period", P],
    )
    add(
        "totals",
        "memo-counted",
        "xlsx",
        [Sheet(rows + [["合计", 9, 44]])],
        "a total that counts the memo unit twice",
        options=["--period", P],
        problems=[problem(MISMATCH, 5)],
    )
    rows = [["县市区"] + HEAD] + _rows(ZHUZHOU) + [["合计", None, 53]]
    add(
        "totals",
        "blank-total-cell",
        "utf8",
        [Sheet(rows)],
        "a total that is left blank states nothing",
        figures=_figures(ZHUZHOU),
        options=["--period", P],
    )
    rows = [["县市区"] + HEAD, ["荷塘区", 4, 21], ["芦淞区", "—", 17], ["攸县", None, 9], ["合计", 4, 47]]
    add(
        "totals",
        "parts-without-report",
        "xls",
        [Sheet(rows)],
        "parts without report add nothing",
        options=["--period", P],
        figures=[figure(P, "430202", "harmonious_enterprise", 4)]
        + [figure(P, c, "new_enterprise", v) for c, v in (("430202", 21), ("430203", 17), ("430223", 9))],
    )
    rows = [["县市区"] + HEAD] + _rows(ZHUZHOU) + [["合计", Formula("SUM(B2:B5)", 8), Formula("SUM(C2:C5)", 53)]]
    add(
        "totals",
        "formula",
        "xlsx",
        [Sheet(rows)],
        "totals by formula with their cached values",
        figures=_figures(ZHUZHOU),
        options=["--period", P],
    )
    rows = [["县市区"] + HEAD] + _rows(ZHUZHOU) + [["合计", Formula("SUM(B2:B4)", 7), Formula("SUM(C2:C5)", 53)]]
    add(
        "totals",
        "formula-misses-a-row",
        "xlsx-wps",
        [Sheet(rows)],
        "the formula leaves out the last row",
        options=["--period", P],
        problems=[problem(MISMATCH, 6, "B6")],
    )
    rows = [["县市区"] + HEAD] + _rows(ZHUZHOU[:2]) + [["合计"] + _sum(ZHUZHOU)]
    add(
        "totals",
        "rows-deleted",
        "gb18030",
        [Sheet(rows)],
        "two rows were deleted, the total was kept",
        options=["--period", P],
        problems=[problem(MISMATCH, 4)],
    )
