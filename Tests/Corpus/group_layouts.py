"""Layouts × formats: the same kind of figures in every layout, through many formats; all are taken."""

from cases import add
from layouts import LAYOUTS, truth

WHY = {
    "plain": "one header row, a column for each indicator, the period by option",
    "dated": "index and period columns, an empty remarks column",
    "titled": "title with the period, unit line, index column, 合计 in the first column of the last row",
    "total-first": "the city's own row first is the total of the rows below and is not stored",
    "grouped": "two header rows; 目标任务 and 完成率 are left alone",
    "across": "units as columns, indicators down the side, 合计 as the last column",
    "long": "one row for each figure, Chinese headers",
    "english": "one row for each figure, English headers and indicator codes",
    "footed": "column numbers under the header; signatures and notes under the table are no rows of data",
    "tiered": "the city stands once beside its units; 小计 sums them",
    "own-form": "one unit's own form: 填报单位 above the header, indicators down the side",
    "with-targets": "target, rate, rank, office and contact are left alone",
    "blanks": "blank rows and columns around the table, formatted rows without content below",
}
TEXT = [
    "utf8",
    "gb18030",
    "utf8-bom",
    "utf16le",
    "tsv-gb18030",
    "semicolon",
    "utf16be",
    "tsv-utf8",
    "gb18030-quoted",
    "utf8-lf",
    "wide-comma",
    "tsv-utf16le",
    "semicolon-gb18030",
]
BOOKS = ["xlsx", "xlsx-wps", "xlsx-libre", "xls", "xlsx-inline", "xlsx-prefixed", "xlsx-bare", "xls"]
CITIES = [
    "430200",
    "430300",
    "430600",
    "431200",
    "430900",
    "431000",
    "430500",
    "430700",
    "430400",
    "431100",
    "430100",
    "431300",
    "430800",
    "433100",
]
PERIODS = ["2021-Q2", "2021-Q3", "2020-Q4", "2022-Q1", "2021-Q1", "2022-Q3", "2021-Q4", "2022-Q2"]
SETS = [
    ["harmonious_enterprise", "new_enterprise"],
    ["coordinator", "social_org", "mediation_org"],
    ["harmonious_enterprise", "new_enterprise", "key_enterprise_guidance", "wage_guidance"],
    ["coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise"],
]
NAMES = ["name", "short", "padded", "path", "code", "city"]
HEADERS = ["unit", "name", "synonym", "half", "synonym-unit"]


def build():
    turn = 0
    for n, (name, layout) in enumerate(LAYOUTS.items()):
        forms = [TEXT[(4 * n + k) % len(TEXT)] for k in range(5)] + [BOOKS[(3 * n + k) % len(BOOKS)] for k in range(4)]
        for form in dict.fromkeys(forms):
            how = NAMES[turn % 6]
            t = truth(
                f"layouts{turn}",
                CITIES[turn % 14],
                PERIODS[(turn * 3 + n) % 8],
                SETS[(turn + n) % 4],
                zones=how not in ("path", "city"),
                own=how not in ("path", "city"),
                names=how,
                headers="name" if name == "english" else HEADERS[turn % 5],
            )
            if name == "own-form":
                t.values[t.units[0], t.indicators[0]] = turn % 7
            table = layout(t)
            add("layouts", f"{name}-{form}", form, table.sheets, WHY[name], figures=t.figures(), options=table.options)
            turn += 1
