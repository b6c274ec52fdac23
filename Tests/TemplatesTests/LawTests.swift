import Diagnostics
import Templates
import TestSupport
import Testing

struct LawTests {
  /// Repeatable numbers (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces: [String] = [
    "{{", "}}", "{{#syarat}}", "{{/syarat}}", "{{#aktif}}", "{{/aktif}}", "{{^catatan}}", "{{/catatan}}", "{{judul}}",
    "{{.}}", "{{>b}}", "{{<b}}", "{{/b}}", "{{$isi}}", "{{/isi}}", "{{!", "{{{judul}}}", "{{=", "<", ">", "\"", "'",
    "<p ", "class=", "href=\"", "<script>", "</script>", "<!--", "-->", "<title>", "</title>", "<pre>", "\n", "  ",
    "\r\n", "a", "/", "=", "\u{FEFF}", "{", "}", "é", "{{isi}}", "{{tautan}}", "{{#.}}", "{{/.}}",
  ]

  @Test(arguments: [UInt64](0..<8))
  func `whatever stands in a template is compiled or refused, with places inside the files`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for round in 0..<250 {
      var texts = (0..<2).map { _ in
        Array(
          (0..<Int.random(in: 0..<40, using: &numbers)).flatMap { _ in
            Array((Self.pieces.randomElement(using: &numbers) ?? "").utf8)
          })
      }
      if round % 5 == 0 { texts[0] = (0..<60).map { _ in UInt8.random(in: 0...255, using: &numbers) } }
      let sources = zip(["uji", "b"], texts).map { SourceFile(path: "templates/\($0).html", bytes: $1) }
      let library = TemplateLibrary.load(sources, root: "templates", trimsIndentation: round % 2 == 0)
      let compiled = library.value.template(named: "uji", for: sample)
      let faults = library.diagnostics + compiled.diagnostics
      #expect(faults.hasErrors || compiled.value != nil)
      for fault in faults {
        let source = sources.first { $0.path == fault.place.location.path }
        #expect(source.map { fault.place.location.line <= $0.lineStarts.count } == true, "\(fault)")
      }
      if let page = compiled.value?.render(sampleValue) { #expect(page == compiled.value?.render(sampleValue)) }
    }
  }

  @Test func `trimming changes whitespace and nothing else`() {
    var numbers = Numbers(state: 99)
    var compared = 0
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1..<20, using: &numbers)).map { _ in
        Self.pieces.randomElement(using: &numbers) ?? ""
      }.joined()
      let plain = compile(text, with: ["b": " b\n  {{judul}}"], trims: false)
      let trimmed = compile(text, with: ["b": " b\n  {{judul}}"], trims: true)
      #expect(plain.diagnostics == trimmed.diagnostics)
      guard let plain = plain.value?.render(sampleValue), let trimmed = trimmed.value?.render(sampleValue) else {
        continue
      }
      compared += 1
      #expect(words(of: plain) == words(of: trimmed), "\(text)")
    }
    #expect(compared > 100)
  }

  /// What stands between whitespace, without that at the ends.
  private func words(of page: [UInt8]) -> [ArraySlice<UInt8>] {
    page.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}
