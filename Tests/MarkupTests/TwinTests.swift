import Diagnostics
import Markup
import TestSupport
import Testing

/// Files that differ only in how they were saved.
struct TwinTests {
  static let text = """
    Teks dengan [tautan](/a) dan
    <b>HTML</b>, lalu [dua
    baris](javascript:x).

    | a | b |
    |---|--:|
    | [x](tidak) | 2 |

    ```sh
    kode
    ```
    - butir
      <i>
    """

  @Test(arguments: ["\r\n", "\r"])
  func `line ends of other systems change nothing`(_ lineEnd: String) throws {
    let original = Reading(Self.text)
    let twin = Reading(Self.text.replacing("\n", with: lineEnd))
    #expect(original.faults.count == 4)
    #expect(twin.faults == original.faults)
    #expect(twin.html == original.html)
    #expect(twin.document?.plainText == original.document?.plainText)
  }

  @Test func `a byte-order mark changes nothing`() throws {
    for text in [Self.text, "<b>x</b>\n[y](z)", "## [y](z)"] {
      let original = Reading(text)
      let twin = Reading("\u{FEFF}" + text)
      #expect(twin.faults == original.faults)
      #expect(twin.html == original.html)
      #expect(
        try #require(twin.document).links.map(\.range.lowerBound)
          == #require(original.document).links.map { $0.range.lowerBound + 3 })
    }
  }
}
