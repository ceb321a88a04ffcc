/// Finding all names that differ in at most one character, without comparing each with each: two such names share a text
/// when one character is left out of either.
extension NearNames {
    /// Pairs of places in `names`, each once, whose cores are the same or differ by one character put in, left out or
    /// exchanged, or by two neighbours that changed places. Differences that number things apart are none: 第一 and 第二.
    package static func pairs(_ names: [Name]) -> [(Int, Int)] {
        var byCore: [[Unicode.Scalar]: [Int]] = [:]
        for (place, name) in names.enumerated() { byCore[name.core, default: []].append(place) }
        let cores = byCore.keys.filter { $0.count >= 4 }
        var found: [(Int, Int)] = []
        for places in byCore.values where places.count > 1 {
            for (number, left) in places.enumerated() {
                for right in places[(number + 1)...] { found.append((left, right)) }
            }
        }
        for (first, second) in nearCores(cores) {
            for left in byCore[cores[first]] ?? [] {
                for right in byCore[cores[second]] ?? [] { found.append((min(left, right), max(left, right))) }
            }
        }
        return found.sorted { $0 < $1 }
    }

    private struct Variant {
        let hash: UInt64
        let core: Int32
    }

    private static func nearCores(_ cores: [[Unicode.Scalar]]) -> [(Int, Int)] {
        var variants: [Variant] = []
        variants.reserveCapacity(cores.reduce(0) { $0 + $1.count + 1 })
        for (number, core) in cores.enumerated() { addVariants(of: core, Int32(number), to: &variants) }
        variants.sort { ($0.hash, $0.core) < ($1.hash, $1.core) }
        var pairs: Set<UInt64> = []
        var start = 0
        while start < variants.count {
            var end = start + 1
            while end < variants.count, variants[end].hash == variants[start].hash { end += 1 }
            if end - start > 1 { collect(variants[start..<end], cores, &pairs) }
            start = end
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private static func collect(_ same: ArraySlice<Variant>, _ cores: [[Unicode.Scalar]], _ pairs: inout Set<UInt64>) {
        for left in same.indices {
            for right in same.indices where right > left && same[left].core != same[right].core {
                let (first, second) = (Int(same[left].core), Int(same[right].core))
                let key = UInt64(min(first, second)) << 32 | UInt64(max(first, second))
                if !pairs.contains(key), isNear(cores[first], cores[second]) { pairs.insert(key) }
            }
        }
    }

    /// The hash of the core and of the core without each of its characters: a polynomial in which each can be left out.
    private static func addVariants(of core: [Unicode.Scalar], _ number: Int32, to variants: inout [Variant]) {
        var prefixes: [UInt64] = [0]
        for scalar in core { prefixes.append(prefixes[prefixes.count - 1] &* base &+ UInt64(scalar.value) &+ 1) }
        variants.append(Variant(hash: mixed(prefixes[core.count]), core: number))
        var suffix: UInt64 = 0
        var power: UInt64 = 1
        for place in core.indices.reversed() {
            let hash = prefixes[place] &* power &+ suffix
            variants.append(Variant(hash: mixed(hash), core: number))
            suffix = (UInt64(core[place].value) &+ 1) &* power &+ suffix
            power = power &* base
        }
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static func mixed(_ value: UInt64) -> UInt64 {
        let folded = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
        return folded ^ folded >> 29
    }

    /// Whether one change makes one of the other, and none that tells numbered things apart.
    static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1 else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        var end = 0
        while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
        let restOfShort = short[start..<(short.count - end)]
        let restOfLong = long[start..<(long.count - end)]
        if restOfShort.count == 2, restOfLong.count == 2 {
            return restOfShort.elementsEqual(restOfLong.reversed()) && !restOfShort.contains(where: isNumbering)
        }
        guard restOfShort.count + restOfLong.count <= 2, restOfLong.count == 1 else { return false }
        return !restOfLong.contains(where: isNumbering) && !restOfShort.contains(where: isNumbering)
    }

    private static let numbering = Set("0123456789一二三四五六七八九十百甲乙丙丁东西南北中上下新老大小abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    private static func isNumbering(_ scalar: Unicode.Scalar) -> Bool { numbering.contains(scalar) }
}
