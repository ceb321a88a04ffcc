"""Sheets of cells, and the writers that turn them into CSV, XLSX and XLS bytes, the same bytes every time."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

try:
    import xlwt
except ImportError:  # the XLS files are committed; only writing them anew needs it
    xlwt = None


@dataclass(frozen=True)
class Formula:
    """A formula and its cached value; None where the file carries none."""

    text: str
    cached: object = None


@dataclass(frozen=True)
class Fault:
    """An error value such as #REF!, with the formula that gave it."""

    value: str
    formula: str = ""


@dataclass(frozen=True)
class Raw:
    """A number written into the XML as this text, for example 1.2E+2."""

    text: str


@dataclass(frozen=True)
class Day:
    """A date cell: its serial number in the 1900 system and the way it is shown."""

    serial: int
    shown: str
    style: str = "month"


@dataclass(frozen=True)
class Rich:
    """A string in runs of different fonts, with a phonetic guide that is no part of it."""

    runs: tuple
    guide: str = ""


@dataclass
class Sheet:
    rows: list
    name: str = "Sheet1"
    merges: list = field(default_factory=list)  # (first row, first column, last row, last column), from 0
    state: str = "visible"
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)
    blank_below: int = 0  # formatted rows without content under the table
    far_blank: str = ""  # the address of a lone formatted blank cell

    def put(self, row, column, value):
        while len(self.rows) <= row:
            self.rows.append([])
        line = self.rows[row]
        line.extend([None] * (column + 1 - len(line)))
        line[column] = value


def letters(column):
    name = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        name = chr(65 + digit) + name
    return name


def address(row, column):
    return f"{letters(column)}{row + 1}"


def shown(value):
    """A cell as a delimited file holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Formula):
        return shown(value.cached) if value.cached is not None else "=" + value.text
    if isinstance(value, (Fault,)):
        return value.value
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, Day):
        return value.shown
    if isinstance(value, Rich):
        return "".join(value.runs)
    return str(value)


# ------------------------------------------------------------ delimited


def delimited(sheet, encoding="utf-8", delimiter=",", newline="\r\n", quote_all=False, bom=False, blanks=True):
    width = max((len(row) for row in sheet.rows), default=0)
    lines = []
    for row in list(sheet.rows) + [[] for _ in range(sheet.blank_below)]:
        cells = [shown(value) for value in row]
        if blanks:
            cells += [""] * (width - len(cells))
        lines.append(delimiter.join(_quoted(cell, delimiter, quote_all) for cell in cells))
    text = newline.join(lines) + newline
    data = text.encode(encoding)
    return {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"") + data if bom else data


def _quoted(cell, delimiter, always):
    if always or any(mark in cell for mark in (delimiter, '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


# ------------------------------------------------------------ xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = {"plain": 0, "title": 1, "header": 2, "number": 3, "month": 4, "day": 5, "percent": 6, "text": 7}

# how each kind of program writes: strings inline or shared, the prefix, what it adds
FLAVOURS = {
    "excel": {},
    "inline": {"inline": True, "application": "exporter"},
    "wps": {"rich": True, "application": "WPS Office", "style_blanks": True},
    "libre": {"typed": True, "application": "LibreOffice", "far_row": True, "style_blanks": True},
    "prefixed": {"prefix": "x:", "absolute": True, "application": ""},
    "bare": {"references": False, "inline": True, "stored": True, "application": ""},
    "strict": {"strict": True},
}


def package(parts, stored=False):
    """A zip archive of named parts with a fixed date."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data.encode() if isinstance(data, str) else data)
    return buffer.getvalue()


def xlsx(sheets, flavour="excel", date1904=False, extra=(), change=None):
    """A workbook; `extra` adds parts, `change` may rewrite a part's text by its name."""
    how = FLAVOURS[flavour]
    shared = {}
    parts = [(f"xl/worksheets/sheet{n}.xml", _sheet(sheet, how, shared, n, date1904)) for n, sheet in enumerate(sheets, 1)]
    book = _book(sheets, date1904)
    kinds = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    kinds += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(sheets) + 1)]
    links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    links.append((f"rId{len(links) + 1}", "styles", "styles.xml"))
    everything = [("xl/workbook.xml", book), ("xl/styles.xml", _styles())] + parts
    if shared:
        kinds.append(("/xl/sharedStrings.xml", "sharedStrings"))
        links.append((f"rId{len(links) + 1}", "sharedStrings", "sharedStrings.xml"))
        everything.append(("xl/sharedStrings.xml", _shared(shared)))
    head = [
        ("[Content_Types].xml", _types(kinds)),
        ("_rels/.rels", _links([("rId1", "officeDocument", "xl/workbook.xml")], how)),
        ("xl/_rels/workbook.xml.rels", _links(links, how, "/xl/")),
    ]
    if how.get("application", "Microsoft Excel"):
        app = how.get("application", "Microsoft Excel")
        everything.append(
            (
                "docProps/app.xml",
                HEAD + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
                f'extended-properties"><Application>{app}</Application></Properties>',
            )
        )
    result = []
    for name, text in head + everything + list(extra):
        if isinstance(text, str) and name.startswith("xl/") and not name.endswith(".rels"):
            text = _dress(text, how)
        if change and isinstance(text, str):
            text = change(name, text)
        result.append((name, text))
    return package(result, how.get("stored", False))


