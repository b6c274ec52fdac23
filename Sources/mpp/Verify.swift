import ArgumentParser
import Diagnostics
import Publishing

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cocokkan salinan portal dengan SHA256SUMS-nya / compare a copy of the portal with its SHA256SUMS.",
    discussion: """
      Menyebut setiap berkas yang berubah, hilang, atau ditambahkan; kode keluar 0 bila utuh, 1 bila tidak.
      Names every file that was changed, is missing or was added; exit code 0 when the copy is whole, else 1.

      Contoh / examples:
        mpp verify site
        mpp verify mpp-kota-banda-aceh-2026-11-23.zip
      """)

  @Argument(help: "Folder atau berkas ZIP / folder or ZIP file.", completion: .file())
  var salinan: String

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let surroundings = Surroundings(language: language.language)
    let reporter = Reporter(
      formatter: DiagnosticFormatter(
        format: .text, language: surroundings.language, usesColour: surroundings.usesColour),
      isStrict: true)
    do {
      let verification = try await Verification(of: salinan)
      for finding in verification.findings { reporter.say(finding.message) }
      guard verification.findings.isEmpty else {
        reporter.complain(
          Message(
            id: "\(salinan) tidak utuh: \(verification.findings.count) temuan",
            en: "\(salinan) is not whole: \(verification.findings.count) findings"),
          hint: Message(
            id: "ambil salinan baru, atau jalankan mpp build lagi", en: "fetch a new copy, or run mpp build again"))
        throw ExitCode.failure
      }
      reporter.say(
        Message(
          id: "utuh: \(verification.files) berkas sesuai SHA256SUMS",
          en: "whole: \(verification.files) files agree with SHA256SUMS"))
    } catch let error as PublishingError {
      reporter.complain(error.message, hint: error.hint)
      throw ExitCode(error.exitCode)
    }
  }
}
