package import Content
package import Diagnostics

/// The two folders of a portal on the disk: what it says, and how it looks.
package struct ProjectDirectory: Sendable {
  /// As the user named them.
  package let content: String
  package let templates: String

  package init(content: String, templates: String) {
    self.content = content
    self.templates = templates
  }

  /// Reads every file of both folders once, on all cores.
  ///
  /// Nothing is followed out of the folders and nothing is waited for: links, pipes, sockets and devices are faults.
  package func readSources() async throws -> Diagnosed<ProjectSources> {
    let content = try await Self.read(content, option: "--content") { file in
      ContentSource(path: file.path, name: file.name, bytes: file.bytes)
    }
    let templates = try await Self.read(templates, option: "--templates") { $0 }
    return Diagnosed(
      ProjectSources(content: content.value, templates: templates.value),
      content.diagnostics + templates.diagnostics)
  }

  private static func read<Output: Sendable>(
    _ folder: String, option: String, _ make: @escaping @Sendable (ProjectFile) -> Output
  ) async throws -> Diagnosed<[Output]> {
    let root: OpenFolder
    do {
      root = try OpenFolder(folder)
    } catch {
      return Diagnosed([], [.missingFolder(folder, option: option, error.reason)])
    }
    defer { root.close() }
    let listing = Listing(of: root)
    let results = try await concurrentMap(listing.files) { file in read(file, in: root).map { $0.map(make) } }
    return Diagnosed(results.compactMap(\.value), listing.faults + results.flatMap(\.diagnostics))
  }

  private static func read(_ file: Listing.Item, in root: OpenFolder) -> Diagnosed<ProjectFile?> {
    let shown = root.shown(file.path)
    let limit = sizeLimit(of: file.name)
    do throws(SystemError) {
      switch try root.read(file.path, limit: limit) {
      case .bytes(let bytes): return Diagnosed(ProjectFile(path: shown, name: file.name.shown, bytes: bytes))
      case .notAFile: return Diagnosed(nil, [.notAFile(shown)])
      case .tooLarge: return Diagnosed(nil, [.tooLarge(shown, limit: limit)])
      }
    } catch {
      return Diagnosed(nil, [.unreadable(shown, error.reason)])
    }
  }

  /// In bytes: 1 MiB for what people write, 20 MiB for documents and pictures.
  private static func sizeLimit(of path: DiskPath) -> Int {
    let isWritten = [".yaml", ".yml", ".md", ".html", ".css", ".js", ".svg", ".json", ".txt"].contains { ending in
      path.bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    return isWritten ? 1 << 20 : 20 << 20
  }
}

/// A file of the templates folder.
package struct ProjectFile: Hashable, Sendable {
  /// For messages, with the folder as the user named it: `templates/pages/layanan.html`.
  package let path: String
  /// Relative to the folder: `pages/layanan.html`.
  package let name: String
  package let bytes: [UInt8]

  package init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}

/// Everything that a build reads, sorted by bytes of the paths.
package struct ProjectSources: Sendable {
  package let content: [ContentSource]
  package let templates: [ProjectFile]

  package init(content: [ContentSource], templates: [ProjectFile]) {
    self.content = content
    self.templates = templates
  }
}

/// The files below a folder whose kinds are in order, and the faults of the others.
private struct Listing {
  /// A file or folder by its path, and by the name under which it is read: a name that cannot stay is a fault, but what
  /// lies behind it is read under the name that it should have, so that it hides and causes no other fault.
  struct Item: Sendable {
    let path: DiskPath
    let name: DiskPath
  }

  private(set) var files: [Item] = []
  private(set) var faults: [Diagnostic] = []

  init(of root: OpenFolder) {
    var pending = [Item(path: DiskPath(""), name: DiskPath(""))]
    while let folder = pending.popLast() {
      let shown = root.shown(folder.path)
      guard folder.path.bytes.count(where: { $0 == UInt8(ascii: "/") }) < 16 else {
        faults.append(.tooDeep(shown))
        continue
      }
      do throws(SystemError) {
        let entries = try root.entries(of: folder.path).filter { !FileName.isLeftByPrograms($0.name) }
        pending += add(entries, in: folder, of: root)
      } catch {
        faults.append(.unreadable(shown, error.reason))
      }
    }
    files.sort { $0.name < $1.name }
  }

  /// Takes the files of one folder, and gives the folders in it.
  private mutating func add(_ entries: [OpenFolder.Entry], in folder: Item, of root: OpenFolder) -> [Item] {
    var names: [String: String] = [:]
    var folders: [Item] = []
    var badlyNamed: [OpenFolder.Entry] = []
    for entry in entries {
      guard FileName.isPortable(entry.name) else {
        badlyNamed.append(entry)
        continue
      }
      let item = Item(path: folder.path.appending(entry.name), name: folder.name.appending(entry.name))
      let shown = root.shown(item.path)
      if let twin = names.updateValue(shown, forKey: String(decoding: entry.name, as: UTF8.self).lowercased()) {
        faults.append(.twins(shown, twin))
      }
      add(item, entry, shown, &folders)
    }
    for entry in badlyNamed {
      let path = folder.path.appending(entry.name)
      let suggestion = FileName.suggestion(for: entry.name)
      faults.append(.badName(root.shown(path), suggestion: suggestion))
      guard let suggestion, names.updateValue(root.shown(path), forKey: suggestion.lowercased()) == nil else {
        continue
      }
      let item = Item(path: path, name: folder.name.appending(Array(suggestion.utf8)))
      add(item, entry, root.shown(path), &folders)
    }
    return folders
  }

  private mutating func add(_ item: Item, _ entry: OpenFolder.Entry, _ shown: String, _ folders: inout [Item]) {
    switch entry.kind {
    case .folder where Self.looksLikeAFile(entry.name): faults.append(.notAFile(shown))
    case .folder: folders.append(item)
    case .file: files.append(item)
    case .link: faults.append(.link(shown))
    case .other: faults.append(.notAFile(shown))
    }
  }

  private static func looksLikeAFile(_ name: [UInt8]) -> Bool {
    [".md", ".yaml", ".yml", ".html"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}

extension Diagnostic {
  private static func place(_ path: String) -> Place { SourceFile(path: path, bytes: []).place }

  fileprivate static func missingFolder(_ folder: String, option: String, _ reason: Message) -> Diagnostic {
    Diagnostic(
      "project.missing-folder", .error,
      Message(
        id: "folder '\(folder)' tidak dapat dibuka: \(reason.indonesian)",
        en: "the folder '\(folder)' cannot be opened: \(reason.english)"),
      at: place(folder),
      hint: Message(
        id: "jalankan mpp di folder portal, atau sebutkan foldernya dengan \(option)",
        en: "run mpp in the portal's folder, or name the folder with \(option)"))
  }

  fileprivate static func unreadable(_ path: String, _ reason: Message) -> Diagnostic {
    Diagnostic(
      "project.unreadable", .error,
      Message(id: "tidak dapat dibaca: \(reason.indonesian)", en: "it cannot be read: \(reason.english)"),
      at: place(path),
      hint: Message(
        id: "periksa izin berkas ini, atau hapus bila tidak dipakai",
        en: "check the permissions of this file, or remove it when nothing needs it"))
  }

  fileprivate static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "project.not-a-file", .error,
      Message(id: "bukan berkas biasa", en: "it is not an ordinary file"), at: place(path),
      hint: Message(
        id: "pindahkan keluar dari folder portal; hanya berkas dan folder biasa yang dibaca",
        en: "move it out of the portal's folder; only ordinary files and folders are read"))
  }

  fileprivate static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      "project.link", .error,
      Message(id: "berupa tautan simbolik, yang tidak diikuti", en: "it is a symbolic link, which is not followed"),
      at: place(path),
      hint: Message(id: "salin berkas aslinya ke sini", en: "copy the file itself to this place"))
  }

  fileprivate static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    let size = "\(limit >> 20) MiB"
    return Diagnostic(
      "project.too-large", .error,
      Message(id: "lebih besar dari \(size)", en: "it is larger than \(size)"), at: place(path),
      hint: Message(
        id: "bagi menjadi beberapa berkas, atau perkecil isinya",
        en: "divide it into several files, or make its content smaller"))
  }

  fileprivate static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      "project.too-deep", .error,
      Message(id: "folder terlalu dalam", en: "the folder lies too deep"), at: place(path),
      hint: Message(id: "pakai paling banyak 16 tingkat folder", en: "use at most 16 levels of folders"))
  }

  fileprivate static func badName(_ path: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      "project.bad-name", .error,
      Message(
        id: "nama ini tidak dapat menjadi alamat yang sama di semua komputer",
        en: "this name cannot become an address that is the same on every computer"),
      at: place(path),
      hint: suggestion.map {
        Message(id: "ganti namanya, misalnya menjadi '\($0)'", en: "rename it, for example to '\($0)'")
      }
        ?? Message(
          id: "pakai hanya huruf a-z, angka, '-', '_' dan '.' dalam nama",
          en: "use only letters a-z, digits, '-', '_' and '.' in the name"))
  }

  fileprivate static func twins(_ path: String, _ twin: String) -> Diagnostic {
    Diagnostic(
      "project.twins", .error,
      Message(
        id: "namanya hanya berbeda huruf besar dari '\(twin)'", en: "its name differs from '\(twin)' only in capitals"),
      at: place(path),
      hint: Message(
        id: "ganti nama salah satu: di Windows keduanya dianggap berkas yang sama",
        en: "rename one of them: Windows takes both for one file"),
      notes: [Note(Message(id: "yang pertama ada di sini", en: "the first is here"), at: place(twin))])
  }
}
