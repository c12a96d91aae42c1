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
        // What is compared with other programs links what it needs and not Foundation: for a thousand
        // small files the start of a process counts.
        .executableTarget(
            name: "jobklub-bench",
            dependencies: [.product(name: "CalendarTargets", package: "jobklub")],
            // A table of events hands out spans of its own buffer.
            swiftSettings: [.enableExperimentalFeature("Lifetimes")]
        ),
        .executableTarget(
            name: "jobklub-bench-tables",
            dependencies: ["CSQLite", .product(name: "JobklubTargets", package: "jobklub")]
        ),
    ]
)
