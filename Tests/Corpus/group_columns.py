"""Headers: other words for the columns, columns left alone, unknown and doubled ones, identity cards, doubled rows."""

from cases import add, figure, problem
from tables import Sheet

P = "2021-Q2"
OPTION = ["--period", P]
UNITS = [("武陵区", "430702"), ("汉寿县", "430722"), ("石门县", "430726")]
FORMS = ["gb18030", "xlsx", "utf8", "xls", "utf16le", "xlsx-wps", "tsv-gb18030", "xlsx-libre"]


class Turn:
    n = 0

    def form(self):
        self.n += 1
        return FORMS[(self.n - 1) % 8]


TURN = Turn()


def _put(name, rows, why, figures=(), problems=(), options=OPTION, warnings=(), form=None, **more):
    add(
        "columns",
        name,
        form or TURN.form(),
        [Sheet(rows)],
        why,
        figures=list(figures),
        problems=list(problems),
        options=list(options),
        warnings=list(warnings),
        **more,
    )


def _wide(heads, cells, region="县市区"):
    return [[region] + heads] + [[name] + list(row) for (name, _), row in zip(UNITS, cells)]


def _figures(indicators, cells):
    return [figure(P, code, i, v) for (_, code), row in zip(UNITS, cells) for i, v in zip(indicators, row) if isinstance(v, int)]


def identity(day, serial):
    """A well-formed identity number of a division that does not exist."""
    body = f"999999{day}{serial:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights)) % 11]


def build():
    TURN.n = 0
    _words()
    _left_alone()
    _faulty()
    _identity()
    _doubled()


def _words():
    cells = [(1, 2, 0, 5, 31), (0, 1, 1, 4, 12), (2, 0, 1, 7, 26)]
    five = ["coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise"]
    for name, heads, why in (
        ("synonyms", ["金牌协调员", "社会组织", "调解组织", "和谐企业", "新企用工服务"], "the plan's synonyms"),
        (
            "synonyms-with-units",
            ["金牌协调员（名）", "社会组织（家）", "调解组织(家)", "和谐企业(户)", "新企用工服务（户）"],
            "synonyms with the unit in brackets of either width",
        ),
        (
            "names-with-units",
            [
                "金牌劳动关系协调员(名)",
                "金牌协调劳动关系社会组织（家）",
                "金牌劳动人事争议调解组织（家）",
                "劳动关系和谐企业 （户）",
                "服务新企用工（ 户 ）",
            ],
            "blanks around the unit",
        ),
        ("codes", ["coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise"], "indicator codes as headers"),
        (
            "names-in-two-lines",
            [
                "金牌劳动关系\n协调员（名）",
                "金牌协调劳动关系\n社会组织（家）",
                "金牌劳动人事争议\n调解组织（家）",
                "劳动关系\n和谐企业（户）",
                "服务新企用工\n（户）",
            ],
            "line breaks inside header cells",
        ),
        (
            "names-with-blanks",
            ["金牌协调员", "社 会 组 织", "调 解 组 织", "和 谐 企 业", "新企用工服务"],
            "header words set wide with blanks",
        ),
    ):
        _put(name, _wide(heads, cells), why, _figures(five, cells))
    cells = [(5,), (4,), (7,)]
    for n, word in enumerate(("地区", "县市区（园区）", "填报单位", "单位", "县 市 区", "县市区(园区)"), 1):
        _put(
            f"region-{n}", _wide(["和谐企业"], cells, word), f"{word} heads the column of units", _figures(["harmonious_enterprise"], cells)
        )
    for n, word in enumerate(("本期新增", "本季新增", "新增数", "本期", "本季", "新增"), 1):
        rows = [["县市区", "指标", word]] + [[name, "和谐企业", v] for (name, _), (v,) in zip(UNITS, cells)]
        _put(f"count-{n}", rows, f"{word} heads the column of figures", _figures(["harmonious_enterprise"], cells))
    rows = [["本季新增", "指标", "县市区", "报告期"]] + [[v, "和谐企业", name, "2021年二季度"] for (name, _), (v,) in zip(UNITS, cells)]
    _put("any-order", rows, "columns in another order", _figures(["harmonious_enterprise"], cells), options=[])
    rows = [["new_enterprise", "county", "harmonious_enterprise", "period"]] + [
        [2 * v, name, v, P] for (name, _), (v,) in zip(UNITS, cells)
    ]
    _put(
        "english-wide",
        rows,
        "English headers in a wide table",
        _figures(["new_enterprise", "harmonious_enterprise"], [(10, 5), (8, 4), (14, 7)]),
        options=[],
    )


