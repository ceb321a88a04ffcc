/// A chart over cells of its own sheet: the figures stay in the cells, the chart only points at them.
package struct BookChart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Bars across, the first category on top.
        case bars
        /// Upright columns.
        case columns
        case lines
    }

    package enum Legend: Hashable, Sendable { case none, top, bottom, right }

    package var kind: Kind
    package var title = ""
    /// Empty: no title over the categories, over the values.
    package var categoryTitle = ""
    package var valueTitle = ""
    /// Of the values' axis; empty: that of the cells.
    package var valueFormat = ""
    /// Nil: as the program chooses.
    package var least: Double?
    package var most: Double?
    /// Without an axis the labels of the series tell the values.
    package var showsValueAxis = true
    package var legend = Legend.none
    package var series: [Series]
    /// How far bars of one category cover each other, -100 to 100 percent, and the room between categories, 0 to 500.
    package var overlap = 0
    package var gap = 60
    package var font = ""
    /// Upper left corner.
    package var row: Int
    package var column: Int
    /// In pixels.
    package var width: Int
    package var height: Int
    /// For readers who do not see it.
    package var altText = ""

    package init(_ kind: Kind, row: Int, column: Int, width: Int, height: Int, series: [Series]) {
        self.kind = kind
        self.row = row
        self.column = column
        self.width = width
        self.height = height
        self.series = series
    }

    package struct Series: Hashable, Sendable {
        package var name: String
        /// A part of one row or column, each.
        package var categories: BookRange
        package var values: BookRange
        /// `0xRRGGBB`.
        package var colour: UInt32
        /// Of single bars, in order; where there are fewer, the rest has `colour`.
        package var pointColours: [UInt32] = []
        /// Of the numbers at the points; nil: none.
        package var labelFormat: String?
        package var isDashed = false

        package init(_ name: String, categories: BookRange, values: BookRange, colour: UInt32) {
            self.name = name
            self.categories = categories
            self.values = values
            self.colour = colour
        }
    }
}
