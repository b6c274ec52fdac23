/// Which blocks each template offers to a parent tag: its own, and those of every template it includes.
struct BlockNames {
  private(set) var all: [String: Set<String>] = [:]
  private var inclusions: [String: Set<String>] = [:]

  /// Every template that another one names.
  var included: Set<String> { inclusions.values.reduce(into: []) { $0.formUnion($1) } }

  init(of files: [String: TemplateFile]) {
    for (name, file) in files {
      all[name] = []
      inclusions[name] = []
      collect(file.nodes, of: name)
    }
    spread(among: files.keys.sorted())
  }

  private mutating func collect(_ nodes: [Node], of file: String) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .variable: break
      case .section(let section): collect(section.children, of: file)
      case .block(let block): collect(block, of: file)
      case .inclusion(let inclusion):
        inclusions[file, default: []].insert(inclusion.name)
        for block in inclusion.blocks { collect(block, of: file) }
      }
    }
  }

  private mutating func collect(_ block: Block, of file: String) {
    all[file, default: []].insert(block.name)
    collect(block.children, of: file)
  }

  /// Hands blocks up to the including templates until nothing is new: as many rounds as templates include in depth.
  private mutating func spread(among names: [String]) {
    var changed = true
    while changed {
      changed = false
      for name in names {
        var blocks = all[name] ?? []
        let before = blocks.count
        for inclusion in inclusions[name] ?? [] { blocks.formUnion(all[inclusion] ?? []) }
        if blocks.count > before {
          all[name] = blocks
          changed = true
        }
      }
    }
  }
}
