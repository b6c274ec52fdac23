/// The head of a request; the preview takes no bodies.
struct Request: Hashable, Sendable {
  struct Header: Hashable, Sendable {
    /// In small letters.
    let name: String
    /// Without blanks around it.
    let value: String
  }

  let method: String
  /// As it was sent: `/layanan/index.html?x=1`.
  let target: [UInt8]
  let isHTTP10: Bool
  let headers: [Header]

  /// Every value of a header, since two of one that may stand only once mean that somebody is cheating.
  func values(of name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }

  /// The value of a header that may stand only once; nil when it is absent or stands twice.
  func value(of name: String) -> String? {
    let values = values(of: name)
    return values.count == 1 ? values.first : nil
  }

  var keepsAlive: Bool {
    !isHTTP10 && !values(of: "connection").contains { $0.lowercased().split(separator: ",").contains { $0.isClose } }
  }

  /// Whether a body follows, whose bytes would otherwise be taken for the next request.
  var announcesBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0 != "0" }
  }
}

extension Substring {
  fileprivate var isClose: Bool {
    var word = self
    while word.first == " " || word.first == "\t" { word.removeFirst() }
    while word.last == " " || word.last == "\t" { word.removeLast() }
    return word == "close"
  }
}
