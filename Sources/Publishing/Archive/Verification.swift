package import Diagnostics

/// A copy of a portal compared with its own list of check sums.
package struct Verification: Sendable {
  package enum Finding: Hashable, Sendable {
    case changed(String)
    case missing(String)
    case added(String)
    /// The list itself, or the archive, is not as this tool writes it.
    case damaged(String, Message)

    package var path: String {
      switch self {
      case .changed(let path), .missing(let path), .added(let path), .damaged(let path, _): path
      }
    }

    package var message: Message {
      switch self {
      case .changed(let path): Message(id: "berubah: \(path)", en: "changed: \(path)")
      case .missing(let path): Message(id: "hilang: \(path)", en: "missing: \(path)")
      case .added(let path): Message(id: "ditambahkan: \(path)", en: "added: \(path)")
      case .damaged(let path, let reason):
        Message(id: "rusak: \(path): \(reason.indonesian)", en: "damaged: \(path): \(reason.english)")
      }
    }
  }

  /// Sorted by path; empty when the copy is whole.
  package let findings: [Finding]
  /// How many files the list names.
  package let files: Int

  /// Compares a folder or an archive. Throws `PublishingError` when it cannot be read.
  package init(of path: String) async throws {
    do {
      if let archive = try Self.archive(path) {
        self = Self.compare(archive)
      } else {
        self = try await Self.compare(folder: path)
      }
    } catch let error as SystemError {
      throw PublishingError.unreadable(error)
    }
  }

  private init(_ list: ChecksumList?, _ findings: [Finding]) {
    self.findings = ((list?.findings ?? []) + findings).sorted {
      $0.path != $1.path
        ? $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) : $0.message.english < $1.message.english
    }
    files = list?.digests.count ?? 0
  }

  // MARK: Folders

  private static func compare(folder: String) async throws -> Verification {
    let root = try OpenFolder(folder)
    defer { root.close() }
    let entries = try root.tree()
    let listPath = DiskPath(Checksums.name)
    let content =
      try entries.contains { $0.path == listPath && $0.kind == .file } ? root.read(listPath, limit: 1 << 28) : .notAFile
    guard case .bytes(let bytes) = content else { return Verification(nil, [.missing(Checksums.name)]) }
    let list = ChecksumList(bytes) { inner in
      guard case .bytes(let bytes)? = try? root.read(DiskPath(inner), limit: 1 << 28) else { return nil }
      return bytes
    }

    let files = Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
    let paths = list.digests.keys.map { DiskPath($0) }
    let compared = try await concurrentMap(paths) { path -> Finding? in
      guard let kind = files[path] else { return .missing(path.shown) }
      guard kind == .file, case .bytes(let bytes)? = try? root.read(path, limit: 1 << 28) else {
        return .changed(path.shown)
      }
      let text = String(decoding: path.bytes, as: UTF8.self)
      return Digest(of: bytes) == list.digests[text] ? nil : .changed(path.shown)
    }
    let known = Set(paths + [listPath])
    var folders: Set<DiskPath> = []
    for path in paths {
      var folder = path.folder
      while let above = folder, folders.insert(above).inserted { folder = above.folder }
    }
    let added = entries.filter { entry in
      if entry.kind == .folder { return !folders.contains(entry.path) && !known.contains(entry.path) }
      return !known.contains(entry.path) && !isPlaceKeeper(entry.path, root)
    }
    return Verification(list, compared.compactMap { $0 } + added.map { .added($0.path.shown) })
  }

  /// The `.gitignore` that keeps an otherwise empty output folder in a repository: these bytes and no others.
  private static func isPlaceKeeper(_ path: DiskPath, _ root: OpenFolder) -> Bool {
    path == DiskPath(".gitignore") && root.holds(Array("*\n!.gitignore\n".utf8), at: path)
  }

  // MARK: Archives

  /// The bytes of an archive; nil when a folder stands there.
  private static func archive(_ path: String) throws -> [UInt8]? {
    if let folder = try? OpenFolder(path) {
      folder.close()
      return nil
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let root = try OpenFolder(parent)
    defer { root.close() }
    switch try root.read(DiskPath(name), limit: 1 << 30) {
    case .bytes(let bytes): return bytes
    case .notAFile, .tooLarge: throw SystemError(number: 22, path: path)
    }
  }

  private static func compare(_ bytes: [UInt8]) -> Verification {
    guard let archive = ZipFile(reading: bytes) else {
      return Verification(nil, [.damaged("ZIP", .noArchive)])
    }
    var contents: [String: [UInt8]?] = [:]
    var findings: [Finding] = []
    for entry in archive.entries where contents.updateValue(entry.bytes, forKey: entry.path) != nil {
      findings.append(.damaged(DiskPath(entry.path).shown, .twice))
    }
    // The tool writes an archive in one form only, so whatever stands between the files shows here.
    if archive.bytes != bytes { findings.append(.damaged("ZIP", .otherForm)) }
    guard case .some(.some(let sums)) = contents[Checksums.name] else {
      return Verification(nil, findings + [.missing(Checksums.name)])
    }
    let list = ChecksumList(sums) { contents[$0] ?? nil }
    for (path, digest) in list.digests {
      switch contents[path] {
      case .none: findings.append(.missing(path))
      case .some(let bytes) where bytes.map({ Digest(of: $0) }) == digest: break
      case .some: findings.append(.changed(path))
      }
    }
    for path in contents.keys where path != Checksums.name && list.digests[path] == nil {
      findings.append(.added(DiskPath(path).shown))
    }
    return Verification(list, findings)
  }
}

