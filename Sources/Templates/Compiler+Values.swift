import Diagnostics

// MARK: - Variables

extension Compiler {
  mutating func compile(_ name: Name, from origin: Origin) {
    let tag = TagPlace(file: origin.file, range: name.range)
    guard let resolution = resolve(name, from: origin, isTest: false) else {
      // The name was reported; the place may be wrong as well.
      checkPlace(.address, at: tag, isKnown: false)
      return
    }
    if case .optional = resolution.shape, !tested.contains(resolution.slot) {
      report(.untested(name.text, at: tag.place))
    }
    guard let value = resolution.shape.whenPresent.writable else {
      report(.notShown(name.text, resolution.shape.whenPresent, at: tag.place))
      checkPlace(.address, at: tag, isKnown: false)
      return
    }
    checkPlace(value, at: tag, isKnown: true)
    flow.followsNewline = false
    program.write(value, at: program.slot(frame: resolution.slot.frame, path: resolution.slot.path))
  }

  private mutating func checkPlace(_ value: Writable, at tag: TagPlace, isKnown: Bool) {
    guard let refusal = flow.position.place(value) else { return }
    if isKnown || refusal.holdsForAnyValue { report(.refused(refusal, at: tag.place)) }
  }
}

extension Refusal {
  /// It is the place that refuses, whatever kind of value comes.
  fileprivate var holdsForAnyValue: Bool {
    switch self {
    case .inScript, .inStyle, .inRawText, .inComment, .inEventHandler, .inStyleAttribute, .inDocumentAttribute,
      .inMeaningAttribute, .beforeRefreshAddress, .unquoted, .asTagName, .asAttribute, .dataNotAlone,
      .afterUnsafeScheme:
      true
    case .htmlInAttribute, .htmlInPlainText, .jsonOutsideDataScript, .notJSONInDataScript, .textBeginsAddress,
      .mayMakeScheme, .addressNotFirst:
      false
    }
  }
}

extension Shape {
  /// How it is written; nil for what only sections can use.
  fileprivate var writable: Writable? {
    switch self {
    case .text: .text
    case .number: .number
    case .address: .address
    case .html: .html
    case .json: .json
    case .flag, .list, .record, .optional: nil
    }
  }
}

// MARK: - Sections

extension Section {
  /// `{{#a}}…{{/a}}{{^a}}…{{/a}}`, in either order: one of the two is shown.
  func isOpposite(of other: Section) -> Bool {
    isInverted != other.isInverted && name.text == other.name.text
  }
}

extension Compiler {
  /// A section that stands alone may be left out, so what follows must hold either way.
  mutating func compile(_ section: Section, from origin: Origin) {
    settle(at: section.name.range, of: origin.file)
    let start = flow
    compileBranch(section, from: origin)
    join(start, flow, after: section, of: origin.file)
  }

  /// Of a section and its opposite one is shown: both begin alike, and what follows must hold after each.
  mutating func compile(_ section: Section, or other: Section, from origin: Origin) {
    settle(at: section.name.range, of: origin.file)
    let start = flow
    compileBranch(section, from: origin)
    let end = flow
    flow = start
    compileBranch(other, from: origin)
    join(end, flow, after: other, of: origin.file)
  }

  private mutating func join(_ one: Flow, _ other: Flow, after section: Section, of file: TemplateFile) {
    flow.followsNewline = one.followsNewline && other.followsNewline
    if let joined = one.position.joined(with: other.position) {
      flow.position = joined
    } else {
      reportMarkup(
        .changesMarkup(
          section.name.text, from: one.position, to: other.position, at: file.source.place(of: section.end)),
        in: file)
      flow.position = one.position
    }
  }

  private mutating func compileBranch(_ section: Section, from origin: Origin) {
    nest(at: section.name.range, of: origin.file) { compiler in
      if let resolution = compiler.resolve(section.name, from: origin, isTest: true) {
        if section.isInverted {
          compiler.compileInverted(section, over: resolution, from: origin)
        } else if case .list(let element) = resolution.shape.whenPresent {
          compiler.compileRepetition(section, over: resolution, of: element, from: origin)
        } else {
          compiler.compileTest(section, over: resolution, from: origin)
        }
      } else {
        if !section.isInverted {
          compiler.scopes.append(Scope(shape: nil, slot: ScopedSlot(frame: 0, path: [])))
        }
        compiler.compile(section.children, from: origin, isLineBegun: false)
        if !section.isInverted { compiler.scopes.removeLast() }
      }
      compiler.settle(at: section.end, of: origin.file)
    }
  }

