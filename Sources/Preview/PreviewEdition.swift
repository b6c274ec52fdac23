import Hypertext
package import Publishing

/// The files of a portal by their paths, each rendered anew when a browser asks for it.
package struct PreviewEdition: Sendable {
  package let files: [String: @Sendable () -> [UInt8]]

  package init(files: [String: @Sendable () -> [UInt8]]) {
    self.files = files
  }

  package init(_ plan: SitePlan) {
    self.init(files: Dictionary(plan.artifacts.map { ($0.path.text, $0.render) }) { first, _ in first })
  }
}

/// What came of reading the content and the templates once.
package enum PreviewBuild: Sendable {
  case edition(PreviewEdition)
  /// There are errors: their text as people read it, shown in place of every page until they are mended.
  case faults(String)
}
