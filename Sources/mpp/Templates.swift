import ArgumentParser
import Glibc
import Publishing

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sebut apa yang dilihat tiap template / print what each page kind offers to its template.",
    discussion: """
      Contoh / examples:
        mpp templates
        mpp templates layanan
      """)

  @Argument(help: "Nama jenis halaman / name of a page kind.")
  var kind: String?

  func run() throws {
    let kinds = PageTemplates.kinds.filter { kind == nil || $0.name == kind }
    guard !kinds.isEmpty else {
      let names = PageTemplates.kinds.map(\.name).joined(separator: ", ")
      throw ValidationError(
        "tidak ada jenis halaman '\(kind ?? "")' / there is no such page kind. Ada / there are: \(names)")
    }
    write(
      kinds.map { $0.reference(in: Surroundings(language: nil).language) }.joined(separator: "\n"), to: STDOUT_FILENO)
  }
}
