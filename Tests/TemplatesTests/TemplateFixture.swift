import Diagnostics
import Templates
import TestSupport
import Testing

/// A shape that most tests see: `judul` a text, `jumlah` a number, and one field of every other kind.
let sample = RecordShape(
  name: "contoh", summary: "Contoh halaman",
  fields: [
    FieldShape(name: "judul", summary: "Judul", shape: .text),
    FieldShape(name: "catatan", summary: "Catatan", shape: .optional(.text)),
    FieldShape(name: "jumlah", summary: "Jumlah", shape: .number),
    FieldShape(name: "tarif", summary: "Tarif", shape: .optional(.number)),
    FieldShape(name: "aktif", summary: "Aktif", shape: .flag),
    FieldShape(name: "isi", summary: "Isi", shape: .html),
    FieldShape(name: "tautan", summary: "Tautan", shape: .address),
    FieldShape(name: "peta", summary: "Peta", shape: .optional(.address)),
    FieldShape(name: "data", summary: "Data", shape: .json),
    FieldShape(name: "kata", summary: "Kata", shape: .list(.text)),
    FieldShape(name: "instansi", summary: "Instansi", shape: .record(agency)),
    FieldShape(name: "induk", summary: "Induk", shape: .optional(.record(agency))),
    FieldShape(name: "syarat", summary: "Syarat", shape: .list(.record(requirement))),
  ])

let agency = RecordShape(
  name: "instansi", summary: "Instansi",
  fields: [
    FieldShape(name: "nama", summary: "Nama", shape: .text),
    FieldShape(name: "surel", summary: "Surel", shape: .optional(.text)),
  ])

let requirement = RecordShape(
  name: "syarat", summary: "Syarat",
  fields: [
    FieldShape(name: "nama", summary: "Nama", shape: .text),
    FieldShape(name: "wajib", summary: "Wajib", shape: .flag),
  ])

/// The template `uji` among others, compiled; the faults of reading and compiling together.
func compile(
  _ template: String, with others: [String: String] = [:], for shape: Shape = .record(sample), trims: Bool = false
) -> Diagnosed<Template?> {
  let files = others.merging(["uji": template]) { _, new in new }
  let sources = files.map { SourceFile(path: "templates/\($0.key).html", text: $0.value) }
  let library = TemplateLibrary.load(sources, root: "templates", trimsIndentation: trims)
  let compiled = library.value.template(named: "uji", for: shape)
  return Diagnosed(compiled.value, library.diagnostics + compiled.diagnostics)
}

/// What `uji` renders, or its faults where it has any.
func render(
  _ template: String, with others: [String: String] = [:], _ value: TemplateValue, for shape: Shape = .record(sample),
  trims: Bool = false
) -> String {
  let compiled = compile(template, with: others, for: shape, trims: trims)
  guard let template = compiled.value else { return summary(of: compiled.diagnostics).joined(separator: "\n") }
  return String(decoding: template.render(value), as: UTF8.self)
}

/// Expects faults at markers of `uji` and of the other templates, and nothing else; an error leaves no template.
func expectFaults(
  in template: String, with others: [String: String] = [:], _ expected: ExpectedFault...,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let marked = others.merging(["uji": template]) { _, new in new }.mapValues { MarkedText($0) }
  let compiled = compile(
    marked["uji"]?.text ?? "", with: marked.filter { $0.key != "uji" }.mapValues(\.text))
  let found = compiled.diagnostics.map { fault in
    "\(fault.place.location) \(fault.code) \(fault.severity.rawValue)"
  }
  let wanted = expected.map { fault in
    let file = marked.first { $0.value.offsets[fault.marker] != nil }
    let location = file?.value.location(of: fault.marker, at: "templates/\(file?.key ?? "").html")
    return "\(location?.description ?? "no such marker") \(fault.code) \(fault.severity.rawValue)"
  }
  #expect(found.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
  #expect(
    (compiled.value == nil) == expected.contains { $0.severity == .error }, sourceLocation: sourceLocation)
}

/// The single fault of a template.
func fault(in template: String, with others: [String: String] = [:]) throws -> Diagnostic {
  let faults = compile(template, with: others).diagnostics
  try #require(faults.count == 1, "\(summary(of: faults))")
  return faults[0]
}

/// The faults of reading one file.
func load(_ source: SourceFile) -> [Diagnostic] {
  TemplateLibrary.load([source], root: "templates").diagnostics
}
