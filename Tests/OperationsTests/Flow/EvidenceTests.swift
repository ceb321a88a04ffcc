import Domain
import Store
import Testing

@testable import Operations

/// Evidence is known by its content, and keeps no place where a picture was taken.
@Suite struct EvidenceTests {
    private func jpeg(_ segments: [[UInt8]], tail: [UInt8] = []) -> [UInt8] {
        let scan: [UInt8] = [0xFF, 0xDA, 0, 3, 1, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33]
        return [0xFF, 0xD8] + segments.joined() + scan + [0xFF, 0xD9] + tail
    }

    private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }

    /// Exif in either order of bytes, with the way the camera was held and a place.
    private func exif(turn: UInt8, isLittle: Bool) -> [UInt8] {
        let place = Array("GPS 28.2N 112.9E".utf8)
        let head: [UInt8] = isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0] : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
        let entry: [UInt8] =
            isLittle
            ? [0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0] : [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]
        return segment(0xE1, Array("Exif".utf8) + [0, 0] + head + entry + [0, 0, 0, 0] + place)
    }

    private let table: [UInt8] = [0xFF, 0xDB, 0, 5, 1, 2, 3]

    private func read(_ bytes: [UInt8]) throws -> Evidence { try Evidence.read(.init(name: "a", bytes: bytes)) }

    @Test func `A photograph loses where it was taken and keeps the picture`() throws {
        let found = try read(jpeg([exif(turn: 1, isLittle: true), table], tail: Array("GPS again".utf8)))
        #expect(found.type == .jpeg && found.bytes == jpeg([table]))
        #expect(try read(jpeg([table])).bytes == jpeg([table]))
    }

    @Test(arguments: [true, false])
    func `How the camera was held is kept`(isLittle: Bool) throws {
        let found = try read(jpeg([exif(turn: 6, isLittle: isLittle), table])).bytes
        #expect(!String(decoding: found, as: UTF8.self).contains("GPS"))
        #expect(found.count == jpeg([table]).count + 36)
        #expect(ExifTurn.read(found[6...]) == 6)
        #expect(try read(found).bytes == found)
    }

    @Test func `A picture whose parts do not hold together is refused`() {
        let whole = jpeg([exif(turn: 6, isLittle: true), table])
        for end in [4, 12, 40] {
            #expect(throws: Failure.unreadableEvidence("a")) { try read(Array(whole[..<end])) }
        }
    }

    @Test func `A PNG loses Exif and texts`() throws {
        func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(body.count)] + Array(kind.utf8) + body + [1, 2, 3, 4]
        }
        let head = PNGFile.signature + chunk("IHDR", [1, 2, 3])
        let rest = chunk("IDAT", [9, 9]) + chunk("IEND", [])
        let found = try read(head + chunk("eXIf", [7]) + chunk("iTXt", [8]) + rest + [5, 5])
        #expect(found.type == .png && found.bytes == head + rest)
        #expect(throws: Failure.unreadableEvidence("a")) { try read(head) }
    }

    @Test func `An OFD is a zip that holds OFD xml, and a zip is none`() throws {
        func zip(_ name: String) -> [UInt8] {
            let local: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
            let entry: [UInt8] =
                [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 24) + [UInt8(name.utf8.count), 0]
                + [UInt8](repeating: 0, count: 16) + Array(name.utf8)
            let end: [UInt8] =
                [
                    0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0, UInt8(local.count), 0, 0, 0,
                    0, 0,
                ]
            return local + entry + end
        }
        #expect(try read(zip("OFD.xml")).type == .ofd)
        #expect(throws: Failure.unreadableEvidence("a")) { try read(zip("Doc.xml")) }
        #expect(throws: Failure.unreadableEvidence("a")) { try read(Array(zip("OFD.xml").dropLast(60))) }
    }

    @Test func `Nothing else is taken, whatever its name, and nothing too large`() throws {
        #expect(throws: Failure.unreadableEvidence("a.pdf")) {
            try Evidence.read(.init(name: "../x/a.pdf", bytes: Array("MZ virus".utf8)))
        }
        #expect(throws: Failure.unreadableEvidence("盖章件")) { try Evidence.read(.init(name: "/ ", bytes: [])) }
        let large = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 20 << 20)
        #expect(throws: Failure.evidenceTooLarge("a", limit: 20)) { try read(large) }
        #expect(try read(Array(large.dropLast(5))).type == .pdf)
    }

    @Test func `Evidence of a filing is kept and verified`() throws {
        let desk = try Desk.small()
        var request = desk.request("攸县", "2021-Q2", "new_enterprise=1")
        request.attachments = [
            .init(name: "照片.jpg", bytes: jpeg([exif(turn: 1, isLittle: true), table])),
            .init(name: "盖章件.pdf", bytes: Array("%PDF-1.4".utf8)),
        ]
        #expect(try SubmitWork(desk.workspace).check(request) == [])
        #expect(!FileStore(beside: desk.workspace.path).exists)
        let act = try SubmitWork(desk.workspace).run(request).act
        let filing = try #require(try HistoryWork(desk.workspace).filings(region: "攸县").first)
        #expect(
            filing.attachments.map { "\($0.name) \($0.type.rawValue) \($0.act)" }
                == ["照片.jpg jpeg \(act)", "盖章件.pdf pdf \(act)"])
        #expect(try HistoryWork(desk.workspace).evidence(1).bytes == jpeg([table]))
        #expect(try desk.verifies())
        #expect(refusal { _ = try HistoryWork(desk.workspace).evidence(3) } == .noSuchEvidence(3))
    }
}
