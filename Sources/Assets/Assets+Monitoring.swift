extension Assets {
    static let monitoring: [Template] = [
        template("enterprise", PackageResources.enterprise_mustache),
        template("matter", PackageResources.matter_mustache),
        template("matters", PackageResources.matters_mustache),
        template("monitor-import", PackageResources.monitor_import_mustache),
        template("monitor-preview", PackageResources.monitor_preview_mustache),
        template("monitoring", PackageResources.monitoring_mustache),
        template("warnings", PackageResources.warnings_mustache),
    ]
}
