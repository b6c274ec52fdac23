import Hypertext
import Testing

@testable import Publishing

/// What holds for every page, seen on the rendered pages of a small portal.
struct PageTests {
  @Test func `every page has one heading, a language, a canonical address and a title of its own`() async throws {
    let small = try await SmallPortal()
    var titles: Set<String> = []
    var descriptions: Set<String> = []
    for page in small.pages where page.path.text.hasSuffix(".html") {
      let text = String(decoding: page.render(), as: UTF8.self)
      #expect(text.components(between: "<h1>", "</h1>").count == 1, "\(page.path.text)")
      #expect(text.contains("<html lang=\"id\">"))
      #expect(text.components(between: "<link rel=\"canonical\" href=\"https://mpp.example/", "\">").count == 1)
      let title = try #require(text.components(between: "<title>", "</title>").first)
      #expect(titles.insert(title).inserted, "\(title)")
      let description = try #require(text.components(between: "name=\"description\" content=\"", "\"").first)
      #expect(descriptions.insert(description).inserted, "\(description)")
    }
    #expect(titles.count > 20)
  }

  @Test func `every link to the portal is relative and leads to a file that is there`() async throws {
    let small = try await SmallPortal()
    let paths = Set(small.pages.map(\.path.text))
    let others: Set<String> = [
      "aset/portal.css", "aset/portal.js", "ikon.svg", "ikon-180.png", "manifest.webmanifest", "opensearch.xml",
      "umpan.xml", "data/layanan.json", "data/layanan.csv", "data/instansi.json", "data/layanan.schema.json",
      "data/instansi.schema.json",
    ]
    for page in small.pages where page.path.text.hasSuffix(".html") {
      let text = String(decoding: page.render(), as: UTF8.self)
      let links = ["href=\"", "src=\"", "action=\""].flatMap { text.components(between: $0, "\"") }
      for link in links where !link.hasPrefix("https:") && !link.hasPrefix("tel:") && !link.hasPrefix("#") {
        #expect(link.hasPrefix("./") || link.hasPrefix("../") || !link.contains("/"), "\(link)")
        let target = resolved(link, from: page.path)
        #expect(paths.contains(target) || others.contains(target), "\(page.path.text): \(link)")
      }
    }
  }

  @Test func `every anchor of a page's own links is there, and no id comes twice`() async throws {
    let small = try await SmallPortal()
    for page in small.pages where page.path.text.hasSuffix(".html") {
      let text = String(decoding: page.render(), as: UTF8.self)
      let ids = text.components(between: " id=\"", "\"")
      #expect(Set(ids).count == ids.count, "\(page.path.text)")
      for anchor in text.components(between: "href=\"#", "\"") {
        #expect(ids.contains(anchor), "\(page.path.text)#\(anchor)")
      }
    }
  }

  @Test func `nothing in a page is inline but its data`() async throws {
    let small = try await SmallPortal()
    for page in small.pages where page.path.text.hasSuffix(".html") {
      let text = String(decoding: page.render(), as: UTF8.self)
      #expect(!text.contains(" style="))
      #expect(!text.contains("<style"))
      #expect(!text.contains(" onclick"))
      let scripts = text.components(between: "<script", ">")
      #expect(scripts.count == 2)
      #expect(scripts.allSatisfy { $0.contains("src=") || $0.contains("application/ld+json") })
    }
  }

  @Test func `an official portal has no strip and a demonstration has one on every page`() async throws {
    let small = try await SmallPortal()
    #expect(try small.text("layanan/paspor-baru.html").contains("Portal contoh,"))
    #expect(try small.text("404.html").contains("Ini portal contoh."))
  }

  private func resolved(_ link: String, from page: SitePath) -> String {
    var folders = page.folders.map(String.init)
    let path = link.prefix { $0 != "#" && $0 != "?" }
    for part in path.split(separator: "/") {
      if part == ".." {
        folders.removeLast()
      } else if part != "." {
        folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}

extension String {
  /// The texts between each pair of marks.
  func components(between start: String, _ end: String) -> [String] {
    var found: [String] = []
    var rest = Substring(self)
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
