import ArgumentParser
import Diagnostics
import Glibc

/// `mpp`: the commands, what they print and how they exit.
@main
struct MPP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mpp",
    abstract: "Membuat portal Mal Pelayanan Publik. Makes the portal of a public service mall.",
    discussion: """
      Dari content/ dan templates/ menjadi portal siap pasang di site/.
      From content/ and templates/ to a portal in site/ for any web host.

      Contoh / examples:
        mpp build             buat portal / make the portal
        mpp check             periksa tanpa menulis / check, write nothing
        mpp serve             lihat di peramban sambil menyunting / preview
        mpp pack              bungkus menjadi satu ZIP / pack into one ZIP
        mpp verify site       cocokkan salinan / compare a copy
        mpp build --lang en   pesan bahasa Inggris / messages in English

      Kode keluar / exit codes:
        0   bersih / clean
        1   ada kesalahan / faults
        64  perintah keliru / wrong usage
        70  kesalahan mpp sendiri / a bug of ours
        75  mpp lain sedang menulis / another mpp is writing
      """,
    version: version,
    subcommands: [Build.self, Check.self, Serve.self, Pack.self, Verify.self, Templates.self])

  static let version = "0.1.0"

  /// As ArgumentParser's own, but for errors that no command foresaw: these are bugs, and say so with exit code 70.
  static func main() async {
    Surroundings.settle()
    do {
      var command = try parseAsRoot()
      do {
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch  where exitCode(for: error) == .failure && !(error is ExitCode) {
        Reporter(
          formatter: DiagnosticFormatter(
            format: .text, language: Surroundings(language: nil).language, usesColour: false),
          isStrict: false
        ).complain(
          Message(id: "kesalahan mpp sendiri: \(error)", en: "a bug of mpp: \(error)"),
          hint: Message(
            id: "tidak ada yang diubah; laporkan pesan ini beserta perintahnya",
            en: "nothing was changed; report this message with the command"))
        throw ExitCode(EX_SOFTWARE)
      }
    } catch {
      exit(withError: error)
    }
  }
}