def _dress(text, how):
    """The same XML under a namespace prefix, or in the strict namespaces."""
    if how.get("prefix"):
        text = re.sub(r"<(/?)(?![?!])(?=[A-Za-z])", r"<\1" + how["prefix"], text)
        text = text.replace(f'xmlns="{MAIN}"', f'xmlns:{how["prefix"][:-1]}="{MAIN}"')
    if how.get("strict"):
        text = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        text = text.replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    return text


def _types(kinds):
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    items = "".join(f'<Override PartName="{name}" ContentType="{base}{kind}+xml"/>' for name, kind in kinds)
    return (
        HEAD + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{items}</Types>"
    )


def _links(links, how, root="/"):
    base = "http://purl.oclc.org/ooxml/officeDocument/relationships" if how.get("strict") else REL
    items = "".join(
        f'<Relationship Id="{name}" Type="{base}/{kind}" ' f'Target="{root if how.get("absolute") else ""}{target}"/>'
        for name, kind, target in links
    )
    return HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def _book(sheets, date1904):
    items = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}"'
        + (f' state="{sheet.state}"' if sheet.state != "visible" else "")
        + f' r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, 1)
    )
    first = next((n for n, sheet in enumerate(sheets) if sheet.state == "visible"), 0)
    return (
        HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr{" date1904=" + chr(34) + "1" + chr(34) if date1904 else ""}/>'
        f'<bookViews><workbookView activeTab="{first}"/></bookViews><sheets>{items}</sheets></workbook>'
    )


def _styles():
    fonts = '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font>'
    formats = (
        '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>'
    )
    # plain, title, header, number, month, day, percent, text: as in STYLES
    kinds = [(0, 0), (0, 1), (0, 0), (1, 0), (164, 0), (165, 0), (10, 0), (49, 0)]
    cells = "".join(
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0" xfId="0"'
        f'{" applyNumberFormat=" + chr(34) + "1" + chr(34) if number else ""}/>'
        for number, font in kinds
    )
    return (
        HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="2">{formats}</numFmts><fonts count="2">{fonts}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(kinds)}">{cells}</cellXfs></styleSheet>'
    )


def _shared(shared):
    return HEAD + f'<sst xmlns="{MAIN}" count="{len(shared)}" uniqueCount="{len(shared)}">{"".join(shared)}</sst>'


def _text(value, how):
    """The inside of a string item."""
    if isinstance(value, Rich):
        runs = "".join(
            f'<r><rPr><sz val="{11 + n}"/></rPr><t xml:space="preserve">{escape(run)}</t></r>' for n, run in enumerate(value.runs)
        )
        return runs + (f'<rPh sb="0" eb="1"><t>{escape(value.guide)}</t></rPh>' if value.guide else "")
    if how.get("rich") and len(value) > 3 and not value.isascii():
        return (
            f'<r><t xml:space="preserve">{escape(value[:2])}</t></r>'
            f'<r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">{escape(value[2:])}</t></r>'
        )
    return f'<t xml:space="preserve">{escape(value)}</t>'


def _cell(value, where, how, shared, style, date1904):
    place = f' r="{where}"' if how.get("references", True) else ""
    mark = f' s="{style}"' if style else ""
    number = ' t="n"' if how.get("typed") else ""
    if value is None:
        return f"<c{place}{mark}/>" if how.get("style_blanks") or not how.get("references", True) else ""
    if isinstance(value, bool):
        return f'<c{place}{mark} t="b"><v>{int(value)}</v></c>'
    if isinstance(value, Fault):
        formula = f"<f>{escape(value.formula)}</f>" if value.formula else ""
        return f'<c{place}{mark} t="e">{formula}<v>{escape(value.value)}</v></c>'
    if isinstance(value, Formula):
        formula = f'<f aca="false">{escape(value.text)}</f>' if how.get("typed") else f"<f>{escape(value.text)}</f>"
        if value.cached is None:
            return f"<c{place}{mark}>{formula}</c>"
        if isinstance(value.cached, str):
            return f'<c{place}{mark} t="str">{formula}<v>{escape(value.cached)}</v></c>'
        return f"<c{place}{mark}{number}>{formula}<v>{value.cached}</v></c>"
    if isinstance(value, Day):
        return f'<c{place} s="{STYLES[value.style]}"{number}><v>{value.serial - (1462 if date1904 else 0)}</v></c>'
    if isinstance(value, Raw):
        return f"<c{place}{mark}{number}><v>{value.text}</v></c>"
    if isinstance(value, (str, Rich)):
        inside = _text(value, how)
        if how.get("inline"):
            return f'<c{place}{mark} t="inlineStr"><is>{inside}</is></c>'
        item = f"<si>{inside}</si>"
        index = list(shared).index(item) if item in shared else shared.setdefault(item, len(shared))
        return f'<c{place}{mark} t="s"><v>{index}</v></c>'
    return f"<c{place}{mark}{number}><v>{value}</v></c>"


