extension Assets {
    static let county: [Template] = [
        template("desk", PackageResources.desk_mustache),
        template("filing", PackageResources.filing_mustache),
        template("filing-figures", PackageResources.filing_figures_mustache),
        template("filing-form", PackageResources.filing_form_mustache),
        template("receipt", PackageResources.receipt_mustache),
        template("sheet", PackageResources.sheet_mustache),
        template("history", PackageResources.history_mustache),
        template("history-overview", PackageResources.history_overview_mustache),
        template("history-sections", PackageResources.history_sections_mustache),
    ]
}
