"""What only workbooks have: sheets, hidden parts, merges, formulas, rich text, and the manners of their writers."""

import re

from cases import add, add_bytes, figure, problem
from layouts import LAYOUTS, truth
from tables import Fault, Formula, Rich, Sheet, xlsx

P = "2022-Q1"
H, N = "harmonious_enterprise", "new_enterprise"
HEAD = ["县市区", "劳动关系和谐企业（户）", "服务新企用工（户）"]
SHAOYANG = [("双清区", "430502", 3, 18), ("邵东市", "430582", 6, 33), ("隆回县", "430524", 2, 20)]
YIYANG = [("赫山区", "430903", 5, 24), ("桃江县", "430922", 1, 9)]
OPTION = ["--period", P]


def _figures(units, period=P):
    return [figure(period, code, i, v) for _, code, h, n in units for i, v in ((H, h), (N, n))]


def _sheet(units, name="Sheet1", head=(), **more):
    return Sheet([list(row) for row in head] + [list(HEAD)] + [[u, h, n] for u, _, h, n in units], name=name, **more)


def _put(name, form, sheets, why, figures=(), problems=(), options=OPTION, warnings=()):
    add(
        "workbooks",
        f"{name}-{form}",
        form,
        sheets,
        why,
        figures=list(figures),
        problems=list(problems),
        options=list(options),
        warnings=list(warnings),
    )


def build():
    _sheets()
    _hidden()
    _shapes()
    _writers()
    _formulas()


def _sheets():
    cover = Sheet(
        [["劳动关系“和谐同行”行动计划"], [], ["报送单位", "邵阳市人力资源和社会保障局"], ["报送日期", "2022年4月6日"]], name="封面"
    )
    notes = Sheet([["填表说明"], ["1.本表按季度填报。"], ["2.没有发生的填0，没有统计的留空。"]], name="说明")
    for form in ("xlsx", "xls"):
        _put("cover-and-notes", form, [cover, _sheet(SHAOYANG, "数据"), notes], "sheets without a table are skipped", _figures(SHAOYANG))
        _put(
            "empty-sheets",
            form,
            [_sheet(SHAOYANG, "Sheet1"), Sheet([], name="Sheet2"), Sheet([], name="Sheet3")],
            "the empty sheets of a new workbook are skipped",
            _figures(SHAOYANG),
        )
        _put(
            "sheet-for-each-city",
            form,
            [_sheet(SHAOYANG, "邵阳市"), _sheet(YIYANG, "益阳市")],
            "two sheets with different units are both read",
            _figures(SHAOYANG + YIYANG),
        )
        other = [(u, c, h + 1, n) for u, c, h, n in SHAOYANG]
        _put(
            "sheets-disagree",
            form,
            [_sheet(SHAOYANG, "初稿"), _sheet(other, "定稿")],
            "two sheets give the same figures differently",
            problems=[problem("duplicate-row")],
        )
    one = Sheet([["县市区", "劳动关系和谐企业（户）"]] + [[u, h] for u, _, h, _ in SHAOYANG], name="和谐企业")
    two = Sheet([["县市区", "服务新企用工（户）"]] + [[u, n] for u, _, _, n in SHAOYANG], name="新企用工")
    for form in ("xlsx-wps", "xls"):
        _put("sheet-for-each-indicator", form, [one, two], "each sheet gives another indicator", _figures(SHAOYANG))
    for form in ("xlsx", "xlsx-libre", "xls"):  # each unit's own form on its sheet
        sheets = [
            Sheet(
                [
                    ["工作进展表"],
                    [f"填报单位：{u}", None, "报告期：2022年第一季度"],
                    ["指标名称", "计量单位", "本期新增"],
                    ["劳动关系和谐企业", "户", h],
                    ["服务新企用工", "户", n],
                ],
                name=u,
            )
            for u, _, h, n in SHAOYANG
        ]
        _put("sheet-for-each-unit", form, sheets, "each unit's own form on a sheet of its name", _figures(SHAOYANG), options=[])
    faulty = _sheet(YIYANG, "益阳市")
    faulty.rows[2][1] = "约1"
    for form in ("xlsx", "xls"):
        _put(
            "fault-in-second-sheet",
            form,
            [_sheet(SHAOYANG, "邵阳市"), faulty],
            "the fault is in the second sheet, which is named",
            problems=[problem("type-error", 3, "B3", sheet="益阳市")],
        )
    _put("no-table-at-all", "xlsx", [cover, notes], "no sheet has a table", problems=[problem(["no-header", "no-rows", "missing-column"])])
    _put(
        "odd-sheet-names",
        "xlsx",
        [_sheet(SHAOYANG, "邵阳 & “二区”<1>"), _sheet(YIYANG, "益阳'市")],
        "marks of XML in the names of sheets",
        _figures(SHAOYANG + YIYANG),
    )
    fourteen = []
    figures = []
    for n, city in enumerate(
        (
            "430100",
            "430200",
            "430300",
            "430400",
            "430500",
            "430600",
            "430700",
            "430800",
            "430900",
            "431000",
            "431100",
            "431200",
            "431300",
            "433100",
        )
    ):
        t = truth("fourteen", city, P, [H], count=3, own=False, zones=False, names="short", headers="synonym")
        fourteen.append(LAYOUTS["titled"](t).sheets[0])
        fourteen[-1].name = f"{n + 1:02d}"
        figures += t.figures()
    _put("fourteen-sheets", "xlsx", fourteen, "a sheet for each city, each with title and total", figures, options=[])


