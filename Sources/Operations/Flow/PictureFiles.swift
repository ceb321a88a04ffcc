/// Pictures without what cameras write into them: the place, the time, the device. The picture itself is not touched.
enum JPEGFile {
    /// The bytes without their APP1 segments (Exif, XMP) and without what follows the picture, which in some cameras'
    /// files is a second picture with a place of its own. How the camera was held is kept: without it the page lies on
    /// its side.
    ///
    /// - Returns: Nil where the segments do not hold together.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = [0xFF, 0xD8]
        out.reserveCapacity(bytes.count)
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            let end = place + 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
            guard end > place + 3, end <= bytes.count else { return nil }
            if marker == 0xE1 {
                if let turn = ExifTurn.read(bytes[(place + 4)..<end]) { out += ExifTurn.segment(turn) }
            } else {
                out += bytes[place..<end]
            }
            place = end
            guard marker == 0xDA else { continue }
            let next = endOfScan(bytes, from: place)
            out += bytes[place..<next]
            place = next
            if place + 2 > bytes.count || bytes[place + 1] == 0xD9 { return out + [0xFF, 0xD9] }
        }
        return nil
    }

    /// Where the next marker stands behind compressed data, in which 0xFF is followed by 0 or a restart mark.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]),
                bytes[place + 1] != 0xFF
            {
                return place
            }
            place += 1
        }
        return bytes.count
    }
}

/// How the camera was held: the one thing of Exif that a reader needs.
enum ExifTurn {
    private static let head: [UInt8] = Array("Exif".utf8) + [0, 0]
    private static let tag = 0x0112

    /// 2 to 8; nil: upright, or nothing is said.
    static func read(_ segment: ArraySlice<UInt8>) -> UInt8? {
        guard segment.starts(with: head) else { return nil }
        let body = Array(segment.dropFirst(head.count))
        guard body.count >= 8, let isLittle = order(body) else { return nil }
        func number(_ place: Int, _ count: Int) -> Int? {
            guard place >= 0, place + count <= body.count else { return nil }
            let digits = body[place..<place + count]
            return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let first = number(4, 4), let count = number(first, 2) else { return nil }
        for entry in 0..<count {
            let place = first + 2 + 12 * entry
            guard let found = number(place, 2) else { return nil }
            if found == tag { return number(place + 8, 2).flatMap { (2...8).contains($0) ? UInt8($0) : nil } }
        }
        return nil
    }

    private static func order(_ body: [UInt8]) -> Bool? {
        switch (body[0], body[1]) {
        case (0x49, 0x49): true
        case (0x4D, 0x4D): false
        default: nil
        }
    }

    /// An APP1 segment that says nothing else.
    static func segment(_ turn: UInt8) -> [UInt8] {
        let directory: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]
        let body = head + directory + [0, 0, 0, 0]
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }
}

enum PNGFile {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Exif, and texts, in which programs put the same.
    private static let dropped: Set<String> = ["eXIf", "tEXt", "zTXt", "iTXt"]

    /// The bytes without Exif and texts, and without what follows the picture.
    ///
    /// - Returns: Nil where the chunks do not hold together.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        var out = signature
        var place = signature.count
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = place + 12 + length
            guard end <= bytes.count else { return nil }
            let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            if !dropped.contains(kind) { out += bytes[place..<end] }
            if kind == "IEND" { return out }
            place = end
        }
        return nil
    }
}
