/// Since when, for any series: one line for each over the same categories, named at its end.
package struct LineChart: Sendable {
    package struct Line: Sendable {
        package let name: String
        package let values: [Double?]
        /// The last value as printed.
        package let last: String
        /// Dotted: what the others are compared with.
        package let isReference: Bool

        package init(name: String, values: [Double?], last: String, isReference: Bool = false) {
            self.name = name
            self.values = values
            self.last = last
            self.isReference = isReference
        }
    }

    package let title: String
    package let description: String
    package let categories: [String]
    package let lines: [Line]

    package init(title: String, description: String, categories: [String], lines: [Line]) {
        self.title = title
        self.description = description
        self.categories = categories
        self.lines = lines
    }

    private static let top = 14.0
    private static let base = 168.0
    private static let left = 6.0
    private static let right = 208.0

    private var range: (low: Double, high: Double) {
        let known = lines.flatMap(\.values).compactMap(\.self).filter(\.isFinite)
        let low = min(0, known.min() ?? 0)
        return (low, max(low + 0.000001, known.max() ?? 1))
    }

    private func y(_ value: Double) -> Double {
        let range = range
        return Self.base - (value - range.low) / (range.high - range.low) * (Self.base - Self.top)
    }

    private func x(_ place: Int) -> Double {
        Self.left + Double(place) / Double(max(1, categories.count - 1)) * (Self.right - Self.left)
    }

    package var picture: Picture {
        var picture = Picture(title: title, description: description, height: Self.base + 20)
        picture.drawing.stroke(Self.left, y(0), Self.right, y(0), "axis")
        if let first = categories.first { picture.drawing.label(fitted(first, 110), Self.left, Self.base + 15, "s q") }
        if let last = categories.last, categories.count > 1 {
            picture.drawing.label(fitted(last, 110), Self.right, Self.base + 15, "s q e")
        }
        var taken: [Double] = []
        for line in lines { draw(line, &taken, &picture.drawing) }
        return picture
    }

    /// A line may have gaps; its name stands beside its end, and gives way to names that stand there.
    private func draw(_ line: Line, _ taken: inout [Double], _ out: inout Markup) {
        var run: [(x: Double, y: Double)] = []
        var end: (x: Double, y: Double)?
        for (place, value) in line.values.enumerated() {
            guard let value, value.isFinite else {
                if run.count > 1 { out.path(run, line.isReference ? "dotted" : "course") }
                run = []
                continue
            }
            run.append((x(place), y(value)))
            end = run.last
        }
        if run.count > 1 { out.path(run, line.isReference ? "dotted" : "course") }
        guard let end else { return }
        if !line.isReference {
            out.element(
                "circle", ["cx": Markup.coordinate(end.x), "cy": Markup.coordinate(end.y), "r": "4", "class": "dot"], ""
            )
        }
        var at = end.y + 4
        while taken.contains(where: { abs($0 - at) < 14 }) { at += 1 }
        taken.append(at)
        out.label(
            fitted("\(line.last) \(line.name)", 142, size: 11), Self.right + 10, at, line.isReference ? "s q" : "s b")
    }
}
