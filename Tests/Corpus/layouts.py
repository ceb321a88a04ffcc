"""Layouts of one truth: the same figures as offices set them out. Each returns a Table: sheets, the cell of every
figure, the options the file needs, and the cells of the stated totals."""

import random
from dataclasses import dataclass, field

from tables import Sheet, address
from world import INDICATORS, NAMES, header, spell, units, words


@dataclass
class Truth:
    """One city's figures for one period: value by (unit, indicator), and how a cell is written where not plainly."""

    city: str
    period: str
    units: list
    indicators: list
    values: dict
    shown: dict = field(default_factory=dict)
    names: str = "name"
    headers: str = "unit"
    plan: str = "default"

    def cell(self, unit, indicator):
        if (unit, indicator) in self.shown:
            return self.shown[unit, indicator]
        return self.values.get((unit, indicator))

    def name(self, unit):
        return spell(unit, self.names)

    def head(self, indicator):
        return header(indicator, self.headers, self.plan)

    def total(self, indicator, below=None):
        given = [self.values.get((u, indicator)) for u in (below or self.units)]
        given = [value for value in given if value is not None]
        return sum(given) if given else None

    def figures(self):
        return [
            {"period": self.period, "region": u, "indicator": i, "value": v} for (u, i), v in sorted(self.values.items()) if v is not None
        ]


@dataclass
class Table:
    sheets: list
    cells: dict
    options: list
    totals: dict = field(default_factory=dict)
    region_cells: dict = field(default_factory=dict)
    heads: dict = field(default_factory=dict)

    def at(self, unit, indicator):
        sheet, row, column = self.cells[unit, indicator]
        return {"row": row + 1, "cell": address(row, column)}

    def set(self, where, value):
        sheet, row, column = where
        self.sheets[sheet].put(row, column, value)


RANGES = {
    "coordinator": 3,
    "social_org": 3,
    "mediation_org": 3,
    "harmonious_enterprise": 9,
    "new_enterprise": 60,
    "key_enterprise_guidance": 12,
    "wage_guidance": 15,
}


def truth(seed, city, period, indicators=None, count=None, zones=True, own=True, **more):
    """Figures for a city; now and then a unit has none (None) or zero."""
    rng = random.Random(f"{seed}/{city}/{period}")
    below = units(city, zones, own)[:count] if count else units(city, zones, own)
    if city == "430200" and period > "2021-Q4":
        below = [unit for unit in below if unit != "430271"]
    indicators = indicators or ["harmonious_enterprise", "new_enterprise"]
    values = {}
    for unit in below:
        for indicator in indicators:
            top = RANGES.get(indicator, 20)
            values[unit, indicator] = None if rng.random() < 0.06 else rng.randint(0, top)
    return Truth(city, period, below, indicators, values, **more)


def _grid(t, sheet, top, left, lead, table, sheet_index=0):
    """Rows of units under a header whose first figure column is `left`."""
    for n, unit in enumerate(t.units):
        row = top + n
        for column, value in enumerate(lead(n, unit)):
            sheet.put(row, column, value)
        for k, indicator in enumerate(t.indicators):
            sheet.put(row, left + k, t.cell(unit, indicator))
            table.cells[unit, indicator] = (sheet_index, row, left + k)
        table.region_cells[unit] = (sheet_index, row, left - 1)
    return top + len(t.units)


def _total(t, sheet, row, left, label_column, label, table):
    sheet.put(row, label_column, label)
    for k, indicator in enumerate(t.indicators):
        sheet.put(row, left + k, t.total(indicator))
        table.totals[indicator] = (0, row, left + k)


def plain(t):
    """县市区 and a column for each indicator; the period by option."""
    sheet = Sheet([["县市区"] + [t.head(i) for i in t.indicators]])
    table = Table([sheet], {}, ["--period", t.period])
    _grid(t, sheet, 1, 1, lambda n, u: [t.name(u)], table)
    return table


def dated(t):
    """序号, 报告期, 县市区, indicators, an empty 备注."""
    sheet = Sheet([["序号", "报告期", "县市区"] + [t.head(i) for i in t.indicators] + ["备注"]])
    table = Table([sheet], {}, [])
    _grid(t, sheet, 1, 3, lambda n, u: [n + 1, words(t.period, "季"), t.name(u)], table)
    return table


