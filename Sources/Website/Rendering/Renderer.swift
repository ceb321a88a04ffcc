import Assets
import Mustache

/// The templates, read once. A tag that a model lacks renders as nothing: a test compares each template with its model.
struct Renderer: Sendable {
    private let library: MustacheLibrary
    /// Told of every model and the template it goes into; for tests.
    private let observer: (@Sendable (Any, String) -> Void)?

    init(observer: (@Sendable (Any, String) -> Void)? = nil) throws {
        self.observer = observer
        var library = MustacheLibrary()
        for (name, text) in Assets.templates { try library.register(text, named: name) }
        self.library = library
    }

    /// - Parameters:
    ///   - model: What the template's tags name.
    ///   - template: Its name.
    /// - Returns: The markup; empty where there is no such template.
    func render(_ model: Any, _ template: String) -> String {
        observer?(model, template)
        return library.render(model, withTemplate: template) ?? ""
    }
}
