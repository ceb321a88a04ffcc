/// The web site's templates, style sheets and script, embedded in the program.
package enum Assets {
    package static let styleSheet = PackageResources.site_css
    package static let script = PackageResources.site_js
    package static let icon = PackageResources.icon_svg

    /// A template by its name.
    package typealias Template = (name: String, text: String)

    package static let templates: [Template] =
        common + county + city + province + records + registers + guides + monitoring + api

    static func template(_ name: String, _ bytes: [UInt8]) -> Template {
        (name, String(decoding: bytes, as: UTF8.self))
    }

    private static let common: [Template] = [
        template("account", PackageResources.account_mustache),
        template("accounts", PackageResources.accounts_mustache),
        template("fault", PackageResources.fault_mustache),
        template("log", PackageResources.log_mustache),
        template("login", PackageResources.login_mustache),
        template("one-account", PackageResources.one_account_mustache),
        template("password", PackageResources.password_mustache),
        template("shell", PackageResources.shell_mustache),
    ]
}