def titled(t):
    """Title, unit line, index, padded names, 合计 last with its words in the first column."""
    width = 2 + len(t.indicators)
    sheet = Sheet(
        [
            [f"{NAMES[t.city]}{words(t.period)}“和谐同行”行动计划进展情况表"],
            ["单位：名、家、户"],
            ["序号", "县市区"] + [t.head(i) for i in t.indicators],
        ]
    )
    sheet.merges.append((0, 0, 0, width - 1))
    table = Table([sheet], {}, [])
    end = _grid(t, sheet, 3, 2, lambda n, u: [n + 1, t.name(u)], table)
    _total(t, sheet, end, 2, 0, "合计", table)
    sheet.put(end, 1, None)
    sheet.merges.append((end, 0, end, 1))
    return table


def total_first(t):
    """The city's total in the first row, under its own name; the period by option."""
    sheet = Sheet([["地区"] + [t.head(i) for i in t.indicators]])
    table = Table([sheet], {}, ["--period", t.period])
    _total(t, sheet, 1, 1, 0, NAMES[t.city], table)
    _grid(t, sheet, 2, 1, lambda n, u: [t.name(u)], table)
    return table


def grouped(t):
    """Two header rows: over each indicator 目标任务, 本季新增, 完成率; merged where the format has merges."""
    names, below = ["序号", "县市区"], ["", ""]
    sheet = Sheet([])
    for k, indicator in enumerate(t.indicators):
        names += [t.head(indicator), None, None]
        below += ["目标任务", "本季新增", "完成率"]
        sheet.merges.append((1, 2 + 3 * k, 1, 4 + 3 * k))
    sheet.rows = [[f"{words(t.period)}目标任务进展情况"], names, [None, None] + below[2:]]
    sheet.merges += [(0, 0, 0, len(names) - 1), (1, 0, 2, 0), (1, 1, 2, 1)]
    table = Table([sheet], {}, [])
    for n, unit in enumerate(t.units):
        row = [n + 1, t.name(unit)]
        for k, indicator in enumerate(t.indicators):
            value = t.values.get((unit, indicator))
            row += [40, t.cell(unit, indicator), f"{(value or 0) / 40 * 100:.2f}%"]
            table.cells[unit, indicator] = (0, 3 + n, 3 + 3 * k)
        table.region_cells[unit] = (0, 3 + n, 1)
        sheet.rows.append(row)
    return table


def across(t):
    """Indicators down, units across, a total column at the right end."""
    sheet = Sheet([["指标", "计量单位"] + [t.name(u) for u in t.units] + ["合计"]])
    table = Table([sheet], {}, ["--period", t.period])
    for r, indicator in enumerate(t.indicators, 1):
        sheet.rows.append(
            [header(indicator, "name", t.plan), INDICATORS[indicator][1]] + [t.cell(u, indicator) for u in t.units] + [t.total(indicator)]
        )
        for c, unit in enumerate(t.units, 2):
            table.cells[unit, indicator] = (0, r, c)
            table.region_cells[unit] = (0, 0, c)
        table.totals[indicator] = (0, r, 2 + len(t.units))
    return table


def long(t, english=False):
    """One row for each figure."""
    sheet = Sheet([["period", "county", "indicator", "count"] if english else ["报告期", "县市区", "指标", "本期新增", "备注"]])
    table = Table([sheet], {}, [])
    for unit in t.units:
        for indicator in t.indicators:
            value = t.cell(unit, indicator)
            if value is None:
                continue
            row = len(sheet.rows)
            first = [t.period, t.name(unit), indicator] if english else [words(t.period), t.name(unit), header(indicator, "name", t.plan)]
            sheet.rows.append(first + [value] + ([] if english else [None]))
            table.cells[unit, indicator] = (0, row, 3)
            table.region_cells[unit] = (0, row, 1)
    return table


def english(t):
    return long(t, True)


