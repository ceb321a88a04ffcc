extension Assets {
    static let city: [Template] = []
}
