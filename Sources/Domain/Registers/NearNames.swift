/// Names of organisations that are nearly the same: the same but for 有限公司, brackets, widths and the place they begin
/// with, or but for one character that was mistyped.
package struct NearNames: Sendable {
    /// A name as it is compared.
    package struct Name: Hashable, Sendable {
        /// The place it begins with, by position in the tree; nil: none.
        package let place: Int?
        /// What is left without place, legal form and signs.
        package let core: [Unicode.Scalar]
        /// The same as a text.
        let text: String
    }

    /// Names of regions by their first scalar, longest first.
    private let places: [Unicode.Scalar: [(name: [Unicode.Scalar], position: Int)]]

    package init(_ tree: RegionTree) {
        var places: [Unicode.Scalar: [(name: [Unicode.Scalar], position: Int)]] = [:]
        for (position, region) in tree.regions.enumerated() {
            let names = [region.name, region.shortName] + region.aliases.map(\.text)
            for name in Set(names) {
                let scalars = Self.folded(name)
                // A one-character stem (道县's 道) begins many names that are none of its places.
                guard scalars.count > 1, let first = scalars.first else { continue }
                places[first, default: []].append((scalars, position))
            }
        }
        self.places = places.mapValues { $0.sorted { ($0.name.count, $1.position) > ($1.name.count, $0.position) } }
    }

    /// Reads a name.
    package func name(_ text: String) -> Name {
        var rest = Self.folded(text)[...]
        var place: Int?
        while let (length, position) = leadingPlace(rest), rest.count - length >= 2 {
            place = position
            rest = rest.dropFirst(length)
            if let first = rest.first, "省市县区州".unicodeScalars.contains(first), rest.count > 2 {
                rest = rest.dropFirst()
            }
        }
        let core = Array(Self.withoutForm(rest))
        return Name(place: place, core: core, text: String(String.UnicodeScalarView(core)))
    }

    private func leadingPlace(_ text: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
        guard let first = text.first, let candidates = places[first] else { return nil }
        return candidates.first { text.starts(with: $0.name) }.map { ($0.name.count, $0.position) }
    }

    // MARK: Folding

    /// Without blanks, signs and brackets, in one width, letters small.
    package static func folded(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if (0x41...0x5A).contains(value) { value += 0x20 }
            let isLetter =
                (0x30...0x39).contains(value) || (0x61...0x7A).contains(value) || (0x3400...0x9FFF).contains(value)
                || value >= 0x20000 || (0xC0...0x24F).contains(value)
            if isLetter, let scalar = Unicode.Scalar(value) { folded.append(scalar) }
        }
        return folded
    }

    /// The folded text: names that differ in blanks, signs, width and size of letters only have the same.
    package static func key(_ text: String) -> String { String(String.UnicodeScalarView(folded(text))) }

    private static let forms = [
        "有限责任公司", "股份有限公司", "集团有限公司", "控股有限公司", "有限公司", "股份公司", "集团公司", "分公司", "公司", "集团",
    ].map { Array($0.unicodeScalars) }

    private static func withoutForm(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var rest = name
        while let form = forms.first(where: { rest.count - $0.count >= 2 && rest.suffix($0.count).elementsEqual($0) }) {
            rest = rest.dropLast(form.count)
        }
        return rest
    }
}
