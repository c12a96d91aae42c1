// swift-tools-version: 6.2
import PackageDescription

// What each target may import of this package. The build accepts what a dependency depends on, so
// `.ci/imports` holds every source file to its target's own list, system modules included.

let package = Package(
    name: "jobklub",
    products: [
        .executable(name: "jobklub", targets: ["jobklub"]),
        // For the package of benchmarks, which stands beside this one.
        .library(name: "CalendarTargets", targets: ["CivilTime", "ICalendar"]),
        .library(
            name: "JobklubTargets",
            targets: [
                "CivilTime", "ICalendar", "Mail", "Planning", "Participation", "Correspondence",
                "Documents", "Insight", "Store",
            ]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // Pure: values in, values out.
        .target(name: "CivilTime"),
        .target(name: "ICalendar", dependencies: ["CivilTime"]),
        .target(name: "Mail", dependencies: ["CivilTime", "ICalendar"]),
        .target(name: "Planning", dependencies: ["CivilTime"]),
        .target(name: "Participation", dependencies: ["CivilTime", "Planning"]),
        .target(name: "Insight", dependencies: ["CivilTime", "Planning", "Participation"]),
        .target(
            name: "Correspondence",
            dependencies: ["CivilTime", "ICalendar", "Planning", "Participation", "Insight"],
            resources: [
                .embedInCode("Catalogues/da.txt"),
                .embedInCode("Catalogues/en.txt"),
            ]
        ),

        // Edges: one outside thing each.
        .target(name: "Disk", dependencies: ["CDisk"]),
        .target(
            name: "Documents",
            dependencies: [
                "CivilTime", "ICalendar", "Mail", "Planning", "Participation", "Insight",
                "Correspondence", "CCairo", "CQREncode", "CXLSXWriter",
                .product(name: "Yams", package: "Yams"),
            ]
        ),

        .target(
            name: "Store",
            dependencies: [
                "CivilTime", "ICalendar", "Planning", "Participation", "Insight",
                "Correspondence", "Disk",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // What faces share.
        .target(
            name: "Office",
            dependencies: [
                "CivilTime", "ICalendar", "Mail", "Planning", "Participation", "Insight",
                "Correspondence", "Disk", "Documents", "Store",
            ]
        ),

        // Faces.
        .executableTarget(
            name: "jobklub",
            dependencies: [
                "CivilTime", "ICalendar", "Mail", "Planning", "Participation", "Correspondence",
                "Disk", "Documents", "Insight", "Store", "Office",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [
                .embedInCode("NextSteps/da.txt"),
                .embedInCode("NextSteps/en.txt"),
            ]
        ),

        // System libraries.
        .systemLibrary(
            name: "CCairo",
            pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"])]
        ),
        .systemLibrary(name: "CDisk"),
        .systemLibrary(
            name: "CXLSXWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),
        .systemLibrary(
            name: "CQREncode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),

        // Tests.
        .target(
            name: "TestSupport",
            dependencies: ["CAllocations", "CivilTime", "Planning", "Participation", "Insight"],
            path: "Tests/TestSupport"
        ),
        .target(name: "CAllocations", path: "Tests/CAllocations"),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "TestSupport"]),
        .testTarget(
            name: "ICalendarTests",
            dependencies: ["ICalendar", "CivilTime", "TestSupport"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "MailTests",
            dependencies: ["Mail", "CivilTime", "ICalendar", "TestSupport"]
        ),
        .testTarget(
            name: "PlanningTests",
            dependencies: ["Planning", "CivilTime", "TestSupport"]
        ),
        .testTarget(
            name: "ParticipationTests",
            dependencies: ["Participation", "Planning", "CivilTime", "TestSupport"]
        ),
        .testTarget(
            name: "InsightTests",
            dependencies: ["Insight", "CivilTime", "Planning", "Participation", "TestSupport"]
        ),
        .testTarget(
            name: "CorrespondenceTests",
            dependencies: [
                "Correspondence", "CivilTime", "ICalendar", "Planning", "Participation",
                "Insight", "Store", "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "Documents", "Correspondence", "CivilTime", "ICalendar", "Planning",
                "Participation", "Insight", "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(name: "DiskTests", dependencies: ["Disk", "TestSupport"]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "CivilTime", "ICalendar", "Disk", "Documents", "Planning", "Participation",
                "Insight", "TestSupport", "UseCaseLoop", "jobklub",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Schema/Versions"]
        ),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "Office", "Store", "CivilTime", "Disk", "Documents", "Planning", "Participation",
                "Correspondence", "ICalendar", "Insight", "TestSupport",
            ]
        ),
        .executableTarget(
            name: "UseCaseLoop",
            dependencies: [
                "Store", "CivilTime", "Documents", "Planning", "Insight", "Participation",
                "TestSupport",
            ],
            path: "Tests/UseCaseLoop"
        ),
        .testTarget(
            name: "Acceptance",
            dependencies: ["CivilTime", "TestSupport", "jobklub"]
        ),
    ]
)

// A reader hands out spans of its own buffer, and the compiler holds them to its lifetime.
let withLifetimes: Set = ["ICalendar"]

// The search looks at millions of assignments, which unoptimised code makes a person wait for. Its typed
// indices cost nothing only if the whole module is optimised together; with threads there is still
// one object for each file, as a debug build expects.
let alwaysOptimised: Set = ["Planning"]

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .treatAllWarnings(as: .error),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]
        + (withLifetimes.contains(target.name) ? [.enableExperimentalFeature("Lifetimes")] : [])
        + (alwaysOptimised.contains(target.name)
            ? [
                .unsafeFlags(
                    [
                        "-O", "-whole-module-optimization", "-disable-batch-mode",
                        "-num-threads", "2",
                    ],
                    .when(configuration: .debug)
                )
            ] : [])
}
