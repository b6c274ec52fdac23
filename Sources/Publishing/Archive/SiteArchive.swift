import Content
import Glibc
import Hypertext

/// An edition as one file to hand on: the portal in a folder, a page beside it that opens it, and the list of all.
package struct SiteArchive: Sendable {
  private let plan: SitePlan
  private let settings: PortalSettings
  private let day: CalendarDate

  init(of plan: SitePlan, _ portal: Portal) {
    self.plan = plan
    settings = portal.catalog.settings
    day = portal.day
  }

  /// `mpp-kota-banda-aceh-2026-11-23.zip`
  package var name: String {
    let words = settings.shortName.lowercased().utf8.split {
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return words.map { String(decoding: $0, as: UTF8.self) + "-" }.joined() + day.iso + ".zip"
  }

  static let startPage = "BUKA-PORTAL.html"
  private static let folder = "portal/"

  /// The whole archive; equal editions give equal bytes.
  package func bytes() async throws -> [UInt8] {
    typealias Packed = (entry: ZipFile.Entry, file: RenderedFile)
    let pack: @Sendable (Artifact) -> Packed = { artifact in
      let bytes = artifact.render()
      return (
        ZipFile.Entry(path: Self.folder + artifact.path.text, bytes: bytes),
        RenderedFile(path: artifact.path, digest: Digest(of: bytes), size: bytes.count)
      )
    }
    var packed = try await concurrentMap(plan.artifacts, pack)
    let rendered = packed.map(\.file)
    packed += plan.closing.map { file in pack(Artifact(file.path) { file.render(rendered) }) }

    let sums = Checksums(packed.map { Checksums.Entry(path: $0.file.path.text, digest: $0.file.digest) }).bytes
    let start = startPage.bytes
    // The list of the portal is named by the list beside it, so no file is named twice.
    let all = Checksums([
      Checksums.Entry(path: Self.folder + Checksums.name, digest: Digest(of: sums)),
      Checksums.Entry(path: Self.startPage, digest: Digest(of: start)),
    ])
    let more = [
      ZipFile.Entry(path: Self.folder + Checksums.name, bytes: sums),
      ZipFile.Entry(path: Self.startPage, bytes: start),
      ZipFile.Entry(path: Checksums.name, bytes: all.bytes),
    ]
    return ZipFile(packed.map(\.entry) + more, on: day).bytes
  }

  /// Writes the archive into a folder, in one step under its name, and gives its size in bytes. Throws
  /// `PublishingError`.
  package func write(into folder: String) async throws -> Int {
    let bytes = try await bytes()
    do throws(SystemError) {
      let root = try OpenFolder(folder)
      defer { root.close() }
      let part = DiskPath(".\(name).mpp-\(getpid())")
      try root.removeTree(part)
      do {
        try root.write(bytes, to: part)
        try root.synchronizeFileSystem()
        try root.renamePlainly(part, to: DiskPath(name))
      } catch {
        try? root.removeTree(part)
        throw error
      }
    } catch {
      throw PublishingError(error)
    }
    return bytes.count
  }

  private var startPage: HTML {
    var page = HTML(
      literal: """
        <!DOCTYPE html>
        <html lang="id">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <meta http-equiv="refresh" content="0; url=portal/index.html">
        <title>
        """)
    page.append(HTML(escaping: settings.name))
    page.append(HTML(literal: "</title>\n</head>\n<body>\n<h1>"))
    page.append(HTML(escaping: settings.name))
    page.append(HTML(literal: "</h1>\n<p><a href=\"portal/index.html\">Buka portal</a>, edisi "))
    page.append(HTML(escaping: day.long))
    page.append(
      HTML(
        literal: """
          .</p>
          <p>Bila halaman ini dibuka dari dalam berkas ZIP, keluarkan dulu semua isinya ("Ekstrak semua").</p>
          </body>
          </html>

          """))
    return page
  }
}