def footed(t):
    """Footers and notes under the table, a blank row before them, the column numbers 甲 1 2 under the header."""
    sheet = Sheet(
        [
            [f"{words(t.period, '数')}工作调度表"],
            ["填报单位：" + NAMES[t.city] + "人力资源和社会保障局", None, "计量单位：户"],
            ["县市区"] + [t.head(i) for i in t.indicators] + ["备注"],
            ["甲"] + list(range(1, len(t.indicators) + 1)) + ["乙"],
        ]
    )
    table = Table([sheet], {}, [])
    end = _grid(t, sheet, 4, 1, lambda n, u: [t.name(u)], table)
    _total(t, sheet, end, 1, 0, "合  计", table)
    for value in (
        [],
        ["单位负责人：郭晓峰", "审核人：林秀兰", "填报人：何志明"],
        ["联系电话：0731-00000000", "填报日期：2022年7月5日"],
        ["注：本表由县市区人力资源和社会保障部门填报，空格表示本期没有发生。"],
    ):
        sheet.rows.append(list(value))
    return table


def tiered(t):
    """市州 in a merged upper column, units beside it, 小计 at the end of the group."""
    sheet = Sheet([[f"各市州{words(t.period, '月')}进展情况"], ["市  州", "县市区（园区）"] + [t.head(i) for i in t.indicators]])
    table = Table([sheet], {}, [])
    end = _grid(t, sheet, 2, 2, lambda n, u: [NAMES[t.city] if n == 0 else None, t.name(u)], table)
    _total(t, sheet, end, 2, 1, "小计", table)
    sheet.merges.append((2, 0, end, 0))
    return table


def own_form(t):
    """One county's own form, indicators down the side; only the first unit's figures are in it."""
    unit = t.units[0]
    t.values = {(u, i): v for (u, i), v in t.values.items() if u == unit}
    t.units = [unit]
    sheet = Sheet(
        [
            ["劳动关系“和谐同行”行动计划工作进展表"],
            [f"填报单位：{t.name(unit)}", None, f"报告期：{words(t.period)}"],
            ["序号", "指标名称", "计量单位", "目标任务", "本期新增", "备注"],
        ]
    )
    table = Table([sheet], {}, [])
    for n, indicator in enumerate(t.indicators):
        sheet.rows.append([n + 1, header(indicator, "name", t.plan), INDICATORS[indicator][1], 20, t.cell(unit, indicator), None])
        table.cells[unit, indicator] = (0, 3 + n, 4)
    table.region_cells[unit] = (0, 1, 0)
    sheet.rows.append(["填报人：彭海燕", None, "审核人：苏建国", None, "填报日期：2022-07-04"])
    return table


def with_targets(t):
    """One indicator, a row for each unit, as in a progress notice: 目标任务, 本季新增, 完成率, 排名, 责任单位, 联系人."""
    indicator = t.indicators[-1]
    t.indicators = [indicator]
    t.values = {(u, i): v for (u, i), v in t.values.items() if i == indicator}
    sheet = Sheet([["序号", "县市区", "指标", "单位", "目标任务", "本季新增", "完成率", "排名", "责任单位", "联系人", "备注"]])
    table = Table([sheet], {}, ["--period", t.period, "--city", t.city])
    for n, unit in enumerate(t.units):
        value = t.values.get((unit, indicator))
        sheet.rows.append(
            [
                n + 1,
                t.name(unit),
                header(indicator, "name", t.plan),
                INDICATORS[indicator][1],
                80,
                t.cell(unit, indicator),
                f"{(value or 0) / 80 * 100:.1f}%",
                n + 1,
                "县人社局",
                "示例联系人",
                "按台账统计" if n % 3 else None,
            ]
        )
        table.cells[unit, indicator] = (0, n + 1, 5)
        table.region_cells[unit] = (0, n + 1, 1)
    return table


def blanks(t):
    """Blank columns and rows before the table and blank formatted rows to the end of the sheet."""
    sheet = Sheet([[], ["", f"填报期：{words(t.period, '季')}"], [], ["", "填报单位"] + [t.head(i) for i in t.indicators]], blank_below=40)
    table = Table([sheet], {}, [])
    _grid(t, sheet, 4, 2, lambda n, u: [None, t.name(u)], table)
    return table


LAYOUTS = {
    f.__name__.replace("_", "-"): f
    for f in (plain, dated, titled, total_first, grouped, across, long, english, footed, tiered, own_form, with_targets, blanks)
}
