import ArgumentParser
import Diagnostics
import Publishing

struct Pack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bungkus portal menjadi satu berkas ZIP / pack the portal into one ZIP file.",
    discussion: """
      Untuk dibagikan lewat flashdisk atau pesan. Edisi yang sama selalu menghasilkan berkas yang sama.
      To hand on by stick or messenger. Equal editions give equal files.

      Contoh / examples:
        mpp pack
        mpp pack --tanggal 2026-11-23 --ke /media/flashdisk
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Folder tempat berkas ZIP ditulis / folder for the ZIP file.", completion: .directory)
  var ke = "."

  func run() async throws {
    let session = Session(project, report)
    let archive = try await session.archive()
    do {
      let size = try await archive.write(into: ke)
      let file = ke == "." ? archive.name : "\(ke)/\(archive.name)"
      let kilobytes = (size + 999) / 1000
      session.reporter.say(
        Message(
          id: "\(file): \(kilobytes) KB. Periksa salinannya dengan: mpp verify \(file)",
          en: "\(file): \(kilobytes) KB. Check a copy with: mpp verify \(file)"))
    } catch let error as PublishingError {
      session.reporter.complain(error.message, hint: error.hint)
      throw ExitCode(error.exitCode)
    }
  }
}
