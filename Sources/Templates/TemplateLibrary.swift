package import Diagnostics

/// All templates of a site, read but not yet checked against what they will see.
package struct TemplateLibrary: Sendable {
  let root: String
  let trimsIndentation: Bool
  let files: [String: TemplateFile]
  /// Sorted by bytes.
  package let names: [String]
  /// The blocks that a parent tag may fill in each template, its own and those of the templates it includes.
  let blocks: [String: Set<String>]
  /// Every template that another one includes, whether it is there or not.
  package let includedNames: Set<String>

  /// Reads all templates, and reports the syntax faults of every file at once.
  ///
  /// A template is called by its path below `root` without `.html`: `pages/layanan`. Trimming writes runs of
  /// whitespace that hold a newline as one newline, outside `<pre>`, `<textarea>`, `<script>`, `<style>`, comments and
  /// attribute values: pages lose their indentation and no space that shows.
  package static func load(
    _ sources: [SourceFile], root: String, trimsIndentation: Bool = true
  ) -> Diagnosed<TemplateLibrary> {
    var files: [String: TemplateFile] = [:]
    var faults: [Diagnostic] = []
    for source in sources.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let name = Self.name(of: source, below: root)
      if let fault = Diagnostic.unreadable(source) {
        faults.append(fault)
        files[name] = TemplateFile(name: name, source: source, nodes: [], isBroken: true)
        continue
      }
      let parsed = TemplateParser.parse(source, name: name)
      files[name] = parsed.value
      faults += parsed.diagnostics
    }
    return Diagnosed(TemplateLibrary(files, root: root, trimsIndentation: trimsIndentation), faults)
  }

  private init(_ files: [String: TemplateFile], root: String, trimsIndentation: Bool) {
    self.root = root
    self.trimsIndentation = trimsIndentation
    self.files = files
    names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let blockNames = BlockNames(of: files)
    blocks = blockNames.all
    includedNames = blockNames.included
  }

  private static func name(of source: SourceFile, below root: String) -> String {
    var path = Substring(source.path)
    let folder = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    if path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
    return String(path.hasSuffix(".html") ? path.dropLast(5) : path)
  }

  /// Compiles a page template against what it will see.
  ///
  /// Faults stand in whichever file they are found, so pages that share a layout report the same ones: code and place
  /// tell them apart, while a hint may name what the page at hand offers. The template is nil when anything that belongs to it has an error, one that `load`
  /// reported included.
  package func template(named name: String, for shape: RecordShape) -> Diagnosed<Template?> {
    template(named: name, for: .record(shape))
  }

  package func template(named name: String, for shape: Shape) -> Diagnosed<Template?> {
    guard let file = files[name] else {
      let path = root.isEmpty || root.hasSuffix("/") ? "\(root)\(name).html" : "\(root)/\(name).html"
      let place = Place(location: SourceLocation(path: path, line: 1, column: 1), excerpt: nil, width: 1)
      return Diagnosed(nil, [.missing(name, at: place, among: names)])
    }
    var compiler = Compiler(self, seeing: shape)
    return compiler.compile(file)
  }
}

extension Diagnostic {
  /// The fault of a file whose bytes are no text; nil for a good one.
  fileprivate static func unreadable(_ source: SourceFile) -> Diagnostic? {
    if String(validating: source.bytes, as: UTF8.self) == nil {
      let offset = firstInvalidByte(in: source.bytes)
      return Diagnostic(
        "templates.invalid-utf-8", .error,
        Message(id: "berkas ini bukan teks UTF-8", en: "this file is not UTF-8 text"),
        at: source.place(of: offset..<offset + 1),
        hint: Message(
          id: "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, lalu Pengodean UTF-8)",
          en: "save this file again as UTF-8 (in Notepad: Save As, then Encoding UTF-8)"))
    }
    guard let offset = source.bytes.firstIndex(where: { $0 < 0x20 && !$0.isWhitespace || $0 == 0x7F }) else {
      return nil
    }
    return Diagnostic(
      "templates.control-character", .error,
      Message(id: "ada karakter kendali yang tidak terlihat di sini", en: "an invisible control character is here"),
      at: source.place(of: offset..<offset + 1),
      hint: Message(id: "hapus karakter itu", en: "delete the character"))
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, bytes.count)
  }

  fileprivate static func missing(_ name: String, at place: Place, among names: [String]) -> Diagnostic {
    Diagnostic(
      "templates.unknown-template", .error,
      Message(id: "templat '\(name)' tidak ada", en: "there is no template '\(name)'"),
      at: place,
      hint: nearest(to: name, among: names).map {
        Message(
          id: "buat berkas ini, atau ganti nama '\($0)' bila itu yang dimaksud",
          en: "create this file, or rename '\($0)' if that is meant")
      } ?? Message(id: "buat berkas ini", en: "create this file"))
  }
}
