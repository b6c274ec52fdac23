import Foundation
import Markup
import Testing

/// Debian's `cmark-gfm`, which reads tables by GitHub's own code.
struct TableOracleTests {
  private static let program = "/usr/bin/cmark-gfm"

  private static let bodies = [
    "a\n:-\n", "a\n-|\nb", "| a | b |\n- | -\nx | y", "p\n| a | b |\n|---|---|\n| 1 | 2 |\n\nq",
    "| a | b |\n|---|---|\n| `x\\|y` | a\\\\|b |\n", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n|\n| |\n",
    "| a | b |\n|:--|--:|:-:|\n", "a | b\n--- | ---\n", "  | a | b |  \n | :-: |-|  \n   c | d\n",
    "| a | b\n|-|-\nc\nd |\n", "| a | b ||\n|-|-|-|\nc\nd |\n", "x | y\nz\n| a | b |\n| - | - |\n| - | - |\n",
    "\\| a | b\n-|-\nc|d", "|a\\\n|-|\n\\\n", "# h\n|a|\n|-|\n# b", "|a|b|\n| - | - |\nx  \ny\\\nz", "|a\n|-", "a|\n|-",
    "| a | b |\n| - | - | \n||\n|||\n", "|a|\n|-|\n> q", "|a|\n|-|\n- q", "|a|\n|-|\n```\n|b|\n```",
    "|a|\n|-|\n***\n|b|",
    "- |a|\n  |-|\n  |b|\n- c", "> |a|\n> |-|\n> |b|\n\nc", "a|b\n-|-|-\n-|-|-\n",
    "|*a*|**b** `c`|\n|-|-|\n|&amp;|\\*|",
    "|[a](/b \"c\")|![d](/e)|\n|-|-|\n|<https://a.b>|[x]|\n\n[x]: /y", "|a|\n|-|\n\n|b|",
    "| | |\n|-|-|\n| | |", "|a|\n|-:|\n|b|\n|:-|\n", "|a||b|\n|-|-|-|\n|c|", "1. |a|\n   |-|\n   |b|\n\n   p",
    "|a|\n|--- ---|", "|a|\n|:|", "|a|\n||", "|a|\n| - -|", "a\n|-|\n\n|b", "|a|\n |-|\n  |b|\n   |c|", "\t|a|\n|-|",
  ]

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: program), "cmark-gfm is not installed"),
    arguments: bodies)
  func `a table is what GitHub makes of it`(_ markdown: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = ["-e", "table", "--unsafe"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let expected = String(decoding: answer, as: UTF8.self)
      .replacing(" align=\"left\"", with: "")
      .replacing(" align=\"right\"", with: " class=\"rata-kanan\"")
      .replacing(" align=\"center\"", with: " class=\"rata-tengah\"")
      .replacing("<th", with: "<th scope=\"col\"").replacing("<th scope=\"col\"ead", with: "<thead")
    var options = MarkdownOptions.commonMark
    options.readsTables = true
    let html = Reading(markdown, options).html?.replacing("&#39;", with: "'")
    #expect(html == expected)
  }
}
