"""Delimited text: encodings decoded strictly, delimiters, quotes, line ends, ragged rows."""

from cases import add, add_bytes, figure, problem
from tables import Sheet, delimited

P = "2021-Q4"
HEAD = ["报告期", "县市区", "劳动关系和谐企业（户）", "服务新企用工（户）", "备注"]
ROWS = [
    ["2021年第四季度", "芙蓉区", 6, 41, "按台账统计"],
    ["2021年第四季度", "望城区", 3, 28, ""],
    ["2021年第四季度", "宁乡市", 4, 19, "含园区2户"],
]
CODES = ["430102", "430112", "430182"]
FIGURES = [figure(P, code, i, row[k]) for code, row in zip(CODES, ROWS) for k, i in ((2, "harmonious_enterprise"), (3, "new_enterprise"))]
ENCODING = "encoding-error"


def _bytes(name, data, why, figures=None, problems=(), extension="csv", **more):
    add_bytes(
        "text",
        name,
        extension,
        data,
        why,
        figures=list(FIGURES if figures is None and not problems else figures or []),
        problems=list(problems),
        **more,
    )


def _text(rows=None, **how):
    return delimited(Sheet([list(HEAD)] + [list(row) for row in rows or ROWS]), **how)


def build():
    _encodings()
    _damaged()
    _shapes()
    _quotes()


def _encodings():
    rare = [list(row) for row in ROWS]
    rare[0][4], rare[1][4], rare[2][4] = "填报人：䶮小鹏", "经办：𠮷田", "㛃家垸㙓街"  # two- and four-byte characters of GB18030
    for name, how in (
        ("gb18030-four-byte", {"encoding": "gb18030"}),
        ("utf8-rare", {}),
        ("utf16le-surrogates", {"encoding": "utf-16-le", "bom": True}),
        ("utf16be-surrogates", {"encoding": "utf-16-be", "bom": True}),
    ):
        _bytes(name, _text(rare, **how), "rare characters in the remarks: beyond GBK, beyond the basic plane")
    _bytes("gbk-only", _text(encoding="gbk"), "plain GBK is GB18030")
    _bytes("gb2312-only", _text(encoding="gb2312", delimiter="\t"), "plain GB2312 with tabs", extension="txt")
    _bytes(
        "ascii-only",
        b"period,county,indicator,count\r\n2021-Q4,430102,harmonious_enterprise,6\r\n2021-Q4,430112,new_enterprise,28\r\n",
        "nothing but ASCII",
        [figure(P, "430102", "harmonious_enterprise", 6), figure(P, "430112", "new_enterprise", 28)],
    )
    short = [["县市区", "和谐企业"], ["攸县", 7]]
    for name, encoding in (("short-gb18030", "gb18030"), ("short-utf8", "utf-8")):
        _bytes(
            name,
            delimited(Sheet(short), encoding=encoding),
            "very little text to tell the encoding from",
            [figure(P, "430223", "harmonious_enterprise", 7)],
            options=["--period", P],
        )
    late = [["2021-Q4", c, 1, 2, "plain ascii remark " * 12] for c in ("430103", "430104", "430105", "430111", "430121", "430181")]
    late.append(["2021-Q4", "430182", 1, 2, "备注在最后"])
    data = delimited(Sheet([["period", "county", "harmonious_enterprise", "new_enterprise", "note"]] + late), encoding="gb18030")
    _bytes(
        "late-gb18030",
        data,
        "the first Chinese character comes late",
        [
            figure(P, c, i, v)
            for c in ("430103", "430104", "430105", "430111", "430121", "430181", "430182")
            for i, v in (("harmonious_enterprise", 1), ("new_enterprise", 2))
        ],
    )


