import Diagnostics

/// Content that replaces a block, with where it was written: names of blocks in it mean what they mean there.
struct BlockReplacement {
  struct Identity: Hashable {
    let file: String
    let offset: Int
    let environment: Int
  }

  let block: Block
  let file: TemplateFile
  let environment: Int

  var identity: Identity {
    Identity(file: file.name, offset: block.nameRange.lowerBound, environment: environment)
  }
}

/// Which blocks are replaced while a template is included. Equal ones have equal indices; 0 replaces nothing.
struct BlockEnvironments {
  private var environments: [[String: BlockReplacement]] = [[:]]
  private var indices: [[String: BlockReplacement.Identity]: Int] = [[:]: 0]

  subscript(index: Int) -> [String: BlockReplacement] { environments[index] }

  mutating func index(of environment: [String: BlockReplacement]) -> Int {
    let identities = environment.mapValues(\.identity)
    if let index = indices[identities] { return index }
    environments.append(environment)
    indices[identities] = environments.count - 1
    return environments.count - 1
  }
}

extension Compiler {
  mutating func compile(_ inclusion: Inclusion, from origin: Origin) {
    let tag = TagPlace(file: origin.file, range: inclusion.nameRange)
    settle(at: inclusion.nameRange, of: origin.file)
    guard let file = library.files[inclusion.name] else {
      let names = library.names
      report(.unknownTemplate(inclusion.name, at: tag.place, among: names))
      return
    }
    checkBlocks(of: inclusion, in: file, from: origin)
    let environment = environment(of: inclusion, from: origin)
    if let start = chain.firstIndex(where: { $0.file == file.name && $0.environment == environment }) {
      let links = chain[start...] + [Link(file: file.name, environment: environment, tag: tag)]
      report(.cycle(links, at: tag.place))
      return
    }
    var layout = Layout(indentation: origin.layout.indentation)
    if let indentation = inclusion.indentation { layout.indentation += own(indentation, from: origin) }
    nest(at: inclusion.nameRange, of: origin.file) { compiler in
      compiler.compile(
        file, environment: environment, layout: layout, isLineBegun: inclusion.indentation == nil, at: tag)
    }
  }

  private mutating func checkBlocks(of inclusion: Inclusion, in file: TemplateFile, from origin: Origin) {
    let known = library.blocks[file.name] ?? []
    for block in inclusion.blocks where !known.contains(block.name) && !file.isBroken {
      report(
        .unknownBlock(
          block.name, of: file.name, at: origin.file.source.place(of: block.nameRange), among: known.sorted()))
    }
  }

  /// What the template replaces itself, under what was replaced from outside: the outermost wins.
  private mutating func environment(of inclusion: Inclusion, from origin: Origin) -> Int {
    guard !inclusion.blocks.isEmpty else { return origin.environment }
    var environment = environments[origin.environment]
    for block in inclusion.blocks where environment[block.name] == nil {
      environment[block.name] = BlockReplacement(block: block, file: origin.file, environment: origin.environment)
    }
    return environments.index(of: environment)
  }

  mutating func compile(_ block: Block, from origin: Origin) {
    settle(at: block.nameRange, of: origin.file)
    let start = flow.position
    let replacement = environments[origin.environment][block.name]
    nest(at: block.nameRange, of: origin.file) { compiler in
      if let replacement {
        compiler.compile(replacement, of: block, from: origin)
      } else {
        compiler.compile(block.children, from: origin, isLineBegun: !block.startsOnNewLine)
      }
    }
    let end = replacement?.block.end ?? block.end
    let file = replacement?.file ?? origin.file
    settle(at: end, of: file)
    let reached = flow.position
    if start.joined(with: reached) == nil {
      reportMarkup(.changesMarkup(block.name, from: start, to: reached, at: file.source.place(of: end)), in: file)
      flow.position = start
    }
  }

  /// Content in place of a block loses its own indentation and takes the block's: that of the block's default content,
  /// or where that is empty or within a line, that of the tag.
  private mutating func compile(_ replacement: BlockReplacement, of block: Block, from origin: Origin) {
    let content = replacement.block
    let indentation = block.startsOnNewLine ? block.contentIndentation ?? block.indentation : block.indentation
    let layout = Layout(
      indentation: origin.layout.indentation + own(indentation, from: origin),
      removed: content.startsOnNewLine ? content.contentIndentation?.count ?? 0 : 0)
    parts.insert(replacement.file.name)
    let source = Origin(file: replacement.file, environment: replacement.environment, layout: layout)
    if block.startsOnNewLine, !content.startsOnNewLine { writeLineStart(0..<0, from: source, isLineBegun: false) }
    compile(content.children, from: source, isLineBegun: !block.startsOnNewLine)
  }
}

extension Diagnostic {
  fileprivate static func unknownTemplate(_ name: String, at place: Place, among names: [String]) -> Diagnostic {
    Diagnostic(
      "templates.unknown-template", .error,
      Message(id: "templat '\(name)' tidak ada", en: "there is no template '\(name)'"),
      at: place,
      hint: .didYouMean(name, among: names)
        ?? Message(
          id: "tulis jalur berkasnya di bawah folder templat, tanpa .html",
          en: "write the file's path below the templates folder, without .html"))
  }

  fileprivate static func unknownBlock(
    _ name: String, of template: String, at place: Place, among known: [String]
  ) -> Diagnostic {
    let list = known.prefix(12).joined(separator: ", ")
    return Diagnostic(
      "templates.unknown-block", .error,
      Message(
        id: "templat '\(template)' tidak memiliki blok '\(name)'", en: "template '\(template)' has no block '\(name)'"),
      at: place,
      hint: .didYouMean(name, among: known)
        ?? (known.isEmpty
          ? Message(id: "templat itu tidak memiliki blok sama sekali", en: "that template has no blocks at all")
          : Message(id: "bloknya: \(list)", en: "its blocks: \(list)")))
  }

  fileprivate static func cycle(_ links: ArraySlice<Link>, at place: Place) -> Diagnostic {
    let names = links.map(\.file).joined(separator: " → ")
    return Diagnostic(
      "templates.cycle", .error,
      Message(id: "templat ini menyertakan dirinya sendiri", en: "this template includes itself"),
      at: place,
      hint: Message(id: "hapus salah satu penyertaan", en: "delete one of the inclusions"),
      notes: links.dropFirst().compactMap(\.tag).prefix(1).map {
        Note(Message(id: "lingkarannya: \(names)", en: "the cycle: \(names)"), at: $0.place)
      })
  }
}
