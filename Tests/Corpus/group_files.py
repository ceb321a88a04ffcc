"""Files that are empty, of another kind, named wrongly, damaged or hostile."""

import io
import struct
import zipfile

from cases import add_bytes, figure, problem
from tables import Sheet, delimited, package, xls, xlsx, xlwt

P = "2021-Q1"
OPTION = ["--period", P]
ROWS = [["县市区", "劳动关系和谐企业（户）"], ["北湖区", 4], ["资兴市", 7]]
FIGURES = [figure(P, "431002", "harmonious_enterprise", 4), figure(P, "431081", "harmonious_enterprise", 7)]
NOTHING = ["empty-file", "no-rows", "no-header"]
HEADLESS = ["no-header", "missing-column", "no-rows", "empty-file"]
FOREIGN = ["unknown-format", "damaged-file", "encoding-error"]
BROKEN = ["damaged-file", "unknown-format"]
HOSTILE = ["too-large", "damaged-file", "unknown-format"]


def _put(name, extension, data, why, codes=None, figures=FIGURES):
    add_bytes(
        "files",
        name,
        extension,
        data,
        why,
        figures=[] if codes else list(figures),
        problems=[problem(codes)] if codes else [],
        options=OPTION,
    )


def build():
    table = Sheet([list(row) for row in ROWS])
    good, old = xlsx([table]), xls([table]) if xlwt else None
    _put("empty", "csv", b"", "no bytes at all", "empty-file")
    _put("empty-xlsx", "xlsx", b"", "no bytes at all, named as a workbook", ["empty-file", "unknown-format"])
    _put("mark-only", "csv", b"\xef\xbb\xbf", "nothing but a byte order mark", NOTHING)
    _put("blank-lines-only", "csv", b"\r\n\r\n \r\n", "nothing but blank lines", NOTHING)
    _put("commas-only", "csv", b",,,\r\n,,,\r\n", "nothing but commas", NOTHING)
    _put("title-only", "csv", "郴州市2021年第一季度和谐企业培育情况表\r\n".encode("gb18030"), "a title without a table", HEADLESS)
    _put("title-only-book", "xlsx", xlsx([Sheet([["郴州市2021年第一季度和谐企业培育情况表"]])]), "a title without a table", HEADLESS)
    _put("header-only", "csv", "县市区,劳动关系和谐企业（户）\r\n".encode(), "a header without rows", "no-rows")
    _put("header-only-book", "xlsx", xlsx([Sheet([ROWS[0]])]), "a header without rows", "no-rows")
    _put("empty-book", "xlsx", xlsx([Sheet([])]), "a workbook whose only sheet is empty", NOTHING)
    _put(
        "prose",
        "txt",
        "关于报送第一季度工作情况的函\r\n省人力资源和社会保障厅：\r\n我市第一季度工作情况已通过电话报告，特此说明。\r\n".encode("gb18030"),
        "a letter, no table",
        HEADLESS,
    )
    for name, extension, data, why in (
        ("book-named-csv", "csv", good, "an XLSX workbook named .csv"),
        ("book-named-xls", "xls", good, "an XLSX workbook named .xls"),
        ("old-book-named-xlsx", "xlsx", old, "an XLS workbook named .xlsx"),
        ("old-book-named-csv", "csv", old, "an XLS workbook named .csv"),
    ):
        _put(name, extension, data, why)
    _put("text-named-xlsx", "xlsx", delimited(table, encoding="gb18030"), "comma-separated text named .xlsx")
    _put(
        "tabs-named-xls",
        "xls",
        delimited(table, encoding="gb18030", delimiter="\t"),
        "tab-separated text named .xls, as web systems export it",
    )
    _put("tabs-utf16-named-xls", "xls", delimited(table, encoding="utf-16-le", bom=True, delimiter="\t"), "tab-separated UTF-16 named .xls")
    _put(
        "html-named-xls",
        "xls",
        (
            '<html><head><meta charset="utf-8"></head><body><table><tr><td>县市区</td><td>劳动关系和谐企业（户）</td></tr>'
            "<tr><td>北湖区</td><td>4</td></tr></table></body></html>"
        ).encode(),
        "a web page named .xls",
        FOREIGN + HEADLESS,
    )
    _put(
        "xml-named-xls",
        "xls",
        (
            '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>'
            "<Table><Row><Cell><Data>县市区</Data></Cell></Row></Table></Worksheet></Workbook>"
        ).encode(),
        "XML of 2003 named .xls",
        FOREIGN + HEADLESS,
    )
    document = [
        (
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        ("word/document.xml", "<document><p>县市区</p></document>"),
    ]
    _put("document-named-xlsx", "xlsx", package(document), "a Word document named .xlsx", BROKEN)
    _put("archive-named-xlsx", "xlsx", package([("郴州市/一季度.csv", delimited(table))]), "a zip archive of a table named .xlsx", BROKEN)
    _put(
        "open-document-named-xlsx",
        "xlsx",
        package([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office:document-content/>")]),
        "an OpenDocument spreadsheet named .xlsx",
        BROKEN,
    )
    _put("picture-named-csv", "csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "a picture named .csv", FOREIGN)
    _put(
        "pdf-named-csv",
        "csv",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
        "a PDF named .csv",
        FOREIGN + HEADLESS,
    )
    _put("zeros", "csv", bytes(4096), "nothing but zero bytes, as a broken disk leaves them", FOREIGN + HEADLESS)
    _damaged(good, old, table)
    _hostile(table)


def _damaged(good, old, table):
    _put("cut-book", "xlsx", good[: len(good) // 2], "the first half of an XLSX workbook", BROKEN)
    _put("cut-book-end", "xlsx", good[:-30], "an XLSX workbook without its last bytes", BROKEN)
    _put("head-of-book", "xlsx", good[:30], "the first thirty bytes of an XLSX workbook", BROKEN)
    _put("cut-old-book", "xls", old[:700] if old else None, "the beginning of an XLS workbook", BROKEN)
    _put("scrambled-book", "xlsx", _scrambled(good), "compressed bytes of the sheet are damaged", BROKEN)
    for name, part, why in (
        ("no-sheet-part", "xl/worksheets/sheet1.xml", "the part of the only sheet is missing"),
        ("no-workbook-part", "xl/workbook.xml", "the workbook part is missing"),
    ):
        _put(name, "xlsx", _without(good, part), why, BROKEN)
    _put(
        "cut-xml",
        "xlsx",
        xlsx([table], change=lambda name, text: text[: len(text) * 2 // 3] if "worksheets/" in name else text),
        "the XML of the sheet ends in the middle",
        BROKEN,
    )
    _put(
        "cut-strings",
        "xlsx",
        xlsx([table], change=lambda name, text: text[:-30] if "sharedStrings" in name else text),
        "the XML of the strings ends in the middle",
        BROKEN,
    )
    _put(
        "missing-string",
        "xlsx",
        xlsx([table], change=lambda name, text: text.replace("<v>2</v></c>", "<v>99</v></c>", 1) if "worksheets/" in name else text),
        "a cell asks for a string that is not there",
        BROKEN + ["missing-cell"],
    )
    _put("encrypted", "xlsx", _compound(["EncryptionInfo", "EncryptedPackage"]), "a workbook protected by a password", BROKEN)
    _put("old-document", "xls", _compound(["WordDocument"]), "an old Word document named .xls", BROKEN)


def _scrambled(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
        start = entry.header_offset + 30 + len(entry.filename) + 4
        return (
            data[:start] + bytes(b ^ 0x5A for b in data[start : start + entry.compress_size - 8]) + data[start + entry.compress_size - 8 :]
        )


def _without(data, part):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return package([(name, archive.read(name)) for name in archive.namelist() if name != part])


def _compound(names):
    """A compound file of version 3 with small streams of zeros: header, allocation table, directory, content."""
    free, end, table_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    content = 8  # sectors for each stream, so that none is small
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)[:52]
    )
    head += struct.pack("<109I", *([0] + [free] * 108))
    chain = [table_mark, end]
    for n in range(len(names)):
        first = 2 + n * content
        chain += [first + k + 1 for k in range(content - 1)] + [end]
    table = struct.pack("<128I", *(chain + [free] * (128 - len(chain))))
    entries = [("Root Entry", 5, 1, end, 0)] + [(name, 2, free, 2 + n * content, content * 512) for n, name in enumerate(names)]
    directory = b""
    for n, (name, kind, child, start, size) in enumerate(entries):
        text = name.encode("utf-16-le")
        right = n + 1 if 0 < n < len(names) else free
        directory += text.ljust(64, b"\0") + struct.pack("<HBBIII16xI16xIQ", len(text) + 2, kind, 1, free, right, child, 0, start, size)
    directory = directory.ljust(512, b"\0")
    return head + table + directory + bytes(512 * content * len(names))


def _hostile(table):
    def bomb(name, text):
        doctype = (
            '<!DOCTYPE b [<!ENTITY a "ha">'
            + "".join(f"<!ENTITY {chr(98 + n)} \"{('&' + chr(97 + n) + ';') * 10}\">" for n in range(9))
            + "]>"
        )
        return (
            text.replace("?>\n", "?>\n" + doctype, 1).replace(
                "<sheetData>", '<sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row>'
            )
            if "worksheets/" in name
            else text
        )

    def outside(name, text):
        doctype = '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        return text.replace("?>\n", "?>\n" + doctype, 1).replace("北湖区", "&x;") if "sharedStrings" in name else text

    _put("entity-bomb", "xlsx", xlsx([table], change=bomb), "entities of entities that would grow to gigabytes", HOSTILE)
    _put(
        "outside-entity",
        "xlsx",
        xlsx([table], change=outside),
        "an entity that names a file of the reader's machine",
        BROKEN + ["unknown-region", "too-large"],
    )
    huge = xlsx(
        [table], change=lambda name, text: text.replace("<sheetData>", "<sheetData>" + " " * 250_000_000) if "worksheets/" in name else text
    )
    _put("zip-bomb", "xlsx", huge, "a sheet of 250 MB packed a thousand times smaller", HOSTILE)
