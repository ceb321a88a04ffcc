"""How a unit is named: every name it answers to, and the names that are refused."""

from cases import add, figure, problem
from tables import Sheet

HEAD = ["县市区", "劳动关系和谐企业（户）", "服务新企用工（户）"]
UNKNOWN, AMBIGUOUS, WRONG = "unknown-region", "ambiguous-region", "wrong-region"

# name, format, period, options, (what the cell holds, code) …, reason
GOOD = [
    ("code-cells", "xlsx", "2021-Q2", [], [(430223, "430223"), (430224, "430224"), ("430281", "430281")], "codes as numbers and as text"),
    ("code-of-the-own-level", "utf8", "2021-Q2", [], [("430299", "430299"), ("430202", "430202")], "xxxx99 is the city's own level"),
    (
        "code-01",
        "gb18030",
        "2021-Q3",
        [],
        [("430201", "430299"), ("430202", "430202")],
        "xxxx01 means the own level, for no unit has that code",
    ),
    (
        "padded-three",
        "gb18030",
        "2021-Q2",
        [],
        [("雨 湖 区", "430302"), ("岳 塘 区", "430304"), ("韶 山 市", "430382")],
        "names set wide with blanks",
    ),
    ("padded-two", "xls", "2021-Q2", [], [("攸　县", "430223"), ("荷 塘 区", "430202")], "a name of two characters with a wide blank"),
    (
        "padded-around",
        "utf8",
        "2022-Q1",
        [],
        [(" 道县", "431124"), ("零陵区　", "431102"), ("　双牌县 ", "431123")],
        "blanks before and after",
    ),
    (
        "one-character-stems",
        "utf16le",
        "2022-Q1",
        [],
        [("攸县", "430223"), ("道县", "431124"), ("澧县", "430723"), ("南县", "430921")],
        "counties whose stem is one character",
    ),
    (
        "same-stem-as-city",
        "gb18030",
        "2021-Q4",
        [],
        [("长沙县", "430121"), ("湘潭县", "430321"), ("衡阳县", "430421"), ("邵阳县", "430523"), ("岳阳县", "430621")],
        "counties that share their city's stem keep 县",
    ),
    (
        "jinshi",
        "utf8-bom",
        "2021-Q4",
        ["--city", "常德市"],
        [("津市", "430781"), ("临澧", "430724"), ("澧县", "430723")],
        "津市 is the short name of 津市市",
    ),
    ("jinshi-full", "xlsx-wps", "2022-Q2", [], [("津市市", "430781"), ("武陵区", "430702")], "a name that ends in 市市"),
    (
        "hongjiang",
        "gb18030",
        "2021-Q2",
        [],
        [("洪江市", "431281"), ("洪江区", "431271")],
        "洪江市 is a county, 洪江区 another name of a zone",
    ),
    (
        "autonomous-full",
        "utf8",
        "2021-Q2",
        [],
        [("江华瑶族自治县", "431129"), ("城步苗族自治县", "430529"), ("靖州苗族侗族自治县", "431229")],
        "full names of autonomous counties",
    ),
    (
        "autonomous-printed",
        "xls",
        "2021-Q2",
        [],
        [("江华县", "431129"), ("麻阳县", "431226"), ("通道县", "431230"), ("芷江县", "431228")],
        "as newspapers print them",
    ),
    (
        "autonomous-short",
        "tsv-gb18030",
        "2021-Q2",
        [],
        [("江华", "431129"), ("新晃", "431227"), ("通道", "431230")],
        "short names of autonomous counties",
    ),
    (
        "old-name-in-its-time",
        "gb18030",
        "2020-Q4",
        ["--city", "永州市"],
        [("祁阳县", "431181"), ("东安县", "431122")],
        "祁阳县 until 2021-05",
    ),
    ("old-code-in-its-time", "xlsx", "2020-Q4", [], [("431121", "431181"), ("431122", "431122")], "the old code of 祁阳 until 2021-05"),
    ("new-name", "utf8", "2021-Q3", ["--city", "永州市"], [("祁阳市", "431181"), ("蓝山县", "431127")], "祁阳市 after it became a city"),
    (
        "path-full",
        "gb18030",
        "2021-Q1",
        [],
        [("湖南省株洲市攸县", "430223"), ("湖南省衡阳市衡阳县", "430421"), ("湖南省永州市江华瑶族自治县", "431129")],
        "full paths",
    ),
    (
        "path-city",
        "utf8",
        "2021-Q1",
        [],
        [("株洲市攸县", "430223"), ("岳阳市岳阳楼区", "430602"), ("怀化市洪江市", "431281")],
        "city and county",
    ),
    ("path-skips-a-level", "xlsx-libre", "2021-Q1", [], [("湖南省攸县", "430223"), ("湖南省浏阳市", "430181")], "levels may be skipped"),
    (
        "path-autonomous-prefecture",
        "utf16be",
        "2021-Q1",
        [],
        [("湘西土家族苗族自治州凤凰县", "433123"), ("湘西州龙山县", "433130"), ("湘西自治州永顺县", "433127")],
        "the prefecture in a path by each of its names",
    ),
    (
        "path-with-blanks",
        "xls",
        "2021-Q1",
        [],
        [("湖南省 株洲市 攸县", "430223"), ("湖南省　株洲市　醴陵市", "430281")],
        "blanks between the levels",
    ),
    (
        "zone-names",
        "gb18030",
        "2021-Q2",
        ["--city", "湘潭市"],
        [("湘潭高新区", "430371"), ("昭山示范区", "430372"), ("湘潭九华示范区", "430373")],
        "zones by full and short names",
    ),
    (
        "zone-aliases",
        "utf8",
        "2021-Q2",
        [],
        [("湘潭经开区", "430373"), ("西洞庭湖区", "430771"), ("大通湖区", "430971"), ("株洲经开区", "430271")],
        "zones by other names",
    ),
    (
        "own-level-name",
        "xlsx",
        "2021-Q2",
        [],
        [("株洲市本级", "430299"), ("湘西州本级", "433199"), ("省本级", "439900")],
        "own levels by name",
    ),
    (
        "own-level-direct",
        "gb18030",
        "2021-Q2",
        [],
        [("株洲市直", "430299"), ("湘西自治州本级", "433199"), ("省直", "439900")],
        "市直 and other names of own levels",
    ),
    (
        "own-level-by-option",
        "utf8",
        "2021-Q2",
        ["--city", "株洲市"],
        [("攸县", "430223"), ("市本级", "430299")],
        "市本级 is that of the city of the option",
    ),
    (
        "own-level-by-option-code",
        "xls",
        "2021-Q3",
        ["--city", "430300"],
        [("湘乡市", "430381"), ("市本级", "430399")],
        "市本级 is that of the city of the option, given by code",
    ),
    (
        "option-short-name",
        "xlsx",
        "2021-Q3",
        ["--city", "湘潭"],
        [("湘乡", "430381"), ("韶山", "430382")],
        "the option takes the city's short name",
    ),
    ("short-names", "semicolon", "2021-Q4", [], [("浏阳", "430181"), ("宁乡", "430182"), ("望城", "430112")], "short names"),
    (
        "mixed-ways",
        "xlsx-prefixed",
        "2021-Q4",
        [],
        [("430202", "430202"), ("芦淞", "430203"), ("石 峰 区", "430204"), ("株洲市天元区", "430211"), ("湖南省株洲市渌口区", "430212")],
        "every row in another way",
    ),
]
BAD = [
    ("misprint-miluo", "gb18030", "2021-Q2", [], "汩罗市", UNKNOWN, "汨罗市", "汩 for 汨"),
    ("misprint-miluo-short", "utf8", "2021-Q2", ["--city", "岳阳市"], "汩罗", UNKNOWN, "汨罗市", "汩 for 汨 in the short name"),
    ("misprint-liling", "xlsx", "2021-Q2", ["--city", "株洲市"], "醴凌市", UNKNOWN, "醴陵市", "凌 for 陵"),
    ("misprint-yuanling", "xls", "2021-Q3", [], "沅凌县", UNKNOWN, "沅陵县", "凌 for 陵"),
    ("misprint-sangzhi", "tsv-utf8", "2021-Q3", [], "桑值县", UNKNOWN, "桑植县", "值 for 植"),
    ("misprint-zhijiang", "utf16le", "2021-Q3", [], "芷江侗族自冶县", UNKNOWN, "芷江侗族自治县", "冶 for 治"),
    ("misprint-xupu", "xlsx-wps", "2022-Q1", ["--city", "怀化市"], "激浦县", UNKNOWN, "溆浦县", "激 for 溆"),
    ("old-county", "gb18030", "2021-Q2", [], "株洲县", UNKNOWN, None, "a county that was renamed before the plan"),
    ("other-province", "utf8", "2021-Q2", [], "南昌县", UNKNOWN, None, "a county of another province"),
    ("invented", "xls", "2021-Q2", [], "示例新区", UNKNOWN, None, "a zone that nobody knows"),
    ("districts-of-the-city", "gb18030", "2021-Q2", ["--city", "株洲市"], "城区", UNKNOWN, None, "城区 is no unit"),
    ("code-unknown", "utf8", "2021-Q2", [], "430230", UNKNOWN, None, "a code that is not in the list"),
    ("code-short", "xlsx", "2021-Q2", [], 43022, [UNKNOWN, "invalid-code", "damaged-code"], None, "a code that lost a digit"),
    (
        "code-as-exponent",
        "gb18030",
        "2021-Q2",
        [],
        "4.30E+05",
        ["damaged-code", UNKNOWN, "invalid-code"],
        None,
        "a code that a spreadsheet turned into an exponent",
    ),
    ("number-for-a-name", "xls", "2021-Q2", [], 7, [UNKNOWN, "invalid-code", "damaged-code"], None, "a number in place of a name"),
    ("two-in-one-cell", "utf8", "2021-Q2", [], "攸县、茶陵县", UNKNOWN, None, "two counties in one cell"),
    ("own-level-without-city", "gb18030", "2021-Q2", [], "市本级", AMBIGUOUS, None, "市本级 of which city?"),
    ("own-level-without-city-book", "xlsx", "2021-Q4", [], "市本级", AMBIGUOUS, None, "市本级 of which city?"),
    ("other-city", "utf8", "2021-Q2", ["--city", "湘潭市"], "醴陵市", WRONG, None, "a county of another city"),
    ("other-city-by-code", "xlsx-libre", "2021-Q2", ["--city", "430300"], "430281", WRONG, None, "the code of a county of another city"),
    (
        "other-city-by-path",
        "gb18030",
        "2021-Q2",
        ["--city", "湘潭市"],
        "湖南省株洲市攸县",
        WRONG,
        None,
        "the path of a county of another city",
    ),
    ("other-own-level", "xls", "2021-Q2", ["--city", "湘潭市"], "株洲市本级", WRONG, None, "another city's own level"),
    ("path-of-the-wrong-city", "utf8", "2021-Q2", [], "湖南省株洲市浏阳市", [UNKNOWN, WRONG, AMBIGUOUS], None, "a path that leads nowhere"),
    ("no-name", "gb18030", "2021-Q2", [], None, ["missing-cell", UNKNOWN, "missing-column", AMBIGUOUS], None, "figures without a name"),
]


