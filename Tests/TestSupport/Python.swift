import Foundation
import FoundationEssentials

/// A second opinion from python3: what another reader makes of our input or output.
package enum Python {
  private struct Failed: Error {
    let status: Int32
  }

  /// Whether python3 is there with a module.
  package static func has(_ module: String) -> Bool { (try? run("import \(module)")) != nil }

  /// Runs a script once over a value. It finds the paths of two JSON files in `sys.argv`: what it reads and what it writes.
  package static func answer<Input: Encodable, Output: Decodable>(_ script: String, about input: Input) throws -> Output
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mpp-python-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (question, answer) = (folder.appending(path: "input.json"), folder.appending(path: "output.json"))
    try JSONEncoder().encode(input).write(to: question)
    try run(script, question.path, answer.path)
    return try JSONDecoder().decode(Output.self, from: Data(contentsOf: answer))
  }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
  }
}
