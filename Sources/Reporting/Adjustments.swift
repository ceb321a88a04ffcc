package import Domain

/// What changed in the figures that the last published bulletin gave (数据调整说明): the bulletin's snapshot compared with
/// the present, through the bulletin's period.
package struct Adjustments: Sendable {
    package let bulletin: PublishedBulletin
    /// Figures of the report's regions that differ.
    package let figures: [Comparison.Figure]
    /// The lines and targets behind them.
    package let changes: [Comparison.Change]

    package init(bulletin: PublishedBulletin, figures: [Comparison.Figure], changes: [Comparison.Change]) {
        self.bulletin = bulletin
        self.figures = figures
        self.changes = changes
    }
}
