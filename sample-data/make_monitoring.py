"""A synthetic year of monthly monitoring sheets (动态监测): plainly invented enterprises, codes with valid check characters.

`generate.py` calls `write_monitoring`; the same seed gives the same bytes.
"""

import csv
import io
import random
from dataclasses import dataclass

SEED = 20210701
MONTHS = [(2021, m) for m in range(7, 13)] + [(2022, m) for m in range(1, 7)]
HEAD = ["监测月份", "县市区", "统一社会信用代码", "企业名称", "职工人数", "签订劳动合同人数", "参保人数", "拖欠工资人数", "拖欠工资金额（元）",
        "拖欠天数"]
# What the province and those addressed did about warnings and lags (督办).
MATTER_HEAD = ["day", "step", "level", "month", "through", "number", "deadline", "text", "by"]
MATTERS = [
    ["2022-04-12", "lag", "", "", "2022-Q1", "", "", "", "赵立"],
    ["2022-04-13", "warnings", "red", "2022-03", "", "", "", "", "赵立"],
    ["2022-04-20", "feedback", "", "", "", "1", "", "已逐县分析原因，制定赶上序时进度的措施。", "周明"],
    ["2022-04-21", "close", "", "", "", "1", "", "措施可行，同意销号，下季度跟踪。", "赵立"],
    ["2022-04-21", "feedback", "", "", "", "11", "", "企业已支付全部拖欠工资，附支付凭证。", "周明"],
    ["2022-04-22", "close", "", "", "", "11", "", "经核实已支付，同意销号。", "赵立"],
    ["2022-04-25", "feedback", "", "", "", "2", "", "已约谈有关县区，进度仍慢。", "周明"],
    ["2022-04-26", "return", "", "", "", "2", "", "没有说明下步措施，请补充。", "赵立"],
    ["2022-04-26", "feedback", "", "", "", "3", "", "已增加培育指导力量，逐户上门。", "周明"],
    ["2022-04-28", "close", "", "", "", "3", "", "同意销号。", "赵立"],
    ["2022-05-05", "feedback", "", "", "", "2", "", "已补充措施：每周调度，六月底前赶上序时进度。", "周明"],
    ["2022-05-06", "close", "", "", "", "2", "", "同意销号。", "赵立"],
    ["2022-05-06", "feedback", "", "", "", "7", "", "已排出逐月计划。", "周明"],
    ["2022-05-09", "close", "", "", "", "7", "", "同意销号。", "赵立"],
    ["2022-06-09", "warnings", "red", "2022-05", "", "", "", "", "赵立"],
    ["2022-06-16", "feedback", "", "", "", "12", "", "企业资金紧张，已签订分期支付协议。", "周明"],
    ["2022-06-17", "extend", "", "", "", "12", "2022-07-29", "按分期支付协议延期。", "赵立"],
]
TRADES = ["机械", "电子", "食品", "纺织", "建材", "物流", "餐饮", "建筑", "家具", "印刷"]
PER_CITY = 18

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]


def organisation(eight):
    """GB 11714: the ninth character of an organisation's code."""
    total = sum((int(c) if c.isdigit() else ord(c) - 55) * w for c, w in zip(eight, ORGANISATION_WEIGHTS))
    check = 11 - total % 11
    return eight + ("X" if check == 10 else "0" if check == 11 else str(check))


def credit_code(region, serial):
    """GB 32100: `91`, the division, an organisation's code made from a serial number, the check character."""
    body = "91" + region + organisation("MA4Y" + f"{serial:04d}")
    total = sum(ALPHABET.index(c) * w for c, w in zip(body, WEIGHTS))
    return body + ALPHABET[(31 - total % 31) % 31]


@dataclass
class Enterprise:
    county: str
    code: str
    name: str
    employees: int
    contract_gap: float
    insured_gap: float
    silent: bool
    arrears: int = 0
    owing: int = 0


def enterprises(dice, counties):
    """`counties`: for each city its short name and its counties as (code, name)."""
    made = []
    for city, members in counties:
        for number in range(PER_CITY):
            code, county = members[number % len(members)]
            serial = len(made) + 1
            made.append(Enterprise(
                county, credit_code(code, serial), f"示例{city}{dice.choice(TRADES)}{serial:03d}有限公司",
                dice.randint(12, 900), dice.choice([0] * 8 + [0.04, 0.08, 0.12, 0.2, 0.35]),
                dice.choice([0] * 7 + [0.03, 0.07, 0.12, 0.18, 0.3]), dice.random() < 0.05))
    return made


def step(dice, firm):
    """What a month brings: most gaps close slowly, few firms begin to owe wages, most of these pay in time."""
    if dice.random() < 0.35:
        firm.contract_gap *= 0.7
        firm.insured_gap *= 0.75
    if dice.random() < 0.02:
        firm.contract_gap = dice.choice([0.12, 0.2, 0.3])
    firm.employees = max(5, firm.employees + dice.randint(-6, 6))
    if firm.arrears == 0:
        if dice.random() < 0.025:
            firm.arrears = dice.randint(1, 25)
            firm.owing = min(firm.employees, dice.randint(3, 40))
    elif dice.random() < 0.55:
        firm.arrears = firm.owing = 0
    else:
        firm.arrears += 30
        firm.owing = min(firm.owing, firm.employees)


def row(dice, firm, month):
    contracts = firm.employees - int(firm.employees * firm.contract_gap)
    insured = firm.employees - int(firm.employees * firm.insured_gap)
    owed = ["", "", ""]
    if firm.arrears:
        amount = firm.owing * dice.randint(2800, 5200) * (1 + firm.arrears // 30)
        owed = [firm.owing, amount, firm.arrears]
    return [f"{month[0]}-{month[1]:02d}", firm.county, firm.code, firm.name, firm.employees, contracts,
            "" if firm.silent else insured] + owed


def write_monitoring(write, counties):
    """Writes `monitoring/2021-07.csv` … and the list of their deliveries.

    - `write(path, text)` writes a file beside this one.
    - `counties`: for each city its short name and its counties as (code, name).
    """
    dice = random.Random(SEED)
    firms = enterprises(dice, counties)
    deliveries = [["file", "received", "by"]]
    for month in MONTHS:
        lines = []
        for firm in firms:
            step(dice, firm)
            if dice.random() >= 0.03:
                lines.append(row(dice, firm, month))
        path = f"monitoring/{month[0]}-{month[1]:02d}.csv"
        write(path, table([HEAD] + lines))
        year, following = (month[0] + 1, 1) if month[1] == 12 else (month[0], month[1] + 1)
        deliveries.append([path, f"{year}-{following:02d}-08", "何静"])
    write("monitoring.csv", table(deliveries))
    write("matters.csv", table([MATTER_HEAD] + MATTERS))
    return len(firms)


def table(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
