/// What a browser makes of an attribute's value: this decides what may be put into it.
enum AttributeKind: Hashable, Sendable {
  case plain
  /// One link.
  case address
  /// Links separated by commas, each with a descriptor (`srcset`).
  case addressList
  /// `content` of `<meta http-equiv>`, up to the `url=` that begins a link.
  case refresh
  case eventHandler
  case style
  /// Holds a whole document (`srcdoc`).
  case document
  /// Says what another attribute means, such as `http-equiv`.
  case meaning

  init(_ name: [UInt8], of element: [UInt8], afterHTTPEquiv: Bool) {
    let text = String(decoding: name, as: UTF8.self)
    let elementText = String(decoding: element, as: UTF8.self)
    if text.hasPrefix("on") {
      self = .eventHandler
    } else if Self.addresses.contains(text) {
      self = .address
    } else if text == "srcset" || text == "imagesrcset" {
      self = .addressList
    } else if text == "style" {
      self = .style
    } else if text == "srcdoc" {
      self = .document
    } else if text == "http-equiv" || text == "attributename" {
      self = .meaning
    } else if elementText == "meta", text == "content", afterHTTPEquiv {
      self = .refresh
    } else if Self.animations.contains(elementText), Self.animatedValues.contains(text) {
      self = .meaning
    } else {
      self = .plain
    }
  }

  /// Attributes that hold a link in HTML, older HTML and SVG.
  private static let addresses: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc",
    "manifest", "ping", "poster", "profile", "src", "usemap", "xlink:href", "xml:base",
  ]

  /// SVG elements that set another element's attribute, a link among others.
  private static let animations: Set<String> = ["animate", "set"]
  private static let animatedValues: Set<String> = ["to", "from", "by", "values"]
}
