import Domain

/// What holds for the whole reading of a file of records.
struct RecordFrame {
    let form: RecordForm
    let tree: RegionTree
    let options: RecordOptions
    let names: RegionNames
    let headers: RecordHeaders

    init(_ form: RecordForm, _ tree: RegionTree, _ options: RecordOptions) {
        var options = options
        if let within = options.within, options.unit == nil, tree.children[within].isEmpty { options.unit = within }
        self.form = form
        self.tree = tree
        self.options = options
        names = RegionNames(tree)
        headers = RecordHeaders(form, stated: options.stated)
    }

    /// A region where others are refused.
    var boundary: ProblemDetail? { options.within.map { .about(.same(tree.regions[$0].name)) } }

    func isInside(_ place: Int) -> Bool {
        options.within.map { place == $0 || tree.isBelow(place, $0) } ?? true
    }
}
