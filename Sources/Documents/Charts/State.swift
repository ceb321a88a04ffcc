package import Domain

/// How a state looks: one of eight, whatever names a plan gives its bands.
package enum State: String, CaseIterable, Sendable {
    case done, pace, yellow, orange, red, idle, none, other

    package init(_ status: Status) {
        self =
            switch status {
            case .done: .done
            case .noTarget: .none
            case .notStarted: .idle
            case .band("on_pace"): .pace
            case .band("yellow"): .yellow
            case .band("orange"): .orange
            case .band("red"): .red
            case .band: .other
            }
    }
}

/// The colours of states and of the page around them, in one scheme. A state is also told by its sign and a word; colour
/// only helps to find it.
package struct Palette: Sendable {
    /// Letters and lines on the ground; figures of less weight; hairlines; the ground; a panel on it; links and buttons.
    package let ink, quiet, hairline, ground, panel, accent: String
    package let states: [State: Tone]

    /// A state's letters on the ground or on its tint, a filled shape, letters on that, and the ground of a cell.
    package struct Tone: Sendable {
        package let ink, fill, onFill, tint: String
    }

    private static func tone(_ ink: String, _ fill: String, _ onFill: String, _ tint: String) -> Tone {
        Tone(ink: ink, fill: fill, onFill: onFill, tint: tint)
    }

    package static let light = Palette(
        ink: "#1a1d21", quiet: "#575e68", hairline: "#d5d9df", ground: "#ffffff", panel: "#f4f6f8", accent: "#14549c",
        states: [
            .done: tone("#1b4f86", "#1b4f86", "#ffffff", "#d3e4f5"),
            .pace: tone("#1d6b57", "#1f7a66", "#ffffff", "#d2ece2"),
            .yellow: tone("#755700", "#f3d35e", "#1a1d21", "#fcf0c0"),
            .orange: tone("#963c00", "#ec8f3c", "#1a1d21", "#fcdcbd"),
            .red: tone("#a1131c", "#a9182a", "#ffffff", "#f9cfcc"),
            .idle: tone("#4a515b", "#c9ced6", "#1a1d21", "#e9ecf0"),
            .none: tone("#575e68", "#eef0f3", "#1a1d21", "#ffffff"),
            .other: tone("#5b3f86", "#d9cbec", "#1a1d21", "#ece4f6"),
        ])

    package static let dark = Palette(
        ink: "#e8eaed", quiet: "#a5adb8", hairline: "#3a4048", ground: "#15181c", panel: "#1e2227", accent: "#8ab8f0",
        states: [
            .done: tone("#8fbdf0", "#4f8fd0", "#0b0d10", "#1d3550"),
            .pace: tone("#6fd0b4", "#3aa78b", "#0b0d10", "#17392f"),
            .yellow: tone("#f0d264", "#e8c64c", "#0b0d10", "#3e3513"),
            .orange: tone("#f5a866", "#e88a3a", "#0b0d10", "#46290f"),
            .red: tone("#ff9c94", "#c4344a", "#ffffff", "#4d191c"),
            .idle: tone("#b4bbc5", "#59616c", "#ffffff", "#2a2f36"),
            .none: tone("#a5adb8", "#262b31", "#e8eaed", "#15181c"),
            .other: tone("#c9b2ea", "#7a5fa8", "#ffffff", "#33284a"),
        ])
}

extension Palette {
    /// The colours as variables of a style sheet.
    func write(to out: inout Markup) {
        for (name, value) in [
            ("ink", ink), ("quiet", quiet), ("hairline", hairline), ("ground", ground), ("panel", panel),
            ("accent", accent),
        ] {
            out.text("--\(name):\(value);")
        }
        for state in State.allCases {
            guard let tone = states[state] else { continue }
            out.text("--\(state.rawValue)-i:\(tone.ink);--\(state.rawValue)-f:\(tone.fill);")
            out.text("--\(state.rawValue)-o:\(tone.onFill);--\(state.rawValue)-t:\(tone.tint);")
        }
    }

    /// What the classes of charts and cells mean: `i-` letters, `f-` a filled shape, `o-` letters on it, `t-` a cell.
    static func writeClasses(to out: inout Markup) {
        for state in State.allCases {
            let name = state.rawValue
            out.text(".i-\(name){color:var(--\(name)-i);fill:var(--\(name)-i)}")
            out.text(".f-\(name){fill:var(--\(name)-f)}.o-\(name){fill:var(--\(name)-o)}")
            out.text(".t-\(name){background:var(--\(name)-t)}")
        }
    }
}
