package import FoundationEssentials

/// The public conformance suites, which lie beside the repository and are not part of it.
package enum Suites {
  /// The folder named by `MPP_SUITES`, else `../shared/suites` beside the package; nil when it is absent.
  package static func folder(_ name: String, from file: String = #filePath) -> URL? {
    let base =
      ProcessInfo.processInfo.environment["MPP_SUITES"].map { URL(filePath: $0) }
      ?? URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared/suites")
    let folder = base.appending(path: name)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// What a skipped suite says.
  package static let absence = "suite data is absent: set MPP_SUITES or put it at ../shared/suites"
}
