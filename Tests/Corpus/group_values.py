"""How a figure is written: what equals a number, what is no report, what is refused."""

from cases import add, figure, problem
from layouts import LAYOUTS, truth
from tables import Day, Fault, Formula, Raw, Sheet

TYPE, CONSTRAINT, EITHER = "type-error", "constraint-error", ["constraint-error", "type-error"]
NAMES = list(LAYOUTS)
TEXT = ["utf8", "gb18030", "tsv-gb18030", "utf16le", "utf8-bom", "semicolon"]
BOOKS = ["xlsx", "xls", "xlsx-libre", "xlsx-wps"]
SETS = [["harmonious_enterprise", "new_enterprise"], ["new_enterprise", "key_enterprise_guidance"], ["wage_guidance", "new_enterprise"]]
CITIES = ["430300", "430800", "431300", "430200", "430900"]
PERIODS = ["2021-Q2", "2022-Q1", "2021-Q4", "2020-Q4", "2022-Q3"]

GOOD = [  # name, spellings and their values, reason
    ("full-width-digits", [("１２", 12), ("３０５", 305)], "full-width digits are digits"),
    ("thousands", [("1,234", 1234), ("12,345", 12345)], "commas at every third digit separate thousands"),
    ("thousands-twice", [("1,234,567", 1234567)], "two separators of thousands"),
    ("space-inside", [("1 234", 1234), ("12 345", 12345)], "a blank inside a number separates thousands"),
    ("space-around", [(" 12 ", 12), ("　7　", 7)], "blanks around a number are nothing"),
    ("no-break-space", [("\u00a015", 15), ("8\u00a0", 8)], "no-break spaces around a number are nothing"),
    ("own-unit", [("12户", 12), ("5户", 5)], "the indicator's own unit after the number"),
    ("own-unit-spaced", [("12 户", 12), ("5　户", 5)], "a blank before the indicator's own unit"),
    ("own-unit-full-width", [("１２户", 12)], "full-width digits and the indicator's own unit"),
    ("zero-with-unit", [("0户", 0)], "zero with the unit is zero"),
    ("ten-thousand", [("1.2万", 12000), ("0.5万", 5000)], "万 where it gives a whole number"),
    ("ten-thousand-whole", [("1万", 10000), ("2万", 20000)], "a whole number of 万"),
    ("ten-thousand-exact", [("1.2345万", 12345)], "four decimals of 万 are exact"),
    ("decimal-zero", [("12.0", 12), ("12.00", 12)], "12.0 is a whole number"),
    ("zeros", [("0", 0), ("０", 0)], "zero is reported as zero"),
    ("dash", [("-", None), ("－", None)], "a hyphen, half or full width, is no report"),
    ("long-dash", [("—", None), ("——", None)], "dashes are no report"),
    ("none-word", [("无", None), ("无 ", None)], "无 is no report"),
    ("slash", [("/", None), ("／", None)], "a slash, half or full width, is no report"),
    ("spaces-only", [(" ", None), ("　　", None)], "a cell of blanks is no report"),
    ("blank-and-zero", [(None, None), ("0", 0)], "blank is no report, 0 is zero"),
]
BAD = [  # name, spelling, codes, reason
    ("about", "约30", TYPE, "约 makes it no figure"),
    ("about-after", "30左右", TYPE, "左右 makes it no figure"),
    ("more-than", "30余", TYPE, "余 makes it no figure"),
    ("nearly", "近30", TYPE, "近 makes it no figure"),
    ("not-below", "不低于60", TYPE, "不低于 states a floor, no figure"),
    ("exponent", "1e3", TYPE, "an exponent in text is no figure that a clerk writes"),
    ("exponent-capital", "1.2E+3", TYPE, "an exponent in text is no figure that a clerk writes"),
    ("product", "1*9", TYPE, "a product is no figure"),
    ("sum", "3+2", TYPE, "a sum in text is no figure"),
    ("range", "3-5", TYPE, "a range is no figure"),
    ("range-wave", "3~5", TYPE, "a range is no figure"),
    ("greater", ">30", TYPE, "a comparison is no figure"),
    ("fraction", "12/15", TYPE, "a fraction is no figure"),
    ("chinese-numeral", "十二", TYPE, "Chinese numerals are refused"),
    ("two-figures", "12、13", TYPE, "two figures in a cell"),
    ("question-mark", "12?", TYPE, "a doubt is no figure"),
    ("letter-o", "1O", TYPE, "a letter O in place of zero"),
    ("letter-l", "l2", TYPE, "a letter l in place of one"),
    ("misplaced-comma", "12,34", TYPE, "a comma that separates no thousands"),
    ("two-points", "1.2.3", TYPE, "two decimal points"),
    ("sentence", "正在开展，尚未统计", TYPE, "a sentence in a number column"),
    ("with-date", "3月5日", TYPE, "a date in a number column"),
    ("other-unit", "12人", TYPE, "a unit that is not the indicator's own"),
    ("other-unit-visits", "12户次", TYPE, "户次 is not 户"),
    ("percent", "12%", TYPE, "a rate in a number column"),
    ("negative", "-3", CONSTRAINT, "a negative figure of the period; the earlier period is to be corrected"),
    ("negative-full-width", "－3", EITHER, "a negative figure with a full-width sign"),
    ("minus-sign", "−3", EITHER, "a negative figure with a mathematical minus sign"),
    ("half-an-enterprise", "12.5", CONSTRAINT, "half an enterprise"),
    ("half-with-unit", "12.5户", EITHER, "half an enterprise with its unit"),
    ("ten-thousand-inexact", "1.23456万", EITHER, "万 that gives no whole number"),
    ("too-large", "1000000000000", EITHER, "figures stay below 10¹²"),
    ("reference-error", "#REF!", "formula-error", "an error value of a formula"),
    ("division-error", "#DIV/0!", "formula-error", "an error value of a formula"),
]


