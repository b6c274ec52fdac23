import Diagnostics

/// Block mappings and sequences: entries under each other at one indentation.
extension Parser {
  /// Reads a mapping from the colon of its first key, or, without one, from the beginning of an entry.
  ///
  /// - Parameter endsAtDash: the mapping is a list item that lacks its dash and stands where the dashes do.
  mutating func blockMapping(indentation: Int, first: Key?, endsAtDash: Bool = false) throws(Refusal) -> YAMLNode {
    let start = first?.range.lowerBound ?? position
    let isItem = start == itemStart
    try descend(at: start)
    defer { ascend() }
    var members = MappingBuilder()
    var key = first
    repeat {
      closedIndentation = nil
      do throws(Refusal) {
        let known = if let key { key } else { try blockKey() }
        if isItem, beginsUndashedItem(known, after: members, indentation: indentation) { break }
        key = known
        add(known, try mappingValue(indentation: indentation), to: &members)
      } catch {
        // The key counts although its value was given up, so that a second one is still found.
        if let key { add(key, .empty(at: key.range.upperBound), to: &members) }
        recover(to: indentation, passingItems: !endsAtDash)
      }
      key = nil
      refuseDeeperLines(than: indentation, passingItems: !endsAtDash)
    } while self.indentation == indentation && !(endsAtDash && isAtDash)
    closedIndentation = indentation
    // Among faults a value without a byte may be one that was given up.
    let kept = isSound ? members.members : members.members.filter { !$0.value.range.isEmpty }
    return YAMLNode(.mapping(kept), range: start..<(members.members.last?.value.range.upperBound ?? start))
  }

  /// Reads what stands after a key's colon.
  private mutating func mappingValue(indentation: Int) throws(Refusal) -> YAMLNode {
    position += 1
    let start = position
    skipBlanks()
    guard isAtEndOfLine || current == .comment else {
      return try blockNode(parent: indentation, allowsCollection: false)
    }
    let comment = restOfLine
    nextContentLine()
    if self.indentation > indentation { return try blockNode(parent: indentation) }
    if self.indentation == indentation, isAtDash {
      return try blockSequence(indentation: indentation, standsAtKey: true)
    }
    return missingValue(at: start, comment)
  }

  /// Reads a sequence from its first dash.
  ///
  /// - Parameter standsAtKey: the dashes stand at the indentation of the key above them, so that the next key ends the
  ///   sequence.
  mutating func blockSequence(indentation: Int, standsAtKey: Bool) throws(Refusal) -> YAMLNode {
    let start = position
    try descend(at: start)
    defer { ascend() }
    var items: [YAMLNode] = []
    repeat {
      closedIndentation = nil
      do throws(Refusal) {
        items.append(try sequenceItem(indentation: indentation))
        try readUndashedItems(to: &items)
      } catch {
        recover(to: indentation, passingItems: false)
      }
      refuseDeeperLines(than: indentation, passingItems: false)
      while !standsAtKey, self.indentation == indentation, !isAtDash {
        try refuseLineWithoutDash(indentation: indentation, &items)
      }
    } while self.indentation == indentation && isAtDash
    if !standsAtKey { closedIndentation = indentation }
    let kept = isSound ? items : items.filter { !$0.range.isEmpty }
    return YAMLNode(.sequence(kept), range: start..<(items.last?.range.upperBound ?? start))
  }

  private mutating func sequenceItem(indentation: Int) throws(Refusal) -> YAMLNode {
    position += 1
    let start = position
    skipSpaces()
    if current == .tab {
      let firstTab = position
      skipBlanks()
      if !isAtEndOfLine, current != .comment { reportBroken(.tabIndentation(place(firstTab..<position))) }
    }
    guard isAtEndOfLine || current == .comment else {
      itemStart = position
      return try blockNode(parent: indentation)
    }
    let comment = restOfLine
    nextContentLine()
    guard self.indentation > indentation else { return missingValue(at: start, comment) }
    itemStart = position
    return try blockNode(parent: indentation)
  }

  /// What `key:` or `-` without a value stands for. A comment such as `#2` in its place was most likely meant as text.
  private mutating func missingValue(at start: Int, _ comment: Range<Int>) -> YAMLNode {
    guard isLikelyText(at: comment.lowerBound) else { return .empty(at: start) }
    report(.commentAfterText(place(comment)))
    return YAMLNode(.scalar(text(comment), .plain), range: comment)
  }

  // MARK: Items without a dash

  /// Whether an item's mapping ends here because this key, with which the item began, begins another one: a further key
  /// of the item comes again after it, or the item has no other. Then the fault is told, and the cursor is at the key.
  private mutating func beginsUndashedItem(_ key: Key, after members: MappingBuilder, indentation: Int) -> Bool {
    guard let first = members.members.first, first.key == key.text,
      members.members.count == 1 || repeatsKeys(of: members, indentation: indentation)
    else { return false }
    report(.undashedItem(key.text, place(key.range), first: place(first.keyRange)))
    (position, undashedItem) = (key.range.lowerBound, indentation)
    return true
  }

