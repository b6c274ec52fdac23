/// The languages in which the tool speaks to its users.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// A sentence in every language of the tool, written where the fault is found.
package struct Message: Hashable, Sendable {
  package let indonesian: String
  package let english: String

  package init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  package func text(in language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
