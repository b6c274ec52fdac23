import Diagnostics

/// Top folders and files of `content/` under a misspelt name: each is told of once, and what lies behind it is read under
/// the name that it was meant to have, so that nothing that refers to it is told of too.
struct MisnamedFolders {
  private(set) var diagnostics: [Diagnostic] = []
  private var told: Set<String> = []

  private static let folders = [
    "instansi", "layanan", "peristiwa", "berita", "pengumuman", "halaman", "gambar", "berkas",
  ]
  private static let files = ["portal.yaml", "kategori.yaml", "istilah.yaml"]

  /// A file, under the name that it was most likely meant to have.
  mutating func renamed(_ file: ContentSource) -> ContentSource {
    let top = String(file.name.prefix { $0 != "/" })
    let isFolder = top.utf8.count < file.name.utf8.count
    guard let meant = Self.meant(by: top, isFolder: isFolder) else { return file }
    let rest = file.name.dropFirst(top.count)
    if told.insert(top).inserted {
      diagnostics.append(.misnamed(String(file.path.dropLast(rest.count)), isFolder: isFolder, meant: meant))
    }
    return ContentSource(path: file.path, name: meant + rest, bytes: file.bytes)
  }

  /// Nil for a sound name, and for one that means nothing.
  private static func meant(by top: String, isFolder: Bool) -> String? {
    let known = isFolder ? folders : files
    guard !known.contains(top) else { return nil }
    let likely = isFolder ? nil : WrittenForms.fileName(top, ending: ".yaml")
    return misspelt(likely ?? top, among: known)
  }
}

extension ContentLayout {
  /// Folders of services that bear the name of no agency: each once, however many files it holds.
  var foldersWithoutAgency: [Diagnostic] {
    let known = Set(agencies.map(\.slug.text))
    var told = known
    return services.compactMap { service in
      guard told.insert(service.folder).inserted else { return nil }
      let path = service.source.path
      return .withoutAgency(
        service.folder, at: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), among: known)
    }
  }
}

extension Diagnostic {
  fileprivate static func withoutAgency(_ folder: String, at path: String, among known: Set<String>) -> Diagnostic {
    Diagnostic(
      "content.wrong-folder",
      Message(
        id: "tidak ada instansi bernama '\(folder)' untuk folder ini",
        en: "there is no agency called '\(folder)' for this folder"),
      at: Place(location: SourceLocation(path: path, line: 1, column: 1), excerpt: nil, width: 1),
      hint: Message.didYouMean(folder, among: known)
        ?? Message(
          id:
            "samakan nama folder ini dengan nama berkas di content/instansi/, atau tulis content/instansi/\(folder).yaml",
          en: "name this folder like a file in content/instansi/, or write content/instansi/\(folder).yaml"))
  }

  fileprivate static func misnamed(_ path: String, isFolder: Bool, meant: String) -> Diagnostic {
    Diagnostic(
      "content.stray-file",
      isFolder
        ? Message(id: "folder ini tidak punya tempat di portal", en: "this folder has no place in the portal")
        : Message(id: "berkas ini tidak punya tempat di portal", en: "this file has no place in the portal"),
      at: Place(location: SourceLocation(path: path, line: 1, column: 1), excerpt: nil, width: 1),
      hint: Message(id: "maksudnya '\(meant)'?", en: "did you mean '\(meant)'?"))
  }
}
