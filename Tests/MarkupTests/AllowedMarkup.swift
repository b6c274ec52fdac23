/// A strict reader of HTML: everything that is not exactly what our writer may write is a violation.
struct AllowedMarkup {
  private static let attributes: [String: Set<String>] = [
    "p": [], "em": [], "strong": [], "code": ["class"], "pre": [], "blockquote": [], "ul": [], "ol": ["start"],
    "li": [],
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "h1": ["id"], "hr": [], "br": [], "table": [],
    "thead": [], "tbody": [], "tr": [], "th": ["scope", "class"], "td": ["class"], "a": ["href", "title"],
    "img": ["src", "alt", "title", "width", "height", "loading"],
  ]

  static func violations(in html: String, checksAddresses: Bool = true) -> [String] {
    var violations: [String] = []
    var rest = Array(html.utf8)[...]
    while let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
      rest = rest[mark...]
      guard rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        return violations + ["a lone < or >"]
      }
      let tag = String(decoding: rest[(mark + 1)..<end], as: UTF8.self)
      violations += self.violations(inTag: tag, checksAddresses: checksAddresses)
      rest = rest[(end + 1)...]
    }
    return violations
  }

  private static func violations(inTag tag: String, checksAddresses: Bool) -> [String] {
    if tag.hasPrefix("/") { return attributes[String(tag.dropFirst())] == nil ? [tag] : [] }
    let body = tag.hasSuffix(" /") ? tag.dropLast(2) : tag[...]
    let name = String(body.prefix { $0 != " " })
    guard let allowed = attributes[name] else { return [tag] }
    var rest = body.dropFirst(name.count)
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else {
        return [tag]
      }
      let attribute = String(rest[rest.index(after: rest.startIndex)..<equals])
      rest = rest[equals...].dropFirst(2)
      guard allowed.contains(attribute), let quote = rest.firstIndex(of: "\"") else { return [tag] }
      let value = String(rest[..<quote])
      if !isAllowed(value, of: attribute, checksAddresses: checksAddresses) { return [tag] }
      rest = rest[quote...].dropFirst()
    }
    return []
  }

  private static func isAllowed(_ value: String, of attribute: String, checksAddresses: Bool) -> Bool {
    switch attribute {
    case "href", "src": !checksAddresses || isAllowed(address: value)
    case "class": value == "rata-kanan" || value == "rata-tengah" || value.hasPrefix("language-")
    default: true
    }
  }

  private static func isAllowed(address: String) -> Bool {
    if address.hasPrefix("/") { return !address.hasPrefix("//") && !address.hasPrefix("/%5C") }
    let address = address.lowercased()
    return ["#", "https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
  }
}
