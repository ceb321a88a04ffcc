extension Assets {
    static let county: [Template] = []
}