  /// Whether a line below the cursor's has a key of the mapping, before one has its first key.
  private func repeatsKeys(of members: MappingBuilder, indentation: Int) -> Bool {
    var line = self
    line.nextContentLine()
    while line.indentation >= indentation {
      if line.indentation == indentation {
        let key = text(line.plainLine(inFlow: false))
        if key == members.members.first?.key { return false }
        if members.range(of: key) != nil { return true }
      }
      line.nextContentLine()
    }
    return false
  }

  private mutating func readUndashedItems(to items: inout [YAMLNode]) throws(Refusal) {
    while let column = undashedItem {
      undashedItem = nil
      itemStart = position
      items.append(try blockMapping(indentation: column, first: nil))
    }
  }

  /// A line among the dashes of a list; keys under each other share the fault and are read as an item.
  private mutating func refuseLineWithoutDash(indentation: Int, _ items: inout [YAMLNode]) throws(Refusal) {
    if isDashWithoutSpace(at: position) {
      reportBroken(.missingSpaceAfterDash(place(restOfLine)))
    } else {
      reportBroken(.missingDash(place(restOfLine)))
      if looksLikeEntry {
        items.append(try blockMapping(indentation: indentation, first: nil, endsAtDash: true))
        return
      }
    }
    recover(to: indentation, passingItems: false)
  }

  /// After an entry: lines that are indented more than the next entry may be, belong to nothing.
  private mutating func refuseDeeperLines(than indentation: Int, passingItems: Bool) {
    guard self.indentation > indentation else { return }
    reportBroken(
      .indentation(
        self.indentation, expected: indentation, or: closedIndentation, inList: !passingItems, place(restOfLine)))
    recover(to: indentation, passingItems: passingItems)
  }

  /// Adds a member, or refuses a key that the mapping has; the first one stays.
  mutating func add(_ key: Key, _ value: YAMLNode, to members: inout MappingBuilder) {
    if let first = members.range(of: key.text) {
      report(.duplicateKey(key.text, place(key.range), first: place(first)))
    } else {
      members.append(YAMLMember(key: key.text, keyRange: key.range, value: value))
    }
  }
}

/// Members in file order, with an index as soon as comparing one by one would no longer be linear.
struct MappingBuilder {
  private(set) var members: [YAMLMember] = []
  private var index: [String: Int] = [:]
  private static let mostUnindexed = 16

  func range(of key: String) -> Range<Int>? {
    if members.count > Self.mostUnindexed { return index[key].map { members[$0].keyRange } }
    return members.first { $0.key == key }?.keyRange
  }

  mutating func append(_ member: YAMLMember) {
    members.append(member)
    if members.count == Self.mostUnindexed + 1 {
      for (position, member) in members.enumerated() { index[member.key] = position }
    } else if members.count > Self.mostUnindexed {
      index[member.key] = members.count - 1
    }
  }
}

extension Diagnostic {
  fileprivate static func indentation(
    _ found: Int, expected: Int, or other: Int?, inList: Bool, _ place: Place
  ) -> Diagnostic {
    let (id, en) =
      if let other, other > expected { ("\(expected) atau \(other)", "\(expected) or \(other)") } else {
        ("\(expected)", "\(expected)")
      }
    return Diagnostic(
      "yaml.indentation", .error,
      Message(
        id: "indentasi baris ini (\(found) spasi) tidak cocok dengan baris di atasnya",
        en: "the indentation of this line (\(found) spaces) does not fit the lines above it"),
      at: place,
      hint: inList
        ? Message(
          id: "pakai \(id) spasi di awal baris, lalu '- ' bila ini butir baru",
          en: "begin the line with \(en) spaces, and '- ' if this is a new item")
        : Message(id: "pakai \(id) spasi di awal baris", en: "begin the line with \(en) spaces"))
  }

  fileprivate static func missingDash(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-dash", .error,
      Message(id: "baris ini bukan butir daftar", en: "this line is not a list item"),
      at: place,
      hint: Message(
        id: "awali dengan '- ', atau beri indentasi lebih dalam bila ini lanjutan butir di atasnya",
        en: "begin it with '- ', or indent it more if it continues the item above"))
  }

  fileprivate static func undashedItem(_ key: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-dash", .error,
      Message(
        id: "'\(key)' ada lagi dalam butir daftar yang sama: mungkin di sini mulai butir berikutnya",
        en: "'\(key)' is there again in the same list item: perhaps the next item begins here"),
      at: place,
      hint: Message(
        id: "awali baris ini dengan '- ' sejajar dengan butir lain; bila bukan butir baru, hapus kunci yang ganda",
        en: "begin this line with '- ' like the other items; if it is no new item, delete the keys that are double"),
      notes: [Diagnostic.Note(Message(id: "yang pertama di sini", en: "the first is here"), at: first)])
  }

  fileprivate static func duplicateKey(_ key: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "yaml.duplicate-key", .error,
      Message(id: "kunci '\(key)' sudah ada", en: "the key '\(key)' is already there"),
      at: place,
      hint: Message(id: "hapus salah satu, atau gabungkan isinya", en: "delete one of them, or join what they hold"),
      notes: [Diagnostic.Note(Message(id: "yang pertama di sini", en: "the first is here"), at: first)])
  }
}