def _damaged():
    def place(data, needle, encoding, new):
        at = data.index(needle.encode(encoding))
        return data[:at] + new + data[at + len(new) :]

    def strict(data, *encodings):  # the cases hold only where no other encoding reads the bytes
        for encoding in encodings:
            try:
                data.decode(encoding)
            except UnicodeDecodeError:
                continue
            raise AssertionError(f"{encoding} reads it")
        return data

    utf8, gb = _text(), _text(encoding="gb18030")
    _bytes(
        "damaged-utf8",
        strict(place(utf8, "望城区", "utf-8", b"\xff"), "utf-8", "gb18030"),
        "a byte that no encoding has, in UTF-8",
        problems=[problem(ENCODING, 3, "B3")],
    )
    _bytes(
        "damaged-utf8-bom",
        strict(place(_text(bom=True), "宁乡市", "utf-8", b"\xff"), "utf-8"),
        "a damaged byte after the byte order mark of UTF-8",
        problems=[problem(ENCODING, 4, "B4")],
    )
    _bytes(
        "damaged-gb18030",
        strict(place(gb, "望城区", "gb18030", b"\xff"), "utf-8", "gb18030"),
        "a byte that GB18030 does not have",
        problems=[problem(ENCODING, 3, "B3")],
    )
    _bytes(
        "damaged-gb18030-remark",
        strict(place(gb, "按台账统计", "gb18030", b"\xff"), "utf-8", "gb18030"),
        "a damaged byte in a column that is not read",
        problems=[problem(ENCODING, 2, "E2")],
    )
    _bytes(
        "damaged-header",
        strict(place(gb, "县市区", "gb18030", b"\xff"), "utf-8", "gb18030"),
        "a damaged byte in the header",
        problems=[problem(ENCODING, 1)],
    )
    _bytes(
        "damaged-title",
        strict(b"2021\xff\xff\r\n" + gb, "utf-8", "gb18030"),
        "damaged bytes in the title above the table",
        problems=[problem(ENCODING, 1)],
    )
    cut = utf8[: utf8.rindex("园区".encode()) + 2]
    _bytes("cut-utf8", strict(cut, "utf-8", "gb18030"), "the file ends inside a character of UTF-8", problems=[problem(ENCODING, 4)])
    cut = gb[: gb.rindex("园".encode("gb18030")) + 1]
    _bytes("cut-gb18030", strict(cut, "utf-8", "gb18030"), "the file ends inside a character of GB18030", problems=[problem(ENCODING, 4)])
    mixed = [line.encode("gb18030" if n == 2 else "utf-8") for n, line in enumerate(_text().decode().split("\r\n"))]
    mixed[2] += b"\xff"
    _bytes(
        "mixed-rows", strict(b"\r\n".join(mixed), "utf-8", "gb18030"), "a row of GB18030 pasted into UTF-8", problems=[problem(ENCODING, 3)]
    )
    le = _text(encoding="utf-16-le", bom=True)
    _bytes("odd-utf16le", le[:-1], "UTF-16 with half a character at its end", problems=[problem([ENCODING, "damaged-file"])])
    at = le.index("望".encode("utf-16-le"))
    _bytes(
        "lone-surrogate-utf16le",
        le[:at] + b"\x00\xd8" + le[at + 2 :],
        "half of a surrogate pair in UTF-16",
        problems=[problem(ENCODING, 3, "B3")],
    )
    be = _text(encoding="utf-16-be", bom=True)
    at = be.index("宁".encode("utf-16-be"))
    _bytes(
        "lone-surrogate-utf16be",
        be[:at] + b"\xdc\x00" + be[at + 2 :],
        "half of a surrogate pair in UTF-16",
        problems=[problem(ENCODING, 4, "B4")],
    )


