import Content
import Diagnostics
import Testing

/// Laws over damaged content: whatever an editor does, the tool answers with places and does not fall.
struct ContentLawTests {
  @Test func `a record damaged anywhere is read or refused with places in its file`() {
    var generator = SeededGenerator(seed: 19_012_023)
    let original = Array(SamplePortal.service.utf8)
    let others = SamplePortal.files.filter { $0.key != "layanan/dpmptsp/nib.yaml" }
      .map { SamplePortal.source($0.key, Array($0.value.utf8)) }
    for _ in 0..<600 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        case 2: bytes[index] = Array(":-[]{}\"'#\n \t|>&*!%@`".utf8).randomElement(using: &generator) ?? 0x20
        default: bytes.removeSubrange(index..<min(index + 20, bytes.count))
        }
        if bytes.isEmpty { bytes = original }
      }
      let read = Catalog.read(others + [SamplePortal.source("layanan/dpmptsp/nib.yaml", bytes)], on: SamplePortal.day)
      #expect(read.value == nil || !read.diagnostics.hasErrors)
      let lines = SourceFile(path: "x", bytes: bytes).lineStarts.count
      for fault in read.diagnostics where fault.place.location.path.hasSuffix("nib.yaml") {
        #expect((1...lines).contains(fault.place.location.line))
        #expect(fault.place.location.column >= 1)
      }
    }
  }

  @Test func `a record cut at any byte is read or refused`() {
    let original = Array(SamplePortal.service.utf8)
    let others = SamplePortal.files.filter { $0.key != "layanan/dpmptsp/nib.yaml" }
      .map { SamplePortal.source($0.key, Array($0.value.utf8)) }
    for count in original.indices.dropLast() {
      let read = Catalog.read(
        others + [SamplePortal.source("layanan/dpmptsp/nib.yaml", Array(original[..<count]))], on: SamplePortal.day)
      #expect(read.value == nil)
    }
  }
}

/// SplitMix64: the same seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
