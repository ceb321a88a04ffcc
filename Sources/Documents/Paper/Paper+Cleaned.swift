extension Paper {
    /// The same without characters that no document may hold: names come from files, and a control character in one would
    /// break a page or turn a line around.
    package var cleaned: Paper {
        var paper = self
        paper.title = title.printable
        paper.number = number.printable
        paper.recipients = recipients.printable
        paper.body = body.map(\.cleaned)
        paper.annexes = annexes.map {
            Annex(title: $0.title.printable, blocks: $0.blocks.map(\.cleaned), isWide: $0.isWide)
        }
        paper.bodies = bodies.map(\.printable)
        paper.contact = contact.printable
        paper.copies = copies.printable
        return paper
    }
}

extension Paper.Block {
    fileprivate var cleaned: Paper.Block {
        switch self {
        case .heading(let level, let text): .heading(level, text.printable)
        case .paragraph(let text): .paragraph(text.printable)
        case .note(let text): .note(text.printable)
        case .table(let table): .table(table.cleaned)
        case .chart(let chart): .chart(chart.cleaned)
        }
    }
}

extension Paper.Table {
    fileprivate var cleaned: Paper.Table {
        Paper.Table(
            unit: unit.printable,
            columns: columns.map {
                Paper.Column(
                    $0.title.printable, group: $0.group.printable, isNumber: $0.isNumber,
                    width: max($0.width, $0.longestWord))
            }, rows: rows.map { Paper.Row($0.cells.map(\.printable), isStrong: $0.isStrong) })
    }
}

extension Paper.Column {
    /// Of an English head, in Chinese characters: no word is to be broken. Chinese breaks anywhere.
    fileprivate var longestWord: Int {
        let words = title.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 128 } }
        return min(8, ((words.map(\.count).max() ?? 0) + 2) / 2)
    }
}

extension Paper.Chart {
    fileprivate var cleaned: Paper.Chart {
        var chart = self
        chart.title = title.printable
        chart.categories = categories.map(\.printable)
        return chart
    }
}

extension String {
    /// Control characters as blanks, marks that turn the direction of writing left out.
    var printable: String {
        guard unicodeScalars.contains(where: { $0.isControl || $0.turnsDirection }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.turnsDirection { scalars.append(scalar.isControl ? " " : scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029 || value & 0xFFFE == 0xFFFE
    }

    fileprivate var turnsDirection: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
