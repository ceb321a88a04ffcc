extension Assets {
    static let records: [Template] = []
}