def _left_alone():
    values = [(5,), (4,), (7,)]
    want = _figures(["new_enterprise"], values)
    sets = [
        ["序号", "县市区", "指标", "单位", "工作目标", "本期新增", "占年任务之比", "备注"],
        ["县市区", "指标", "全年任务目标", "本季新增", "完成进度", "排名"],
        ["县市区", "责任单位", "指标", "任务数", "本期新增", "任务完成率", "联系人", "联系电话"],
        ["序号", "县市区", "指标", "计量单位", "计划完成数", "本期新增", "占比", "备注"],
    ]
    fill = {
        "序号": [1, 2, 3],
        "单位": ["户"] * 3,
        "计量单位": ["户"] * 3,
        "工作目标": [40, 60, 20],
        "全年任务目标": [40, 60, 20],
        "任务数": [40, 60, 20],
        "计划完成数": [40, 60, 20],
        "占年任务之比": ["12.5%", "6.67%", "35%"],
        "完成进度": ["12.50%", "6.67%", "35.00%"],
        "任务完成率": ["12.5%", "6.7%", "35%"],
        "占比": [0.125, 0.067, 0.35],
        "备注": [None, "按台账统计", "含上门服务3户"],
        "排名": [2, 3, 1],
        "责任单位": ["就业服务中心", "劳动关系股", "劳动关系股"],
        "联系人": ["示例甲", "示例乙", "示例丙"],
        "联系电话": ["0736-0000001", "0736-0000002", "0736-0000003"],
        "指标": ["服务新企用工"] * 3,
        "本期新增": [5, 4, 7],
        "本季新增": [5, 4, 7],
        "县市区": [u[0] for u in UNITS],
    }
    for n, heads in enumerate(sets, 1):
        _put(
            f"left-alone-{n}",
            [heads] + [[fill[h][k] for h in heads] for k in range(3)],
            "targets, rates, ranks, offices and remarks are left alone",
            want,
        )
    rows = [["排名", "县市区", "服务新企用工（户）", "备注", "联系电话"]] + [
        [k, u[0], v, None, f"1380000000{k}"] for k, (u, (v,)) in enumerate(zip(UNITS, values), 1)
    ]
    _put("left-alone-wide", rows, "rank, remarks and telephone in a wide table", want)
    for form in ("xlsx", "gb18030"):
        rows = [["县市区", "服务新企用工（户）", None, None], [None, "年度目标", "本季新增", "序时进度"]] + [
            [u[0], 60, v, "50%"] for u, (v,) in zip(UNITS, values)
        ]
        _put(f"left-alone-grouped-{form}", rows, "target and pace under the indicator's name", want, form=form)
    rows = [["报告期", "县市区", "指标", "本期新增", "填报人", "备注"]] + [
        [P, u[0], "服务新企用工", v, "何志明", "零报告" if not v else None] for u, (v,) in zip(UNITS, values)
    ]
    _put("filer-and-note", rows, "filer and note in a long table", want, options=[])


def _faulty():
    unknown, missing, double = "unknown-indicator", "missing-column", "duplicate-column"
    rows = _wide(["和谐企业", "招聘会场次"], [(5, 2), (4, 1), (7, 0)])
    for form in ("utf8", "xlsx"):
        _put(f"unknown-wide-{form}", rows, "a column that nobody knows, with figures", problems=[problem(unknown, 1, "C1")], form=form)
    _put(
        "unknown-wide-empty",
        _wide(["和谐企业", "招聘会场次"], [(5, None), (4, None), (7, None)]),
        "a column that nobody knows, without content",
        _figures(["harmonious_enterprise"], [(5,), (4,), (7,)]),
    )
    _put(
        "unknown-wide-stated",
        _wide(["和谐企业", "新办企业指导户数"], [(5, 21), (4, 13), (7, 8)]),
        "--column states what the header means",
        _figures(["harmonious_enterprise", "new_enterprise"], [(5, 21), (4, 13), (7, 8)]),
        options=OPTION + ["--column", "新办企业指导户数=new_enterprise"],
    )
    rows = [["县市区", "指标", "本期新增", "走访次数"]] + [[u[0], "和谐企业", v, 3] for u, v in zip(UNITS, (5, 4, 7))]
    _put(
        "unknown-long",
        rows,
        "a long table's unknown column is left alone with a warning",
        _figures(["harmonious_enterprise"], [(5,), (4,), (7,)]),
        warnings=["*"],
    )
    for n, word in enumerate(("和偕企业", "集体合同", "和谐企业数量统计"), 1):
        rows = [["县市区", "指标", "本期新增"], ["武陵区", "和谐企业", 5], ["汉寿县", word, 4]]
        _put(f"unknown-in-row-{n}", rows, f"{word} is no indicator of the plan", problems=[problem(unknown, 3, "B3")])
    for form in ("gb18030", "xls"):
        _put(
            f"doubled-{form}",
            _wide(["和谐企业", "服务新企用工", "和谐企业"], [(5, 1, 5), (4, 2, 4), (7, 3, 7)]),
            "the same header twice",
            problems=[problem(double, 1)],
            form=form,
        )
    _put(
        "doubled-synonym",
        _wide(["劳动关系和谐企业（户）", "和谐企业"], [(5, 5), (4, 4), (7, 6)]),
        "an indicator by name and by synonym",
        problems=[problem(double, 1)],
    )
    _put("doubled-region", [["县市区", "地区", "和谐企业"], ["武陵区", "汉寿县", 5]], "two columns of units", problems=[problem(double, 1)])
    _put(
        "no-region",
        [["序号", "和谐企业", "服务新企用工"], [1, 5, 2], [2, 4, 6]],
        "no column of units and no unit above",
        problems=[problem([missing, "no-header"])],
    )
    _put("no-count", [["报告期", "县市区", "指标"], [P, "武陵区", "和谐企业"]], "no column of figures", problems=[problem(missing)])
    _put("no-indicator", [["报告期", "县市区", "本期新增"], [P, "武陵区", 5]], "no indicator anywhere", problems=[problem(missing)])
    for form in ("utf8", "xlsx"):
        _put(
            f"no-header-{form}",
            [["武陵区", 5, 31], ["汉寿县", 4, 12], ["石门县", 7, 26]],
            "figures without a header",
            problems=[problem(["no-header", missing])],
            form=form,
        )
    _put(
        "only-remarks",
        [["县市区", "备注"], ["武陵区", "正在统计"]],
        "units and remarks, no indicator",
        problems=[problem([missing, "no-header"])],
    )
    rows = _wide(["和谐企业"], [(5,), (4, 9), (7,)])
    for form in ("utf8", "xlsx"):
        _put(
            f"extra-cell-{form}",
            rows,
            "a figure right of the last header",
            problems=[problem(["extra-cell", unknown, missing], 3 if form == "utf8" else None)],
            form=form,
        )


