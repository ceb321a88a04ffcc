extension Assets {
    static let registers: [Template] = [
        template("folio", PackageResources.folio_mustache),
        template("folio-form", PackageResources.folio_form_mustache),
    ]
}
