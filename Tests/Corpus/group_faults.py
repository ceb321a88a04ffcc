"""One fault in each of many layouts; the figures beside it are right, the file is refused, the place is named."""

from cases import add, add_bytes, problem
from layouts import LAYOUTS, truth
from tables import FORMATS, address, write
from world import NAMES, words

TEXT = ["gb18030", "utf8", "tsv-gb18030", "utf16le", "utf8-bom", "semicolon", "utf16be", "semicolon-gb18030"]
BOOKS = ["xlsx", "xls", "xlsx-wps", "xlsx-libre", "xlsx-inline", "xlsx-prefixed"]
CITIES = ["430600", "431200", "430700", "431000", "430400", "430900", "430500", "431100"]
PERIODS = ["2021-Q1", "2022-Q2", "2021-Q3", "2020-Q4", "2022-Q1", "2021-Q4", "2021-Q2", "2022-Q3"]
TYPE, CONSTRAINT = ["type-error"], ["constraint-error"]
VALUES = [
    ("约12", TYPE),
    ("12.5", CONSTRAINT),
    ("-2", CONSTRAINT),
    ("9人次", TYPE),
    ("#REF!", ["formula-error"]),
    ("二十", TYPE),
    ("12,3", TYPE),
    ("1e2", TYPE),
    ("不少于8", TYPE),
    ("5+3", TYPE),
    ("待核实", TYPE),
    ("12/30", TYPE),
    ("８．５", ["constraint-error", "type-error"]),
    ("#N/A", ["formula-error"]),
]
MISPRINTS = {
    "430600": ("汩罗市", "430681"),
    "431200": ("沅凌县", "431222"),
    "430700": ("石门具", "430726"),
    "431000": ("资兴巿", "431081"),
    "430400": ("衡山悬", "430423"),
    "430900": ("赦山区", "430903"),
    "430500": ("武岗市", "430581"),
    "431100": ("江华瑶旅自治县", "431129"),
}
DATED = ["dated", "titled", "grouped", "long", "english", "footed", "tiered", "own-form", "blanks"]


