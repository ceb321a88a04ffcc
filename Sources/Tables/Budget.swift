/// What a workbook has used up of its limits so far.
final class Budget {
    let limits: TableLimits
    private var expandedBytes: Int64 = 0
    private var cells = 0
    private var textBytes = 0
    private var merges = 0
    private var elements = 0

    init(_ limits: TableLimits) { self.limits = limits }

    /// Counts bytes that came out of an archive.
    func expand(by count: Int) throws(TableFault) {
        expandedBytes += Int64(count)
        guard expandedBytes <= limits.workbook.expandedBytes else { throw Budget.expanded(limits) }
    }

    /// Counts places that a row keeps.
    func keep(cells count: Int) throws(TableFault) {
        cells += count
        let limit = min(limits.workbook.cells, 1 << 31)
        guard cells <= limit else { throw .tooMany(what: "cells", limit: Int64(limit)) }
    }

    /// Counts texts of cells.
    func keep(text count: Int) throws(TableFault) {
        textBytes += count
        let limit = min(limits.workbook.textBytes, 1 << 31)
        guard textBytes <= limit else { throw .tooMany(what: "textBytes", limit: Int64(limit)) }
    }

    /// Refuses more text in memory than cells may hold together.
    func check(text count: Int) throws(TableFault) {
        let limit = min(limits.workbook.textBytes, 1 << 31)
        guard count <= limit else { throw .tooMany(what: "textBytes", limit: Int64(limit)) }
    }

    /// Refuses a text that no cell may hold.
    func check(cellText count: Int) throws(TableFault) {
        let limit = limits.workbook.cellBytes
        guard count <= limit else { throw .tooMany(what: "cellBytes", limit: Int64(limit)) }
    }

    /// Counts elements of XML.
    func take(elements count: Int) throws(TableFault) {
        elements += count
        let limit = limits.workbook.elements
        guard elements <= limit else { throw .tooMany(what: "elements", limit: Int64(limit)) }
    }

    /// Refuses more number formats, or formats of cells, than a workbook may have.
    func check(formats: Int, cellFormats: Int) throws(TableFault) {
        let (most, mostOfCells) = (limits.workbook.formats, limits.workbook.cellFormats)
        guard formats <= most else { throw .tooMany(what: "formats", limit: Int64(most)) }
        guard cellFormats <= mostOfCells else { throw .tooMany(what: "cellFormats", limit: Int64(mostOfCells)) }
    }

    /// Counts a merged range.
    func keepMerge() throws(TableFault) {
        merges += 1
        let limit = limits.workbook.merges
        guard merges <= limit else { throw .tooMany(what: "merges", limit: Int64(limit)) }
    }

    /// The fault of an archive that holds too much.
    static func expanded(_ limits: TableLimits) -> TableFault {
        .tooMany(what: "expandedBytes", limit: limits.workbook.expandedBytes)
    }
}
