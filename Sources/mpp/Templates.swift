import ArgumentParser
import Diagnostics
import Glibc
import Publishing

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sebut apa yang dilihat tiap templat / print what each page kind offers to its template.",
    discussion: """
      Contoh / examples:
        mpp templates
        mpp templates layanan
        mpp templates layanan --lang en
      """)

  @Argument(help: "Nama jenis halaman / name of a page kind.")
  var kind: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let kinds = PageTemplates.kinds.filter { kind == nil || $0.name == kind }
    guard !kinds.isEmpty else {
      let names = PageTemplates.kinds.map(\.name)
      let meant = nearest(to: kind ?? "", among: names).map { " Maksudnya / did you mean: \($0)." } ?? ""
      throw ValidationError(
        "tidak ada jenis halaman '\(kind ?? "")' / there is no such page kind.\(meant) "
          + "Ada / there are: \(names.joined(separator: ", "))")
    }
    write(
      kinds.map { $0.reference(in: Surroundings(language: language.language).language) }.joined(separator: "\n"),
      to: STDOUT_FILENO)
  }
}
