extension Assets {
    static let city: [Template] = [
        template("import-preview", PackageResources.import_preview_mustache),
        template("imports", PackageResources.imports_mustache),
        template("inbox", PackageResources.inbox_mustache),
        template("job", PackageResources.job_mustache),
        template("one-import", PackageResources.one_import_mustache),
        template("one-package", PackageResources.one_package_mustache),
        template("package", PackageResources.package_mustache),
        template("packages", PackageResources.packages_mustache),
        template("reminders", PackageResources.reminders_mustache),
        template("reporting", PackageResources.reporting_mustache),
    ]
}