  private mutating func compileInverted(_ section: Section, over resolution: Resolution, from origin: Origin) {
    let begin = program.beginTest(slot(resolution), present: false)
    compile(section.children, from: origin, isLineBegun: false)
    program.end(begin)
  }

  private mutating func compileTest(_ section: Section, over resolution: Resolution, from origin: Origin) {
    let begin = program.beginTest(slot(resolution), present: true)
    let outerTested = tested
    tested.formUnion(resolution.untested + [resolution.slot])
    scopes.append(Scope(shape: resolution.shape.whenPresent, slot: resolution.slot))
    compile(section.children, from: origin, isLineBegun: false)
    scopes.removeLast()
    tested = outerTested
    program.end(begin)
  }

  /// Each repetition begins where the one before ended, so a list's section must end exactly as it began.
  private mutating func compileRepetition(
    _ section: Section, over resolution: Resolution, of element: Shape, from origin: Origin
  ) {
    guard repeated.insert(resolution.slot).inserted else {
      report(.repeatedTwice(section.name.text, at: origin.file.source.place(of: section.name.range)))
      return
    }
    let outerTested = tested
    tested.formUnion(resolution.untested + [resolution.slot])
    let start = flow
    flow.followsNewline = start.followsNewline && section.endsWithNewline(in: origin.file)
    let begin = program.beginRepetition(slot(resolution))
    frames += 1
    scopes.append(Scope(shape: element, slot: ScopedSlot(frame: frames, path: [])))
    compile(section.children, from: origin, isLineBegun: false)
    settle(at: section.end, of: origin.file)
    scopes.removeLast()
    frames -= 1
    program.end(begin)
    tested = outerTested
    repeated.remove(resolution.slot)
    if flow.position != start.position {
      let end = flow.position
      reportMarkup(
        .changesMarkup(
          section.name.text, from: start.position, to: end, at: origin.file.source.place(of: section.end)),
        in: origin.file)
      flow.position = start.position
    }
  }

  private mutating func slot(_ resolution: Resolution) -> Program.Slot {
    program.slot(frame: resolution.slot.frame, path: resolution.slot.path)
  }
}

extension Section {
  fileprivate func endsWithNewline(in file: TemplateFile) -> Bool {
    guard case .text(let range) = children.last, let last = file.source.bytes[range].last else { return false }
    return last == UInt8(ascii: "\n")
  }
}

extension Diagnostic {
  fileprivate static func notShown(_ name: String, _ shape: Shape, at place: Place) -> Diagnostic {
    let hint: Message
    switch shape {
    case .list:
      hint = Message(
        id: "ulangi daftarnya: {{#\(name)}}…{{/\(name)}}", en: "repeat over the list: {{#\(name)}}…{{/\(name)}}")
    case .record(let record):
      let fields = record.fields.prefix(12).map(\.name).joined(separator: ", ")
      hint = Message(id: "tampilkan bagiannya: \(fields)", en: "show one of its parts: \(fields)")
    default:
      hint = Message(
        id: "pilih isinya: {{#\(name)}}…{{/\(name)}}{{^\(name)}}…{{/\(name)}}",
        en: "choose what to show: {{#\(name)}}…{{/\(name)}}{{^\(name)}}…{{/\(name)}}")
    }
    return Diagnostic(
      "templates.wrong-kind", .error,
      Message(
        id: "'\(name)' adalah \(shape.noun.indonesian) dan tidak dapat ditampilkan langsung",
        en: "'\(name)' is \(shape.noun.english) and can't be shown as it is"),
      at: place, hint: hint)
  }

  fileprivate static func repeatedTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.repeated-list", .error,
      Message(
        id: "daftar '\(name)' sudah sedang diulang di sini", en: "the list '\(name)' is already being repeated here"),
      at: place,
      hint: Message(
        id: "unsurnya tidak memiliki '\(name)' sendiri; hapus pengulangan yang dalam",
        en: "its elements have no '\(name)' of their own; delete the inner repetition"))
  }
}
