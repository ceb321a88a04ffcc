extension Assets {
    static let records: [Template] = [
        template("act", PackageResources.act_mustache),
        template("ledger", PackageResources.ledger_mustache),
        template("trace", PackageResources.trace_mustache),
        template("verify", PackageResources.verify_mustache),
    ]
}
