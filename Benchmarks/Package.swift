// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "jobklub-benchmarks",
    dependencies: [.package(name: "jobklub", path: "..")],
    targets: [
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        .executableTarget(
            name: "jobklub-bench",
            dependencies: ["CSQLite", .product(name: "JobklubTargets", package: "jobklub")],
            // A table of events hands out spans of its own buffer.
            swiftSettings: [.enableExperimentalFeature("Lifetimes")]
        ),
    ]
)
