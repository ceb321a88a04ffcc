import Assets
import Mustache

/// The templates, read once. A tag that a model lacks renders as nothing: a test compares each template with its model.
struct Renderer: Sendable {
    private let library: MustacheLibrary

    init() throws {
        var library = MustacheLibrary()
        for (name, text) in Assets.templates { try library.register(text, named: name) }
        self.library = library
    }

    /// - Parameters:
    ///   - model: What the template's tags name.
    ///   - template: Its name.
    /// - Returns: The markup; empty where there is no such template.
    func render(_ model: Any, _ template: String) -> String {
        library.render(model, withTemplate: template) ?? ""
    }
}
