extension Assets {
    static let guides: [Template] = [
        template("guidance", PackageResources.guidance_mustache), template("wages", PackageResources.wages_mustache),
    ]
}
