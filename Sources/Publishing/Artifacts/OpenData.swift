import Content
import Hypertext

extension Artifact {
  /// Services and agencies for other programs, each file with its JSON Schema.
  static func openData(_ portal: Portal) -> [Artifact] {
    let services = OpenDataFile("layanan", "Layanan", portal, ServiceData.table(portal.catalog.settings))
    let agencies = OpenDataFile("instansi", "Instansi", portal, AgencyData.table(portal.catalog))
    return [
      services.json(portal.catalog.services), services.csv(portal.catalog.services), services.schema,
      agencies.json(portal.catalog.agencies), agencies.schema,
    ]
  }
}

extension Portal {
  /// Every field of the open data, for the dictionary page.
  package var openData: [OpenDataDescription] {
    [
      OpenDataDescription(
        name: "layanan", title: "Layanan", fields: ServiceData.table(catalog.settings).described),
      OpenDataDescription(name: "instansi", title: "Instansi", fields: AgencyData.table(catalog).described),
    ]
  }
}

/// The files that one table of data makes.
private struct OpenDataFile<Model: Sendable>: Sendable {
  private let name: String
  private let title: String
  private let portal: Portal
  private let table: DataTable<Model>

  init(_ name: String, _ title: String, _ portal: Portal, _ table: DataTable<Model>) {
    self.name = name
    self.title = title
    self.portal = portal
    self.table = table
  }

  func json(_ models: [Model]) -> Artifact {
    Artifact(path("json")) {
      let settings = portal.catalog.settings
      let file = JSON.object(known: [
        ("$schema", .string("\(name).schema.json")),
        ("portal", .string(settings.name)),
        ("alamat", .string(settings.baseAddress)),
        ("edisi", .string(portal.day.iso)),
        ("catatan", .string(settings.demonstrationNotice)),
        (name, table.json(of: models)),
      ])
      return file.bytes + [UInt8(ascii: "\n")]
    }
  }

  func csv(_ models: [Model]) -> Artifact {
    Artifact(path("csv")) { table.csv(of: models) }
  }

  /// JSON Schema, draft 2020-12.
  var schema: Artifact {
    Artifact(path("schema.json")) {
      let file = DataType.record([
        shape("$schema", "Alamat skema ini", .text),
        shape("portal", "Nama portal", .text),
        shape("alamat", "Alamat portal", .address),
        shape("edisi", "Hari edisi", .date),
        shape("catatan", "Catatan bila portal ini bukan situs resmi", .text, .whenKnown),
        shape(name, title, .list(table.type)),
      ])
      guard case .object(let members) = file.schema else { return [] }
      let head: [JSON.Member] = [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("$id", .string(portal.catalog.settings.address(of: path("schema.json")))),
        .init("title", .string("\(title): \(portal.catalog.settings.name)")),
      ]
      return JSON.object(head + members).bytes + [UInt8(ascii: "\n")]
    }
  }

  private func path(_ ending: String) -> SitePath { SitePath("data/\(name).\(ending)") }

  private func shape(_ name: String, _ meaning: String, _ type: DataType, _ presence: DataShape.Presence = .always)
    -> DataShape
  {
    DataShape(name: name, meaning: meaning, type: type, presence: presence, counterpart: .none)
  }
}