/// A list of check sums as it was found, with what is wrong in it.
private struct ChecksumList {
  private(set) var digests: [String: Digest] = [:]
  private(set) var findings: [Verification.Finding] = []

  /// Takes the list and those that it names: an archive's list names the list of the portal in it.
  init(_ bytes: [UInt8], readingInner: (String) -> [UInt8]?) {
    add(bytes, at: Checksums.name)
    for path in digests.keys.sorted() where path.hasSuffix("/" + Checksums.name) {
      if let bytes = readingInner(path) { add(bytes, at: path) }
    }
  }

  private mutating func add(_ bytes: [UInt8], at name: String) {
    let folder = name.dropLast(Checksums.name.count)
    var last: String?
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true {
      lines.removeLast()
    } else {
      findings.append(.damaged(name, .cut))
    }
    for (index, line) in lines.enumerated() {
      guard let entry = Checksums.entry(line), Self.isInside(entry.path) else {
        findings.append(.damaged(name, .badLine(index + 1)))
        continue
      }
      if let last, !last.utf8.lexicographicallyPrecedes(entry.path.utf8) {
        findings.append(.damaged(name, .outOfOrder(index + 1)))
      }
      last = entry.path
      if digests.updateValue(entry.digest, forKey: folder + entry.path) != nil, !folder.isEmpty {
        findings.append(.damaged(name, .outOfOrder(index + 1)))
      }
    }
  }

  /// Whether a path stays in the folder: a list from elsewhere must not make the tool read other files.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path != Checksums.name && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
      && !path.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
  }
}

extension Message {
  fileprivate static let noArchive = Message(id: "bukan berkas ZIP yang utuh", en: "it is no whole ZIP file")
  fileprivate static let otherForm = Message(
    id: "bentuknya bukan seperti yang ditulis mpp", en: "its form is not the one that mpp writes")
  fileprivate static let twice = Message(id: "ada dua kali dengan nama yang sama", en: "it is there twice")
  fileprivate static let cut = Message(id: "baris terakhir terpotong", en: "its last line is cut off")

  fileprivate static func badLine(_ number: Int) -> Message {
    Message(id: "baris \(number) tidak dapat dibaca", en: "line \(number) cannot be read")
  }

  fileprivate static func outOfOrder(_ number: Int) -> Message {
    Message(id: "baris \(number) berulang atau tidak urut", en: "line \(number) is repeated or out of order")
  }
}

extension PublishingError {
  fileprivate static func unreadable(_ error: SystemError) -> PublishingError {
    PublishingError(
      Message(
        id: "'\(error.path)' tidak dapat dibaca: \(error.reason.indonesian)",
        en: "'\(error.path)' cannot be read: \(error.reason.english)"),
      hint: Message(
        id: "sebutkan folder portal atau berkas ZIP-nya", en: "name the portal's folder or its ZIP file"))
  }
}