def _shapes():
    for name, how, why in (
        ("tabs", {"delimiter": "\t", "encoding": "utf-16-be", "bom": True}, "tabs in UTF-16"),
        ("semicolons-utf16", {"delimiter": ";", "encoding": "utf-16-le", "bom": True}, "semicolons in UTF-16"),
        ("wide-commas", {"delimiter": "，"}, "full-width commas"),
        ("wide-commas-gb18030", {"delimiter": "，", "encoding": "gb18030", "newline": "\n"}, "full-width commas in GB18030"),
        ("all-quoted-tabs", {"delimiter": "\t", "quote_all": True}, "tabs, every cell in quotes"),
    ):
        _bytes(f"delimiter-{name}", _text(**how), why, extension="txt" if "tab" in name else "csv")
    for name, newline, why in (
        ("lf", "\n", "line feeds"),
        ("crlf", "\r\n", "carriage return and line feed"),
        ("cr", "\r", "carriage returns only, as old programs write them"),
    ):
        _bytes(f"lines-{name}", _text(newline=newline), why)
    _bytes("no-last-newline", _text()[:-2], "no line end after the last row")
    _bytes("many-last-newlines", _text() + b"\r\n" * 5, "empty lines at the end")
    _bytes(
        "commas-to-the-end",
        _text(encoding="gb18030") + b",,,,\r\n" * 60,
        "sixty rows of commas at the end, as saved from a formatted sheet",
    )
    _bytes(
        "blank-line-inside",
        _text(newline="\n", encoding="gb18030").replace(
            "2021年第四季度,望城区".encode("gb18030"), "\n2021年第四季度,望城区".encode("gb18030")
        ),
        "an empty line between rows",
    )
    _bytes(
        "empty-columns-right",
        b"\r\n".join(line + b",,," for line in _text(encoding="gb18030").split(b"\r\n")[:-1]) + b"\r\n",
        "empty columns at the right",
    )
    _bytes("blank-lines-first", b"\r\n,,,,\r\n" + _text(), "blank lines before the header")
    rows = [["报告期", "县市区", "指标", "本期新增"], [P, "芙蓉区", "和谐企业", "约6"], [P, "望城区", "和谐企业", 3]]
    _bytes(
        "row-number-after-blanks",
        b"\n\n" + delimited(Sheet(rows), newline="\n"),
        "blank lines count as rows",
        problems=[problem("type-error", 4, "D4")],
    )
    _bytes("sep-line", b"sep=;\r\n" + _text(delimiter=";"), "the line by which Excel is told the delimiter")


def _quotes():
    rows = [list(row) for row in ROWS]
    rows[0][4], rows[1][4] = '园区"和谐驿站",2户', "第一行\n第二行"
    _bytes("quoted-marks", _text(rows), "commas, quotes and line breaks inside quoted remarks")
    _bytes("quoted-marks-gb18030-lf", _text(rows, encoding="gb18030", newline="\n"), "commas, quotes and line breaks inside quoted remarks")
    bad = [list(row) for row in rows]
    bad[2][2] = "约4"
    _bytes("row-number-after-break", _text(bad), "a line break inside a cell begins no row", problems=[problem("type-error", 4, "C4")])
    text = _text(encoding="gb18030").replace("按台账统计".encode("gb18030"), '"按台账统计'.encode("gb18030"))
    _bytes("unclosed-quote", text, "a quote that is never closed", problems=[problem("unclosed-quote")])
    _bytes(
        "unclosed-quote-last",
        _text().replace("含园区2户".encode(), '"含园区2户'.encode()),
        "the last cell's quote is never closed",
        problems=[problem("unclosed-quote")],
    )
    _bytes(
        "quote-inside", _text().replace("含园区2户".encode(), '含"园区"2户'.encode()), "quotes inside a cell that does not begin with one"
    )
    _bytes("chinese-quotes", _text().replace("按台账统计".encode(), "“按台账统计”".encode()), "Chinese quotation marks are letters")
    _bytes(
        "thousands-quoted",
        _text([["2021年第四季度", "芙蓉区", 6, "1,041", ""]]),
        "thousands in quotes",
        [figure(P, "430102", "harmonious_enterprise", 6), figure(P, "430102", "new_enterprise", 1041)],
    )
    _bytes(
        "thousands-unquoted",
        "报告期,县市区,服务新企用工\r\n2021-Q4,芙蓉区,1,041\r\n2021-Q4,望城区,28\r\n".encode(),
        "thousands without quotes make a cell too many",
        problems=[problem("extra-cell", 2)],
    )
    rows = [["2021年第四季度", "芙蓉区", 6, 41, '=HYPERLINK("http://example.invalid")']]
    _bytes(
        "formula-in-remark",
        _text(rows),
        "a formula as text in the remarks is left alone",
        [figure(P, "430102", "harmonious_enterprise", 6), figure(P, "430102", "new_enterprise", 41)],
    )
    _bytes(
        "formula-in-count",
        _text([["2021年第四季度", "芙蓉区", "=3+3", 41, ""]]),
        "a formula as text in a column of figures",
        problems=[problem(["formula-error", "type-error"], 2, "C2")],
    )
    add(
        "text",
        "wide-space-cells",
        "gb18030",
        [Sheet([HEAD, ["2021年第四季度　", "　芙蓉区", " 6", "41　", "　"]])],
        "wide blanks around cells",
        figures=[figure(P, "430102", "harmonious_enterprise", 6), figure(P, "430102", "new_enterprise", 41)],
    )