def _truth(n, indicators=None, plan="default"):
    return truth(
        f"values{n}",
        CITIES[n % 5],
        PERIODS[n % 5],
        indicators or SETS[n % 3],
        zones=False,
        own=n % 2 == 0,
        headers=["unit", "synonym", "name"][n % 3],
        names=["name", "short"][n % 2],
        plan=plan,
    )


def _form(n, text):
    # a wide comma or a tab would need quotes round some of these; the book formats take anything
    return (TEXT + BOOKS)[n % 10] if text else BOOKS[n % 4]


def build():
    n = 0
    for name, pairs, why in GOOD:
        t = _truth(n)
        layout = [x for x in NAMES if x not in ("own-form", "english")][n % 11]
        places = [(u, i) for u in t.units for i in t.indicators[-1:]]
        if pairs[0][1] is None:  # every other unit is sure to have a figure
            for unit in t.units:
                t.values[unit, t.indicators[-1]] = 4
        for (shown, value), place in zip(pairs, places[n % 2 :]):
            t.values[place], t.shown[place] = value, shown
        table = LAYOUTS[layout](t)
        add("values", name, _form(n, True), table.sheets, why, figures=t.figures(), options=table.options)
        n += 1
    for name, shown, codes, why in BAD:
        t = _truth(n)
        layout = NAMES[n % len(NAMES)]
        place = t.units[0 if layout == "own-form" else n % len(t.units)], t.indicators[-1]
        t.values[place], t.shown[place] = None, shown
        table = LAYOUTS[layout](t)
        add("values", name, _form(n, True), table.sheets, why, options=table.options, problems=[problem(codes, **table.at(*place))])
        n += 1
    _units()
    _cells()
    _money()


def _units():
    pairs = {"social_org": "2家", "mediation_org": "1家", "coordinator": "3名"}
    for form, good in (("gb18030", True), ("xlsx", True), ("utf8", False), ("xls", False)):
        rows, figures, problems = [["县市区", "金牌劳动关系协调员", "金牌协调劳动关系社会组织", "金牌劳动人事争议调解组织"]], [], []
        for r, (code, name) in enumerate((("430421", "衡阳县"), ("430422", "衡南县"), ("430423", "衡山县")), 1):
            cells = [pairs["coordinator"], pairs["social_org"], pairs["mediation_org"]]
            if not good and r == 2:
                cells[0] = "3家"
                problems.append(problem(TYPE, 3, "B3"))
            rows.append([name] + cells)
            figures += [
                figure("2021-Q3", code, "coordinator", 3),
                figure("2021-Q3", code, "social_org", 2),
                figure("2021-Q3", code, "mediation_org", 1),
            ]
        add(
            "values",
            f"units-{'each' if good else 'swapped'}-{form}",
            form,
            [Sheet(rows)],
            "each figure carries its indicator's unit" if good else "家 after a number of persons",
            figures=figures if good else [],
            problems=problems,
            options=["--period", "2021-Q3", "--city", "衡阳市"],
        )


