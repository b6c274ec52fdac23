/// How Markdown is read: the portal's way unless a test of the CommonMark suite asks otherwise.
package struct MarkdownOptions: Hashable, Sendable {
  /// Lets HTML in Markdown into the page as it stands. For the CommonMark suite only: the portal refuses it.
  package var allowsRawHTML: Bool
  /// Holds links, pictures and headings to the portal's rules: the allow-list of addresses, alternative texts, heading
  /// levels without gaps, code languages of plain letters.
  package var holdsPortalRules: Bool
  /// The highest level that an article's headings may have, since `<h1>` is the page's title.
  package var firstHeadingLevel: Int
  /// Gives each heading an `id`, so that links can lead to it.
  package var marksHeadings: Bool
  /// Reads the tables of GitHub Flavored Markdown.
  package var readsTables: Bool

  package init(
    allowsRawHTML: Bool = false, holdsPortalRules: Bool = true, firstHeadingLevel: Int = 2, marksHeadings: Bool = true,
    readsTables: Bool = true
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.holdsPortalRules = holdsPortalRules
    self.firstHeadingLevel = firstHeadingLevel
    self.marksHeadings = marksHeadings
    self.readsTables = readsTables
  }

  package static let portal = MarkdownOptions()

  /// Plain CommonMark 0.30, as its specification's examples expect it.
  package static let commonMark = MarkdownOptions(
    allowsRawHTML: true, holdsPortalRules: false, firstHeadingLevel: 1, marksHeadings: false, readsTables: false)
}
