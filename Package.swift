// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// One room of the house. The arrows between rooms are guarded by `Tests/HouseTests`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
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
            resources: [.embedInCode("migrations"), .embedInCode("queries")], swiftSettings: settings),
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
            ],
            resources: [.embedInCode("BuiltIn/hunan-plan.yaml"), .embedInCode("BuiltIn/hunan-regions.tsv")],
            swiftSettings: settings),
        .executableTarget(
            name: "tongxing",
            dependencies: [
                "Domain", "Tables", "Texts", "Intake", "Store", "Reporting", "Documents", "Operations", arguments,
            ], swiftSettings: settings),
        tests("TablesTests", ["Tables", "CFreeXL"], exclude: ["Fixtures"]),
        tests("DomainTests", ["Domain"]),
        tests("IntakeTests", ["Domain", "Tables", "Intake"]),
        tests("StoreTests", ["Domain", "Schema", "Store", grdb], exclude: ["Golden"]),
        tests("ReportingTests", ["Domain", "Reporting"]),
        tests("DocumentsTests", ["Domain", "Reporting", "Documents", "Texts", "Workbook"], exclude: ["Golden"]),
        tests("OperationsTests", ["Domain", "Intake", "Store", "Reporting", "Documents", "Operations"]),
        tests("WorkbookTests", ["Workbook"]),
        tests("FormsTests", ["Domain", "Tables", "Texts", "Workbook", "Forms"]),
        tests("CommandTests", ["tongxing"]),
        tests("HouseTests"),
    ]
)
