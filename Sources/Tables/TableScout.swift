/// The first pass over a file: what it is and how it is written down, by its content alone.
package struct TableScout {
    /// Reads the whole file, a chunk at a time.
    ///
    /// A byte order mark decides the encoding; without one a file that is UTF-8 as a whole is UTF-8, else one
    /// that is GB18030 as a whole, and Chinese by its look, is that; UTF-16 is known by its zero bytes. A file in
    /// two encodings is refused, and so is one with U+FFFD, which says that text was lost before. Delimiter, quotes
    /// and line ending are what the first records agree on, unless a first line such as `sep=;` names the delimiter.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: how large the file and its records may be.
    /// - Returns: the dialect to give to `RecordReader`.
    /// - Throws: `TableFault` if the file is no text, has damaged bytes, or cannot be read.
    package static func scout(path: String, limits: TableLimits = .init()) throws(TableFault) -> Dialect {
        try scout(path: path, limits: limits, bufferSize: RecordReader.bufferSize)
    }

    /// Scouts with a buffer of a given size in bytes.
    static func scout(path: String, limits: TableLimits, bufferSize: Int) throws(TableFault) -> Dialect {
        switch try EncodingScout.find(path: path, limits: limits, bufferSize: bufferSize) {
        case .sound(let encoding, let byteOrderMark):
            let dialect = Dialect(encoding: encoding, byteOrderMark: byteOrderMark)
            return try DelimiterScout.find(path: path, dialect: dialect, limits: limits)
        case .damaged(let encoding, let byteOrderMark, let place, let length):
            let start = Dialect(encoding: encoding, byteOrderMark: byteOrderMark)
            let dialect = try DelimiterScout.find(path: path, dialect: start, limits: limits)
            throw try DamageLocator(path: path, dialect: dialect, limits: limits, bufferSize: bufferSize)
                .fault(at: place, length: length)
        }
    }
}

extension TableScout {
    /// The encoding of a file that may be damaged, for a report on it.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: how large the file may be.
    /// - Returns: the encoding that holds, or does the furthest; nil if the file is no text or cannot be read.
    package static func likelyEncoding(path: String, limits: TableLimits = .init()) -> TextEncoding? {
        switch try? EncodingScout.find(path: path, limits: limits, bufferSize: RecordReader.bufferSize) {
        case .sound(let encoding, _), .damaged(let encoding, _, _, _): encoding
        case nil: nil
        }
    }
}
