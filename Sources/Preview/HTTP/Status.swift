/// The answers that the preview gives (RFC 9110 section 15).
enum Status: Int, Error {
  case ok = 200
  case found = 302
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case targetTooLong = 414
  case headersTooLarge = 431
  case contentFaults = 500
  case serviceUnavailable = 503

  /// Whether another request may follow on the connection: only where this one was understood and in order.
  var keepsConnection: Bool {
    switch self {
    case .ok, .found, .notFound, .contentFaults: true
    default: false
    }
  }

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .targetTooLong: "URI Too Long"
    case .headersTooLarge: "Request Header Fields Too Large"
    case .contentFaults: "Internal Server Error"
    case .serviceUnavailable: "Service Unavailable"
    }
  }
}
