package import Diagnostics
package import Hypertext

package struct MarkdownDocument: Sendable {
  package struct Heading: Hashable, Sendable {
    package let level: Int
    package let text: String
    package let id: String
    package let range: Range<Int>
  }
  package struct Link: Hashable, Sendable {
    package let destination: String
    package let range: Range<Int>
    package let text: String
  }
  package struct Picture: Hashable, Sendable {
    package let destination: String
    package let alternative: String
    package let range: Range<Int>
  }
  package struct Section: Hashable, Sendable {
    package let heading: Heading?
    package let text: String
  }
  package let outline: [Heading]
  package let links: [Link]
  package let pictures: [Picture]
  package let sections: [Section]
  package var plainText: String { "" }
  package func html(link: (Link) -> String?, picture: (Picture) -> PictureAttributes?) -> HTML { HTML() }
}

package struct PictureAttributes: Hashable, Sendable {
  package let source: String
  package let width: Int?
  package let height: Int?
  package let isLazy: Bool
  package init(source: String, width: Int?, height: Int?, isLazy: Bool) {
    self.source = source
    self.width = width
    self.height = height
    self.isLazy = isLazy
  }
}
package struct MarkdownOptions: Sendable {
  package static let portal = MarkdownOptions()
}
extension MarkdownDocument {
  package static func parse(_ source: SourceFile, in range: Range<Int>, options: MarkdownOptions) -> Diagnosed<
    MarkdownDocument?
  > {
    Diagnosed(nil)
  }
}
