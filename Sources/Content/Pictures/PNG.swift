extension StrippedPicture {
  /// Reads the chunks of a PNG file (W3C PNG, section 5) up to IEND.
  ///
  /// Text, time and Exif chunks go; all others are kept as they are, since a chunk's checksum covers only itself.
  init?(png bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature) else { return nil }
    var kept = signature
    var size: (width: Int, height: Int)?
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = bytes.bigEndian32(offset)
      guard length <= bytes.count - offset - 12 else { return nil }
      let type = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      let end = offset + 12 + length
      if type == "IHDR", length >= 8 { size = (bytes.bigEndian32(offset + 8), bytes.bigEndian32(offset + 12)) }
      if !["tEXt", "zTXt", "iTXt", "tIME", "eXIf"].contains(type) { kept += bytes[offset..<end] }
      if type == "IEND" {
        guard let size else { return nil }
        self.init(width: size.width, height: size.height, bytes: kept, isTurned: false)
        return
      }
      offset = end
    }
    return nil
  }
}
