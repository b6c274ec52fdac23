import ArgumentParser
import Diagnostics
import Publishing

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Periksa isi dan tampilan tanpa menulis / check everything, write nothing.",
    discussion: """
      Contoh / examples:
        mpp check
        mpp check --strict --lang en
        mpp check --format json
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let session = Session(project, report)
    let plan = try await session.plan()
    session.reporter.say(
      Message(
        id: "bersih: \(plan.artifacts.count) berkas siap dibuat",
        en: "clean: \(plan.artifacts.count) files are ready to be made"))
  }
}
