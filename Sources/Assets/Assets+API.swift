extension Assets {
    static let api: [Template] = [template("api", PackageResources.api_mustache)]
}
