import Content
import Hypertext
import Testing

@testable import Publishing

struct ListPageTests {
  @Test func `news is cut into numbered pages, and each year has its own`() async throws {
    var changes: [String: String] = [:]
    for number in 1...5 {
      changes["berita/2024/b-\(number).md"] = """
        ---
        judul: Berita nomor \(number)
        ringkasan: Isi \(number).
        tanggal: 2024-03-0\(number)
        sumber: belum-ada-data
        diperiksa: 2026-11-23
        ---
        Isi.
        """
    }
    let small = try await SmallPortal(changes)
    let first = try small.text("berita/index.html")
    #expect(first.contains("Berita nomor 5"))
    #expect(!first.contains("Berita nomor 3"))
    #expect(first.contains("href=\"../berita/halaman-2.html\" rel=\"next\""))
    #expect(try small.text("berita/halaman-3.html").contains("Berita satu"))
    #expect(try small.text("berita/2024/halaman-3.html").contains("Berita nomor 1"))
    #expect(try small.text("berita/2023/index.html").contains("Berita satu"))
  }

  @Test func `a long list of pages names the first, the last and the near ones`() {
    let pages = Pagination(folder: "berita/", current: 50, count: 100)
    #expect(pages.numbers.map(\.number) == [1, 48, 49, 50, 51, 52, 100])
    #expect(pages.previous?.text == "berita/halaman-49.html")
    #expect(pages.path(of: 1).text == "berita/index.html")
  }

  @Test func `services stand under their first letter`() async throws {
    let services = try await SmallPortal().portal.catalog.services
    let letters = Letter.all(services).filter { !$0.services.isEmpty }
    #expect(letters.map(\.name) == ["A", "P"])
    #expect(letters.allSatisfy { $0.path.text == "layanan/index.html" })
  }

  @Test func `a short list of services stands on one page and a long one in a page for each letter`() async throws {
    let small = try await SmallPortal()
    #expect(try small.text("layanan/index.html").contains("Akta kematian"))
    let services = small.portal.catalog.services
    let many = Array(repeating: services, count: ServiceListPage.mostOnOnePage).flatMap(\.self)
    #expect(Letter.all(many).first { $0.name == "A" }?.path.text == "layanan/huruf-a.html")
  }

  @Test func `coverage counts what is known of the six components`() async throws {
    let coverage = Coverage(try await SmallPortal().portal.catalog)
    #expect(coverage.agencies.map(\.percent) == [50])
    #expect(coverage.components.first == NamedCount(name: "Persyaratan", count: 1))
    #expect(coverage.components.count == 14)
  }

  @Test func `a size is told in the unit that fits`() {
    #expect(fileSize(940) == "940 B")
    #expect(fileSize(120_400) == "120 KB")
    #expect(fileSize(999_600) == "1,0 MB")
    #expect(fileSize(1_449_000) == "1,4 MB")
  }

  @Test func `a query is escaped as a form escapes it`() {
    #expect(queryEscaped("sim mati & é") == "sim+mati+%26+%C3%A9")
  }
}
