import Domain
import Workbook

/// A table of a page: a caption, a head of one or two rows that is repeated on each sheet of paper, and rows. It scrolls in
/// its own box where it is wide.
struct HTMLTable {
    struct Column {
        let title: String
        /// Neighbours with the same group stand under one head; empty: none.
        let group: String
        let isText: Bool
        /// What the cells hold, for programs that read the page; empty: nothing that is given elsewhere.
        let field: String

        init(_ title: String, group: String = "", isText: Bool = false, field: String = "") {
            self.title = title
            self.group = group
            self.isText = isText
            self.field = field
        }
    }

    /// Empty: none; then what the table is called by those who hear it.
    let caption: String
    var label = ""
    /// Small print below the caption; empty: none.
    var note = ""
    /// Whose figures, for programs: an indicator's code; empty: none.
    var indicator = ""
    var columns: [Column]
    /// How many rows there will be; 0: unknown. A table of few rows stays on one sheet.
    var count = 0

    func write(to out: inout Markup, _ rows: (inout Markup) -> Void) {
        out.element(
            "div",
            [
                "class": isShort ? "scroll keep" : "scroll", "tabindex": "0", "role": "group",
                "aria-label": caption.isEmpty ? label : caption,
            ]
        ) { out in
            if indicator.isEmpty { out.open("table") } else { out.open("table", ["data-indicator": indicator]) }
            if !caption.isEmpty { out.element("caption", [:], writeCaption) }
            out.element("thead", [:], writeHead)
            out.raw("<tbody>\n")
            rows(&out)
            out.raw("</tbody></table>")
        }
        out.raw("\n")
    }

    private func writeCaption(to out: inout Markup) {
        out.text(caption)
        if !note.isEmpty { out.element("small", [:], note) }
    }

    private var isShort: Bool { (1...24).contains(count) }

    private func writeHead(to out: inout Markup) {
        let hasGroups = columns.contains { !$0.group.isEmpty }
        out.element("tr", [:]) { out in
            for (column, count) in groups {
                if column.group.isEmpty {
                    writeTitle(column, spansRows: hasGroups, to: &out)
                } else {
                    let looks = Markup.hasLongWord(column.group) ? "g b" : "g"
                    let span = String(count)
                    out.element("th", ["colspan": span, "scope": "colgroup", "class": looks], column.group)
                }
            }
        }
        guard hasGroups else { return }
        out.element("tr", [:]) { out in
            for column in columns where !column.group.isEmpty { writeTitle(column, spansRows: false, to: &out) }
        }
    }

    private func writeTitle(_ column: Column, spansRows: Bool, to out: inout Markup) {
        out.raw("<th scope=\"col\"")
        if spansRows { out.raw(" rowspan=\"2\"") }
        let width = BookText.columns(column.title)
        let looks = [
            column.isText ? "x" : "", width > 12 ? "l" : width <= 4 ? "n" : "",
            Markup.hasLongWord(column.title) ? "b" : "",
            column.title.contains("（") && width <= 32 ? "k" : "",
        ]
        if looks.contains(where: { !$0.isEmpty }) {
            out.raw(" class=\"")
            out.text(looks.filter { !$0.isEmpty }.joined(separator: " "))
            out.raw("\"")
        }
        if !column.field.isEmpty {
            out.raw(" data-field=\"")
            out.text(column.field)
            out.raw("\"")
        }
        out.raw(">")
        out.text(column.title)
        out.raw("</th>")
    }

    /// Columns without a group by themselves, a group by its first column and its length.
    private var groups: [(Column, Int)] {
        var found: [(Column, Int)] = []
        for column in columns {
            if let last = found.last, !column.group.isEmpty, last.0.group == column.group {
                found[found.count - 1].1 += 1
            } else {
                found.append((column, 1))
            }
        }
        return found
    }
}

extension Markup {
    /// A figure.
    mutating func cell(_ text: String) {
        raw("<td>")
        self.text(text)
        raw("</td>")
    }

    mutating func cells(_ texts: [String]) {
        for text in texts { cell(text) }
    }

    /// A figure that opens an address; nil, or where there is no figure: one that opens nothing.
    mutating func cell(_ text: String, to address: String?) {
        guard let address, text != ShownFigures.none else { return cell(text) }
        raw("<td>")
        element("a", ["href": address], text)
        raw("</td>")
    }

    mutating func cells(_ texts: [String], to address: String?) {
        for text in texts { cell(text, to: address) }
    }

    /// Words.
    mutating func words(_ text: String) {
        raw(text.utf8.count > 10 && BookText.columns(text) > 10 ? "<td class=\"x m" : "<td class=\"x")
        raw(Self.hasLongWord(text) ? " b\">" : "\">")
        self.text(text)
        raw("</td>")
    }

    /// Words enough for several lines.
    mutating func sentence(_ text: String) {
        raw("<td class=\"x w\">")
        self.text(text)
        raw("</td>")
    }

    /// A figure with the state that it is in: its sign, its ground; and what it opens.
    mutating func cell(_ text: String, _ shown: ShownFigures, to address: String? = nil) {
        guard shown.state != .none else { return cell(text, to: address) }
        cell(text, shown.state, shown.sign, to: address)
    }

    mutating func cell(_ text: String, _ state: State, _ sign: String, to address: String?) {
        raw("<td class=\"t-")
        self.text(state.rawValue)
        raw("\">")
        if let address { open("a", ["href": address]) }
        raw("<span class=\"i-")
        self.text(state.rawValue)
        raw("\">")
        self.text(sign)
        raw("</span> ")
        self.text(text)
        if address != nil { close("a") }
        raw("</td>")
    }

    mutating func row(strong: Bool = false, _ content: (inout Markup) -> Void) {
        if strong { raw("<tr class=\"sum\">") } else { raw("<tr>") }
        content(&self)
        raw("</tr>\n")
    }

    mutating func paragraph(_ text: String, _ classes: String = "") {
        if classes.isEmpty { element("p", [:], text) } else { element("p", ["class": classes], text) }
        raw("\n")
    }
}
