import Diagnostics
import Foundation
import Search
import Testing

@testable import Publishing

/// The build takes the browser's stemmer only as the tests have compared it.
struct StemmerPortTests {
  private static let script: [UInt8] = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Array(Data(contentsOf: repository.appending(path: "templates/\(StemmerPort.name)")))) ?? []
  }()

  private func codes(_ script: String) -> [String] {
    let file = ProjectFile(path: "templates/" + StemmerPort.name, name: StemmerPort.name, bytes: Array(script.utf8))
    return StemmerPort.faults(in: [file]).map { "\($0.place.location.path) \($0.code)" }
  }

  /// When this fails, `BrowserTests` must pass before the new fingerprint is written into `Stemmer.browserPort`.
  @Test func `the portal's script is the one that was compared`() {
    #expect(StemmerPort.fingerprint(of: Self.script) == Stemmer.browserPort)
  }

  @Test func `comments and indentation may differ`() {
    let text = String(decoding: Self.script, as: UTF8.self)
    #expect(codes("// Catatan lain.\n" + text.replacing("\n  ", with: "\n      ")).isEmpty)
    #expect(StemmerPort.faults(in: []).isEmpty)
  }

  @Test func `another rule is refused`() {
    let text = String(decoding: Self.script, as: UTF8.self)
    let other = text.replacing("['kan', 'an', 'i']", with: "['kan', 'an']")
    #expect(other != text)
    #expect(codes(other) == ["templates/components/pencarian/stemmer.js search.other-stemmer"])
  }
}
