import Foundation
import FoundationEssentials

/// Another reader of YAML, asked by one run of python3.
enum PyYAML {
  static let isThere = (try? run("import yaml")) != nil

  /// The events of each document in our notation; nil where PyYAML refuses it.
  static func events(of documents: [String]) throws -> [[String]?] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "strict-yaml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "documents.json")
    let output = folder.appending(path: "events.json")
    try JSONEncoder().encode(documents).write(to: input)
    try run(script, input.path, output.path)
    return try JSONDecoder().decode([[String]?].self, from: Data(contentsOf: output))
  }

  private struct Failed: Error {
    let status: Int32
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

  private static let script = #"""
    import json, sys, yaml

    signs = {'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\0': '\\0'}

    def scalar(text):
      return '=VAL ' + ''.join(signs.get(sign, sign) for sign in text)

    def events(node):
      if isinstance(node, yaml.ScalarNode):
        return [scalar(node.value)]
      if isinstance(node, yaml.SequenceNode):
        return ['+SEQ'] + [event for item in node.value for event in events(item)] + ['-SEQ']
      return ['+MAP'] + [event for pair in node.value for half in pair for event in events(half)] + ['-MAP']

    def tree(text):
      try:
        node = yaml.compose(text, yaml.BaseLoader)
        return ['=VAL '] if node is None else events(node)
      except Exception:  # beside its own errors, some from chr() on a wrong escape
        return None

    with open(sys.argv[1], encoding='utf-8') as file:
      documents = json.load(file)
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
      json.dump([tree(text) for text in documents], file)
    """#
}
