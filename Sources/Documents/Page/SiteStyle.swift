/// The style sheet of a site: palette, letters, tables, charts and print as on the report's own page, and how figures
/// that can be opened look. The site's own frame and parts come in a sheet of their own after it.
package enum SiteStyle {
    /// The same for every page, person and language.
    package static let css: String = {
        var out = Markup()
        StyleSheet.writeParts(to: &out)
        out.raw(links)
        return out.string
    }()

    /// A whole cell opens what stands behind its figure; on a chart the row or the tile.
    private static let links: StaticString = """
        td>a:not([class]),tbody th>a{display:block;margin:-4px -8px;padding:4px 8px}
        td:not(.x)>a:not([class]){color:inherit}
        td>a:not([class]):hover,td>a:not([class]):focus,tbody th>a:hover{text-decoration:underline}
        td>a:not([class]):hover{background:var(--panel)}
        td[class^="t-"]>a:not([class]):hover{background:none}
        .hit{fill:none;pointer-events:all}
        svg a{cursor:pointer}
        svg a:hover text,svg a:focus text{text-decoration:underline}
        svg a:hover .hit{fill:var(--panel)}
        svg a:focus{outline:2px solid var(--accent);outline-offset:1px}
        .plain{list-style:none;margin:4px 0;padding:0}
        .plain li{display:inline-block;margin:0 16px 4px 0}
        @media (max-width:480px){td>a:not([class]),tbody th>a{margin:-4px -6px;padding:4px 6px}}
        @media print{td>a:not([class]),tbody th>a{margin:0;padding:0}}

        """
}
