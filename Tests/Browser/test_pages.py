"""Every page that a role can reach, in both languages, wide and narrow."""
import os
import pathlib
import re
import unittest
from urllib.parse import urlsplit

from office import PEOPLE, OfficeTest, Window

# Files, and what ends the visit.
LEFT_OUT = re.compile(
    r"^/(assets|logout|api/v1|language)|^/(compare|wages|guidance)/\w|[/.]csv\b|/files/|/report/|/template|/evidence/|/marked"
    r"|/download|\.(csv|xlsx|docx)$")
WIDTHS = (1280, 360)


def pattern(path):
    """Pages that differ in numbers and codes only are one kind."""
    parts = urlsplit(path)
    kind = re.sub(r"\d{4}-Q\d", "P", parts.path)
    kind = re.sub(r"/\d+", "/N", kind)
    kind = re.sub(r"^/accounts/[a-z0-9._-]+", "/accounts/X", kind)
    return kind + "?" + "&".join(sorted(part.split("=")[0] for part in parts.query.split("&") if part))


class PagesTest(OfficeTest):
    def walk(self, name):
        self.leave()
        window = self.window(name)
        shots = os.environ.get("SCREENSHOTS")
        kinds, waiting, seen = {}, ["/"], set()
        window.complaints()
        while waiting:
            path = waiting.pop(0)
            kind = pattern(path)
            if path in seen or kinds.get(kind, 0) >= 2 or len(seen) > 60:
                continue
            kinds[kind] = kinds.get(kind, 0) + 1
            seen.add(path)
            with self.subTest(person=name, path=path):
                waiting += self.look(window, path, kinds[kind] == 1, shots, name)
        self.assertGreater(len(seen), 3, "pages reached")

    def look(self, window, path, isFirst, shots, name):
        window.complaints()
        window.go(path)
        links = window.driver.execute_script(
            "return Array.from(document.querySelectorAll('a[href]')).filter(a => !a.hasAttribute('download'))"
            ".map(a => a.getAttribute('href'))")
        self.assertNotRegex(window.driver.title, "没有找到|没有权限|服务器出错|没有执行|没有入库", path)
        if not isFirst:
            return [link.split("#")[0] for link in links if self.isPage(link)]
        # Each language is loaded once, in a width of its own where the rules are asked, then seen in the other width.
        for language, widths in (("zh", (1280, 360)), ("en", (360, 1280))):
            window.driver.add_cookie({"name": "language", "value": language, "path": "/"})
            window.resize(widths[0])
            if language == "en":
                window.go(path)
            self.assertEqual(window.accessibility(), [], f"{name} {path} {language}")
            for width in widths:
                where = f"{name} {path} {language} {width}"
                window.resize(width)
                self.assertLessEqual(window.overflow(), 0, where + ": wider than the window")
                if shots:
                    folder = pathlib.Path(shots)
                    folder.mkdir(parents=True, exist_ok=True)
                    file = re.sub(r"[^A-Za-z0-9]+", "-", path).strip("-") or "home"
                    window.shot(folder / f"{name}-{file[:60]}-{language}-{width}.png")
            self.assertEqual(window.complaints(), [], f"{name} {path} {language}")
        window.driver.add_cookie({"name": "language", "value": "zh", "path": "/"})
        window.resize(1280)
        return [link.split("#")[0] for link in links if self.isPage(link)]

    @staticmethod
    def isPage(link):
        return link.startswith("/") and not LEFT_OUT.search(link)


def adder(name):
    def test(self):
        self.walk(name)
    return test


for person in PEOPLE:
    if person != "chaling":
        setattr(PagesTest, f"test_{person}", adder(person))


class StrangerTest(OfficeTest):
    def test_signing_in(self):
        window = Window(self.office)
        self.windows["stranger"] = window
        for language in ("zh", "en"):
            window.go("/login")
            window.driver.add_cookie({"name": "language", "value": language, "path": "/"})
            for width in WIDTHS:
                window.resize(width)
                window.go("/login")
                self.assertEqual(window.accessibility(), [])
                self.assertLessEqual(window.overflow(), 0)
        window.fill("name", "nobody")
        window.fill("password", "wrong")
        window.click(window.find("main button.primary"))
        self.assertIn("password", window.text.lower())
        self.assertEqual(window.find("html").get_attribute("lang"), "en-GB")
        window.press("中文")
        self.assertIn("密码", window.text)


if __name__ == "__main__":
    unittest.main()
