import Domain

/// The looks of every document of ours that a browser shows. Nothing in it is younger than Chromium 80, but for what older
/// browsers may leave out without harm.
enum StyleSheet {
    /// - Parameters:
    ///   - out: Receives the style sheet.
    ///   - footer: At the foot of each sheet of paper.
    ///   - language: Of the number of the page.
    static func write(to out: inout Markup, footer: String, language: Language) {
        writeVariables(language, to: &out)
        out.raw(letters)
        out.raw(frame)
        out.raw(text)
        out.raw(contents)
        out.raw(parts)
        out.raw(foot)
        out.raw(phone)
        out.raw(tables)
        Picture.writeStyle(to: &out)
        out.raw(paper)
        writeSheets(to: &out, footer: footer, language: language)
    }

    /// The same without the frame of a page: for a site that has its own.
    static func writeParts(to out: inout Markup) {
        writeVariables(.zh, to: &out)
        out.raw(":lang(en){--font:")
        out.raw(englishFonts)
        out.raw("}\n")
        out.raw(letters)
        out.raw(text)
        out.raw(parts)
        out.raw(tables)
        Picture.writeStyle(to: &out)
        out.raw(paper)
        out.raw("@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{font-size:7.5pt;color:#575e68;")
        out.raw("content:counter(page) \"/\" counter(pages)}}\n")
    }

    private static func writeVariables(_ language: Language, to out: inout Markup) {
        out.raw(":root{color-scheme:light dark;--font:")
        out.raw(language == .zh ? chineseFonts : englishFonts)
        Palette.light.write(to: &out)
        out.raw("}\n@media screen and (prefers-color-scheme:dark){:root{")
        Palette.dark.write(to: &out)
        out.raw("}}\n")
    }

    private static let chineseFonts: StaticString = """
        "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
        """

    /// Latin letters and quotation marks from a Latin font, regions' names from a Chinese one.
    private static let englishFonts: StaticString = """
        "Segoe UI","Helvetica Neue",Arial,"Noto Sans","Source Han Sans SC","Noto Sans CJK SC","PingFang SC",\
        "Microsoft YaHei",sans-serif;
        """

