/// Finds the row and column of a damaged byte by reading the sound text before it.
struct DamageLocator {
    let path: String
    let dialect: Dialect
    let limits: TableLimits
    let bufferSize: Int

    /// How many characters of the text on each side are shown.
    private static let reach = 12

    /// The fault that names a place in the file.
    ///
    /// - Parameters:
    ///   - place: the first byte of the damage, counted from the file's start.
    ///   - length: how many bytes are damage though they are well-formed; 0 where they are not.
    /// - Returns: the fault, of the kind `encoding`.
    /// - Throws: `TableFault` if the text before the place cannot be read as a table.
    func fault(at place: Int64, length: Int) throws(TableFault) -> TableFault {
        var reader = try RecordReader(
            path: path, dialect: dialect, limits: limits, bufferSize: bufferSize, end: place)
        var (row, column, before) = (1, 1, "")
        while try reader.next() {
            let isWithin = reader.lineEnding == nil
            row = isWithin ? reader.row : reader.row + 1
            column = isWithin ? reader.count : 1
            before = isWithin ? String(reader.text(reader.count - 1).suffix(Self.reach)) : ""
        }
        return .encoding(row: row, column: column, excerpt: before + (try after(place, length)))
    }

    /// The damaged bytes as `\xNN`, and the text behind them up to the cell's end.
    private func after(_ place: Int64, _ length: Int) throws(TableFault) -> String {
        let file = try RawFile(path: path, limits: limits)
        var rest = try file.bytes(at: place, count: 8 * Self.reach)[...]
        var pieces = rest.prefix(min(length, Self.reach)).map(hexEscape)
        rest = rest.dropFirst(length)
        while pieces.count < Self.reach, let piece = takePiece(&rest) {
            if piece.unicodeScalars.contains(where: endsCell) { break }
            pieces.append(piece)
        }
        return pieces.joined()
    }

    /// Takes one sound character, or one damaged code unit, from the front.
    private func takePiece(_ rest: inout ArraySlice<UInt8>) -> String? {
        if rest.isEmpty { return nil }
        for length in 1...TextEncoding.longestCharacter where length <= rest.count {
            let bytes = Array(rest.prefix(length))
            guard bytes.withUnsafeBufferPointer(dialect.encoding.wellFormedPrefix) == length else { continue }
            rest = rest.dropFirst(length)
            return String(bytes, dialect.encoding)
        }
        let unit = rest.prefix(dialect.encoding.isUTF16 ? 2 : 1)
        rest = rest.dropFirst(unit.count)
        return unit.map(hexEscape).joined()
    }

    private func endsCell(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || dialect.delimiterText.unicodeScalars.contains(scalar)
            || scalar.value == UInt32(dialect.quote)
    }
}

/// A byte as `\xNN`.
private func hexEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return (byte < 16 ? "\\x0" : "\\x") + digits
}

extension String {
    /// The text of one well-formed character as it stands in a file.
    fileprivate init(_ character: [UInt8], _ encoding: TextEncoding) {
        guard encoding.isUTF16 else {
            self = character.withUnsafeBufferPointer(encoding.text)
            return
        }
        let units = stride(from: 0, to: character.count, by: 2).map { at in
            character.withUnsafeBufferPointer { bytes in
                utf16Unit(bytes.baseAddress.unsafelyUnwrapped + at, bigEndian: encoding == .utf16BigEndian)
            }
        }
        self = String(decoding: units, as: UTF16.self)
    }
}