def _identity():
    numbers = [identity("19880229", 11), identity("19791203", 204), identity("20000115", 35)]
    cells = [(5,), (4,), (7,)]
    want = _figures(["harmonious_enterprise"], cells)
    for n, (heading, form) in enumerate((("身份证号", "xlsx"), ("身份证号码", "gb18030"), ("证件号", "utf8"), ("身份证号", "xls")), 1):
        rows = _wide(
            ["和谐企业", "联系人", heading], [(v[0], "示例甲乙丙"[k : k + 3], number) for k, (v, number) in enumerate(zip(cells, numbers))]
        )
        _put(f"identity-wide-{n}", rows, "a column of identity numbers is left unread, with a warning", want, warnings=["*"], form=form)
    rows = [["县市区", "指标", "本期新增", "填报人", "填报人身份证号"]] + [
        [u[0], "和谐企业", v[0], "何志明", number] for u, v, number in zip(UNITS, cells, numbers)
    ]
    for form in ("utf16le", "xlsx-wps"):
        _put(
            f"identity-long-{form}",
            rows,
            "a column of identity numbers in a long table is left unread, with a warning",
            want,
            warnings=["*"],
            form=form,
        )


def _doubled():
    double = "duplicate-row"
    rows = [["县市区", "和谐企业"], ["武陵区", 5], ["汉寿县", 4], ["武陵区", 6]]
    for form in ("gb18030", "xlsx"):
        _put(f"row-twice-{form}", rows, "a unit twice with different figures", problems=[problem(double)], form=form)
    _put(
        "row-twice-other-name",
        [["县市区", "和谐企业"], ["武陵区", 5], ["汉寿县", 4], ["430702", 6]],
        "a unit by name and by code",
        problems=[problem(double)],
    )
    _put(
        "row-twice-path",
        [["县市区", "和谐企业"], ["湖南省常德市武陵区", 5], ["汉寿县", 4], ["武 陵 区", 6]],
        "a unit by path and by padded name",
        problems=[problem(double)],
    )
    rows = [
        ["报告期", "县市区", "指标", "本期新增"],
        ["2021-Q2", "武陵区", "和谐企业", 5],
        ["2021年第二季度", "武陵区", "劳动关系和谐企业", 8],
    ]
    _put("row-twice-long", rows, "the same figure twice by other words", problems=[problem(double)], options=[])
    _put(
        "column-twice-unit",
        [["指标", "武陵区", "汉寿县", "武陵区"], ["和谐企业", 5, 4, 6]],
        "a unit twice where units stand across",
        problems=[problem([double, "duplicate-column"])],
    )
    rows = [
        ["填报单位：石门县"],
        ["指标名称", "计量单位", "本期新增"],
        ["和谐企业", "户", 5],
        ["服务新企用工", "户", 9],
        ["劳动关系和谐企业", "户", 7],
    ]
    _put("indicator-twice", rows, "an indicator twice in one unit's form", problems=[problem(double)])
    rows = [["县市区", "和谐企业", "服务新企用工"], ["武陵区", 5, None], ["汉寿县", 4, 6], ["武陵区", None, 8]]
    _put(
        "row-in-two-parts",
        rows,
        "a unit in two rows that give different indicators",
        figures=[
            figure(P, "430702", "harmonious_enterprise", 5),
            figure(P, "430702", "new_enterprise", 8),
            figure(P, "430722", "harmonious_enterprise", 4),
            figure(P, "430722", "new_enterprise", 6),
        ],
    )
