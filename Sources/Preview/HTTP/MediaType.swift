/// What a file is, by the ending of its name; browsers are told not to guess.
enum MediaType {
  static let text = "text/plain; charset=utf-8"
  static let page = "text/html; charset=utf-8"
  static let style = "text/css; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"

  static func of(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return text }
    return types[String(path[dot...])] ?? (path[dot...].contains("/") ? text : "application/octet-stream")
  }

  private static let types = [
    ".html": page, ".css": style, ".js": script, ".txt": text, ".md": text,
    ".csv": "text/csv; charset=utf-8", ".json": "application/json", ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json", ".xml": "application/xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8", ".vcf": "text/vcard; charset=utf-8",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp",
    ".avif": "image/avif", ".gif": "image/gif", ".ico": "image/x-icon", ".woff2": "font/woff2",
    ".pdf": "application/pdf", ".zip": "application/zip", ".conf": text,
    ".doc": "application/msword", ".xls": "application/vnd.ms-excel",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
}