def build():
    for n, (name, form, period, options, cells, why) in enumerate(GOOD):
        rows, figures = [HEAD], []
        for k, (cell, code) in enumerate(cells):
            rows.append([cell, k + n % 3, 10 * k + n])
            figures += [figure(period, code, "harmonious_enterprise", k + n % 3), figure(period, code, "new_enterprise", 10 * k + n)]
        add("names", name, form, [Sheet(rows)], why, figures=figures, options=["--period", period] + options)
    for n, (name, form, period, options, cell, codes, hint, why) in enumerate(BAD):
        beside = {
            "岳阳市": ["华容县", "平江县"],
            "株洲市": ["攸县", "荷塘区"],
            "怀化市": ["中方县", "会同县"],
            "湘潭市": ["湘乡市", "韶山市"],
            "430300": ["湘乡市", "韶山市"],
        }.get(options[1] if options else "", ["安化县", "桃江县"])
        rows = [HEAD, [beside[0], 1, n], [beside[1], 0, 2 * n], [cell, 2, 5]]
        if n % 2:
            rows[2], rows[3] = rows[3], rows[2]
        row = 3 if n % 2 else 4
        add(
            "names",
            name,
            form,
            [Sheet(rows)],
            why,
            options=["--period", period] + options,
            problems=[problem(codes, row, f"A{row}" if cell is not None else None, **({"hint": hint} if hint else {}))],
        )
    _prefectures()
    _own_levels()
    period = "2021-Q4"  # an old name after its time
    add(
        "names",
        "old-name-after-its-time",
        "utf8",
        [Sheet([HEAD, ["祁阳县", 2, 11], ["宁远县", 1, 8]])],
        "an alias outside its dates is taken with a warning",
        figures=[
            figure(period, "431181", "harmonious_enterprise", 2),
            figure(period, "431181", "new_enterprise", 11),
            figure(period, "431126", "harmonious_enterprise", 1),
            figure(period, "431126", "new_enterprise", 8),
        ],
        options=["--period", period],
        warnings=["*"],
    )


