"""Hand-computed examples of contract §2. `python3 -m unittest` in this folder."""

import json
import unittest
from datetime import date
from decimal import Decimal
from fractions import Fraction

from model import Plan, month_index, month_text
from oracle import World, dense_ranks, show, show_rate, to_json

TODAY = date(2025, 3, 1)
PROVINCE, CITY, OTHER = "430000", "430100", "430200"
EAST, WEST, ZONE, OWN = "430102", "430103", "430171", "430199"
SOUTH = "430202"


def region(code, parent, level="county", **more):
    return {"code": code, "name": "N" + code, "level": level, "parent_code": parent} | more


def regions(*more):
    """A province with two cities; 430100 has two counties, 本级 and a memo zone."""
    table = {
        each["code"]: each
        for each in [
            region(PROVINCE, "", "province"),
            region(CITY, PROVINCE, "city"),
            region(OTHER, PROVINCE, "city"),
            region(EAST, CITY),
            region(WEST, CITY),
            region(OWN, CITY, "unit"),
            region(ZONE, CITY, "zone", counted="memo"),
            region(SOUTH, OTHER),
            *more,
        ]
    }
    return list(table.values())


def plan(**more):
    entry = {"code": "p", "start": "2021-01", "end": "2022-12", "cadence": "quarter", "indicators": [{"code": "a"}]}
    return entry | more


def world(*more_regions, targets=(), **more_plan):
    return World({"plan": plan(**more_plan), "regions": regions(*more_regions), "targets": list(targets)}, TODAY)


def row(code, period="2021-Q1", **cells):
    return {"region": code, "period": period, "cells": cells}


def load(*rows, **more):
    return {"op": "import", "rows": list(rows)} | more


def review(kind, code, period="2021-Q1"):
    return {"op": "review", "kind": kind, "region": code, "period": period}


def undo(number, with_later=False):
    return {"op": "undo", "import": number, "with_later": with_later}


class Case(unittest.TestCase):
    def apply(self, world, *operations):
        for operation in operations:
            self.assertEqual(world.apply(operation), 0, operation)

    def refuse(self, world, operation):
        self.assertEqual(world.apply(operation), 65, operation)

    def row(self, world, code, through="2021-Q1", basis="filed", asked=None, **more):
        rows = world.report(through, basis, asked, **more)["regions"]
        return next(each for each in rows if each["code"] == code)

    def cell(self, world, code, through="2021-Q1", basis="filed", asked=None, indicator="a", **more):
        found = self.row(world, code, through, basis, asked, **more)
        return next(each for each in found["indicators"] if each["code"] == indicator)

    def completed(self, world, code, *place, **more):
        return self.cell(world, code, *place, **more)["completed"]


