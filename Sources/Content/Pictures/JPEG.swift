extension StrippedPicture {
  /// Reads the segments of a JPEG file (ITU-T T.81, annex B) up to its end marker.
  ///
  /// Kept are JFIF (APP0), colour profiles (APP2 ICC_PROFILE) and Adobe's colour transform (APP14); all other
  /// application segments and comments go, and with them place, camera, owner and thumbnail. What follows the end
  /// marker goes too. Nil when the file is cut short or has no frame.
  init?(jpeg bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var kept: [UInt8] = [0xFF, 0xD8]
    var size: (width: Int, height: Int)?
    var isTurned = false
    var offset = 2
    while true {
      guard let segment = JPEGSegment(in: bytes, at: offset) else { return nil }
      offset = segment.end
      switch segment.marker {
      case 0xD9:
        kept += [0xFF, 0xD9]
        guard let size else { return nil }
        self.init(width: size.width, height: size.height, bytes: kept, isTurned: isTurned)
        return
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(segment.marker):
        guard segment.payload.count >= 5 else { return nil }
        let at = segment.payload.lowerBound
        size = (bytes.bigEndian16(at + 3), bytes.bigEndian16(at + 1))
        kept += bytes[segment.range]
      case 0xE0, 0xEE:
        kept += bytes[segment.range]
      case 0xE2:
        if bytes[segment.payload].starts(with: Array("ICC_PROFILE".utf8)) { kept += bytes[segment.range] }
      case 0xE1:
        if bytes[segment.payload].starts(with: Array("Exif\0\0".utf8)) {
          isTurned = isTurned || exifIsTurned(bytes[segment.payload].dropFirst(6))
        }
      case 0xE3...0xEF, 0xFE:
        break
      case 0xDA:
        kept += bytes[segment.range]
        let end = endOfScan(in: bytes, from: offset)
        kept += bytes[offset..<end]
        offset = end
      default:
        kept += bytes[segment.range]
      }
    }
  }
}

private struct JPEGSegment {
  let marker: UInt8
  /// From the marker's 0xFF to the last byte of the payload.
  let range: Range<Int>
  let payload: Range<Int>
  var end: Int { range.upperBound }

  init?(in bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == 0xFF else { return nil }
    var offset = start
    while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
    guard offset < bytes.count else { return nil }
    marker = bytes[offset]
    offset += 1
    if marker == 0xD9 || marker == 0x01 || (0xD0...0xD7).contains(marker) {
      range = (offset - 2)..<offset
      payload = offset..<offset
      return
    }
    guard offset + 2 <= bytes.count else { return nil }
    let length = bytes.bigEndian16(offset)
    guard length >= 2, offset + length <= bytes.count else { return nil }
    range = (offset - 2)..<(offset + length)
    payload = (offset + 2)..<(offset + length)
  }
}

/// The next marker after entropy-coded data: 0xFF followed by neither a stuffed zero nor a restart marker.
private func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
  var offset = start
  while offset + 1 < bytes.count {
    if bytes[offset] == 0xFF, bytes[offset + 1] != 0, !(0xD0...0xD7).contains(bytes[offset + 1]) { return offset }
    offset += 1
  }
  return bytes.count
}

/// Whether Exif's first directory has an Orientation (tag 0x0112) other than 1.
private func exifIsTurned(_ tiff: ArraySlice<UInt8>) -> Bool {
  let bytes = Array(tiff)
  guard bytes.count >= 8 else { return false }
  let isLittle = bytes.starts(with: [0x49, 0x49])
  func number16(_ at: Int) -> Int? {
    guard at >= 0, at + 2 <= bytes.count else { return nil }
    return isLittle ? Int(bytes[at]) | Int(bytes[at + 1]) << 8 : bytes.bigEndian16(at)
  }
  guard let low = number16(isLittle ? 4 : 6), let high = number16(isLittle ? 6 : 4) else { return false }
  let directory = low | high << 16
  guard let count = number16(directory) else { return false }
  for index in 0..<min(count, 512) {
    let entry = directory + 2 + index * 12
    if number16(entry) == 0x0112 { return number16(entry + 8).map { $0 != 1 } ?? false }
  }
  return false
}

extension [UInt8] {
  func bigEndian16(_ at: Int) -> Int { Int(self[at]) << 8 | Int(self[at + 1]) }
  func bigEndian32(_ at: Int) -> Int { bigEndian16(at) << 16 | bigEndian16(at + 2) }
  func littleEndian24(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 | Int(self[at + 2]) << 16 }
  func littleEndian32(_ at: Int) -> Int { littleEndian24(at) | Int(self[at + 3]) << 24 }
}
