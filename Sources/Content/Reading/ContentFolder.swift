import Diagnostics
import Hypertext

/// The pictures and documents of `content/gambar` and `content/berkas`, as they will be published.
struct ContentFolder {
  struct Form {
    let path: SitePath
    /// In bytes.
    let size: Int
  }

  let images: [SitePath: Image]
  let forms: [SitePath: Form]
  let files: [ContentFile]
  /// Pictures that exist but were refused, so that each is told of once.
  private let faulty: Set<SitePath>

  /// A picture by what an author writes: `/gambar/kantor.jpg` or `kantor.jpg`.
  func image(_ written: String) -> Image? { images[Self.path(written, in: "gambar")] }

  func form(_ written: String) -> Form? { forms[Self.path(written, in: "berkas")] }

  func isFaulty(_ written: String) -> Bool { faulty.contains(Self.path(written, in: "gambar")) }

  private static func path(_ written: String, in folder: String) -> SitePath {
    let path = written.hasPrefix("/") ? String(written.dropFirst()) : written
    return SitePath(path.hasPrefix(folder + "/") ? path : "\(folder)/\(path)")
  }
}

extension ContentFolder {
  /// Takes the files of both folders, their paths relative to `content/`.
  static func read(_ sources: [(path: SitePath, file: ContentSource)]) -> Diagnosed<ContentFolder> {
    var images: [SitePath: Image] = [:]
    var forms: [SitePath: Form] = [:]
    var files: [ContentFile] = []
    var faulty: Set<SitePath> = []
    var diagnostics: [Diagnostic] = []
    for (path, file) in sources {
      guard let type = FileType(of: path.text), type.folder == path.folders.first.map(String.init) else {
        diagnostics.append(.unknownFileType(file))
        faulty.insert(path)
        continue
      }
      guard hasPlainName(path) else {
        diagnostics.append(.fileName(file))
        faulty.insert(path)
        continue
      }
      switch type {
      case .document:
        forms[path] = Form(path: path, size: file.bytes.count)
        files.append(ContentFile(path: path, bytes: file.bytes))
      case .picture(let format):
        let picture = PublishedPicture.read(file, as: format)
        diagnostics += picture.diagnostics
        if let picture = picture.value {
          images[path] = Image(path: path, width: picture.width, height: picture.height)
          files.append(ContentFile(path: path, bytes: picture.bytes))
        } else {
          faulty.insert(path)
        }
      }
    }
    return Diagnosed(ContentFolder(images: images, forms: forms, files: files, faulty: faulty), diagnostics)
  }

  /// Names that need no escaping anywhere: letters, digits, `-`, `_`, `.`, none of them hidden.
  private static func hasPlainName(_ path: SitePath) -> Bool {
    path.text.split(separator: "/").allSatisfy { segment in
      !segment.hasPrefix(".")
        && segment.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
          default: false
          }
        }
    }
  }
}

/// What may lie in the two folders, by the ending of its name.
enum FileType: Hashable {
  case picture(PictureFormat)
  case document

  init?(of path: String) {
    guard let ending = path.split(separator: ".").last.map({ $0.lowercased() }) else { return nil }
    if let format = PictureFormat(ending: ending) {
      self = .picture(format)
    } else if Self.documentEndings.contains(ending) {
      self = .document
    } else {
      return nil
    }
  }

  static let documentEndings: Set<String> = ["pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "csv"]

  var folder: String {
    switch self {
    case .picture: "gambar"
    case .document: "berkas"
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownFileType(_ file: ContentSource) -> Diagnostic {
    Diagnostic(
      "content.file-type",
      Message(id: "jenis berkas ini tidak diterbitkan di sini", en: "a file of this type is not published here"),
      at: file.place,
      hint: Message(
        id: "content/gambar menerima JPEG, PNG, dan WebP; content/berkas menerima PDF, Word, Excel, ODT, ODS, dan CSV",
        en: "content/gambar takes JPEG, PNG and WebP; content/berkas takes PDF, Word, Excel, ODT, ODS and CSV"))
  }

  fileprivate static func fileName(_ file: ContentSource) -> Diagnostic {
    Diagnostic(
      "content.file-name",
      Message(id: "nama berkas memuat spasi atau tanda khusus", en: "the file's name has spaces or special characters"),
      at: file.place,
      hint: Message(
        id: "ganti namanya: huruf, angka, '-', '_', dan '.' saja",
        en: "rename it: letters, digits, '-', '_' and '.' only"))
  }
}
