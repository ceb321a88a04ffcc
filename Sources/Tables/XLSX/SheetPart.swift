/// A sheet's part.
final class SheetPart: XMLPart {
    /// Memory of its own, because Swift checks each access to an object's variables, and there are millions.
    private let content: UnsafeMutablePointer<SheetContent>

    /// A sheet to be filled.
    init(_ part: String, sheet: Sheet, context: WorkbookContext, budget: Budget) {
        content = .allocate(capacity: 1)
        content.initialize(to: SheetContent(part, sheet: sheet, context: context, budget: budget))
        super.init(part, budget: budget)
    }

    deinit {
        content.deinitialize(count: 1)
        content.deallocate()
    }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement { try content.pointee.open(name, in: parent, attributes) }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        try content.pointee.close(element, &characters)
    }

    /// Reads the sheet from an archive.
    func read(_ archive: borrowing ZipArchive) throws(TableFault) -> Sheet {
        try parse(archive)
        return try content.pointee.finish()
    }
}