class Calendar(Case):
    def test_months_and_periods(self):
        self.assertEqual(month_text(month_index("2020-11") + 2), "2021-01")
        labels = [each.label for each in Plan(plan(start="2020-11", end="2021-07")).periods]
        self.assertEqual(labels, ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3"])
        monthly = Plan(plan(start="2020-11", end="2021-01", cadence="month"))
        self.assertEqual([each.label for each in monthly.periods], ["2020-11", "2020-12", "2021-01"])
        self.assertEqual(Plan(plan()).by_label["2021-Q2"].last_day, date(2021, 6, 30))

    def test_active_months(self):
        one = Plan(plan(start="2020-11", end="2022-02"))
        self.assertEqual([one.active_months(year) for year in one.years], [2, 12, 2])
        self.assertEqual(one.active_months(2022, month_index("2022-03")), 2)
        self.assertEqual(one.active_months(2020, month_index("2020-11")), 1)

    def test_deadline_moves_over_holidays(self):
        holidays = ["2021-04-05", "2021-04-06", "2021-04-10"]
        one = Plan(plan(deadlines={"county": 5, "city": 10}, holidays=holidays))
        first = one.by_label["2021-Q1"]
        self.assertEqual(one.deadline("county", first), date(2021, 4, 7))
        self.assertEqual(one.deadline("unit", first), date(2021, 4, 7))
        self.assertEqual(one.deadline("city", first), date(2021, 4, 11))


class Shown(Case):
    def test_clamped_rates(self):
        self.assertEqual(show_rate(99996, 100000, 2), Decimal("99.99"))
        self.assertEqual(show_rate(99994, 100000, 2), Decimal("99.99"))
        self.assertEqual(show_rate(1, 100000, 2), Decimal("0.01"))
        self.assertEqual(show_rate(0, 100000, 2), Decimal("0.00"))
        self.assertEqual(show_rate(1981, 1980, 2), Decimal("100.05"))
        self.assertEqual(show_rate(999, 1000, 0), Decimal("99"))
        self.assertEqual(show_rate(1, 1000, 0), Decimal("1"))
        self.assertIsNone(show_rate(3, 0, 2))

    def test_half_up(self):
        self.assertEqual(show_rate(1, 800, 2), Decimal("0.13"))
        self.assertEqual(show(Fraction(41, 32) + Fraction(1, 2 * 10**6), 6), Decimal("1.281251"))
        self.assertEqual(show(Fraction(82, 65), 6), Decimal("1.261538"))

    def test_json_keeps_digits(self):
        self.assertEqual(to_json({"rate": Decimal("41.00")}), '{\n "rate": 41.00\n}')

    def test_dense_ranks(self):
        self.assertEqual(dense_ranks({"x": 3, "y": 5, "z": 5, "w": 1}), {"y": 1, "z": 1, "x": 2, "w": 3})


class Example(Case):
    def test_the_contracts_example(self):
        one = world(targets=[[EAST, 2021, "a", "40"], [EAST, 2022, "a", "60"]])
        self.apply(one, load(row(EAST, "2021-Q1", a="20"), row(EAST, "2021-Q3", a="13")))
        cell = self.cell(one, PROVINCE, "2021-Q3")
        self.assertEqual((cell["target"], cell["completed"], cell["expected"]), (100, 33, 30))
        self.assertEqual(str(cell["rate"]), "33.00")
        self.assertEqual((cell["paceRatio"], cell["status"]), (Decimal("1.1"), "on_pace"))
        self.assertEqual([str(each["rate"]) for each in cell["years"]], ["82.50", "0.00"])

    def test_expected_in_the_middle_of_a_quarter(self):
        years = [[EAST, 2020, "a", "10"], [EAST, 2021, "a", "90"]]
        one = world(targets=years, start="2020-11", end="2021-08")
        self.assertEqual(self.cell(one, PROVINCE, "2020-Q4")["expected"], 10)
        self.assertEqual(self.cell(one, PROVINCE, "2021-Q1")["expected"], Decimal("43.75"))
        self.assertEqual(self.cell(one, PROVINCE, "2021-Q3")["expected"], 100)


class Statuses(Case):
    def status(self, done, **years):
        targets = [[EAST, int(year[1:]), "a", text] for year, text in years.items()]
        one = world(targets=targets)
        self.apply(one, load(row(EAST, a=done)))
        return self.cell(one, EAST, asked=CITY)["status"]

    def test_bands_are_half_open(self):
        self.assertEqual(self.status("10", y2021="40", y2022="60"), "on_pace")
        self.assertEqual(self.status("8", y2021="40", y2022="60"), "yellow")
        self.assertEqual(self.status("7", y2021="40", y2022="60"), "orange")
        self.assertEqual(self.status("6", y2021="40", y2022="60"), "orange")
        self.assertEqual(self.status("5", y2021="40", y2022="60"), "red")
        self.assertEqual(self.status("0", y2021="40", y2022="60"), "red")

    def test_the_others(self):
        self.assertEqual(self.status("100", y2021="40", y2022="60"), "done")
        self.assertEqual(self.status("1", y2022="60"), "on_pace")
        self.assertEqual(self.status("0", y2021="0", y2022="60"), "not_started")
        self.assertEqual(self.status("4", y2021="0"), "no_target")
        self.assertEqual(self.status("4"), "no_target")


class Targets(Case):
    def test_sum_own_zero_and_revision(self):
        one = world(targets=[[EAST, 2021, "a", "3"], [WEST, 2021, "a", "4"], [ZONE, 2021, "a", "50"]])
        self.assertEqual(self.cell(one, CITY)["target"], 7)
        self.apply(one, {"op": "set_targets", "rows": [[CITY, 2021, "a", "10"]]})
        self.assertEqual(self.cell(one, PROVINCE)["target"], 10)
        self.apply(one, {"op": "set_targets", "rows": [[CITY, 2021, "a", "0"], [SOUTH, 2022, "a", "5"]]})
        city = self.cell(one, CITY)
        self.assertEqual((city["target"], city["rate"], city["expected"], city["paceRatio"]), (None,) * 4)
        self.assertIsNone(city["years"][0]["target"])
        self.assertEqual(self.cell(one, PROVINCE)["target"], 5)
        self.assertEqual(self.cell(one, CITY, as_of=0)["target"], 7)


class Values(Case):
    def test_stated_city_counts_until_a_county_reports(self):
        one = world()
        self.apply(one, load(row(CITY, a="50")))
        self.assertEqual(self.completed(one, PROVINCE), 50)
        self.apply(one, load(row(ZONE, a="9")))
        self.assertEqual(self.completed(one, PROVINCE), 50)
        self.apply(one, load(row(OWN, a="0")))
        self.assertEqual(self.completed(one, PROVINCE), 0)
        self.apply(one, load(row(EAST, a="7")))
        self.assertEqual(self.completed(one, PROVINCE), 7)
        self.apply(one, review("return", EAST), review("return", OWN))
        self.assertEqual(self.completed(one, PROVINCE), 50)

    def test_hiding_is_of_one_indicator_period_and_basis(self):
        one = world(indicators=[{"code": "a"}, {"code": "b"}])
        self.apply(one, load(row(CITY, a="50", b="60"), level="accepted"))
        self.apply(one, load(row(EAST, a="7"), row(EAST, "2021-Q2", a="1")))
        self.assertEqual(self.completed(one, PROVINCE, "2021-Q2"), 8)
        self.assertEqual(self.completed(one, PROVINCE, indicator="b"), 60)
        self.assertEqual(self.completed(one, PROVINCE, basis="accepted"), 50)

    def test_totals_in_a_file(self):
        one = world()
        counties = [row(EAST, a="3"), row("430101", a="4"), row(ZONE, a="100")]
        self.refuse(one, load(row(CITY, a="8"), *counties))
        self.refuse(one, load(*counties, row("合计", a="8")))
        self.apply(one, load(row(PROVINCE, a="12"), row(CITY, a="7"), *counties, row(SOUTH, a="5")))
        self.assertEqual(self.completed(one, PROVINCE), 12)
        self.apply(one, load(row("合计", "2021-Q2", a="7"), *[each | {"period": "2021-Q2"} for each in counties]))
        self.apply(one, load(row(EAST, a="none"), row(OWN, a="none"), row(ZONE, a="none")))
        self.assertEqual(self.completed(one, CITY, asked=CITY), 0)

    def test_memo_is_shown_only(self):
        one = world(targets=[[ZONE, 2021, "a", "10"], [EAST, 2021, "a", "10"]])
        self.apply(one, load(row(ZONE, a="9"), row(EAST, a="1")))
        zone = self.row(one, ZONE, asked=CITY)
        self.assertEqual((zone["rank"], zone["indicators"][0]["rank"]), (None, None))
        self.assertEqual(zone["indicators"][0]["completed"], 9)
        self.assertEqual(zone["completeness"], {"expected": 0, "received": 0, "onTime": 0})
        self.assertEqual(self.row(one, EAST, asked=CITY)["rank"], 1)
        self.assertEqual(self.completed(one, CITY), 1)

    def test_county_with_only_a_memo_zone_reports(self):
        one = world(region("430171", EAST, "zone", counted="memo"))
        self.assertEqual(self.row(one, EAST, asked=CITY)["completeness"]["expected"], 1)

    def test_decimals(self):
        one = world(indicators=[{"code": "a", "decimals": 2}], targets=[[EAST, 2021, "a", "12.5"]])
        self.refuse(one, load(row(EAST, a="1.234")))
        self.apply(one, load(row(EAST, a="1.2"), row(WEST, a="0.05")))
        cell = self.cell(one, CITY)
        self.assertEqual((cell["completed"], cell["target"]), (Decimal("1.25"), Decimal("12.50")))
        self.assertEqual((cell["rate"], cell["expected"]), (10, Decimal("3.125")))


class Successors(Case):
    def world(self):
        retired = region(WEST, CITY, valid_to="2021-05-17", successor=SOUTH)
        one = world(retired, targets=[[WEST, 2021, "a", "6"], [SOUTH, 2021, "a", "8"]])
        self.apply(one, load(row(WEST, a="3"), row(SOUTH, a="2")))
        return one

    def test_before_and_after(self):
        one = self.world()
        self.assertEqual([self.completed(one, code) for code in (CITY, OTHER)], [3, 2])
        after = [self.completed(one, code, "2021-Q2") for code in (CITY, OTHER, PROVINCE)]
        self.assertEqual(after, [0, 5, 5])
        self.assertEqual(self.completed(one, SOUTH, "2021-Q2", asked=OTHER), 5)
        listed = [each["code"] for each in one.report("2021-Q2", "filed", CITY)["regions"]]
        self.assertEqual(listed, [CITY, EAST, ZONE, OWN])

    def test_targets_stay(self):
        one = self.world()
        self.assertEqual([self.cell(one, code, "2021-Q2")["target"] for code in (CITY, OTHER)], [6, 8])

    def test_due_until_it_ended(self):
        one = self.world()
        self.assertEqual(self.row(one, CITY, "2021-Q1")["completeness"]["expected"], 3)
        city = self.row(one, CITY, "2021-Q2")["completeness"]
        self.assertEqual((city["expected"], city["received"]), (5, 1))

    def test_it_goes_on_hiding_the_citys_own_figure(self):
        one = self.world()
        self.apply(one, load(row(CITY, a="20")))
        self.assertEqual(self.completed(one, CITY, "2021-Q1"), 3)
        self.assertEqual(self.completed(one, CITY, "2021-Q2"), 0)
        self.assertEqual(self.completed(one, PROVINCE, "2021-Q2"), 5)


class Standing(Case):
    def test_blank_keeps_zero_is_zero_none_clears(self):
        one = world(indicators=[{"code": "a"}, {"code": "b"}, {"code": "c"}])
        self.apply(one, load(row(EAST, a="1", b="2", c="3")), load(row(EAST, a="", b="0", c="none")))
        counts = [self.completed(one, CITY, indicator=code) for code in "abc"]
        self.assertEqual(counts, [1, 0, 0])
        self.apply(one, load(row(CITY, b="9", c="9")))
        self.assertEqual([self.completed(one, CITY, indicator=code) for code in "bc"], [0, 9])

    def test_a_newer_one_does_not_hide(self):
        one = world()
        self.apply(one, load(row(EAST, a="5"), level="accepted"), load(row(EAST, a="6")))
        of = {basis: self.completed(one, CITY, basis=basis) for basis in ("filed", "approved", "accepted")}
        self.assertEqual(of, {"filed": 6, "approved": 5, "accepted": 5})
        self.apply(one, review("approve", CITY))
        self.assertEqual(self.completed(one, CITY, basis="approved"), 6)
        self.assertEqual(self.completed(one, CITY, basis="accepted"), 5)

    def test_same_values_with_a_decision(self):
        one = world()
        self.apply(one, load(row(EAST, a="5")), load(row(EAST, a="5"), level="accepted"))
        self.assertEqual(one.counts, {"new": 0, "changed": 0, "unchanged": 1})
        self.assertEqual(self.completed(one, CITY, basis="accepted"), 5)
        self.assertEqual(self.completed(one, CITY, basis="accepted", as_of=1), 0)

    def test_returned_and_withdrawn(self):
        one = world()
        self.apply(one, load(row(EAST, a="5"), level="accepted"), load(row(EAST, a="6")))
        self.apply(one, review("withdraw", EAST))
        self.assertEqual(self.completed(one, CITY), 5)
        self.refuse(one, review("withdraw", EAST))
        self.apply(one, review("return", PROVINCE))
        self.assertEqual(self.completed(one, CITY), 0)
        self.refuse(one, review("accept", PROVINCE))
        self.apply(one, load(row(EAST, a="5")))
        self.assertEqual((one.counts["new"], self.completed(one, CITY)), (1, 5))

    def test_nothing_to_decide(self):
        one = world()
        self.refuse(one, review("approve", PROVINCE))
        self.apply(one, load(row(EAST, a="5")), review("accept", EAST))
        self.refuse(one, review("approve", CITY))
        self.refuse(one, review("accept", CITY))

    def test_refused_files_store_nothing(self):
        one = world()
        bad = ["-1", "1.5", "x"]
        for cells in bad:
            self.refuse(one, load(row(WEST, a="1"), row(EAST, a=cells)))
        self.refuse(one, load(row(EAST, a="1"), row(EAST, a="1")))
        self.refuse(one, load(row("nowhere", a="1")))
        self.refuse(one, load(row(EAST, "2023-Q1", a="1")))
        self.assertEqual(self.completed(one, CITY), 0)
        self.assertEqual(one.moments[-1], 1)


class Undo(Case):
    def two(self):
        return world(indicators=[{"code": "a"}, {"code": "b"}])

    def test_back_to_the_one_before(self):
        one = self.two()
        first, second = (load(row(EAST, a=text, b="2"), level="accepted") for text in "15")
        self.apply(one, first, second, undo(2))
        self.assertEqual(self.completed(one, CITY, basis="accepted"), 1)
        self.refuse(one, undo(2))
        self.assertEqual(self.completed(one, CITY, basis="accepted", as_of=2), 5)

    def test_refused_for_inherited_lines(self):
        one = self.two()
        self.apply(one, load(row(EAST, a="1", b="2")), load(row(EAST, a="5")))
        self.refuse(one, undo(1))
        self.apply(one, undo(2), undo(1))
        self.assertEqual(self.completed(one, CITY, indicator="b"), 0)

    def test_not_refused_when_all_lines_were_given_again(self):
        one = self.two()
        self.apply(one, load(row(EAST, a="1", b="2")), load(row(EAST, a="5", b="2")), undo(1))
        self.assertEqual(self.completed(one, CITY, indicator="b"), 2)

    def test_refused_for_a_confirmation(self):
        one = self.two()
        self.apply(one, load(row(EAST, a="1")), load(row(EAST, a="1")))
        self.refuse(one, undo(1))
        self.apply(one, undo(1, with_later=True))
        self.assertEqual(self.completed(one, CITY), 0)

    def test_with_later_follows_the_chain(self):
        one = self.two()
        self.apply(one, load(row(EAST, a="1")), load(row(EAST, b="2")), load(row(EAST, a="3"), row(WEST, a="8")))
        self.apply(one, undo(1, with_later=True))
        self.assertEqual([self.completed(one, CITY, indicator=code) for code in "ab"], [8, 0])

    def test_returned_later_revision_is_no_hindrance(self):
        one = self.two()
        self.apply(one, load(row(EAST, a="1")), load(row(EAST, b="2")), review("return", EAST), undo(1))
        self.assertEqual(self.completed(one, CITY), 0)


class Ranking(Case):
    def ranks(self, done, **plan_more):
        one = world(region("430104", CITY), targets=[[code, 2021, "a", "10"] for code in done], **plan_more)
        self.apply(one, load(*[row(code, a=text) for code, text in done.items()]))
        return {code: self.row(one, code, asked=CITY) for code in [CITY] + list(done)}

    def test_composite_is_capped_and_indicator_rank_is_not(self):
        rows = self.ranks({EAST: "12", WEST: "15", "430104": "3"})
        self.assertEqual([rows[code]["rank"] for code in (CITY, EAST, WEST, "430104")], [None, 1, 1, 2])
        ranks = [rows[code]["indicators"][0]["rank"] for code in (CITY, EAST, WEST, "430104")]
        self.assertEqual(ranks, [None, 2, 1, 3])

    def test_not_ranked(self):
        rows = self.ranks({EAST: "1"}, indicators=[{"code": "a", "ranked": False}])
        found = rows[EAST]
        self.assertEqual((found["composite"], found["rank"], found["indicators"][0]["rank"]), (None, None, None))

    def test_weights_are_exact(self):
        indicators = [{"code": "a", "weight": 0.3}, {"code": "b", "weight": "0.7"}, {"code": "c", "weight": 0}]
        one = world(targets=[[EAST, 2021, code, "3"] for code in "abc"], indicators=indicators)
        self.apply(one, load(row(EAST, a="1", b="9", c="2")))
        self.assertEqual(self.row(one, EAST, asked=CITY)["composite"], 80)

    def test_classes(self):
        classes = [region(EAST, CITY, **{"class": "A"}), region(WEST, CITY, **{"class": "B"})]
        one = world(*classes, targets=[[code, 2021, "a", "10"] for code in (EAST, WEST)])
        self.apply(one, load(row(EAST, a="1"), row(WEST, a="2")))
        self.assertEqual([self.row(one, code, asked=CITY)["rank"] for code in (EAST, WEST)], [1, 1])

    def test_by_year(self):
        targets = [[EAST, 2021, "a", "10"], [EAST, 2022, "a", "10"], [WEST, 2021, "a", "10"], [WEST, 2022, "a", "90"]]
        one = world(targets=targets, rankBy="year")
        self.apply(one, load(row(EAST, a="6"), row(WEST, a="7"), row(EAST, "2022-Q1", a="1")))
        self.assertEqual([self.row(one, code, asked=CITY)["rank"] for code in (EAST, WEST)], [2, 1])
        later = [self.row(one, code, "2022-Q1", asked=CITY) for code in (EAST, WEST)]
        self.assertEqual([each["rank"] for each in later], [1, 2])
        self.assertEqual([each["composite"] for each in later], [35, 7])


class Completeness(Case):
    def test_received_and_on_time(self):
        one = world(deadlines={"county": 5, "city": 10}, holidays=["2021-04-05"])
        self.apply(one, load(row(EAST, a="1"), received="2021-04-06"), load(row(WEST, a="1"), received="2021-04-07"))
        self.assertEqual(self.row(one, CITY)["completeness"], {"expected": 3, "received": 2, "onTime": 1})
        self.apply(one, load(row(EAST, a="2"), received="2021-05-01"))
        self.assertEqual(self.row(one, CITY)["completeness"]["onTime"], 1)
        self.apply(one, review("return", EAST), undo(1))
        self.assertEqual(self.row(one, CITY)["completeness"]["received"], 1)

    def test_late_again_after_a_return(self):
        one = world()
        self.apply(one, load(row(EAST, a="1"), received="2021-04-01"), review("return", EAST))
        self.apply(one, load(row(EAST, a="1")))
        self.assertEqual(self.row(one, CITY)["completeness"], {"expected": 3, "received": 1, "onTime": 0})

    def test_who_reports_and_since_when(self):
        more = [region(CITY, PROVINCE, "city", reports="yes"), region(WEST, CITY, reports="no")]
        one = world(*more, reportingFrom="2021-04")
        self.assertEqual(self.row(one, CITY, "2021-Q3")["completeness"]["expected"], 6)
        self.apply(one, load(row(CITY, "2021-Q2", a="5"), row(WEST, "2021-Q3", a="1"), received="2021-10-01"))
        self.assertEqual(self.row(one, CITY, "2021-Q3")["completeness"]["received"], 1)


class Replay(Case):
    def test_as_of_any_act_equals_a_shorter_replay(self):
        operations = [load(row(EAST, a="4")), review("accept", CITY), load(row(EAST, a="9")), undo(2)]
        one = world()
        self.apply(one, *operations)
        for moment in range(len(operations) + 1):
            shorter = world()
            self.apply(shorter, *operations[:moment])
            for basis in ("filed", "accepted"):
                self.assertEqual(
                    json.loads(to_json(one.report("2021-Q1", basis, as_of=moment))),
                    json.loads(to_json(shorter.report("2021-Q1", basis))),
                )


if __name__ == "__main__":
    unittest.main()
