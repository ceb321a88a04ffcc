// swift-tools-version: 6.2
import PackageDescription

let base: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let settings = base + [.enableUpcomingFeature("MemberImportVisibility")]

/// One room of the house. The arrows between rooms are guarded by `Tests/HouseTests`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    settings: [SwiftSetting] = settings
) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "tongxing",
    products: [.executable(name: "tongxing", targets: ["tongxing"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CFreeXL", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        room("Domain", [bigInt]),
        room("Tables", ["CZip", "CExpat"]),
        .target(
            name: "Schema", path: "Schema", exclude: ["README.md"],
            resources: [.embedInCode("migrations"), .embedInCode("queries"), .embedInCode("site")],
            swiftSettings: settings),
        room("Texts", ["Domain"]),
        room("Workbook", ["CXLSXWriter", "CZip"]),
        room("Forms", ["Domain", "Tables", "Texts", "Workbook"]),
        room("Intake", ["Domain", "Tables", yams]),
        room("Store", ["Domain", "Schema", "CZlib", grdb, sqlite, crypto]),
        room("Reporting", ["Domain"]),
        room("Documents", ["Domain", "Reporting", "Texts", "Workbook"]),
        .target(
            name: "Operations",
            dependencies: [
                "Domain", "Tables", "Texts", "Workbook", "Intake", "Store", "Reporting", "Documents", "Forms", crypto,
                cryptoExtras,
            ],
            resources: [.embedInCode("BuiltIn/hunan-plan.yaml"), .embedInCode("BuiltIn/hunan-regions.tsv")],
            swiftSettings: settings),
        .target(
            name: "Assets", resources: [.embedInCode("templates"), .embedInCode("static")], swiftSettings: settings),
        .target(
            name: "Website",
            dependencies: [
                "Domain", "Texts", "Store", "Reporting", "Documents", "Operations", "Assets", hummingbird,
                hummingbirdTLS, mustache, crypto, logging,
            ], swiftSettings: base),
        .executableTarget(
            name: "tongxing",
            dependencies: [
                "Domain", "Tables", "Texts", "Intake", "Store", "Reporting", "Documents", "Operations", "Website",
                arguments,
            ], swiftSettings: settings),
        tests("TablesTests", ["Tables", "CFreeXL"], exclude: ["Fixtures"]),
        tests("DomainTests", ["Domain"]),
        tests("IntakeTests", ["Domain", "Tables", "Intake"]),
        tests("StoreTests", ["Domain", "Schema", "Store", grdb], exclude: ["Golden"]),
        tests("ReportingTests", ["Domain", "Reporting"]),
        tests("DocumentsTests", ["Domain", "Reporting", "Documents", "Texts", "Workbook"], exclude: ["Golden"]),
        tests("OperationsTests", ["Domain", "Intake", "Store", "Reporting", "Documents", "Operations", grdb]),
        tests("WorkbookTests", ["Workbook"]),
        tests("FormsTests", ["Domain", "Tables", "Texts", "Workbook", "Forms"]),
        tests(
            "WebsiteTests",
            ["Domain", "Texts", "Store", "Operations", "Assets", "Website", hummingbird, hummingbirdTesting, logging],
            settings: base),
        tests("CommandTests", ["tongxing"]),
        tests("HouseTests"),
    ]
)
