extension FormatSection {
    /// Whether all of a number's digits are shown.
    func isExact(_ number: DecimalText) -> Bool { number.shifted(by: shift).fraction.count <= places(ofFraction) }

    /// What is shown of a number, without its sign; nil if that cannot be worked out.
    func rendered(_ number: DecimalText) -> [UInt8]? {
        guard !pieces.contains(.other) else { return nil }
        let moved = number.shifted(by: shift)
        if let general = pieces.firstIndex(of: .general) {
            return pieces[..<general].flatMap(\.words).utf8 + moved.magnitude
                + pieces[general...].flatMap(\.words).utf8
        }
        let rounded = moved.rounded(to: places(ofFraction))
        return whole(rounded.whole) + fraction(rounded.fraction)
    }

    /// The pieces before the point, and those from it on.
    private var ofWhole: ArraySlice<FormatPiece> { pieces.prefix { $0 != .point } }
    private var ofFraction: ArraySlice<FormatPiece> { pieces.drop { $0 != .point } }

    private func places(_ pieces: ArraySlice<FormatPiece>) -> Int { pieces.count { $0.isDigit } }

    /// Digits are put in from the last place on; those too many stand in the first.
    private func whole(_ digits: [UInt8]) -> [UInt8] {
        var rest = digits
        var shown: [[UInt8]] = []
        let first = ofWhole.firstIndex { $0.isDigit }
        var count = 0
        for place in ofWhole.indices.reversed() {
            guard case .digit(let kind) = pieces[place] else {
                shown.append(pieces[place].words.utf8)
                continue
            }
            var least = kind == UInt8(ascii: "0") ? 1 : 0
            repeat {
                guard let digit = rest.popLast() ?? (least > 0 ? UInt8(ascii: "0") : nil) else { break }
                if isGrouped, count > 0, count % 3 == 0 { shown.append([UInt8(ascii: ",")]) }
                shown.append([digit])
                count += 1
                least = 0
            } while place == first
        }
        return shown.reversed().flatMap { $0 }
    }

    private func fraction(_ digits: [UInt8]) -> [UInt8] {
        var rest = digits[...]
        return ofFraction.flatMap { piece -> [UInt8] in
            switch piece {
            case .point: [UInt8(ascii: ".")]
            case .digit(let kind): rest.popFirst().map { [$0] } ?? (kind == UInt8(ascii: "0") ? [kind] : [])
            default: piece.words.utf8
            }
        }
    }
}

extension FormatPiece {
    fileprivate var isDigit: Bool {
        if case .digit = self { true } else { false }
    }
}
