import Content
import Foundation
import Hypertext
import Testing

@testable import Publishing

struct OpenDataTests {
  @Test(arguments: ["layanan", "instansi"])
  func `the data obey their schema`(name: String) throws {
    let data = try object("data/\(name).json")
    let schema = try object("data/\(name).schema.json")
    #expect(faults(of: data, by: schema, at: name) == [])
  }

  @Test func `the schema refuses what the data never hold`() throws {
    let schema = try object("data/layanan.schema.json")
    let data = try object("data/layanan.json")
    var record = try #require((data["layanan"] as? [[String: Any]])?.first)
    record["asing"] = 1
    record["biaya"] = "gratis"
    record["status"] = "entah"
    record["diperiksa"] = nil
    let damaged = data.merging(["layanan": [record]]) { $1 }
    #expect(
      Set(faults(of: damaged, by: schema, at: "")) == [
        "/layanan/0: asing", "/layanan/0/biaya: anyOf", "/layanan/0/status: enum", "/layanan/0: no diperiksa",
      ])
  }

  @Test func `unknown components are null, and texts come back as they were written`() throws {
    let services = try #require(try object("data/layanan.json")["layanan"] as? [[String: Any]])
    let service = try #require(services.first { $0["id"] as? String == "nib" })
    #expect(service["prosedur"] is NSNull)
    #expect(service["ringkasan"] as? String == SampleEdition.hostile)
    #expect((service["biaya"] as? [String: Any])?["gratis"] as? Bool == false)
    let fees = (service["biaya"] as? [String: Any])?["rincian"] as? [[String: Any]]
    #expect(fees?.first?["tambahan"] as? Bool == false)
    let time = service["jangka_waktu"] as? [String: Any]
    #expect(time?["satuan"] as? String == "hari kerja")
  }

  @Test func `a table ends its lines in CRLF, quotes what needs it and disarms formulas`() throws {
    let portal = try SampleEdition.portal()
    let bytes = try files()["data/layanan.csv"] ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == portal.catalog.services.count + 2 && lines.last == "")
    #expect(lines.first?.hasPrefix("id,nama,alamat,instansi,") == true)
    let service = lines.first { $0.hasPrefix("nib,") }
    #expect(service?.hasPrefix("nib,\"'=NIB, \"\"baru\"\"\",https://mpp.example/layanan/nib.html,") == true)
    #expect(service?.contains("\"KTP; NPWP, asli, badan usaha\"") == true)
  }

  @Test func `the dictionary names every field once, with its component and counterparts`() throws {
    let descriptions = try SampleEdition.portal().openData
    #expect(descriptions.map(\.name) == ["layanan", "instansi"])
    let fields = descriptions[0].fields
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(fields.contains { $0.name == "biaya.rincian[].jumlah" && $0.counterpart.hsds == "cost_option.amount" })
    let components = fields.filter { !$0.name.contains { ".[".contains($0) } }.compactMap(\.counterpart.component)
    #expect(components.sorted() == Array(1...14))
    #expect(fields.allSatisfy { !$0.meaning.isEmpty })
  }

  // MARK: -

  private func files() throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: Artifact.openData(try SampleEdition.portal()).map { ($0.path.text, $0.render()) })
  }

  private func object(_ path: String) throws -> [String: Any] {
    let bytes = try files()[path] ?? []
    return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// The words of JSON Schema that the schemas use.
  private func faults(of value: Any, by schema: [String: Any], at place: String) -> [String] {
    if let choices = schema["anyOf"] as? [[String: Any]] {
      return choices.contains { faults(of: value, by: $0, at: place).isEmpty } ? [] : ["\(place): anyOf"]
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") { return ["\(place): enum"] }
    switch schema["type"] as? String {
    case "string": return value is String ? [] : ["\(place): string"]
    case "integer": return value is Int ? [] : ["\(place): integer"]
    case "boolean": return value is Bool ? [] : ["\(place): boolean"]
    case "null": return value is NSNull ? [] : ["\(place): null"]
    case "array":
      guard let elements = value as? [Any], let items = schema["items"] as? [String: Any] else {
        return ["\(place): array"]
      }
      return elements.enumerated().flatMap { faults(of: $1, by: items, at: "\(place)/\($0)") }
    case "object":
      guard let members = value as? [String: Any], let properties = schema["properties"] as? [String: [String: Any]]
      else { return ["\(place): object"] }
      let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map { "\(place): no \($0)" }
      return missing
        + members.flatMap { name, value in
          properties[name].map {
            faults(of: value, by: $0, at: "\(place.hasPrefix("/") || place.isEmpty ? place : "")/\(name)")
          }
            ?? ["\(place): \(name)"]
        }
    default: return ["\(place): no type"]
    }
  }
}
