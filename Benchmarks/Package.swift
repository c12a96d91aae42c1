// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "jobklub-benchmarks",
    dependencies: [.package(name: "jobklub", path: "..")],
    targets: [
        .executableTarget(
            name: "jobklub-bench",
            dependencies: [.product(name: "JobklubTargets", package: "jobklub")]
        )
    ]
)
