import ArgumentParser

/// `mpp`: the commands, what they print and how they exit.
@main
struct MPP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mpp",
    abstract: "Membuat portal Mal Pelayanan Publik. Makes the portal of a public service mall.",
    discussion: """
      Dari content/ dan templates/ menjadi portal siap pasang di site/.
      From content/ and templates/ to a portal in site/ that any web host can serve.

      Contoh / examples:
        mpp build                     buat portal / make the portal
        mpp check                     periksa isi tanpa menulis / check the content, write nothing
        mpp build --lang en           pesan dalam bahasa Inggris / messages in English

      Kode keluar / exit codes: 0 bersih / clean, 1 ada kesalahan / faults, 64 perintah keliru / usage,
      70 kesalahan mpp sendiri / a bug of ours, 75 ada mpp lain yang sedang menulis / another mpp is writing.
      """,
    version: version,
    subcommands: [Build.self, Check.self, Templates.self])

  static let version = "0.1.0"
}
