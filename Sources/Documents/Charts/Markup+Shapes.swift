/// The few shapes that our charts are made of. A coordinate has at most one decimal.
extension Markup {
    /// `12.34` → `12.3`; what is no number, and what lies far outside, is held at the edge.
    static func coordinate(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = Int((max(-10_000, min(1_000_000, value)) * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    /// - Parameters:
    ///   - text: On one line.
    ///   - x: Where it begins, or with class `e` ends, or with `m` has its middle.
    ///   - y: The line on which it stands.
    ///   - classes: Of `Picture.writeStyle`.
    mutating func label(_ text: String, _ x: Double, _ y: Double, _ classes: String = "") {
        let place: Attributes = ["x": Self.coordinate(x), "y": Self.coordinate(y), "class": classes]
        element("text", place, text)
    }

    mutating func box(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ classes: String, radius: Double = 0
    ) {
        let place: Attributes = [
            "x": Self.coordinate(x), "y": Self.coordinate(y), "width": Self.coordinate(max(0, width)),
            "height": Self.coordinate(max(0, height)), "rx": Self.coordinate(radius), "class": classes,
        ]
        element("rect", place, "")
    }

    mutating func stroke(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, _ classes: String) {
        let place: Attributes = [
            "x1": Self.coordinate(x), "y1": Self.coordinate(y), "x2": Self.coordinate(toX),
            "y2": Self.coordinate(toY), "class": classes,
        ]
        element("line", place, "")
    }

    mutating func path(_ points: [(x: Double, y: Double)], _ classes: String, closed: Bool = false) {
        var steps = ""
        for (number, point) in points.enumerated() {
            steps += "\(number == 0 ? "M" : "L")\(Self.coordinate(point.x)) \(Self.coordinate(point.y))"
        }
        element("path", ["d": steps + (closed ? "Z" : ""), "class": classes], "")
    }

    /// A mark across a bar: dark, with a clear rim, so that it is seen on every ground.
    mutating func mark(_ x: Double, _ y: Double, _ toY: Double) {
        stroke(x, y, x, toY, "tick")
        stroke(x, y, x, toY, "tick2")
    }
}

extension Markup {
    /// What is drawn inside opens the address; nil: it opens nothing.
    mutating func link(_ address: String?, _ content: (inout Markup) -> Void) {
        guard let address else { return content(&self) }
        element("a", ["href": address], content)
    }
}