def _prefectures():
    for n, (name, form) in enumerate((("湘西州", "gb18030"), ("湘西自治州", "xlsx"), ("湘西土家族苗族自治州", "xls"))):
        rows = [["市州", "金牌劳动关系协调员（名）"], ["长沙市", 4], ["株洲", 3], [name, 2], ["全省", 9]]
        add(
            "names",
            f"prefecture-{n + 1}",
            form,
            [Sheet(rows)],
            "the autonomous prefecture by each of its names, as one of the cities",
            figures=[figure("2021-Q2", c, "coordinator", v) for c, v in (("430100", 4), ("430200", 3), ("433100", 2))],
            options=["--period", "2021-Q2"],
        )


def _own_levels():
    """市本级 by the city in the upper column or in the title."""
    figures = [figure("2021-Q3", c, "new_enterprise", v) for c, v in (("430223", 5), ("430299", 2), ("430381", 7), ("430399", 1))]
    rows = [
        ["市州", "县市区", "服务新企用工（户）"],
        ["株洲市", "攸县", 5],
        [None, "市本级", 2],
        ["湘潭市", "湘乡市", 7],
        [None, "市本级", 1],
    ]
    add(
        "names",
        "own-level-by-upper-column",
        "gb18030",
        [Sheet(rows)],
        "市本级 is that of the city named above in the column of cities",
        figures=figures,
        options=["--period", "2021-Q3"],
    )
    add(
        "names",
        "own-level-by-merged-column",
        "xlsx",
        [Sheet(rows, merges=[(1, 0, 2, 0), (3, 0, 4, 0)])],
        "市本级 is that of the city in the merged cell",
        figures=figures,
        options=["--period", "2021-Q3"],
    )
    rows = [["岳阳市2022年第一季度服务新企用工情况表"], ["县市区", "服务新企用工（户）"], ["湘阴县", 6], ["市本级", 3]]
    for form in ("utf8", "xls"):
        add(
            "names",
            f"own-level-by-title-{form}",
            form,
            [Sheet(rows)],
            "市本级 is that of the city in the title",
            figures=[figure("2022-Q1", "430624", "new_enterprise", 6), figure("2022-Q1", "430699", "new_enterprise", 3)],
        )
