import CXLSXWriter

/// Hands one chart to the library.
struct ChartWriter {
    let chart: BookChart
    let sheet: SheetWriter
    let written: UnsafeMutablePointer<lxw_chart>

    init?(_ chart: BookChart, _ sheet: SheetWriter, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
        guard let written = workbook_add_chart(workbook, chart.kind.code) else { return nil }
        self.chart = chart
        self.sheet = sheet
        self.written = written
    }

    func write() throws(WorkbookFault) {
        for series in chart.series { try write(series) }
        writeTitle()
        writeAxes()
        chart_legend_set_position(written, chart.legend.code)
        var font = font(9)
        if chart.legend != .none { chart_legend_set_font(written, &font) }
        var none = lxw_chart_line(color: 0, none: 1, width: 0, dash_type: 0, transparency: 0)
        chart_chartarea_set_line(written, &none)
        if chart.kind != .lines {
            chart_set_series_overlap(written, Int8(clamping: max(-100, min(100, chart.overlap))))
            chart_set_series_gap(written, UInt16(clamping: max(0, min(500, chart.gap))))
        }
        try place()
    }

    /// The library's own size is 480 × 288.
    private func place() throws(WorkbookFault) {
        var options = lxw_chart_options()
        options.x_scale = Double(max(1, chart.width)) / 480
        options.y_scale = Double(max(1, chart.height)) / 288
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        options.description = text(chart.altText, 1000)
        try BookWriter.check(
            worksheet_insert_chart_opt(
                sheet.written, UInt32(clamping: chart.row), UInt16(clamping: chart.column), written, &options))
    }

    // MARK: Words

    private func writeTitle() {
        guard let title = text(chart.title, 255) else { return chart_title_off(written) }
        chart_title_set_name(written, title)
        var font = font(11)
        font.bold = 1
        chart_title_set_name_font(written, &font)
    }

    private func writeAxes() {
        // The library calls the axis that lies across x, also where the bars lie across.
        let (across, upright) = (written.pointee.x_axis, written.pointee.y_axis)
        guard let categories = chart.kind == .bars ? upright : across,
            let values = chart.kind == .bars ? across : upright
        else { return }
        var small = font(9)
        for axis in [categories, values] { chart_axis_set_num_font(axis, &small) }
        if let title = text(chart.categoryTitle, 255) { chart_axis_set_name(categories, title) }
        if let title = text(chart.valueTitle, 255) { chart_axis_set_name(values, title) }
        for axis in [categories, values] { chart_axis_set_name_font(axis, &small) }
        if !chart.valueFormat.isEmpty { chart_axis_set_num_format(values, text(chart.valueFormat, 255)) }
        if let least = chart.least { chart_axis_set_min(values, least) }
        if let most = chart.most { chart_axis_set_max(values, most) }
        if chart.kind == .bars { chart_axis_set_reverse(categories) }
        chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
        writeGrid(categories, values)
    }

    private func writeGrid(
        _ categories: UnsafeMutablePointer<lxw_chart_axis>, _ values: UnsafeMutablePointer<lxw_chart_axis>
    ) {
        chart_axis_major_gridlines_set_visible(categories, 0)
        guard chart.showsValueAxis else {
            chart_axis_major_gridlines_set_visible(values, 0)
            return chart_axis_off(values)
        }
        var line = lxw_chart_line(color: 0xD9D9D9, none: 0, width: 0.75, dash_type: 0, transparency: 0)
        chart_axis_major_gridlines_set_visible(values, 1)
        chart_axis_major_gridlines_set_line(values, &line)
    }

    // MARK: Series

    private func write(_ series: BookChart.Series) throws(WorkbookFault) {
        guard let added = chart_add_series(written, nil, nil) else { throw .writeFailed(code: 12) }
        for (range, set) in [
            (series.categories, chart_series_set_categories), (series.values, chart_series_set_values),
        ] {
            set(
                added, sheet.name, UInt32(clamping: range.rows.lowerBound), UInt16(clamping: range.columns.lowerBound),
                UInt32(clamping: range.rows.upperBound), UInt16(clamping: range.columns.upperBound))
        }
        sheet.cache(added.pointee.categories, series.categories)
        sheet.cache(added.pointee.values, series.values)
        if let name = text(series.name, 255) { chart_series_set_name(added, name) }
        paint(added, series)
        label(added, series)
    }

