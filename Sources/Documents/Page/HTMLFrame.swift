import Domain

/// The frame of every page of ours that is a file by itself.
struct HTMLFrame {
    let language: Language
    let title: String
    /// What the document was made from, as name and value.
    let origin: [(String, String)]
    /// At the foot of each sheet of paper.
    let footer: String
    /// The class of what it frames.
    var looks = "page"

    func write(to out: inout Markup, _ content: (inout Markup) -> Void) {
        out.raw("<!DOCTYPE html>\n")
        out.element("html", ["lang": language == .zh ? "zh-CN" : "en-GB"]) { out in
            out.raw("\n<head>\n<meta charset=\"utf-8\">\n")
            out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
            out.raw("default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
            out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            for (name, value) in origin {
                out.open("meta", ["name": "tongxing:\(name)", "content": value])
                out.raw("\n")
            }
            out.element("title", [:], title)
            out.raw("\n<style>\n")
            StyleSheet.write(to: &out, footer: footer, language: language)
            out.raw("\n</style>\n</head>\n<body>\n")
            out.open("main", ["class": looks])
            out.raw("\n")
            content(&out)
            out.raw("\n</main>\n</body>\n")
        }
        out.raw("\n")
    }
}
