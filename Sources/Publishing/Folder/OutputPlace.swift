import Diagnostics
import Glibc

/// Where the portal is written: a name in a folder that exists. Nothing has been written when this value is there.
struct OutputPlace: Sendable {
  let parent: OpenFolder
  let name: DiskPath

  /// Refuses the root, links, files, and folders that hold or lie in one of the sources.
  init(_ path: String, apartFrom sources: [String]) throws {
    let (folder, last) = try Self.divided(path)
    do {
      parent = try OpenFolder(folder)
    } catch {
      throw PublishingError.noParent(folder, error.reason)
    }
    name = DiskPath(last)
    do {
      try Self.requireFolderOrNothing(name, in: parent, path)
      try Self.requireApart(name, in: folder, from: sources, path)
    } catch {
      parent.close()
      throw error
    }
  }

  /// A name beside the output that only this tool uses, hidden: `.site.mpp-123`.
  func beside(_ suffix: String) -> DiskPath {
    DiskPath(Array(".".utf8) + name.bytes + Array(".mpp-\(suffix)".utf8))
  }

  func isThere() throws(SystemError) -> Bool {
    try parent.status(of: name) != nil
  }

  private static func divided(_ path: String) throws -> (folder: String, name: String) {
    var path = path
    while path.hasSuffix("/"), path != "/" { path.removeLast() }
    if path.hasSuffix("/..") || path.hasSuffix("/.") || path == ".." || path == "." {
      guard let real = realPath(path) else { throw PublishingError.noParent(path, SystemError(errno, path).reason) }
      path = real
    }
    guard path != "/", !path.isEmpty else { throw PublishingError.root }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  private static func requireFolderOrNothing(_ name: DiskPath, in parent: OpenFolder, _ path: String) throws {
    do throws(SystemError) {
      switch try parent.status(of: name)?.kind {
      case nil, .folder: break
      case .link: throw SystemError(ELOOP, path)
      case .file, .other: throw SystemError(ENOTDIR, path)
      }
    } catch {
      throw PublishingError.notAFolder(path, error.reason)
    }
  }

  private static func requireApart(_ name: DiskPath, in folder: String, from sources: [String], _ path: String) throws {
    guard let real = realPath(folder) else { return }
    let output = (real == "/" ? "" : real) + "/" + String(decoding: name.bytes, as: UTF8.self)
    for source in sources {
      guard let source = realPath(source) else { continue }
      if (source + "/").hasPrefix(output + "/") || (output + "/").hasPrefix(source + "/") {
        throw PublishingError.holdsSources(path, source)
      }
    }
  }
}

/// The path without links, `.` and `..`; nil when it does not exist.
private func realPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

extension SystemError {
  init(_ number: Int32, _ path: String) {
    self.init(number: number, path: path)
  }
}

extension PublishingError {
  fileprivate static let root = PublishingError(
    Message(id: "portal tidak dapat ditulis ke '/'", en: "the portal cannot be written to '/'"),
    hint: Message(id: "sebutkan sebuah folder, misalnya --output site", en: "name a folder, such as --output site"))

  fileprivate static func noParent(_ folder: String, _ reason: Message) -> PublishingError {
    PublishingError(
      Message(
        id: "folder '\(folder)' tidak dapat dibuka: \(reason.indonesian)",
        en: "the folder '\(folder)' cannot be opened: \(reason.english)"),
      hint: Message(id: "buat dulu folder itu", en: "make that folder first"))
  }

  fileprivate static func notAFolder(_ path: String, _ reason: Message) -> PublishingError {
    PublishingError(
      Message(
        id: "'\(path)' bukan folder untuk portal: \(reason.indonesian)",
        en: "'\(path)' is no folder for a portal: \(reason.english)"),
      hint: Message(
        id: "pindahkan, atau pilih folder lain dengan --output", en: "move it, or choose another folder with --output"))
  }

  fileprivate static func holdsSources(_ path: String, _ source: String) -> PublishingError {
    PublishingError(
      Message(
        id: "'\(path)' tidak boleh berisi atau berada di dalam '\(source)'",
        en: "'\(path)' must neither hold nor lie in '\(source)'"),
      hint: Message(
        id: "pilih folder lain dengan --output, supaya isi portal tidak tertimpa",
        en: "choose another folder with --output, so that the portal's sources are safe"))
  }
}