    private func paint(_ added: UnsafeMutablePointer<lxw_chart_series>, _ series: BookChart.Series) {
        if chart.kind == .lines {
            var line = lxw_chart_line(
                color: BookStyle.colour(series.colour), none: 0, width: series.isDashed ? 1.5 : 2.25,
                dash_type: UInt8((series.isDashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID).rawValue),
                transparency: 0)
            chart_series_set_line(added, &line)
            let marker = series.isDashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE
            chart_series_set_marker_type(added, UInt8(marker.rawValue))
            guard !series.isDashed else { return }
            var fill = lxw_chart_fill(color: BookStyle.colour(series.colour), none: 0, transparency: 0)
            chart_series_set_marker_size(added, 6)
            chart_series_set_marker_fill(added, &fill)
            chart_series_set_marker_line(added, &line)
            return
        }
        var fill = lxw_chart_fill(color: BookStyle.colour(series.colour), none: 0, transparency: 0)
        chart_series_set_fill(added, &fill)
        paintPoints(added, series.pointColours)
    }

    /// The library copies what it is given.
    private func paintPoints(_ added: UnsafeMutablePointer<lxw_chart_series>, _ colours: [UInt32]) {
        guard !colours.isEmpty else { return }
        var fills = colours.map { lxw_chart_fill(color: BookStyle.colour($0), none: 0, transparency: 0) }
        fills.withUnsafeMutableBufferPointer { fills in
            guard let first = fills.baseAddress else { return }
            var points = fills.indices.map { lxw_chart_point(line: nil, fill: first + $0, pattern: nil) }
            points.withUnsafeMutableBufferPointer { points in
                var list = points.indices.map { number in points.baseAddress.map { $0 + number } } + [nil]
                list.withUnsafeMutableBufferPointer { _ = chart_series_set_points(added, $0.baseAddress) }
            }
        }
    }

    private func label(_ added: UnsafeMutablePointer<lxw_chart_series>, _ series: BookChart.Series) {
        guard let format = series.labelFormat else { return }
        chart_series_set_labels(added)
        if let format = text(format, 255) { chart_series_set_labels_num_format(added, format) }
        let position = chart.kind == .lines ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_OUTSIDE_END
        chart_series_set_labels_position(added, UInt8(position.rawValue))
        var font = font(9)
        chart_series_set_labels_font(added, &font)
    }

    private func font(_ size: Double) -> lxw_chart_font {
        var font = lxw_chart_font()
        font.name = text(chart.font, 31)
        font.size = size
        font.color = BookStyle.colour(0x404040)
        return font
    }

    /// Nil for no text. The library takes a text that begins with `=` for a formula.
    private func text(_ text: String, _ length: Int) -> UnsafeMutablePointer<CChar>? {
        let stored = BookText.cut(BookText.stored(text), length - 1)
        return stored.isEmpty ? nil : sheet.strings.copy(stored.hasPrefix("=") ? " " + stored : stored)
    }
}

extension BookChart.Kind {
    var code: UInt8 {
        switch self {
        case .bars: UInt8(LXW_CHART_BAR.rawValue)
        case .columns: UInt8(LXW_CHART_COLUMN.rawValue)
        case .lines: UInt8(LXW_CHART_LINE.rawValue)
        }
    }
}

extension BookChart.Legend {
    var code: UInt8 {
        switch self {
        case .none: UInt8(LXW_CHART_LEGEND_NONE.rawValue)
        case .top: UInt8(LXW_CHART_LEGEND_TOP.rawValue)
        case .bottom: UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue)
        case .right: UInt8(LXW_CHART_LEGEND_RIGHT.rawValue)
        }
    }
}