def _cells():
    """Kinds of cells that only workbooks have."""
    n = 100
    for name, cell, value, why, forms in (
        ("text-number", "12", 12, "a number kept as text", ["xlsx", "xls"]),
        ("float-cell", 12.0, 12, "a number cell 12.0", ["xlsx-libre", "xls"]),
        ("exponent-cell", Raw("1.2E+2"), 120, "a number cell stored with an exponent shows 120", ["xlsx"]),
        ("formula-number", Formula("7+5", 12), 12, "a formula with its cached value", ["xlsx", "xlsx-libre", "xlsx-wps"]),
        ("formula-text", Formula('"1"&"2"', "12"), 12, "a formula whose cached value is text", ["xlsx-prefixed"]),
        ("formula-empty-text", Formula('IF(1>2,3,"")', ""), None, "a formula that shows nothing is no report", ["xlsx"]),
    ):
        for form in forms:
            t = _truth(n)
            for unit in t.units:
                t.values[unit, t.indicators[0]] = n % 5
            place = t.units[1], t.indicators[0]
            t.values[place], t.shown[place] = value, cell
            table = LAYOUTS[["titled", "plain", "grouped", "dated", "tiered"][n % 5]](t)
            add("values", f"{name}-{form}", form, table.sheets, why, figures=t.figures(), options=table.options)
            n += 1
    for name, cell, codes, why, forms in (
        ("formula-uncached", Formula("C5+C6"), "formula-error", "a formula without a cached value", ["xlsx", "xlsx-inline"]),
        ("formula-error", Fault("#REF!", "#REF!+1"), "formula-error", "a formula that gives #REF!", ["xlsx", "xlsx-wps"]),
        ("error-na", Fault("#N/A", "VLOOKUP(A1,B1:C2,2,0)"), "formula-error", "a look-up that found nothing", ["xlsx-libre", "xls"]),
        ("error-value", Fault("#VALUE!"), "formula-error", "an error value without a formula", ["xlsx"]),
        ("boolean", True, TYPE, "TRUE is no figure", ["xlsx"]),
        ("date-in-count", Day(44260, "2021-03-05", "day"), EITHER, "a date in a number column: 3-5 typed and turned into a date", ["xlsx"]),
        ("half-number-cell", 12.5, CONSTRAINT, "half an enterprise in a number cell", ["xlsx", "xls"]),
        ("negative-number-cell", -4, CONSTRAINT, "a negative number cell", ["xlsx-libre", "xls"]),
        ("negative-cached", Formula("3-7", -4), CONSTRAINT, "a formula whose cached value is negative", ["xlsx"]),
    ):
        for form in forms:
            t = _truth(n)
            place = t.units[2], t.indicators[0]
            t.values[place], t.shown[place] = None, cell
            table = LAYOUTS[["plain", "blanks", "titled", "grouped", "dated"][n % 5]](t)
            add("values", f"{name}-{form}", form, table.sheets, why, options=table.options, problems=[problem(codes, **table.at(*place))])
            n += 1


def _money():
    head = ["县市区", "追发劳动报酬（万元）", "发放稳岗补贴（万元）", "劳动关系和谐企业（户）"]
    names = [("430602", "岳阳楼区"), ("430623", "华容县"), ("430681", "汨罗市")]
    good = [
        ("plain-decimals", [12.5, 0.75, 3], [12.5, 0.75, 3]),
        ("two-decimals", ["12.50", "0.05", "3"], [12.5, 0.05, 3]),
        ("thousands-decimals", ["1,234.56", "12,000.00", "14"], [1234.56, 12000, 14]),
        ("own-unit", ["12.5万元", "3万元", "2户"], [12.5, 3, 2]),
        ("full-width", ["１２．５", "０．０１", "２"], [12.5, 0.01, 2]),
    ]
    for n, (name, cells, values) in enumerate(good):
        rows, figures = [head], []
        for k, (code, unit) in enumerate(names):
            rows.append([unit] + (cells if k == 1 else [k + 1.25, 10 * k + 0.5, k]))
            given = values if k == 1 else [k + 1.25, 10 * k + 0.5, k]
            figures += [figure("2021-Q4", code, i, v) for i, v in zip(("wage_recovered", "subsidy", "harmonious_enterprise"), given)]
        add(
            "values",
            f"money-{name}",
            ["utf8", "xlsx", "gb18030", "xls", "utf16be"][n],
            [Sheet(rows)],
            "an indicator of two decimals in 万元",
            plan="money",
            figures=figures,
            options=["--period", "2021-Q4"],
        )
    bad = [
        ("three-decimals", 1, "12.345", EITHER, "three decimals where the indicator has two"),
        ("yuan", 1, "125000元", TYPE, "元 is not 万元"),
        ("half-an-enterprise", 3, "2.5", CONSTRAINT, "the indicator beside it has no decimals"),
        ("negative", 2, "-0.01", CONSTRAINT, "negative money"),
        ("misplaced-comma", 1, "1,23.45", TYPE, "a comma that separates no thousands"),
    ]
    for n, (name, column, cell, codes, why) in enumerate(bad):
        rows = [["2021年第四季度劳动报酬保障情况"], head] + [[unit, 3.25, 4.5, 1] for _, unit in names]
        rows[3][column] = cell
        add(
            "values",
            f"money-{name}",
            ["gb18030", "xlsx", "utf8", "tsv-utf8", "xls"][n],
            [Sheet(rows)],
            why,
            plan="money",
            problems=[problem(codes, 4, "ABCD"[column] + "4")],
        )