def _hidden():
    old = [(u, c, 9, 99) for u, c, _, _ in SHAOYANG]
    for form, state in (("xlsx", "hidden"), ("xlsx", "veryHidden"), ("xls", "hidden"), ("xls", "veryHidden")):
        _put(
            f"hidden-sheet-{state}",
            form,
            [_sheet(SHAOYANG, "本期"), _sheet(old, "上期", state=state)],
            "a hidden sheet is skipped",
            _figures(SHAOYANG),
        )
    _put(
        "hidden-sheet-first",
        "xlsx-libre",
        [_sheet(old, "模板", state="hidden"), _sheet(SHAOYANG, "本期")],
        "a hidden sheet before the visible one is skipped",
        _figures(SHAOYANG),
    )
    for form in ("xlsx", "xls", "xlsx-wps"):
        _put(
            "hidden-row",
            form,
            [_sheet(SHAOYANG, hidden_rows={2})],
            "a hidden row is read like the others, with a warning",
            _figures(SHAOYANG),
            warnings=["*"],
        )
    sheet = _sheet(SHAOYANG, hidden_rows={1, 3})
    sheet.rows.append(["合计", 11, 71])
    _put("hidden-rows-in-total", "xlsx", [sheet], "the total counts the hidden rows too", _figures(SHAOYANG), warnings=["*"])
    for form in ("xlsx", "xls"):
        _put(
            "hidden-column",
            form,
            [_sheet(SHAOYANG, hidden_columns={1})],
            "a hidden column is read like the others, with a warning",
            _figures(SHAOYANG),
            warnings=["*"],
        )
    faulty = _sheet(SHAOYANG, hidden_rows={2})
    faulty.rows[2][2] = "三十三"
    _put("fault-in-hidden-row", "xlsx", [faulty], "a fault in a hidden row is a fault", problems=[problem("type-error", 3, "C3")])


def _shapes():
    for form in ("xlsx", "xls", "xlsx-libre"):
        sheet = _sheet(SHAOYANG, head=[["邵阳市2022年第一季度情况表"], ["单位：户"]], merges=[(0, 0, 0, 2), (1, 0, 1, 2)], blank_below=300)
        _put("blank-formatted-rows", form, [sheet], "three hundred rows of borders under the table", _figures(SHAOYANG), options=[])
    sheet = _sheet(SHAOYANG)
    sheet.far_blank = "XFD1048576"
    _put("far-blank-cell", "xlsx", [sheet], "a formatted blank cell in the last corner of the sheet", _figures(SHAOYANG))
    rows = [[] for _ in range(9)] + [[None] * 5 + HEAD] + [[None] * 5 + [u, h, n] for u, _, h, n in SHAOYANG]
    for form in ("xlsx", "xls"):
        _put("far-from-corner", form, [Sheet([list(row) for row in rows])], "the table begins at F10", _figures(SHAOYANG))
    faulty = [list(row) for row in rows]
    faulty[11][6] = "-6"
    _put(
        "fault-far-from-corner",
        "xlsx",
        [Sheet(faulty)],
        "the fault's address is that of the sheet",
        problems=[problem("constraint-error", 12, "G12")],
    )
    top = [["县市区", "企业服务情况", None, None], [None, "和谐企业", None, "服务新企用工"], [None, "目标任务", "本季新增", "本季新增"]]
    sheet = Sheet(top + [[u, 20, h, n] for u, _, h, n in SHAOYANG], merges=[(0, 0, 2, 0), (0, 1, 0, 3), (1, 1, 1, 2)])
    for form in ("xlsx", "xls"):
        _put("three-header-rows", form, [sheet], "three header rows, the first over all", _figures(SHAOYANG))
    rows = [["序号", "市州", "县市区"] + HEAD[1:]]
    for n, (city, units) in enumerate((("邵阳市", SHAOYANG), ("益阳市", YIYANG)), 1):
        for k, (u, _, h, v) in enumerate(units):
            rows.append([n if k == 0 else None, city if k == 0 else None, u, h, v])
    sheet = Sheet(rows, merges=[(1, 0, 3, 0), (1, 1, 3, 1), (4, 0, 5, 0), (4, 1, 5, 1)])
    _put("merged-down", "xlsx-wps", [sheet], "index and city merged down over the city's rows", _figures(SHAOYANG + YIYANG))
    rows = [
        ["2022年第一季度" + "情况表"],
        HEAD + [None],
        ["双清区", 3, 18],
        ["邵东市", 6, 33],
        ["隆回县", 2, 20],
        ["备注：邵东市含湘商产业园。"],
    ]
    sheet = Sheet(rows, merges=[(0, 0, 0, 3), (5, 0, 5, 3)])
    _put("merged-remark-below", "xls", [sheet], "a merged remark under the table", _figures(SHAOYANG), options=[])