    private static let letters: StaticString = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 var(--font);font-variant-numeric:tabular-nums;word-wrap:break-word;\
        overflow-wrap:anywhere}

        """

    /// What is the page's own: its width, its contents, its foot, its letters on a phone.
    private static let frame: StaticString = """
        main{max-width:1240px;margin:0 auto;padding:20px 20px 40px}
        .paper{max-width:900px}

        """

    private static let contents: StaticString = """
        nav{margin-top:16px;padding:8px 0;border-top:1px solid var(--hairline)}
        nav a{display:inline-block;margin-right:18px;padding:4px 0}

        """

    private static let foot: StaticString = """
        footer{margin-top:36px;padding-top:10px;border-top:1px solid var(--hairline);color:var(--quiet);font-size:13px}

        """

    private static let phone: StaticString = """
        @media (max-width:480px){main{padding:12px 12px 32px}h1{font-size:21px}body{font-size:14px}
        .facts dd{font-size:19px}}

        """

    private static let text: StaticString = """
        h1{font-size:26px;line-height:1.4;margin:4px 0 8px;font-weight:600}
        h2{font-size:19px;margin:36px 0 10px;padding-top:10px;border-top:1px solid var(--hairline)}
        h3{font-size:16px;margin:18px 0 6px}
        p{margin:6px 0}
        a{color:var(--accent);text-decoration:none}
        a:hover,a:focus{text-decoration:underline}
        .kicker{color:var(--quiet);margin:0}
        .lead{font-size:16px}
        .note,.source{color:var(--quiet);font-size:13px}
        .state{font-weight:600;white-space:nowrap;margin-left:6px}
        dl{margin:0}
        dd{margin:0}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));grid-gap:10px;margin:14px 0}
        .facts div{background:var(--panel);padding:10px 14px;border-radius:4px}
        .facts dt{color:var(--quiet);font-size:13px}
        .facts dd{font-size:22px;line-height:1.3;font-weight:600}
        .meta{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));grid-gap:4px 24px;font-size:13px}
        .meta div:last-child{grid-column:1/-1}
        .meta dt{color:var(--quiet)}
        .words dt{font-weight:600;margin-top:6px}

        """

    private static let parts: StaticString = """
        .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(340px,100%),1fr));grid-gap:28px 36px;\
        margin:12px 0 20px}
        figure{margin:0;max-width:460px;min-width:0}
        figcaption{font-weight:600;margin-bottom:8px}
        .chart{display:block;width:100%;height:auto;max-width:460px}
        code{font-family:"Noto Sans Mono CJK SC",Consolas,Menlo,monospace;font-size:13px}
        .cmd{display:block;background:var(--panel);padding:6px 10px;margin:4px 0;border-radius:4px;\
        -webkit-user-select:all;user-select:all}
        summary{cursor:pointer;color:var(--accent);padding:4px 0}
        .fold+.folded{display:none}
        .fold[open]+.folded{display:block}
        .sign{text-align:center;margin:28px 0}
        .unit{text-align:right;margin:12px 0 0;color:var(--quiet);font-size:13px}

        """

    private static let tables: StaticString = """
        .scroll{overflow-x:auto;margin:10px 0 4px;max-width:100%}
        table{word-wrap:normal;overflow-wrap:normal;border-collapse:collapse;font-size:14px;line-height:1.45;min-width:100%}
        caption{text-align:left;font-weight:600;padding:4px 0}
        th,td{padding:4px 8px;border-bottom:1px solid var(--hairline);text-align:right;vertical-align:top}
        td{white-space:nowrap}
        thead th{color:var(--quiet);font-weight:600;vertical-align:bottom;line-height:1.3;white-space:nowrap;\
        border-bottom:1px solid var(--quiet)}
        thead .l,thead .g{white-space:normal}
        thead .l{min-width:7em}
        :lang(en) thead .l{min-width:8.2em}
        .b,td.w,caption,thead .b{white-space:normal;word-wrap:break-word;overflow-wrap:anywhere}
        tbody th .b{display:inline-block;min-width:12em}
        thead .k{word-break:keep-all}
        caption small{display:block;font-weight:400;color:var(--quiet);font-size:13px;max-width:60em}
        thead .g{text-align:center;border-bottom:1px solid var(--hairline)}
        .x,tbody th{text-align:left}
        td.x{white-space:normal;min-width:3.6em;max-width:30em}
        td.m{min-width:9.6em}
        td.s{white-space:nowrap}
        td.w{min-width:11em}
        tbody th{font-weight:400;min-width:7.6em;max-width:18em}
        :lang(en) tbody th{min-width:9em}
        .sum th,.sum td{font-weight:600;border-top:1px solid var(--quiet)}
        @media (max-width:480px){table{font-size:13px}th,td{padding:4px 6px}td.w{min-width:15em}
        tbody th{position:-webkit-sticky;position:sticky;left:0;background:var(--ground);max-width:9em}}

        """

    private static let paper: StaticString = """

        @media print{
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        body{font-size:10pt;line-height:1.45}
        main{max-width:none;padding:0}
        h1{font-size:17pt}
        h2{font-size:13pt;margin-top:16pt}
        h2,h3,caption,figcaption{page-break-after:avoid;break-after:avoid}
        nav,details.src:not([open]),.fold,.bare{display:none}
        .keep{page-break-inside:avoid;break-inside:avoid}
        .fold+.folded{display:block}
        a,a:hover{color:inherit;text-decoration:none}
        .scroll{overflow:visible}
        table{font-size:7.5pt;line-height:1.3;page-break-inside:auto}
        caption small{font-size:7.5pt}
        th,td{padding:2px 3px}
        thead th{min-width:0;white-space:normal}
        thead .n{white-space:nowrap}
        tbody th,:lang(en) tbody th,td.m,td.w{min-width:4em}td.s{white-space:normal}
        thead .l,:lang(en) thead .l{min-width:0}
        thead{display:table-header-group}
        tr,figure,.facts,.meta{page-break-inside:avoid;break-inside:avoid}
        .charts{grid-template-columns:1fr 1fr;grid-gap:14px 24px}
        section{page-break-before:auto}
        #details,#regions,.annex{page-break-before:always;break-before:page}
        }

        """

    /// Paper's own head and foot, where the browser knows them.
    private static func writeSheets(to out: inout Markup, footer: String, language: Language) {
        out.raw("@page{size:A4;margin:16mm 14mm 18mm;@bottom-left{font-size:7.5pt;color:#575e68;content:\"")
        writeString(footer, to: &out)
        out.raw("\"}@bottom-right{font-size:7.5pt;color:#575e68;content:counter(page) \"/\" counter(pages)}}")
    }

    /// Inside the quotes of a style sheet: letters and figures as they are, all else by number.
    private static func writeString(_ text: String, to out: inout Markup) {
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
            if isPlain {
                out.text(String(scalar))
            } else {
                out.text("\\\(String(isControl ? 0xFFFD : scalar.value, radix: 16)) ")
            }
        }
    }
}
