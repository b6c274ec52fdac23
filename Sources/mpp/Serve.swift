import ArgumentParser
import Diagnostics
import Preview
import Publishing

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lihat portal di peramban sambil menyunting / preview while editing.",
    discussion: """
      Hanya komputer ini yang dapat membukanya; site/ tidak disentuh.
      Only this computer can open it; site/ is not touched.

      Contoh / examples:
        mpp serve
        mpp serve --port 9000
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Nomor port; 0 memilih sendiri / port number; 0 takes any.")
  var port: UInt16 = 8080

  func run() async throws {
    let session = Session(project, report)
    // Wrong options end the command before anything is served.
    _ = try await session.edition()
    let server = PreviewServer(
      port: port, watching: [project.content, project.templates], language: session.reporter.language)
    do {
      try await server.run(
        build: { await build(in: session) },
        listening: { address in
          session.reporter.say(
            Message(id: "Buka \(address.url) (Ctrl-C untuk berhenti)", en: "Open \(address.url) (Ctrl-C to stop)"))
        })
    } catch {
      session.reporter.complain(error.message, hint: error.hint)
      throw ExitCode.failure
    }
  }
}

/// Reads everything anew; faults are said in the terminal and shown in the browser.
private func build(in session: Session) async -> PreviewBuild {
  let (edition, diagnostics): (Edition, [Diagnostic])
  do {
    (edition, diagnostics) = try await session.edition()
  } catch {
    return .faults("\(error)")
  }
  session.reporter.report(diagnostics)
  guard let plan = edition.plan, !session.reporter.fails(diagnostics) else {
    let plain = DiagnosticFormatter(format: .text, language: session.reporter.language, usesColour: false)
    return .faults(plain.string(for: diagnostics))
  }
  return .edition(PreviewEdition(plan))
}
