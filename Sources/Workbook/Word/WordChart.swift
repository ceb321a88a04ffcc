/// A chart that the word processor draws, with its figures in the file.
package struct WordChart: Sendable, Equatable {
    package enum Shape: Sendable, Equatable {
        /// Bars across, the first category on top.
        case bars
        /// Lines over the categories.
        case lines
    }

    package var shape: Shape
    package var title: String
    package var categories: [String]
    package var series: [WordSeries]
    /// Of the labels.
    package var decimals = 0
    /// The end of the axis of values; nil: the program's choice.
    package var maximum: Double?
    /// Points.
    package var width: Double = 440
    package var height: Double = 220
    package var font = WordLook.Font(latin: "Times New Roman", eastAsian: "SimSun")
    package var titleFont = WordLook.Font(latin: "Arial", eastAsian: "SimHei")
    /// Points of the labels.
    package var size: Double = 9
    /// For those who cannot see it.
    package var summary = ""
    /// False: the title is only said to those who cannot see the chart.
    package var showsTitle = true

    package init(shape: Shape, title: String, categories: [String], series: [WordSeries]) {
        self.shape = shape
        self.title = title
        self.categories = categories
        self.series = series
    }
}

package struct WordSeries: Sendable, Equatable {
    package let name: String
    /// One for each category; nil: none.
    package let values: [Double?]
    /// To compare with: a tick at each bar, a dashed line among lines.
    package let isReference: Bool

    package init(_ name: String, _ values: [Double?], isReference: Bool = false) {
        self.name = name
        self.values = values
        self.isReference = isReference
    }
}
