import Content
import Diagnostics
import Hypertext
import Testing

@testable import struct Content.StrippedPicture

struct PictureTests {
  @Test func `a JPEG loses place and camera and keeps its pixels`() throws {
    let picture = try #require(StrippedPicture(jpeg: Sample.jpeg(exif: Sample.exif(orientation: 1))))
    #expect(picture.width == 640)
    #expect(picture.height == 480)
    #expect(!picture.isTurned)
    #expect(picture.bytes == Sample.jpeg(exif: []))
    #expect(!contains(picture.bytes, "GPS"))
  }

  @Test func `what follows the end of a JPEG goes`() throws {
    let picture = try #require(StrippedPicture(jpeg: Sample.jpeg(exif: []) + Array("<script>".utf8)))
    #expect(picture.bytes == Sample.jpeg(exif: []))
  }

  @Test func `a sideways photo is noticed, since its note is removed`() throws {
    #expect(try #require(StrippedPicture(jpeg: Sample.jpeg(exif: Sample.exif(orientation: 6)))).isTurned)
  }

  @Test func `a PNG loses its texts`() throws {
    let picture = try #require(StrippedPicture(png: Sample.png(texts: true)))
    #expect(picture.width == 3)
    #expect(picture.height == 2)
    #expect(picture.bytes == Sample.png(texts: false))
  }

  @Test func `a WebP loses Exif and XMP and their flags`() throws {
    let picture = try #require(StrippedPicture(webp: Sample.webp(metadata: true)))
    #expect(picture.width == 100)
    #expect(picture.height == 50)
    #expect(picture.bytes == Sample.webp(metadata: false))
  }

  @Test func `a file cut anywhere is refused, not crashed upon`() {
    let jpeg = Sample.jpeg(exif: Sample.exif(orientation: 6))
    let png = Sample.png(texts: true)
    let webp = Sample.webp(metadata: true)
    for count in jpeg.indices { #expect(StrippedPicture(jpeg: Array(jpeg[..<count])) == nil) }
    for count in png.indices { #expect(StrippedPicture(png: Array(png[..<count])) == nil) }
    for count in webp.indices { #expect(StrippedPicture(webp: Array(webp[..<count])) == nil) }
  }

  @Test func `any flipped byte is read without a crash`() {
    let jpeg = Sample.jpeg(exif: Sample.exif(orientation: 6))
    for index in jpeg.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = jpeg
        bytes[index] = value
        if let picture = StrippedPicture(jpeg: bytes) { #expect(picture.bytes.count <= bytes.count) }
      }
    }
  }

  @Test func `pictures of the portal are published with their size`() throws {
    let files = SamplePortal.files.map { SamplePortal.source($0.key, Array($0.value.utf8)) }
    let read = Catalog.read(
      files + [SamplePortal.source("gambar/a.jpg", Sample.jpeg(exif: Sample.exif(orientation: 1)))],
      on: SamplePortal.day)
    #expect(read.value?.files.map(\.path) == [SitePath("gambar/a.jpg")])
    #expect(read.value?.files.first?.bytes == Sample.jpeg(exif: []))
  }

  @Test(arguments: [
    ("gambar/a.gif", "content.file-type"), ("gambar/a.svg", "content.file-type"), ("berkas/a.php", "content.file-type"),
    ("gambar/a.pdf", "content.file-type"), ("gambar/a b.jpg", "content.file-name"),
    ("gambar/a.png", "content.picture-format"),
    ("gambar/besar.jpg", "content.picture-too-big"), ("gambar/miring.jpg", "content.picture-turned"),
  ])
  func `a file that cannot be published is refused`(name: String, code: String) {
    let bytes =
      switch name {
      case "gambar/besar.jpg": Sample.jpeg(exif: [], scan: 320 * 1024)
      case "gambar/miring.jpg": Sample.jpeg(exif: Sample.exif(orientation: 6))
      default: Sample.jpeg(exif: [])
      }
    let files = SamplePortal.files.map { SamplePortal.source($0.key, Array($0.value.utf8)) }
    let read = Catalog.read(files + [SamplePortal.source(name, bytes)], on: SamplePortal.day)
    #expect(read.diagnostics.map { "\($0.place.location) \($0.code)" } == ["content/\(name):1:1 \(code)"])
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: Unicode.ASCII.self).contains(text)
  }
}

/// Pictures with the structure of real ones; their pixels are not decoded by anyone here.
private enum Sample {
  static func jpeg(exif: [UInt8], scan: Int = 64) -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0]
    let app0 = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let comment = exif.isEmpty ? [] : segment(0xFE, Array("GPS owner".utf8))
    let scanHeader = segment(0xDA, [1, 1, 0, 0, 63, 0])
    let data = [UInt8](repeating: 0x55, count: scan) + [0xFF, 0x00, 0xFF, 0xD0, 0x12]
    let app1 = exif.isEmpty ? [] : segment(0xE1, Array("Exif\0\0".utf8) + exif)
    return [0xFF, 0xD8] + app0 + app1 + comment + frame + scanHeader + data + [0xFF, 0xD9]
  }

  static func exif(orientation: UInt8) -> [UInt8] {
    let header: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]
    let entry: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    return header + [1, 0] + entry + [0, 0, 0, 0] + Array("GPS".utf8)
  }

  static func png(texts: Bool) -> [UInt8] {
    let header: [UInt8] = [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]
    let text = texts ? chunk("tEXt", Array("Author\0x".utf8)) + chunk("eXIf", [1, 2]) : []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + text
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  static func webp(metadata: Bool) -> [UInt8] {
    let extended: [UInt8] = [metadata ? 0b0000_1100 : 0, 0, 0, 0, 99, 0, 0, 49, 0, 0]
    var body = Array("WEBP".utf8) + riff("VP8X", extended) + riff("VP8 ", [UInt8](repeating: 7, count: 11))
    if metadata { body += riff("EXIF", [1, 2, 3]) + riff("XMP ", [4]) }
    return Array("RIFF".utf8) + littleEndian(body.count) + body
  }

  private static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    littleEndian(data.count).reversed() + Array(type.utf8) + data + [0, 0, 0, 0]
  }

  private static func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    Array(type.utf8) + littleEndian(data.count) + data + (data.count % 2 == 1 ? [0] : [])
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
