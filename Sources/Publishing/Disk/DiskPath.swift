import Hypertext

/// A path from some folder, as bytes: a disk may hold names that are not UTF-8, and they must stay as they are.
struct DiskPath: Hashable, Sendable {
  /// Parts are parted by `/`; empty for the folder itself.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ path: SitePath) {
    self.init(path.text)
  }

  func appending(_ name: [UInt8]) -> DiskPath {
    bytes.isEmpty ? DiskPath(name) : DiskPath(bytes + [UInt8(ascii: "/")] + name)
  }

  /// The folder above, or nil for a name without one.
  var folder: DiskPath? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { DiskPath(Array(bytes[..<$0])) }
  }

  /// The path as a message may show it: control characters, direction marks and broken UTF-8 become visible.
  var shown: String {
    if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Calls a function with the path for C; `.` for the folder itself.
  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let terminated = (bytes.isEmpty ? [UInt8(ascii: ".")] : bytes) + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        // An array with a terminator is never empty, so it has an address.
        guard let address = characters.baseAddress else { preconditionFailure("a path has no bytes") }
        return unsafe body(address)
      }
    }
  }
}

extension DiskPath: Comparable {
  static func < (left: DiskPath, right: DiskPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
