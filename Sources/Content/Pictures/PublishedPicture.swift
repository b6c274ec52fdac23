import Diagnostics

/// The picture formats that every browser of the last years shows.
enum PictureFormat: Hashable {
  case jpeg, png, webp

  init?(ending: String) {
    switch ending {
    case "jpg", "jpeg": self = .jpeg
    case "png": self = .png
    case "webp": self = .webp
    default: return nil
    }
  }
}

/// A picture as citizens get it: without where and with what it was taken.
struct PublishedPicture {
  /// In pixels.
  let width: Int
  let height: Int
  let bytes: [UInt8]

  /// The most bytes of a picture: at some 100 kilobits a second more would keep a reader waiting half a minute.
  static let limit = 300 * 1024

  static func read(_ file: ContentSource, as format: PictureFormat) -> Diagnosed<PublishedPicture?> {
    guard let stripped = strip(file.bytes, as: format), (1...20_000).contains(stripped.width),
      (1...20_000).contains(stripped.height)
    else { return Diagnosed(nil, [.unreadablePicture(file, format)]) }
    guard stripped.bytes.count <= limit else { return Diagnosed(nil, [.pictureTooBig(file, stripped)]) }
    guard !stripped.isTurned else { return Diagnosed(nil, [.turnedPicture(file)]) }
    return Diagnosed(PublishedPicture(width: stripped.width, height: stripped.height, bytes: stripped.bytes))
  }

  private static func strip(_ bytes: [UInt8], as format: PictureFormat) -> StrippedPicture? {
    switch format {
    case .jpeg: StrippedPicture(jpeg: bytes)
    case .png: StrippedPicture(png: bytes)
    case .webp: StrippedPicture(webp: bytes)
    }
  }
}

/// A picture's size, and its bytes without metadata.
struct StrippedPicture {
  let width: Int
  let height: Int
  let bytes: [UInt8]
  /// The camera was held sideways and says so in the metadata that is removed.
  let isTurned: Bool
}

extension Diagnostic {
  fileprivate static func unreadablePicture(_ file: ContentSource, _ format: PictureFormat) -> Diagnostic {
    let name =
      switch format {
      case .jpeg: "JPEG"
      case .png: "PNG"
      case .webp: "WebP"
      }
    return Diagnostic(
      "content.picture-format",
      Message(id: "gambar ini bukan \(name) yang utuh", en: "this picture is not a whole \(name) file"), at: file.place,
      hint: Message(
        id: "buka di penyunting gambar, lalu simpan ulang sebagai \(name)",
        en: "open it in a picture editor and save it again as \(name)"))
  }

  fileprivate static func pictureTooBig(_ file: ContentSource, _ picture: StrippedPicture) -> Diagnostic {
    let kilobytes = picture.bytes.count / 1024
    return Diagnostic(
      "content.picture-too-big",
      Message(
        id: "gambar ini \(kilobytes) KB (\(picture.width) x \(picture.height) piksel); batasnya 300 KB",
        en: "this picture has \(kilobytes) KB (\(picture.width) x \(picture.height) pixels); the limit is 300 KB"),
      at: file.place,
      hint: Message(
        id: "kecilkan lebarnya menjadi 1200 piksel dan simpan sebagai JPEG mutu 75 atau WebP",
        en: "make it 1200 pixels wide and save it as JPEG of quality 75 or as WebP"))
  }

  fileprivate static func turnedPicture(_ file: ContentSource) -> Diagnostic {
    Diagnostic(
      "content.picture-turned",
      Message(
        id: "foto ini tersimpan miring dan hanya tampak tegak karena catatan kamera, yang dihapus saat terbit",
        en: "this photo is stored sideways and only looks upright by a camera note, which is removed on publishing"),
      at: file.place,
      hint: Message(
        id: "putar di penyunting gambar, lalu simpan ulang", en: "turn it in a picture editor and save it again"))
  }
}
