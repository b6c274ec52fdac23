import ArgumentParser
import Diagnostics
import Glibc
import Publishing

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Buat portal di site/ / make the portal in site/.",
    discussion: """
      Semua kesalahan disebut sekaligus; selama ada kesalahan, site/ tidak diubah.
      All faults are told at once; while there is one, site/ stays as it is.

      Contoh / examples:
        mpp build
        mpp build --tanggal 2026-11-23 --output /srv/www/mpp
        mpp build --strict --format github
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Folder hasil / folder of the result.", completion: .directory)
  var output = "site"

  @Flag(help: "Sebut lama setiap tahap / tell how long each stage took.")
  var waktu = false

  func run() async throws {
    let times = waktu ? StageTimes() : nil
    let session = Session(project, report, times: times)
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(session)
    defer { progress.end() }
    let plan = try await session.plan()
    progress.show(Message(id: "menulis \(plan.artifacts.count) berkas", en: "writing \(plan.artifacts.count) files"))
    let folder = SiteFolder(output, apartFrom: [project.content, project.templates])
    do {
      let publication = try await Interruption.cancelling { try await folder.publish(plan, times: times) }
      progress.end()
      session.reporter.say(summary(of: publication, after: clock.now - start))
      for row in times?.rows ?? [] { session.reporter.say(row.line) }
      // Giving back the memory of a large portal piece by piece would take longer than the system needs for all of it.
      Glibc.exit(EXIT_SUCCESS)
    } catch let error as PublishingError {
      progress.end()
      session.reporter.complain(error.message, hint: error.hint)
      throw ExitCode(error.exitCode)
    } catch let interruption as Interruption {
      throw ExitCode(interruption.exitCode)
    }
  }

  private func summary(of publication: Publication, after time: Duration) -> Message {
    let seconds = time.formatted
    return Message(
      id:
        "\(publication.pages) halaman; \(publication.written) berkas ditulis, \(publication.unchanged) tidak berubah, "
        + "\(publication.removed) dihapus; \(seconds) detik. Buka \(output)/index.html",
      en: "\(publication.pages) pages; \(publication.written) files written, \(publication.unchanged) unchanged, "
        + "\(publication.removed) removed; \(seconds) seconds. Open \(output)/index.html")
  }
}

extension StageTimes.Row {
  /// `0.12 detik (prosesor 0.20): menyusun indeks pencarian`
  fileprivate var line: Message {
    let wall = Duration.seconds(wallSeconds).formatted
    let processor = Duration.seconds(processorSeconds).formatted
    return Message(
      id: "\(wall) detik (prosesor \(processor)): \(stage.title.indonesian)",
      en: "\(wall) seconds (processor \(processor)): \(stage.title.english)")
  }
}

extension Duration {
  /// Seconds with two decimals.
  fileprivate var formatted: String {
    let hundredths = Int(components.seconds) * 100 + Int(components.attoseconds / 10_000_000_000_000_000)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
