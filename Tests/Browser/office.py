"""A site with sample data, its accounts, and browsers at it."""
import atexit
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

import axe_core_python
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
FIRST = "a-first-password"
PASSWORD = "walking-together-7"
PEOPLE = {
    "youxian": ("李敏", "county", "430223"), "chaling": ("周明", "county", "430224"),
    "zhuzhou": ("王芳", "city", "430200"), "hunan": ("陈志远", "province", "430000"),
    "gonghui": ("刘洋", "partner", "430000"), "shenji": ("陈静", "auditor", "430000"),
    "admin": ("张伟", "administrator", "430000"),
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    """The demo's database, served with a clock that starts in July 2022."""

    offices = {}

    @classmethod
    def at(cls, clock):
        """One for all tests whose clocks begin alike; closed when all are done."""
        if clock not in cls.offices:
            cls.offices[clock] = cls(clock)
            atexit.register(cls.offices[clock].close)
        return cls.offices[clock]

    def __init__(self, clock):
        self.program = os.environ.get("TONGXING", str(ROOT / ".build/debug/tongxing"))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tongxing-office-"))
        self.database = self.folder / "demo" / "tongxing.sqlite"
        self.run("demo", str(self.folder / "demo"))
        self.people = {}
        for name, (person, role, region) in PEOPLE.items():
            extra = ["--body", "省总工会"] if role == "partner" else []
            login = name if name == "chaling" else name + "2"
            self.people[name] = login
            self.run("--database", str(self.database), "user", "add", login, "--person", person, "--role", role,
                     "--region", region, "--phone", "0731-22880000", "--password-stdin", *extra, words=FIRST)
        self.signed = set()
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = open(self.folder / "serve.log", "w")
        self.process = subprocess.Popen(
            [self.program, "--database", str(self.database), "serve", "--port", str(self.port), "--clock", clock],
            stderr=self.log, cwd=ROOT)
        self.wait()

    def run(self, *arguments, words=None):
        done = subprocess.run([self.program, *arguments], input=words, capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done.stdout

    def wait(self):
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address + "/healthz", timeout=2).read()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise RuntimeError("the site does not answer: " + (self.folder / "serve.log").read_text())

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Window:
    """One person's browser."""

    def __init__(self, office, width=1280, height=900):
        self.office = office
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=zh-CN",
                         "--disable-extensions", "--disable-background-networking", "--no-first-run",
                         f"--window-size={width},{height}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.downloads = tempfile.mkdtemp(prefix="tongxing-downloads-")
        options.add_experimental_option("prefs", {"download.default_directory": self.downloads})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)
        self.resize(width, height)

    def resize(self, width, height=900):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    # Going and looking

    def go(self, path):
        self.driver.get(self.office.address + path)
        return self

    @property
    def path(self):
        return self.driver.current_url[len(self.office.address):]

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, condition, seconds=15):
        return WebDriverWait(self.driver, seconds).until(lambda _: condition())

    # Doing

    def fill(self, name, value):
        field = self.find(f"[name='{name}']")
        if field.tag_name == "select":
            Select(field).select_by_value(value)
            return
        field.clear()
        field.send_keys(value)

    def press(self, words):
        """The button or link that says so."""
        for element in self.all("button, a.button, input[type=submit]"):
            if element.is_displayed() and element.text.strip() == words:
                return self.click(element)
        raise AssertionError(f"no button “{words}” on {self.path}: " + ", ".join(
            element.text for element in self.all("button, a.button") if element.is_displayed()))

    def follow(self, words):
        for element in self.all("a"):
            if element.is_displayed() and words in element.text:
                return self.click(element)
        raise AssertionError(f"no link “{words}” on {self.path}")

    def click(self, element):
        """Clicks, and waits until the next page is there, if one comes."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        try:
            alert = WebDriverWait(self.driver, 0.3).until(lambda driver: driver.switch_to.alert)
            alert.accept()
        except Exception:
            pass
        try:
            WebDriverWait(self.driver, 1.5).until(lambda _: self._is_gone(page))
        except Exception:
            pass
        self.wait(lambda: self.driver.execute_script("return document.readyState") == "complete")

    @staticmethod
    def _is_gone(element):
        try:
            element.is_enabled()
            return False
        except Exception:
            return True

    def sign_in(self, name):
        login = self.office.people[name]
        first = login not in self.office.signed
        self.go("/login")
        self.fill("name", login)
        self.fill("password", FIRST if first else PASSWORD)
        self.click(self.find("main button.primary"))
        if first:
            self.fill("old", FIRST)
            self.fill("new", PASSWORD)
            self.fill("again", PASSWORD)
            self.click(self.find("main button.primary"))
            self.office.signed.add(login)
        return self

    # Judging

    def complaints(self):
        """What the browser itself has to complain of since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def accessibility(self):
        """What axe finds against WCAG 2.0, 2.1 and 2.2, A and AA."""
        self.driver.execute_script(AXE)
        result = self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(done, error => done({violations: [{id: 'axe', help: String(error), nodes: []}]}));
        """)
        return [f"{found['id']}: {found['help']} {[node['html'][:160] for node in found['nodes'][:3]]}"
                for found in result["violations"]]

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.driver.execute_script(
            "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth")

    def shot(self, path):
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        width = self.driver.execute_script("return document.documentElement.clientWidth")
        self.resize(width, min(max(height, 600), 6000))
        self.driver.save_screenshot(str(path))
        self.resize(width)

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.downloads, ignore_errors=True)


class OfficeTest(unittest.TestCase):
    """A test with an office; what is on the screens is kept where it fails."""

    office = None
    clock = "2022-07-20T09:00"

    @classmethod
    def setUpClass(cls):
        cls.office = Office.at(cls.clock)
        cls.windows = {}

    @classmethod
    def tearDownClass(cls):
        cls.leave()

    @classmethod
    def leave(cls):
        """Everybody's browser is closed."""
        for window in cls.windows.values():
            window.close()
        cls.windows.clear()

    def window(self, name):
        """The browser of one person, signed in."""
        if name not in self.windows:
            self.windows[name] = Window(self.office).sign_in(name)
        return self.windows[name]

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            folder = pathlib.Path(tempfile.gettempdir()) / "tongxing-screenshots"
            folder.mkdir(exist_ok=True)
            for name, window in self.windows.items():
                try:
                    window.shot(folder / f"{self._testMethodName}-{name}.png")
                except Exception as error:
                    print(f"no screenshot of {name}: {error}")
            print(f"screenshots in {folder}")
