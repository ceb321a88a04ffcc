import Testing

@testable import Tables

@Suite struct ObserverTests {
    /// What the observer sees of a file, with every record read or only the first.
    private func seen(_ bytes: [UInt8], _ dialect: Dialect, bufferSize: Int, draining: Bool) throws -> [UInt8] {
        let file = TemporaryFile(bytes)
        var seen: [UInt8] = []
        var reader = try file.reader(dialect, bufferSize: bufferSize) { seen += $0 }
        if draining {
            _ = try reader.next()
            try reader.drain()
        }
        while try reader.next() {}
        let read = reader.bytesRead
        #expect(read == Int64(bytes.count))
        return seen
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030], [true, false])
    func theObserverSeesTheWholeFileOnce(encoding: TextEncoding, draining: Bool) throws {
        let bytes = encoding.bytes("期别,县市区\r\n2021-06,\"岳麓\n区\"\r\n\u{1A}", byteOrderMark: true)
        let dialect = Dialect(encoding: encoding, byteOrderMark: true)
        for bufferSize in [8, 13, 1_000] {
            #expect(try seen(bytes, dialect, bufferSize: bufferSize, draining: draining) == bytes)
        }
    }
}
