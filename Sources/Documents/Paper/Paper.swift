package import Domain

/// A document as an office writes it, before it becomes text, a page or a Word file: words in their order, without looks.
package struct Paper: Sendable, Equatable {
    package let language: Language
    package var kind: Kind
    package var title = ""
    /// 发文字号; empty: none.
    package var number = ""
    /// 主送, without its colon; empty: none.
    package var recipients = ""
    package var body: [Block] = []
    package var annexes: [Annex] = []
    /// 落款: the issuing bodies in order.
    package var bodies: [String] = []
    /// 成文日期.
    package var day = ""
    /// （此件不公开）, with its brackets; empty: none.
    package var disclosure = ""
    /// 联系人 and 抄送; empty: none.
    package var contact = ""
    package var copies = ""
    /// What the document was made from, as name and value: read back by `verify --document`.
    package var origin: [Property] = []
    /// The moment that stands in the file as the time of its making: that up to which the record was read.
    package var made: Moment

    package init(language: Language, kind: Kind, made: Moment) {
        self.language = language
        self.kind = kind
        self.made = made
    }

    package enum Kind: String, Sendable {
        /// 公文 in the layout of GB/T 9704, with its signature.
        case official
        /// Unsigned and plain: a briefing, a comparison.
        case plain
    }

    package struct Property: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package enum Block: Sendable, Equatable {
        /// Level 1: 一、, level 2: （一）; the text brings its number.
        case heading(Int, String)
        case paragraph(String)
        case table(Table)
        case chart(Chart)
        /// Small print under a table.
        case note(String)
    }

    package struct Annex: Sendable, Equatable {
        /// Without its number: 全省分指标进展情况表.
        package let title: String
        package let blocks: [Block]
        /// Printed across.
        package let isWide: Bool

        package init(title: String, blocks: [Block], isWide: Bool = false) {
            self.title = title
            self.blocks = blocks
            self.isWide = isWide
        }
    }

    package struct Table: Sendable, Equatable {
        /// 单位, at the upper right; empty: none.
        package var unit = ""
        package var columns: [Column]
        package var rows: [Row]

        package init(unit: String = "", columns: [Column], rows: [Row]) {
            self.unit = unit
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Sendable, Equatable {
        package let title: String
        /// Neighbours with the same group stand under one head; empty: none.
        package let group: String
        package let isNumber: Bool
        /// How wide it wishes to be, in Chinese characters.
        package let width: Int

        package init(_ title: String, group: String = "", isNumber: Bool = true, width: Int = 4) {
            self.title = title
            self.group = group
            self.isNumber = isNumber
            self.width = width
        }
    }

    package struct Row: Sendable, Equatable {
        package let cells: [String]
        /// A total or the whole.
        package let isStrong: Bool

        package init(_ cells: [String], isStrong: Bool = false) {
            self.cells = cells
            self.isStrong = isStrong
        }
    }

    /// A picture of figures that also stand in a table of the document.
    package struct Chart: Sendable, Equatable {
        package enum Shape: Sendable, Equatable {
            /// One bar for each category, the first on top.
            case bars
            /// One line for each series over the categories.
            case lines
        }

        package var shape: Shape
        /// States the finding.
        package var title: String
        package var categories: [String]
        package var series: [Series]
        /// Decimals of the labels.
        package var decimals: Int

        package init(shape: Shape, title: String, categories: [String], series: [Series], decimals: Int) {
            self.shape = shape
            self.title = title
            self.categories = categories
            self.series = series
            self.decimals = decimals
        }
    }

    package struct Series: Sendable, Equatable {
        package let name: String
        package let values: [Double?]
        /// A line to compare with: dotted, or a mark.
        package let isReference: Bool

        package init(_ name: String, _ values: [Double?], isReference: Bool = false) {
            self.name = name
            self.values = values
            self.isReference = isReference
        }
    }
}
