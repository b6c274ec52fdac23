import Content
import Diagnostics
import Glibc

/// What the tool takes from its surroundings: read here once, and nowhere else.
struct Surroundings {
  let language: Language
  let usesColour: Bool
  /// Progress is shown where someone watches.
  let showsProgress: Bool
  /// Seconds since 1970 by `SOURCE_DATE_EPOCH` (reproducible-builds.org), if set.
  let sourceDateEpoch: SourceDateEpoch

  enum SourceDateEpoch {
    case unset
    case seconds(Int)
    case unreadable(String)
  }

  init(language: Language?) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    self.language = language ?? Self.localeLanguage()
    usesColour = isTerminal && (Self.variable("NO_COLOR") ?? "").isEmpty && Self.variable("TERM") != "dumb"
    showsProgress = isTerminal
    sourceDateEpoch =
      switch Self.variable("SOURCE_DATE_EPOCH") {
      case nil: .unset
      case let text?: Int(text).map { .seconds($0) } ?? .unreadable(text)
      }
  }

  /// Indonesian, the editors' language, unless the locale names another one.
  private static func localeLanguage() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variable($0) }.first { !$0.isEmpty }
    guard let locale, locale != "C", locale != "POSIX", !locale.hasPrefix("C.") else { return .indonesian }
    return locale.hasPrefix("id") || locale.hasPrefix("in_") ? .indonesian : .english
  }

  /// Makes the process safe from its surroundings: a reader that goes away does not end it, and a standard descriptor
  /// that the caller closed does not become a file of the portal, into which the next message would be written.
  static func settle() {
    _ = signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
