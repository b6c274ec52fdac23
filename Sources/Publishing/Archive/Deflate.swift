import CZlib

/// Compression of archives, by zlib.
enum Deflate {
  /// A raw deflate stream at the strongest level: equal bytes give equal streams, by the same zlib.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let version = ZLIB_VERSION
    guard
      unsafe deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, version,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { preconditionFailure("zlib has no memory") }
    defer { unsafe deflateEnd(&stream) }
    let capacity = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        // The bound holds, so one call ends the stream.
        let result = unsafe deflate(&stream, Z_FINISH)
        precondition(result == Z_STREAM_END, "zlib broke its own bound")
        unsafe count = Int(stream.total_out)
      }
    }
  }

  /// The same as a file of its own (RFC 1952), without name and time.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]
    return head + compressed(bytes) + littleEndian(checkSum(bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Nil when the stream is broken, goes on after its end, or does not hold exactly so many bytes.
  static func expanded(_ bytes: some Collection<UInt8>, size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { unsafe inflateEnd(&stream) }
    let compressed = Array(bytes)
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      unsafe compressed.withUnsafeBufferPointer { input in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        let result = unsafe inflate(&stream, Z_FINISH)
        unsafe count = Int(stream.total_out)
        isWhole = unsafe result == Z_STREAM_END && stream.avail_in == 0 && count == size
      }
    }
    return isWhole ? output : nil
  }

  /// The check sum that archives carry for each file (CRC-32).
  static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