def _writers():
    rich = [[Rich(("双清", "区"), "ソウ"), 3, 18], [Rich(("邵", "东", "市")), 6, 33], [Rich(("隆回县",), "long hui"), 2, 20]]
    for form in ("xlsx", "xlsx-inline", "xlsx-prefixed"):
        _put(
            "rich-text",
            form,
            [Sheet([[Rich(("县市", "区"))] + HEAD[1:]] + rich)],
            "names in runs of several fonts, with phonetic guides that are no part of them",
            _figures(SHAOYANG),
        )
    for form, why in (
        ("xlsx-strict", "the strict namespaces"),
        ("xlsx-bare", "cells without addresses, in the order of the columns"),
        ("xlsx-prefixed", "a namespace prefix and absolute part names"),
    ):
        _put("writer", form, [_sheet(SHAOYANG)], why, _figures(SHAOYANG))

    def dimension(name, text):
        return text.replace("<sheetData>", '<dimension ref="A1"/><sheetData>') if "worksheets/" in name else text

    def spread(name, text):  # attributes in another order, single quotes, comments, a processing instruction
        return (
            re.sub(r'<c r="([A-Z]+\d+)" t="s">', r"<!-- c --><c t='s' r='\1'>", text).replace("<sheetData>", "<?mso note?><sheetData>")
            if "worksheets/" in name
            else text
        )

    def shared(name, text):
        return text.replace('<c r="C2"><v>18</v></c>', '<c r="C2"><f t="shared" ref="C2:C3" si="0">B2*5+3</f><v>18</v></c>').replace(
            '<c r="C3"><v>33</v></c>', '<c r="C3"><f t="shared" si="0"/><v>33</v></c>'
        )

    def entities(name, text):
        return (
            text.replace("双清区", "&#21452;&#x6E05;区").replace("邵东市", "<![CDATA[邵东市]]>")
            if name.endswith("sharedStrings.xml")
            else text
        )

    def latin(name, text):
        return "\ufeff" + text if name.endswith(".xml") and not name.startswith("[") else text

    for name, change, why in (
        ("lying-dimension", dimension, "the stated dimension is wrong"),
        ("odd-markup", spread, "attributes in another order, comments between cells"),
        ("shared-formula", shared, "a shared formula with cached values"),
        ("character-references", entities, "character references and CDATA in strings"),
        ("parts-with-bom", latin, "a byte order mark before each part"),
    ):
        add_bytes("workbooks", name, "xlsx", xlsx([_sheet(SHAOYANG)], change=change), why, figures=_figures(SHAOYANG), options=OPTION)
    extra = [
        ("xl/media/image1.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40),
        ("customXml/item1.xml", "<note>no part of the table</note>"),
        ("xl/comments1.xml", "<comments><text>约3</text></comments>"),
    ]
    add_bytes(
        "workbooks",
        "other-parts",
        "xlsx",
        xlsx([_sheet(SHAOYANG)], extra=extra),
        "pictures, comments and custom parts are no cells",
        figures=_figures(SHAOYANG),
        options=OPTION,
    )


def _formulas():
    rows = [["县市区", "指标", "目标任务", "本季新增", "完成率"]] + [
        [u, "和谐企业", t, h, Fault("#DIV/0!", f"D{k}/C{k}") if not t else Formula(f"D{k}/C{k}", round(h / t, 4))]
        for k, ((u, _, h, _), t) in enumerate(zip(SHAOYANG, (20, 0, 16)), 2)
    ]
    for form in ("xlsx", "xls"):
        _put(
            "error-in-rate", form, [Sheet(rows)], "#DIV/0! in a column that is left alone", [figure(P, c, H, h) for _, c, h, _ in SHAOYANG]
        )
    rows = [list(HEAD)] + [
        [Formula(f'"{u}"&""', u), Formula(f"{h}*1", h), Formula(f"SUM({n})", n)] for k, (u, _, h, n) in enumerate(SHAOYANG)
    ]
    _put("all-formulas", "xlsx-libre", [Sheet(rows)], "names and figures by formulas with cached values", _figures(SHAOYANG))
    rows = [list(HEAD)] + [[u, h, n] for u, _, h, n in SHAOYANG]
    rows[2][0] = Formula("VLOOKUP(1,X:Y,2,0)")
    _put(
        "name-uncached",
        "xlsx",
        [Sheet(rows)],
        "a name by a formula without a cached value",
        problems=[problem(["formula-error", "unknown-region", "missing-cell"], 3)],
    )
    rows = [list(HEAD)] + [[u, h, n] for u, _, h, n in SHAOYANG]
    rows[2][0] = Fault("#NAME?", "区县(3)")
    _put(
        "name-error",
        "xlsx-wps",
        [Sheet(rows)],
        "an error value in place of a name",
        problems=[problem(["formula-error", "unknown-region"], 3, "A3")],
    )
