"""A whole quarter in the real pages: county, city, province and partner, each in a browser of their own."""
import csv
import pathlib
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.by import By

from office import OfficeTest

QUARTER = "2022-Q3"
FORM = f"/regions/430223/filings/{QUARTER}"
FIGURES = {"figure-coordinator": "1", "figure-harmonious_enterprise": "4", "figure-new_enterprise": "18"}


class QuarterTest(OfficeTest):
    """The steps follow one another: their names keep the order."""

    clock = "2022-10-04T09:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tongxing-files-"))

    def figures(self, window):
        return {name: window.find(f"[name='{name}']").get_attribute("value") for name in FIGURES}

    def test_01_clerk_sees_what_is_due_and_keeps_a_draft(self):
        clerk = self.window("youxian").go("/")
        self.assertIn("2022年第三季度", clerk.text)
        clerk.go(FORM)
        for name, value in FIGURES.items():
            clerk.fill(name, value)
        saved = clerk.find("[data-draft-state]")
        clerk.wait(lambda: "已保存" in saved.text)
        clerk.go(FORM)
        self.assertEqual(self.figures(clerk), FIGURES, "the draft came back")

    def test_02_checks_as_one_types_and_on_the_server(self):
        clerk = self.window("youxian").go(FORM)
        clerk.fill("figure-new_enterprise", "-3")
        problem = clerk.find("#figure-new_enterprise-problem")
        clerk.wait(lambda: problem.is_displayed() and problem.text)
        clerk.press("上报")
        self.assertTrue(clerk.all(".notice.error"), "refused with the place")
        self.assertEqual(clerk.find("[name='figure-coordinator']").get_attribute("value"), "1", "nothing typed is lost")
        clerk.fill("figure-new_enterprise", "18")

    def test_03_filing_and_its_receipt(self):
        clerk = self.window("youxian").go(FORM)
        for name, value in FIGURES.items():
            clerk.fill(name, value)
        clerk.press("上报")
        self.assertRegex(clerk.path, r"^/regions/430223/receipts/\d+")
        QuarterTest.code = clerk.find(".receipt .check").text.replace(" ", "").lower()
        self.assertRegex(self.code, r"^[0-9a-f]{8}$")

    def test_04_city_returns_it_with_a_reason(self):
        city = self.window("zhuzhou").go(f"/regions/430200/inbox/{QUARTER}")
        box = city.find("input[name='pick'][value^='430223:']")
        city.click(box)
        city.find("textarea[name='reason']").send_keys("和谐企业与名单不符，请核对")
        city.press("退回修改")
        self.assertIn("已退回", city.text)

    def test_05_clerk_corrects_what_was_returned(self):
        clerk = self.window("youxian").go("/")
        self.assertIn("和谐企业与名单不符", clerk.text)
        clerk.go(FORM)
        for name, value in FIGURES.items():
            clerk.fill(name, value)
        clerk.fill("figure-harmonious_enterprise", "3")
        clerk.press("上报")
        self.assertRegex(clerk.path, r"/receipts/\d+")

    def sheet(self, name, rows):
        path = self.folder / name
        with open(path, "w", encoding="gb18030", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["报告期", "县市区", "金牌劳动关系协调员", "劳动关系和谐企业", "服务新企用工"])
            writer.writerows(rows)
        return path

    def upload(self, city, path):
        city.go("/regions/430200/imports")
        city.find("input[type=file]").send_keys(str(path))
        city.press("预检（不入库）")
        city.wait(lambda: "/imports/new/" in city.path, 30)
        city.wait(lambda: city.all("button[name=partial]") or city.all(".actions button"), 30)

    def test_06_city_brings_a_file_and_sees_what_is_wrong(self):
        city = self.window("zhuzhou")
        self.upload(city, self.sheet("株洲市.csv", [
            ["2022年第三季度", "茶陵县", 1, 2, 20], ["2022年第三季度", "醴陵市", "约3", 2, 30]]))
        self.assertIn("约3", city.text)
        self.assertTrue(city.all("a[href$='/marked']"), "a marked return")
        self.upload(city, self.sheet("株洲市更正.csv", [
            ["2022年第三季度", "茶陵县", 1, 2, 20], ["2022年第三季度", "醴陵市", 3, 2, 30]]))
        city.press("入库")
        city.wait(lambda: "已入库" in city.text, 30)

    def test_07_county_confirms_what_was_entered_for_it(self):
        clerk = self.window("chaling").go(f"/regions/430224/filings/{QUARTER}")
        clerk.press("确认无误")
        self.assertIn("已确认", clerk.text)

    def test_08_city_approves_many_at_once(self):
        city = self.window("zhuzhou").go(f"/regions/430200/inbox/{QUARTER}")
        self.assertTrue(city.all("ins"), "changes are marked")
        while city.all("[data-check-all]"):
            city.click(city.find("[data-check-all]"))
            city.press("审核通过")
            self.assertIn("已审核通过", city.text)
            city.go(f"/regions/430200/inbox/{QUARTER}")

    def test_09_city_sends_its_package(self):
        city = self.window("zhuzhou").go(f"/regions/430200/package/{QUARTER}")
        texts = city.all("form[data-draft] textarea")
        texts[0].send_keys("上门服务，一户一策。")
        texts[1].send_keys("个别县区报送偏晚。")
        texts[2].send_keys("十月底前补齐。")
        reason = [text for text in texts if text.get_attribute("name") == "reason"]
        if reason:
            reason[0].send_keys("其余单位补报中")
        city.press("报送省厅")
        self.assertIn("已报送", city.text)

    def test_10_province_accepts_it_and_the_overview_shows_it(self):
        province = self.window("hunan").go("/packages")
        province.click(province.find("main table a[href*='/regions/430200/packages/']"))
        self.assertIn("上门服务，一户一策。", province.text)
        province.press("审定")
        self.assertIn("已审定", province.text)
        province.go(f"/regions/430200?through={QUARTER}")
        self.assertIn("2022年第三季度", province.text)
        report = subprocess.run(
            [self.office.program, "--database", str(self.office.database), "trace", "--indicator", "new_enterprise",
             "--region", "攸县", "--through", QUARTER], capture_output=True, text=True, check=True).stdout
        self.assertIn("省级已审定", report)

    def test_11_bulletin_from_draft_over_concurrence_to_issue(self):
        province = self.window("hunan").go(f"/bulletins/draft?kind=notice&through={QUARTER}")
        province.find("#w-practice").send_keys("株洲市上门服务，一户一策。")
        province.press("保存文字")
        self.assertIn("株洲市上门服务，一户一策。", province.find("#preview").find_element(By.XPATH, "..").text)
        partner = self.window("gonghui").go(f"/bulletins/draft?kind=notice&through={QUARTER}")
        partner.press("提交会签意见")
        self.assertIn("会签意见已记录", partner.text)
        province.go(f"/bulletins/draft?kind=notice&through={QUARTER}")
        reason = province.all("form[action='/bulletins/publish'] textarea")
        if reason:
            reason[0].send_keys("县区补报另行通报")
        form = province.find("form[action='/bulletins/publish']")
        province.click(form.find_element(By.CSS_SELECTOR, "button.primary"))
        self.assertIn("已印发", province.text)
        QuarterTest.bulletin = province.path.split("?")[0]

    def test_12_a_published_period_is_shut_until_it_is_reopened(self):
        clerk = self.window("youxian").go(FORM)
        self.assertFalse(clerk.all("form[data-check]"), "no form in a locked period")
        province = self.window("hunan").go(f"/periods/{QUARTER}?region=430223")
        links = province.all("form[method=post] textarea[name=reason]")
        links[0].send_keys("攸县更正")
        province.click(province.find("form[method=post] button.primary"))
        clerk.go(FORM)
        clerk.fill("figure-new_enterprise", "20")
        clerk.fill("reason", "漏报两户")
        clerk.press("上报")
        self.assertRegex(clerk.path, r"/receipts/\d+")

    def test_13_auditor_opens_a_figure_and_proves_the_record(self):
        auditor = self.window("shenji").go(
            f"/trace?indicator=new_enterprise&region=430223&through={QUARTER}&basis=filed")
        self.assertIn("漏报两户" if "漏报两户" in auditor.text else "县级", auditor.text)
        auditor.go(f"/verify?contains={self.code}")
        self.assertIn("属于本记录", auditor.text)
        auditor.press("开始校验")
        self.assertIn("完整", auditor.text)
        done = subprocess.run(
            [self.office.program, "--database", str(self.office.database), "verify"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main()
