"""A synthetic wage survey of 2021 (企业薪酬调查): plainly invented enterprises, codes with valid check characters.

`generate.py` calls `write_wages`; the same seed gives the same bytes.
"""

import csv
import io
import random

from make_monitoring import credit_code

SEED = 20220331
YEAR = 2021
# Name of the trade, sector, and what its people do.
TRADES = [
    ("机械", "C", ["6-18-01-01", "4-02-06-01", "4-07-05-01", "6-29-03-02", "4-02-05-01"]),
    ("汽车零部件", "C", ["6-22-02-01", "6-18-01-01", "4-02-06-01", "4-02-05-01", "4-07-05-01"]),
    ("电子", "C", ["6-25-01-13", "4-02-06-01", "4-07-05-01", "6-28-03-03"]),
    ("家具", "C", ["6-06-04-00", "4-02-06-01", "4-02-05-01", "4-01-02-03"]),
    ("造纸", "C", ["6-07-01-03", "6-28-03-03", "4-02-05-01", "4-02-06-01"]),
    ("能源", "D", ["6-28-01-06", "6-28-02-01", "4-07-05-01", "6-29-03-02"]),
    ("建筑", "E", ["6-29-01-01", "6-29-01-03", "6-29-01-04", "6-29-01-05", "6-29-04-01", "6-29-03-04", "6-30-05-05"]),
    ("装饰", "E", ["6-29-04-01", "6-29-04-02", "6-29-03-02", "6-29-01-01"]),
    ("商贸", "F", ["4-01-02-03", "4-02-06-01", "4-02-06-02", "4-07-05-01", "4-02-05-01"]),
    ("物流", "G", ["4-02-02-02", "4-02-05-01", "4-02-06-01", "4-02-07-09", "4-02-02-04"]),
    ("快递", "G", ["4-02-07-08", "4-02-07-09", "4-02-02-02"]),
    ("物业", "K", ["4-07-05-01", "6-29-03-02", "保洁员"]),
    ("商务", "L", ["4-07-05-01", "4-07-07-01", "4-07-01-01"]),
    ("养老", "Q", ["4-10-01-05", "4-07-05-01", "保洁员"]),
]
# Yuan a year in a middling enterprise.
PAY = {
    "4-01-02-03": 46000, "4-02-02-02": 76000, "4-02-02-04": 62000, "4-02-05-01": 54000, "4-02-06-01": 55000,
    "4-02-06-02": 49000, "4-02-07-08": 72000, "4-02-07-09": 56000, "4-07-01-01": 60000, "4-07-05-01": 42000,
    "4-07-07-01": 68000, "4-10-01-05": 48000, "6-06-04-00": 58000, "6-07-01-03": 60000, "6-18-01-01": 69000,
    "6-22-02-01": 74000, "6-25-01-13": 63000, "6-28-01-06": 88000, "6-28-02-01": 70000, "6-28-03-03": 59000,
    "6-29-01-01": 71000, "6-29-01-03": 66000, "6-29-01-04": 72000, "6-29-01-05": 76000, "6-29-03-02": 70000,
    "6-29-03-04": 68000, "6-29-04-01": 67000, "6-29-04-02": 69000, "6-30-05-05": 82000, "保洁员": 33000,
}
NAMES = {
    "4-07-05-01": "保安员", "4-02-06-01": "仓库管理员", "4-02-07-08": "快递员", "6-29-01-04": "钢筋工",
    "4-10-01-05": "养老护理员", "6-18-01-01": "数控车工",
}
# City, as `counties` names it → enterprises, level of pay.
CITIES = {
    "长沙": (50, 1.18), "株洲": (32, 1.06), "湘潭": (25, 1.0), "衡阳": (28, 0.96), "邵阳": (23, 0.9),
    "岳阳": (26, 0.99), "常德": (25, 0.97), "张家界": (13, 0.9), "益阳": (20, 0.94), "郴州": (25, 0.97),
    "永州": (22, 0.92), "怀化": (19, 0.91), "娄底": (19, 0.93), "湘西州": (12, 0.88),
}
HEAD = ["调查年度", "县市区", "企业名称", "统一社会信用代码", "所属行业", "职业编码", "职业名称", "年薪酬（元）", "人数"]
# Cities whose file has the year in its title only.
TITLED = {"株洲", "郴州"}


def enterprise(dice, serial, city, county):
    """Its name, code, sector, and lines of (occupation, pay, headcount)."""
    trade, sector, work = dice.choice(TRADES)
    level = CITIES[city][1] * dice.uniform(0.82, 1.2)
    lines = []
    for occupation in dice.sample(work, dice.randint(2, min(5, len(work)))):
        for _ in range(dice.randint(2, 4)):
            pay = PAY[occupation] * level * dice.lognormvariate(0, 0.16)
            lines.append((occupation, f"{round(pay / 50) * 50}", max(1, round(dice.lognormvariate(0.9, 0.9)))))
    return f"示例{city.rstrip('市州')}{trade}{serial:03d}有限公司", credit_code(county, 5000 + serial), sector, lines


def survey(dice, counties):
    """For each city the rows of its file."""
    serial = 0
    for city, members in counties:
        rows = []
        for number in range(CITIES[city][0]):
            serial += 1
            code, county = members[number % len(members)]
            name, credit, sector, lines = enterprise(dice, serial, city, code)
            for occupation, pay, headcount in lines:
                named = NAMES.get(occupation, "") if dice.random() < 0.3 else ""
                code_cell = "" if occupation in ("保洁员",) else occupation
                rows.append([YEAR, county, name, credit, sector, code_cell, named if code_cell else occupation, pay,
                             headcount])
        yield city, rows


def write_wages(write, counties):
    """Writes `wages/长沙.csv` … and the list of their deliveries.

    - `write(path, content)` writes a file beside this one.
    - `counties`: for each city its short name and its counties as (code, name).
    """
    dice = random.Random(SEED)
    deliveries = [["file", "received", "by"]]
    count = 0
    for number, (city, rows) in enumerate(survey(dice, counties)):
        count += len(rows)
        path = f"wages/{city}.csv"
        head = [HEAD] + rows
        if city in TITLED:
            head = [[f"{YEAR}年度企业薪酬调查表"] + [""] * (len(HEAD) - 2)] + [line[1:] for line in head]
        write(path, table(head).encode("gb18030" if number % 2 else "utf-8"))
        deliveries.append([path, f"2022-03-{10 + number:02d}", "何静"])
    write("wages.csv", table(deliveries))
    return count


def table(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
