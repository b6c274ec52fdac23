import Foundation
import Testing

/// Holds `Package.swift` to the house: who may use whom.
struct RoomsTests {
  /// The rooms and their arrows, as `Sources/ARCHITECTURE.md` draws them.
  private static let rooms: [String: Set<String>] = [
    "CCmark": [],
    "CLinux": [],
    "CZlib": [],
    "Diagnostics": [],
    "Hypertext": [],
    "Search": [],
    "StrictYAML": ["Diagnostics"],
    "Markup": ["CCmark", "Diagnostics", "Hypertext"],
    "Templates": ["Diagnostics", "Hypertext"],
    "Content": ["StrictYAML", "Markup", "Diagnostics", "Hypertext"],
    "Publishing": [
      "CLinux", "CZlib", "Content", "Templates", "Search", "Markup", "Hypertext", "Diagnostics", "Crypto",
    ],
    "Preview": ["Publishing", "Hypertext", "Diagnostics", "FlyingSocks"],
    "mpp": ["Preview", "Publishing", "Content", "Diagnostics", "ArgumentParser"],
  ]

  private struct Package: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let target_dependencies: [String]?
      let product_dependencies: [String]?

      var uses: Set<String> { Set((target_dependencies ?? []) + (product_dependencies ?? [])) }
    }

    let targets: [Target]
  }

  @Test func `the package has these rooms and these arrows`() throws {
    let targets = try describe().targets.filter { $0.type != "test" && $0.name != "TestSupport" }
    #expect(Set(targets.map(\.name)) == Set(Self.rooms.keys))
    for target in targets { #expect(target.uses == Self.rooms[target.name], "\(target.name)") }
  }

  @Test func `no arrow runs back up`() {
    var floors: [String: Int] = [:]
    func floor(of room: String, below: [String]) -> Int {
      #expect(!below.contains(room), "a circle through \(room)")
      guard !below.contains(room) else { return 0 }
      if let known = floors[room] { return known }
      let floor = 1 + ((Self.rooms[room] ?? []).map { floor(of: $0, below: below + [room]) }.max() ?? 0)
      floors[room] = floor
      return floor
    }
    for room in Self.rooms.keys { #expect(floor(of: room, below: []) <= 7) }
  }

  /// Each package from outside is imported in one room only, so that it can be replaced there.
  @Test(arguments: [
    ("CCmark", "Markup"), ("CZlib", "Publishing"), ("CLinux", "Publishing"), ("Crypto", "Publishing"),
    ("FlyingSocks", "Preview"), ("ArgumentParser", "mpp"),
  ])
  func `a dependency is imported from one room`(dependency: String, room: String) throws {
    let importers = try swiftFiles().filter { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return text.split(separator: "\n").contains { $0.hasSuffix("import \(dependency)") }
    }
    let rooms = Set(importers.map { $0.path.split(separator: "/Sources/").last?.split(separator: "/").first ?? "" })
    #expect(rooms == [Substring(room)])
  }

  private func swiftFiles() throws -> [URL] {
    let sources = packageFolder.appending(path: "Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return names.filter { $0.hasSuffix(".swift") }.map { sources.appending(path: $0) }
  }

  private var packageFolder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// `swift package describe` in a build folder of its own, since the test's own run holds the lock of the usual one.
  private func describe() throws -> Package {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "mpp-describe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", packageFolder.path, "--scratch-path", scratch.path, "describe", "--type",
      "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode(Package.self, from: data)
  }
}
