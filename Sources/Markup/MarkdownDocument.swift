package import Hypertext

/// A Markdown text, read: what a page, its table of contents, its link check and the search need of it.
///
/// All ranges are bytes of the whole source file, front matter and byte-order mark counted.
package struct MarkdownDocument: Sendable {
  package struct Heading: Hashable, Sendable {
    package let level: Int
    /// Without markup, as a table of contents shows it.
    package let text: String
    /// Anchor of the heading, unique in the document.
    package let id: String
    package let range: Range<Int>
  }

  package struct Link: Hashable, Sendable {
    /// As libcmark understood it: entities and backslash escapes are resolved, references looked up.
    package let destination: String
    /// The whole link: from `[` to the last `)` or `]`, or from `<` to `>`.
    package let range: Range<Int>
    /// What a reader sees of the link, without markup.
    package let text: String
  }

  package struct Picture: Hashable, Sendable {
    package let destination: String
    package let alternative: String
    /// The whole picture: from `!` to the last `)` or `]`.
    package let range: Range<Int>
  }

  /// The plain text under one heading, or before the first: a unit of search.
  package struct Section: Hashable, Sendable {
    package let heading: Heading?
    /// Without the heading's own text; blocks are lines.
    package let text: String
  }

  /// In the order of the text, as all lists of a document.
  package let outline: [Heading]
  package let links: [Link]
  package let pictures: [Picture]
  package let sections: [Section]

  private let markup: SlottedMarkup

  init(outline: [Heading], links: [Link], pictures: [Picture], sections: [Section], markup: SlottedMarkup) {
    self.outline = outline
    self.links = links
    self.pictures = pictures
    self.sections = sections
    self.markup = markup
  }

  /// Everything a reader can read, one block a line.
  package var plainText: String {
    sections.flatMap { section in [section.heading?.text, section.text] }
      .compactMap { $0 }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

/// What a page knows of a picture: the address as seen from the page, and its size once the file is known.
package struct PictureAttributes: Hashable, Sendable {
  package let source: String
  package let width: Int?
  package let height: Int?
  /// Loads the picture when it comes near the window, not with the page.
  package let isLazy: Bool

  package init(source: String, width: Int? = nil, height: Int? = nil, isLazy: Bool = false) {
    self.source = source
    self.width = width
    self.height = height
    self.isLazy = isLazy
  }
}

extension MarkdownDocument {
  /// The document for one page: each link with the address that `link` gives it, each picture with the attributes that
  /// `picture` gives it. Where they give nil the destination stays as it was written.
  package func html(link: (Link) -> String?, picture: (Picture) -> PictureAttributes?) -> HTML {
    markup.filled { slot, output in
      switch slot {
      case .link(let index):
        let target = links[index]
        output.append(escapingAddress: link(target) ?? target.destination)
      case .picture(let index):
        let target = pictures[index]
        output.append(picture(target) ?? PictureAttributes(source: target.destination))
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ attributes: PictureAttributes) {
    append(literal: "src=\"")
    append(escapingAddress: attributes.source)
    append(literal: "\"")
    if let width = attributes.width { append(utf8: " width=\"\(width)\"") }
    if let height = attributes.height { append(utf8: " height=\"\(height)\"") }
    if attributes.isLazy { append(literal: " loading=\"lazy\"") }
  }
}
