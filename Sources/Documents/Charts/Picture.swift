/// A chart drawn in SVG, in a frame of 360 units: so wide is a phone, and so wide is a column of a page or of paper.
package struct Picture: Sendable {
    /// States the finding.
    package let title: String
    /// What is drawn, for those who hear it.
    package let description: String
    package let height: Double
    package var drawing = Markup()
    /// Whether something of it can be opened: then it is not one image to those who hear it.
    package var hasLinks = false

    package static let width = 360.0

    package init(title: String, description: String, height: Double) {
        self.title = title
        self.description = description
        self.height = height
    }

    /// Into a page that has the classes of `Picture.style`. The id must be unlike every other of the page.
    package func write(to out: inout Markup, id: String) {
        out.open(
            "svg",
            [
                "viewBox": box, "role": hasLinks ? "group" : "img", "aria-labelledby": "\(id)-t \(id)-d",
                "class": "chart",
                "preserveAspectRatio": "xMidYMin meet",
            ])
        writeBody(to: &out, id: id)
    }

    /// As a file of its own.
    package var file: String {
        var out = Markup()
        out.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "width": Markup.coordinate(Self.width),
                "height": Markup.coordinate(height), "role": "img", "aria-labelledby": "c-t c-d",
            ])
        out.raw(
            "<style>:root{--font:'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;")
        Palette.light.write(to: &out)
        out.raw("}")
        Self.writeStyle(to: &out)
        out.raw("</style>")
        out.raw("<rect class=\"ground\" width=\"100%\" height=\"100%\"></rect>")
        writeBody(to: &out, id: "c")
        out.raw("\n")
        return out.string
    }

    private var box: String { "0 0 \(Markup.coordinate(Self.width)) \(Markup.coordinate(height))" }

    private func writeBody(to out: inout Markup, id: String) {
        out.element("title", ["id": "\(id)-t"], title)
        out.element("desc", ["id": "\(id)-d"], description)
        out.append(drawing)
        out.close("svg")
    }

    /// The classes that charts use, over the variables of a palette.
    package static func writeStyle(to out: inout Markup) {
        Palette.writeClasses(to: &out)
        out.raw(
            """
            svg text{font-family:var(--font);font-size:12px;fill:var(--ink);font-variant-numeric:tabular-nums}\
            svg .xs{font-size:10px}svg .s{font-size:11px}svg .l{font-size:14px}svg .xl{font-size:16px}svg .b{font-weight:600}\
            svg .e{text-anchor:end}svg .m{text-anchor:middle}svg .q{fill:var(--quiet)}\
            .ground{fill:var(--ground)}.track{fill:var(--hairline)}.halo{stroke:var(--ground);stroke-width:3;\
            paint-order:stroke;stroke-linejoin:round}\
            .tick{stroke:var(--ground);stroke-width:4}.tick2{stroke:var(--ink);stroke-width:2}\
            .rule{stroke:var(--hairline);stroke-width:1}.axis{stroke:var(--quiet);stroke-width:1}\
            .course{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}\
            .dotted{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 3}\
            .band{fill:var(--accent);fill-opacity:.18;stroke:var(--accent);stroke-opacity:.45}.dot{fill:var(--accent)}.bar{fill:var(--accent)}\
            .edge{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
            """)
    }
}
