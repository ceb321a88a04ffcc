import CXLSXWriter

#if canImport(Glibc)
    import Glibc
#endif

extension SheetWriter {
    /// The values of a chart's cells as the chart keeps them. The library keeps 0 for a formula; programs that show a
    /// chart without computing would draw that, so the stored values are handed over here.
    func cache(_ kept: UnsafeMutablePointer<lxw_series_range>?, _ range: BookRange) {
        guard let kept, let points = kept.pointee.data_cache, points.pointee.stqh_first == nil else { return }
        let contents = self.contents(range)
        guard contents.count <= UInt16.max, contents.contains(where: \.isFormula) else { return }
        kept.pointee.ignore_cache = 1  // else the library adds its own behind these
        for content in contents {
            guard let memory = calloc(1, MemoryLayout<lxw_series_data_point>.stride) else { return }
            let point = memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
            fill(point, content)
            if point.pointee.is_string != 0 { kept.pointee.has_string_cache = 1 }
            points.pointee.stqh_last?.pointee = point
            withUnsafeMutablePointer(to: &point.pointee.list_pointers.stqe_next) { points.pointee.stqh_last = $0 }
            kept.pointee.num_data_points += 1
        }
    }

    private func fill(_ point: UnsafeMutablePointer<lxw_series_data_point>, _ content: BookContent) {
        switch content {
        case .number(let number), .formula(_, .number(let number)): point.pointee.number = number
        case .text(let text), .link(let text, _):
            point.pointee.string = strdup(BookText.stored(text))
            point.pointee.is_string = 1
        default: point.pointee.no_data = 1
        }
    }

    /// Row by row; what was put last.
    private func contents(_ range: BookRange) -> [BookContent] {
        var found = [BookContent](repeating: .blank, count: min(range.rows.count * range.columns.count, 1 << 16))
        for cell in sheet.cells where range.contains(row: Int(cell.row), column: Int(cell.column)) {
            let row = Int(cell.row) - range.rows.lowerBound
            let place = row * range.columns.count + Int(cell.column) - range.columns.lowerBound
            if found.indices.contains(place) { found[place] = cell.content }
        }
        return found
    }
}

extension BookContent {
    fileprivate var isFormula: Bool {
        if case .formula = self { true } else { false }
    }
}
