import Diagnostics

/// Compiles one page template, with everything it includes in place, against the shape of what it sees.
///
/// It goes through the templates in the order of output, so it knows for every tag which values are in reach and where
/// in the markup it stands. A template that is included twice is compiled twice, each time for what it sees there.
struct Compiler {
  /// How deeply sections, inclusions and blocks may nest in a whole page.
  static let nestingLimit = 64
  /// Literal bytes, and tags and lines, of one page: what templates that include each other twice at every level would exceed.
  static let byteLimit = 4 << 20
  static let nodeLimit = 50_000

  /// What the compiler knows about the output at a point.
  struct Flow {
    var position = MarkupPosition()
    /// The last byte is a newline that may be dropped again or stand for more of them; also true at the very start.
    var followsNewline = true
  }

  /// Where nodes come from and how their lines are laid out.
  struct Origin {
    let file: TemplateFile
    /// Which blocks are replaced: an index of `environments`.
    let environment: Int
    let layout: Layout
  }

  /// How the lines of an included template or a replaced block are indented.
  struct Layout {
    var indentation: [UInt8] = []
    /// How many bytes of their own indentation lines lose before that.
    var removed = 0
  }

  let library: TemplateLibrary
  var program = Program()
  var flow = Flow()
  var scopes: [Scope]
  /// Optional values that the sections around test.
  var tested: Set<ScopedSlot> = []
  /// The lists that the sections around repeat over.
  var repeated: Set<ScopedSlot> = []
  var frames = 0
  /// The templates that are being included, the page first.
  var chain: [Link] = []
  var environments = BlockEnvironments()
  var parts: Set<String> = []
  private var faults = FaultList()
  private var depth = 0
  private var nodes = 0
  private(set) var isExhausted = false

  init(_ library: TemplateLibrary, seeing shape: Shape) {
    self.library = library
    scopes = [Scope(shape: shape, slot: ScopedSlot(frame: 0, path: []))]
  }

  mutating func compile(_ file: TemplateFile) -> Diagnosed<Template?> {
    compile(file, environment: 0, layout: Layout(), isLineBegun: false, at: nil)
    let names = parts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let isWhole = !faults.all.hasErrors && !names.contains { library.files[$0]?.isBroken ?? true }
    return Diagnosed(isWhole ? Template(program: program, parts: names) : nil, faults.all)
  }

  /// Compiles a whole file, whose markup must end as it began.
  mutating func compile(
    _ file: TemplateFile, environment: Int, layout: Layout, isLineBegun: Bool, at tag: TagPlace?
  ) {
    parts.insert(file.name)
    chain.append(Link(file: file.name, environment: environment, tag: tag))
    let start = flow.position
    let origin = Origin(file: file, environment: environment, layout: layout)
    compile(file.nodes, from: origin, isLineBegun: isLineBegun)
    let end = file.source.bytes.lastIndex { !$0.isWhitespace } ?? 0
    settle(at: end..<end + 1, of: file)
    // A '<' at the very end of the page begins no tag.
    if chain.count == 1, flow.position.state == .tagOpen { flow.position = start }
    let reached = flow.position
    if start.joined(with: reached) == nil {
      reportMarkup(.unfinished(from: start, to: reached, at: file.source.place(of: end..<end + 1)), in: file)
      flow.position = start
    }
    chain.removeLast()
  }

  /// - Parameter isLineBegun: the first line continues one that already holds something.
  mutating func compile(_ nodes: [Node], from origin: Origin, isLineBegun: Bool) {
    var isLineBegun = isLineBegun
    var index = 0
    while index < nodes.count, spend(origin) {
      switch nodes[index] {
      case .lineStart(let range):
        writeLineStart(range, from: origin, isLineBegun: isLineBegun)
      case .text(let range):
        write(range, from: origin)
      case .variable(let name):
        compile(name, from: origin)
      case .section(let section):
        if index + 1 < nodes.count, case .section(let other) = nodes[index + 1], section.isOpposite(of: other) {
          compile(section, or: other, from: origin)
          index += 1
        } else {
          compile(section, from: origin)
        }
      case .inclusion(let inclusion):
        compile(inclusion, from: origin)
      case .block(let block):
        compile(block, from: origin)
      }
      isLineBegun = false
      index += 1
    }
  }

  /// Goes one level deeper, unless that is too deep.
  mutating func nest(at range: Range<Int>, of file: TemplateFile, _ body: (inout Compiler) -> Void) {
    guard depth < Self.nestingLimit else {
      report(.nesting(at: file.source.place(of: range)))
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  /// False when the page has grown too large to go on.
  private mutating func spend(_ origin: Origin) -> Bool {
    nodes += 1
    if !isExhausted, nodes > Self.nodeLimit || program.literals.count > Self.byteLimit {
      isExhausted = true
      let place = chain.last?.tag?.place ?? origin.file.source.place
      report(.tooLarge(at: place))
    }
    return !isExhausted
  }
}

// MARK: - Faults

extension Compiler {
  /// A template that is included several times reports each fault once.
  mutating func report(_ fault: @autoclosure () -> Diagnostic) {
    faults.add(fault())
  }

  /// Where sections end is a guess in a file with syntax faults, and what that does to the markup says nothing.
  mutating func reportMarkup(_ fault: @autoclosure () -> Diagnostic, in file: TemplateFile) {
    if !file.isBroken, !isExhausted { faults.add(fault()) }
  }
}

/// A template on its way into a page.
struct Link {
  let file: String
  let environment: Int
  /// The tag that includes it; nil for the page.
  let tag: TagPlace?
}

/// Where a tag stands; its `Place` costs a line's copy and is made for faults only.
struct TagPlace {
  let file: TemplateFile
  let range: Range<Int>

  var place: Place { file.source.place(of: range) }
}

extension Diagnostic {
  fileprivate static func nesting(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.nesting", .error,
      Message(
        id: "bagian dan templat bersarang lebih dari 64 tingkat di sini",
        en: "sections and templates nest more than 64 levels deep here"),
      at: place,
      hint: Message(id: "kurangi tingkat penyertaannya", en: "include in fewer levels"))
  }

  fileprivate static func tooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.too-large", .error,
      Message(
        id: "halaman ini menjadi terlalu besar dengan semua templat yang disertakannya",
        en: "this page grows too large with all the templates it includes"),
      at: place,
      hint: Message(
        id: "periksa templat yang menyertakan templat lain berkali-kali",
        en: "look for templates that include others many times over"))
  }
}