class Turn:
    n = 0

    def truth(self, names=("name", "short", "padded")):
        """Six units of a city, figures for two indicators that are never missing."""
        n = self.n
        t = truth(
            f"faults{n}",
            CITIES[n % 8],
            PERIODS[(n * 3) % 8],
            ["harmonious_enterprise", "new_enterprise"],
            count=6,
            zones=False,
            own=False,
            names=names[n % len(names)],
            headers=["unit", "name", "half", "synonym"][n % 4],
        )
        for k, place in enumerate(sorted(t.values)):
            t.values[place] = (k * 7 + n) % 23 + 1
        return t

    def form(self, text=None):
        n = self.n
        self.n += 1
        if text is None:
            text = n % 2 == 0
        return TEXT[(n // 2) % len(TEXT)] if text else BOOKS[(n // 2) % len(BOOKS)]


def build():
    turn = Turn()
    _values(turn)
    _names(turn)
    _rows(turn)
    _totals(turn)
    _periods(turn)
    _headers(turn)
    _bytes(turn)


def _put(name, turn, table, why, problems, options=None):
    form = turn.form()
    add("faults", f"{name}-{form}", form, table.sheets, why, problems=problems, options=table.options if options is None else options)


def _values(turn):
    k = 0
    for layout in LAYOUTS:
        for _ in range(3):
            shown, codes = VALUES[k % len(VALUES)]
            t = turn.truth()
            place = t.units[0 if layout == "own-form" else (k * 5) % 6], "new_enterprise"
            t.values[place], t.shown[place] = None, shown
            table = LAYOUTS[layout](t)
            _put(
                f"value-{layout}-{k % len(VALUES) + 1}",
                turn,
                table,
                f"{shown} in the layout {layout}",
                [problem(codes, **table.at(*place))],
            )
            k += 1


def _names(turn):
    for layout in [name for name in LAYOUTS if name not in ("own-form", "across")]:
        t = turn.truth(("name",))
        wrong, code = MISPRINTS[t.city]
        if code not in t.units:
            t.values = {(code if u == t.units[-1] else u, i): v for (u, i), v in t.values.items()}
            t.units[-1] = code
        table = LAYOUTS[layout](t)
        for where in [cell for cell in _cells(table) if table.sheets[cell[0]].rows[cell[1]][cell[2]] == NAMES[code]]:
            table.set(where, wrong)
        first = next(cell[1] for cell in _cells(table) if table.sheets[0].rows[cell[1]][cell[2]] == wrong) + 1
        _put(f"misprint-{layout}", turn, table, f"{wrong} for {NAMES[code]}", [problem("unknown-region", first, hint=NAMES[code])])
    for layout in [name for name in LAYOUTS if name not in ("own-form", "with-targets", "across", "titled", "total-first")]:
        t = turn.truth(("name",))
        table = LAYOUTS[layout](t)
        other = CITIES[(CITIES.index(t.city) + 3) % 8]
        options = [word for n, word in enumerate(table.options) if word != "--city" and (n == 0 or table.options[n - 1] != "--city")]
        first = min(cell[1] for unit, cell in table.region_cells.items()) + 1
        _put(
            f"other-city-{layout}",
            turn,
            table,
            f"counties of {NAMES[t.city]} in a file for {NAMES[other]}",
            [problem("wrong-region", first if layout != "tiered" else None)],
            options + ["--city", NAMES[other]],
        )


def _cells(table):
    for s, sheet in enumerate(table.sheets):
        for r, row in enumerate(sheet.rows):
            for c in range(len(row)):
                yield s, r, c


def _rows(turn):
    """The last unit's row names the first unit again."""
    for layout in ("plain", "dated", "titled", "grouped", "long", "english", "footed", "blanks", "with-targets"):
        t = turn.truth(("name",))
        table = LAYOUTS[layout](t)
        for s, r, c in list(_cells(table)):
            if table.sheets[s].rows[r][c] == NAMES[t.units[-1]]:
                table.set((s, r, c), NAMES[t.units[0]])
        _put(f"unit-twice-{layout}", turn, table, f"{NAMES[t.units[0]]} twice", [problem("duplicate-row")])


def _totals(turn):
    for layout, off in (
        ("titled", 1),
        ("titled", -4),
        ("total-first", 10),
        ("total-first", -1),
        ("across", 2),
        ("across", -7),
        ("footed", 3),
        ("footed", -3),
        ("tiered", 5),
        ("tiered", -2),
    ):
        t = turn.truth()
        table = LAYOUTS[layout](t)
        indicator = t.indicators[turn.n // 2 % 2]
        sheet, row, column = table.totals[indicator]
        table.set((sheet, row, column), t.total(indicator) + off)
        _put(
            f"total-{layout}-{'over' if off > 0 else 'under'}",
            turn,
            table,
            f"the total is {abs(off)} too {'high' if off > 0 else 'low'}",
            [problem("total-mismatch", row + 1, address(row, column))],
        )


def _periods(turn):
    for layout in DATED:
        t = turn.truth()
        table = LAYOUTS[layout](t)
        other = PERIODS[(PERIODS.index(t.period) + 2) % 8]
        _put(
            f"other-period-{layout}",
            turn,
            table,
            f"the file is of {words(t.period)}, the option says {other}",
            [problem("constraint-error")],
            ["--period", other],
        )
    for layout in DATED:
        t = turn.truth()
        table = LAYOUTS[layout](t)
        for s, r, c in list(_cells(table)):
            value = table.sheets[s].rows[r][c]
            if isinstance(value, str):
                year = t.period[:4]
                table.set((s, r, c), value.replace(year + "年", "2019年").replace(t.period, "2019" + t.period[4:]))
        _put(f"outside-plan-{layout}", turn, table, "a quarter of 2019, before the plan", [problem("period-outside-plan")])


def _headers(turn):
    for layout in ("plain", "dated", "titled", "total-first", "grouped", "footed", "tiered", "blanks"):
        t = turn.truth()
        table = LAYOUTS[layout](t)
        for s, r, c in list(_cells(table)):
            if table.sheets[s].rows[r][c] == t.head("new_enterprise"):
                table.set((s, r, c), "新增就业岗位")
        _put(f"unknown-header-{layout}", turn, table, "新增就业岗位 is no indicator of the plan", [problem("unknown-indicator")])
    for layout in ("long", "english", "across", "own-form", "with-targets"):
        t = turn.truth()
        table = LAYOUTS[layout](t)
        old = {"english": "new_enterprise"}.get(layout, "服务新企用工")
        found = [cell for cell in _cells(table) if table.sheets[cell[0]].rows[cell[1]][cell[2]] == old]
        table.set(found[0], "集体合同签订")
        _put(
            f"unknown-indicator-{layout}",
            turn,
            table,
            "集体合同签订 is no indicator of the plan",
            [problem("unknown-indicator", found[0][1] + 1)],
        )


def _bytes(turn):
    """A byte 0xFF, which neither UTF-8 nor GB18030 has, in place of the first byte of a unit's name."""
    for n, layout in enumerate(LAYOUTS):
        t = turn.truth(("name",))
        t.headers = "name"
        form = ["gb18030", "utf8", "tsv-gb18030", "utf8-bom", "semicolon-gb18030", "utf8-lf"][n % 6]
        table = LAYOUTS[layout](t)
        extension, data = write(table.sheets, form)
        encoding = FORMATS[form][1].get("encoding", "utf-8")
        unit = t.units[-1]
        at = data.index(NAMES[unit].encode(encoding))
        row = next(r for _, r, c in _cells(table) if NAMES[unit] in str(table.sheets[0].rows[r][c]))
        turn.n += 1
        add_bytes(
            "faults",
            f"damaged-byte-{layout}-{form}",
            extension,
            data[:at] + b"\xff" + data[at + 1 :],
            "a damaged byte in a unit's name",
            problems=[problem("encoding-error", row + 1)],
            options=table.options,
        )
