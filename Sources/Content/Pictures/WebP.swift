extension StrippedPicture {
  /// Reads the chunks of a WebP file (RFC 9649); EXIF and XMP chunks go, and the flags that announce them.
  init?(webp bytes: [UInt8]) {
    guard bytes.count >= 20, bytes.starts(with: Array("RIFF".utf8)),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    let end = bytes.littleEndian32(4) + 8
    guard end <= bytes.count else { return nil }
    var body = Array("WEBP".utf8)
    var size: (width: Int, height: Int)?
    var offset = 12
    while offset + 8 <= end {
      let length = bytes.littleEndian32(offset + 4)
      let data = offset + 8
      let next = data + length + length % 2
      guard next <= end else { return nil }
      let type = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      if type != "EXIF", type != "XMP " {
        let start = body.count
        body += bytes[offset..<next]
        if type == "VP8X", length >= 10 { body[start + 8] &= ~0b0000_1100 }
      }
      size = size ?? Self.size(of: type, bytes, at: data, length)
      offset = next
    }
    guard let size else { return nil }
    let count = body.count
    let header = Array("RIFF".utf8) + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) }
    self.init(width: size.width, height: size.height, bytes: header + body, isTurned: false)
  }

  private static func size(
    of type: String, _ bytes: [UInt8], at data: Int, _ length: Int
  ) -> (width: Int, height: Int)? {
    switch type {
    case "VP8X" where length >= 10:
      (bytes.littleEndian24(data + 4) + 1, bytes.littleEndian24(data + 7) + 1)
    case "VP8L" where length >= 5:
      ((bytes.littleEndian32(data + 1) & 0x3FFF) + 1, (bytes.littleEndian32(data + 1) >> 14 & 0x3FFF) + 1)
    case "VP8 " where length >= 10:
      (bytes.littleEndian24(data + 6) & 0x3FFF, bytes.littleEndian24(data + 7) >> 8 & 0x3FFF)
    default: nil
    }
  }
}
