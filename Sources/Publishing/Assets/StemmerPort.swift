import Diagnostics
import Search

/// The stemmer's half that runs in the browser, `components/pencarian/stemmer.js`.
///
/// The build files words under the keys of its own half, so a half that gives other keys would lose pages without any
/// sign. The tests compare both halves word by word (`Tests/SearchTests/BrowserTests.swift`); a build takes only the
/// script that they have seen. Comments and indentation may differ.
enum StemmerPort {
  static let name = "components/pencarian/stemmer.js"

  static func faults(in templates: [ProjectFile]) -> [Diagnostic] {
    templates.filter { $0.name == name && fingerprint(of: $0.bytes) != Stemmer.browserPort }.map(
      Diagnostic.otherStemmer)
  }

  static func fingerprint(of script: [UInt8]) -> String {
    Digest(of: LineTrimming.trimmed(script, as: .script)).short
  }
}

extension Diagnostic {
  fileprivate static func otherStemmer(_ file: ProjectFile) -> Diagnostic {
    Diagnostic(
      "search.other-stemmer",
      Message(
        id: "pemotong imbuhan ini bukan yang cocok dengan mpp: pencarian akan kehilangan halaman",
        en: "this stemmer is not the one that agrees with mpp: the search would lose pages"),
      at: SourceFile(path: file.path, bytes: file.bytes).place,
      hint: Message(
        id: "kembalikan stemmer.js dari mpp versi ini; kata dan ejaan lain ditulis di content/istilah.yaml",
        en: "restore stemmer.js from this version of mpp; other words and spellings go into content/istilah.yaml"))
  }
}
