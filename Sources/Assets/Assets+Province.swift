extension Assets {
    static let province: [Template] = []
}
