/// The web site's templates, style sheet and script, embedded in the program.
package enum Assets {
    package static func template(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    package static let page = template(PackageResources.page_mustache)
    /// The frame of every page.
    package static let shell = template(PackageResources.shell_mustache)
    package static let styleSheet = PackageResources.site_css
    package static let script = PackageResources.site_js
    package static let icon = PackageResources.icon_svg
}
