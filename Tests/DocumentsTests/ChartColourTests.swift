import Documents
import Foundation
import Testing

/// Colours are read by people who see them less well, and on paper without any.
@Suite struct ChartColourTests {
    private static func channels(_ colour: String) -> [Double] {
        let digits = Array(colour.dropFirst())
        return stride(from: 0, to: 6, by: 2).map { place in
            let value = Double(UInt8(String(digits[place..<place + 2]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    private static func luminance(_ colour: String) -> Double {
        zip(channels(colour), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private static func contrast(_ first: String, _ second: String) -> Double {
        let pair = [luminance(first), luminance(second)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test(arguments: [("light", Palette.light), ("dark", Palette.dark)])
    func lettersStandOutFromTheirGround(name: String, palette: Palette) throws {
        for (ink, ground) in [
            (palette.ink, palette.ground), (palette.ink, palette.panel), (palette.quiet, palette.ground),
            (palette.quiet, palette.panel), (palette.accent, palette.ground), (palette.accent, palette.panel),
        ] { #expect(Self.contrast(ink, ground) >= 4.5, "\(name): \(ink) on \(ground)") }
        for state in State.allCases {
            let tone = try #require(palette.states[state])
            for (ink, ground) in [
                (tone.ink, palette.ground), (tone.ink, palette.panel), (tone.ink, tone.tint),
                (palette.ink, tone.tint), (tone.onFill, tone.fill),
            ] { #expect(Self.contrast(ink, ground) >= 4.5, "\(name), \(state): \(ink) on \(ground)") }
        }
    }

    @Test(arguments: [("light", Palette.light), ("dark", Palette.dark)])
    func barsStandOutFromTheGround(name: String, palette: Palette) throws {
        for state in [State.done, .pace, .red] {
            let tone = try #require(palette.states[state])
            #expect(Self.contrast(tone.fill, palette.ground) >= 3, "\(name), \(state)")
        }
    }

    /// How the colour looks to an eye without red or without green receptors (Viénot, Brettel and Mollon 1999).
    private static func dichromat(_ colour: String, _ kind: String) -> [Double] {
        let c = channels(colour)
        let rows: [[Double]] =
            kind == "protan"
            ? [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]
            : [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]
        return rows.map { row in max(0, min(1, zip(row, c).reduce(0) { $0 + $1.0 * $1.1 })) }
    }

    /// In the CIELAB space, where about 2 can just be told apart.
    private static func lab(_ c: [Double]) -> [Double] {
        let rows = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
        let f = zip(rows, [0.9505, 1, 1.089]).map { row, white in
            let t = zip(row, c).reduce(0) { $0 + $1.0 * $1.1 } / white
            return t > 0.008856 ? pow(t, 1.0 / 3) : 7.787 * t + 16.0 / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    @Test(arguments: ["protan", "deutan"])
    func fillsDifferForTheColourBlind(kind: String) throws {
        for palette in [Palette.light, .dark] {
            let lights: [State] = [.done, .pace, .yellow, .orange, .red]
            for (place, first) in lights.enumerated() {
                for second in lights.dropFirst(place + 1) {
                    let pair = try [first, second].map { state in
                        Self.lab(Self.dichromat(try #require(palette.states[state]).fill, kind))
                    }
                    let distance = zip(pair[0], pair[1]).reduce(0) { $0 + pow($1.0 - $1.1, 2) }.squareRoot()
                    #expect(distance >= 12, "\(kind): \(first) and \(second)")
                }
            }
        }
    }
}
