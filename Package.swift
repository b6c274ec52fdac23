// swift-tools-version: 6.2
import PackageDescription

/// What every room compiles under: Swift 6, nothing unsafe unmarked, no warning left standing.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, uses rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: house)
}

func tests(of name: String, uses rooms: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + rooms, swiftSettings: house)
}

let package = Package(
  name: "mpp",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox.git", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room("Diagnostics"),
    room("Hypertext"),
    room("Search"),
    room("StrictYAML", uses: ["Diagnostics"]),
    room("Markup", uses: ["CCmark", "Diagnostics", "Hypertext"]),
    room("Templates", uses: ["Diagnostics", "Hypertext"]),
    room("Content", uses: ["StrictYAML", "Markup", "Diagnostics", "Hypertext"]),
    room(
      "Publishing",
      uses: [
        "CLinux", "CZlib", "Content", "Templates", "Search", "Markup", "Hypertext", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "Preview",
      uses: ["Publishing", "Hypertext", "Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .executableTarget(
      name: "mpp",
      dependencies: [
        "Preview", "Publishing", "Content", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(name: "HouseTests", swiftSettings: house),
    tests(of: "Diagnostics"),
    tests(of: "Hypertext"),
    tests(of: "Search"),
    tests(of: "StrictYAML", uses: ["Diagnostics"]),
    tests(of: "Markup", uses: ["Diagnostics", "Hypertext"]),
    tests(of: "Templates", uses: ["Diagnostics", "Hypertext"]),
    tests(of: "Content", uses: ["Diagnostics", "Hypertext"]),
    tests(of: "Publishing", uses: ["Content", "Templates", "Diagnostics", "Hypertext"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["Publishing", "Content", "Hypertext", "Diagnostics", "TestSupport"],
      path: "Tests/Golden", exclude: ["sites", "refused"], swiftSettings: house),
    .testTarget(name: "CommandTests", dependencies: ["mpp", "TestSupport"], swiftSettings: house),
    tests(of: "Preview", uses: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
  ],
  swiftLanguageModes: [.v6]
)
