/// The web site's templates, style sheet and script, embedded in the program.
package enum Assets {
    package static func template(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    package static let page = template(PackageResources.page_mustache)
    package static let styleSheet = PackageResources.site_css
}
