import Content
import Hypertext

/// An archive in the ZIP format (PKWARE APPNOTE 6.3), in the one form that this tool writes: names sorted and in ASCII,
/// every file deflated, one time for all, no comments, no extra fields, nothing between the parts.
struct ZipFile: Sendable {
  struct Entry: Sendable {
    let path: String
    let checkSum: UInt32
    let size: Int
    let compressed: [UInt8]

    init(path: String, bytes: [UInt8]) {
      self.path = path
      checkSum = Deflate.checkSum(bytes)
      size = bytes.count
      compressed = Deflate.compressed(bytes)
    }

    fileprivate init(path: String, checkSum: UInt32, size: Int, compressed: [UInt8]) {
      self.path = path
      self.checkSum = checkSum
      self.size = size
      self.compressed = compressed
    }

    /// Nil when the stream is broken or its check sum is wrong.
    var bytes: [UInt8]? {
      Deflate.expanded(compressed, size: size).flatMap { Deflate.checkSum($0) == checkSum ? $0 : nil }
    }
  }

  let entries: [Entry]
  /// The day on which all files claim to be written, as DOS counts: years from 1980.
  private let date: UInt16

  init(_ entries: [Entry], on day: CalendarDate) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    date = UInt16(clamping: (max(day.year, 1980) - 1980) << 9 | day.month << 5 | day.day)
  }

  // MARK: Writing

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      directory.append(little: 0x0201_4B50 as UInt32)
      // Written by Unix, so that the permission bits below count.
      directory.append(little: 0x0314 as UInt16)
      directory += head(of: entry)
      // Comment length, disk, and attributes: text or not, permission bits.
      directory += [0, 0, 0, 0, 0, 0]
      directory.append(little: 0o100644 << 16 as UInt32)
      directory.append(little: UInt32(output.count))
      directory += Array(entry.path.utf8)

      output.append(little: 0x0403_4B50 as UInt32)
      output += head(of: entry)
      output += Array(entry.path.utf8)
      output += entry.compressed
    }
    let start = output.count
    output += directory
    output.append(little: 0x0605_4B50 as UInt32)
    output += [0, 0, 0, 0]
    output.append(little: UInt16(entries.count))
    output.append(little: UInt16(entries.count))
    output.append(little: UInt32(directory.count))
    output.append(little: UInt32(start))
    output += [0, 0]
    return output
  }

  /// The fields that a local header and the directory share.
  private func head(of entry: Entry) -> [UInt8] {
    var head: [UInt8] = []
    // Needs version 2.0; no flags; method 8; midnight.
    head.append(little: 20 as UInt16)
    head.append(little: 0 as UInt16)
    head.append(little: 8 as UInt16)
    head.append(little: 0 as UInt16)
    head.append(little: date)
    head.append(little: entry.checkSum)
    head.append(little: UInt32(entry.compressed.count))
    head.append(little: UInt32(entry.size))
    head.append(little: UInt16(entry.path.utf8.count))
    head.append(little: 0 as UInt16)
    return head
  }

  // MARK: Reading

  /// Reads the files that the directory at the end names; nil when there is no directory or it leads out of the file.
  init?(reading bytes: [UInt8]) {
    let end = bytes.count - 22
    guard end >= 0, bytes.little(UInt32.self, at: end) == 0x0605_4B50,
      let count = bytes.little(UInt16.self, at: end + 10),
      let start = bytes.little(UInt32.self, at: end + 16)
    else { return nil }
    var entries: [Entry] = []
    var position = Int(start)
    var date: UInt16 = 0
    for _ in 0..<count {
      guard bytes.little(UInt32.self, at: position) == 0x0201_4B50,
        let day = bytes.little(UInt16.self, at: position + 14), let sum = bytes.little(UInt32.self, at: position + 16),
        let compressed = bytes.little(UInt32.self, at: position + 20),
        let size = bytes.little(UInt32.self, at: position + 24), size <= 1 << 28,
        let length = bytes.little(UInt16.self, at: position + 28),
        let extra = bytes.little(UInt16.self, at: position + 30),
        let comment = bytes.little(UInt16.self, at: position + 32),
        let header = bytes.little(UInt32.self, at: position + 42),
        position + 46 + Int(length) <= bytes.count,
        let nameLength = bytes.little(UInt16.self, at: Int(header) + 26),
        let extraLength = bytes.little(UInt16.self, at: Int(header) + 28)
      else { return nil }
      let data = Int(header) + 30 + Int(nameLength) + Int(extraLength)
      guard data + Int(compressed) <= bytes.count else { return nil }
      date = day
      entries.append(
        Entry(
          path: String(decoding: bytes[(position + 46)..<(position + 46 + Int(length))], as: UTF8.self), checkSum: sum,
          size: Int(size), compressed: Array(bytes[data..<(data + Int(compressed))])))
      position += 46 + Int(length) + Int(extra) + Int(comment)
    }
    self.entries = entries
    self.date = date
  }
}

extension [UInt8] {
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Nil when the number would reach over an end.
  fileprivate func little<Number: FixedWidthInteger>(_ type: Number.Type, at position: Int) -> Number? {
    let size = Number.bitWidth / 8
    guard position >= 0, position + size <= count else { return nil }
    return (0..<size).reduce(0) { $0 | Number(self[position + $1]) << ($1 * 8) }
  }
}
