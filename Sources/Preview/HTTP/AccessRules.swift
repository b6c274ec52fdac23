/// Who may ask: only a browser that was sent to this computer by its own user.
///
/// A page of another site can make the browser ask anything of 127.0.0.1, under its own name (DNS rebinding) or under
/// ours; the headers that a page cannot forge tell them apart.
struct AccessRules: Sendable {
  private let hosts: Set<String>

  init(port: UInt16) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// The one `Host` header names this computer and our port; against DNS rebinding.
  func namesThisServer(_ request: Request) -> Bool {
    request.value(of: "host").map { hosts.contains($0.lowercased()) } ?? false
  }

  /// No other site asks, unless its reader follows a link to a page here.
  func comesFromHere(_ request: Request) -> Bool {
    guard request.values(of: "origin").isEmpty || hasOwnOrigin(request) else { return false }
    switch request.values(of: "sec-fetch-site") {
    case [], ["same-origin"], ["none"]: return true
    default:
      return request.value(of: "sec-fetch-mode") == "navigate" && request.value(of: "sec-fetch-dest") == "document"
    }
  }

  /// For the event stream: a page of ours asks, and the browser says so.
  func isProvenToComeFromHere(_ request: Request) -> Bool {
    comesFromHere(request) && (hasOwnOrigin(request) || request.value(of: "sec-fetch-site") == "same-origin")
  }

  private func hasOwnOrigin(_ request: Request) -> Bool {
    guard let host = request.value(of: "host"), let origin = request.value(of: "origin") else { return false }
    return origin == "http://\(host.lowercased())"
  }
}