def _sheet(sheet, how, shared, number, date1904):
    width = max((len(row) for row in sheet.rows), default=0)
    lines = []
    for r, row in enumerate(sheet.rows):
        cells = "".join(_cell(value, address(r, c), how, shared, 0, date1904) for c, value in enumerate(row))
        hidden = ' hidden="1"' if r in sheet.hidden_rows else ""
        place = f' r="{r + 1}"' if how.get("references", True) else ""
        if cells or hidden or not how.get("references", True):
            lines.append(f"<row{place}{hidden}>{cells}</row>")
    count = len(sheet.rows)
    for r in range(count, count + sheet.blank_below):
        cells = "".join(f'<c r="{address(r, c)}" s="2"/>' for c in range(width))
        lines.append(f'<row r="{r + 1}" ht="20" customHeight="1">{cells}</row>')
    if sheet.far_blank:
        far = int("".join(ch for ch in sheet.far_blank if ch.isdigit()))
        lines.append(f'<row r="{far}"><c r="{sheet.far_blank}" s="2"/></row>')
    elif how.get("far_row"):
        lines.append('<row r="1048576" ht="12.8" customHeight="1"></row>')
    columns = "".join(f'<col min="{c + 1}" max="{c + 1}" width="9" hidden="1"/>' for c in sorted(sheet.hidden_columns))
    merges = "".join(f'<mergeCell ref="{address(a, b)}:{address(c, d)}"/>' for a, b, c, d in sheet.merges)
    return (
        HEAD
        + f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f'<sheetData>{"".join(lines)}</sheetData>'
        + (f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else "")
        + "</worksheet>"
    )


# ------------------------------------------------------------ xls


def xls(sheets):
    book = xlwt.Workbook(encoding="utf-8")
    border = xlwt.easyxf("borders: bottom thin")
    for sheet in sheets:
        page = book.add_sheet(sheet.name, cell_overwrite_ok=True)
        covered = set()
        for a, b, c, d in sheet.merges:
            value = sheet.rows[a][b] if b < len(sheet.rows[a]) else None
            page.write_merge(a, c, b, d, shown(value) if value is not None else "")
            covered |= {(r, k) for r in range(a, c + 1) for k in range(b, d + 1)}
        for r, row in enumerate(sheet.rows):
            for c, value in enumerate(row):
                if (r, c) in covered or value is None:
                    continue
                if isinstance(value, Formula):
                    value = value.cached
                if isinstance(value, Raw):
                    value = float(value.text)
                if isinstance(value, Fault):
                    page.row(r).set_cell_error(c, 0x2A if value.value == "#N/A" else value.value)
                elif isinstance(value, Day):
                    page.write(r, c, value.serial, xlwt.easyxf(num_format_str='yyyy"年"m"月"'))
                elif isinstance(value, Rich):
                    page.write(r, c, shown(value))
                else:
                    page.write(r, c, value)
        for r in range(len(sheet.rows), len(sheet.rows) + sheet.blank_below):
            for c in range(max(len(row) for row in sheet.rows)):
                page.write(r, c, "", border)
        for r in sheet.hidden_rows:
            page.row(r).hidden = True
        for c in sheet.hidden_columns:
            page.col(c).hidden = True
        page.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.state]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


# ------------------------------------------------------------ by name

FORMATS = {
    "utf8": ("csv", {}),
    "utf8-lf": ("csv", {"newline": "\n"}),
    "utf8-bom": ("csv", {"bom": True}),
    "gb18030": ("csv", {"encoding": "gb18030"}),
    "gb18030-quoted": ("csv", {"encoding": "gb18030", "quote_all": True}),
    "utf16le": ("csv", {"encoding": "utf-16-le", "bom": True}),
    "utf16be": ("csv", {"encoding": "utf-16-be", "bom": True}),
    "tsv-utf16le": ("txt", {"encoding": "utf-16-le", "bom": True, "delimiter": "\t"}),
    "tsv-gb18030": ("txt", {"encoding": "gb18030", "delimiter": "\t"}),
    "tsv-utf8": ("txt", {"delimiter": "\t", "newline": "\n"}),
    "semicolon": ("csv", {"delimiter": ";"}),
    "semicolon-gb18030": ("csv", {"delimiter": ";", "encoding": "gb18030"}),
    "wide-comma": ("txt", {"delimiter": "，", "encoding": "gb18030"}),
}


def write(sheets, form):
    """The extension and bytes of sheets in a format of FORMATS, `xlsx-FLAVOUR` or `xls`; None bytes without xlwt."""
    if form.startswith("xlsx"):
        return "xlsx", xlsx(sheets, form.partition("-")[2] or "excel")
    if form == "xls":
        return "xls", xls(sheets) if xlwt else None
    extension, options = FORMATS[form]
    return extension, delimited(sheets[0], **options)
