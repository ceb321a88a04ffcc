extension Assets {
    static let province: [Template] = [
        template("bulletin", PackageResources.bulletin_mustache),
        template("bulletin-draft", PackageResources.bulletin_draft_mustache),
        template("bulletins", PackageResources.bulletins_mustache),
        template("compare", PackageResources.compare_mustache),
        template("dashboard", PackageResources.dashboard_mustache),
        template("period", PackageResources.period_mustache),
        template("periods", PackageResources.periods_mustache),
        template("target-check", PackageResources.target_check_mustache),
        template("targets", PackageResources.targets_mustache),
    ]
}
