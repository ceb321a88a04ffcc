/// Since when: what is done by the end of each period, the pace dotted, and between the slowest and the fastest of the last
/// periods where the plan's end may find it.
package struct CourseChart: Sendable {
    package struct Point: Sendable {
        /// In months since the plan began.
        package let at: Double
        package let value: Double

        package init(at: Double, value: Double) {
            self.at = at
            self.value = value
        }
    }

    package struct Band: Sendable {
        package let low, high: Double
        package let label: String

        package init(low: Double, high: Double, label: String) {
            self.low = low
            self.high = high
            self.label = label
        }
    }

    package let title: String
    package let description: String
    package var course: [Point] = []
    package var pace: [Point] = []
    /// At the end of the axis.
    package var band: Band?
    package var target: (value: Double, label: String)?
    /// How long the axis is, and what stands at its ends.
    package var months = 1.0
    package var start = ""
    package var end = ""
    /// What stands at the last point.
    package var now = ""
    package var paceLabel = ""

    package init(title: String, description: String) {
        self.title = title
        self.description = description
    }

    private static let top = 18.0
    private static let base = 168.0
    private static let left = 6.0
    private static let right = 330.0

    /// A forecast far beyond the target does not press the rest flat.
    private var highest: Double {
        let known = (course + pace).map(\.value) + [target?.value ?? 0, 0.000001]
        let most = known.max() ?? 1
        return min(max(most, band?.high ?? 0), most * 1.3)
    }

    private func x(_ at: Double) -> Double { Self.left + at / max(1, months) * (Self.right - Self.left) }

    private func y(_ value: Double) -> Double {
        Self.base - max(0, min(1, value / highest)) * (Self.base - Self.top)
    }

    private func points(_ course: [Point]) -> [(x: Double, y: Double)] { course.map { (x($0.at), y($0.value)) } }

    package var picture: Picture {
        var picture = Picture(title: title, description: description, height: Self.base + 20)
        drawFrame(&picture.drawing)
        drawBand(&picture.drawing)
        picture.drawing.path(points(pace), "dotted")
        picture.drawing.path(points(course), "course")
        drawLabels(&picture.drawing)
        return picture
    }

    private func drawFrame(_ out: inout Markup) {
        out.stroke(Self.left, Self.base, Self.right, Self.base, "axis")
        out.label(start, Self.left, Self.base + 15, "s q")
        out.label(end, Self.right, Self.base + 15, "s q e")
        guard let target else { return }
        out.stroke(Self.left, y(target.value), Self.right, y(target.value), "rule")
        out.label(target.label, Self.left, y(target.value) - 5, "s q")
    }

    private func drawBand(_ out: inout Markup) {
        guard let band, let last = course.last, last.at < months else { return }
        out.path(
            [(x(last.at), y(last.value))] + ceiling(from: last, to: band.high) + [(x(months), y(band.low))], "band",
            closed: true)
        out.label(band.label, Self.right, y(band.high) - 6, "s e halo")
    }

    /// The upper edge: bent where it would leave the frame.
    private func ceiling(from last: Point, to high: Double) -> [(x: Double, y: Double)] {
        guard high > highest, high > last.value else { return [(x(months), y(high))] }
        let at = last.at + (months - last.at) * (highest - last.value) / (high - last.value)
        return [(x(at), y(highest)), (x(months), y(highest))]
    }

    /// On the side of the pace where the course is not, and away from its last point.
    private func drawPaceLabel(_ out: inout Markup) {
        guard let last = course.last, !pace.isEmpty else { return }
        let point = pace[min(pace.count - 1, last.at * 2 > months ? pace.count * 2 / 5 : pace.count * 3 / 4)]
        let done = course.last { $0.at <= point.at }?.value ?? 0
        if last.at < point.at ? last.value < (pace.last { $0.at <= last.at }?.value ?? 0) : done <= point.value {
            out.label(paceLabel, x(point.at) - 8, max(Self.top + 10, y(point.value) - 6), "s q e halo")
        } else {
            out.label(paceLabel, x(point.at) + 8, min(Self.base - 4, y(point.value) + 16), "s q halo")
        }
    }

    private func drawLabels(_ out: inout Markup) {
        if let last = course.last {
            let (x, y) = (x(last.at), y(last.value))
            out.element(
                "circle",
                ["cx": Markup.coordinate(x), "cy": Markup.coordinate(y), "r": "4", "class": "dot"], "")
            let side = x > Picture.width / 2 ? "e" : ""
            out.label(now, x + (side.isEmpty ? 2 : 0), max(Self.top + 10, y - 10), "b halo \(side)")
        }
        drawPaceLabel(&out)
    }
}
