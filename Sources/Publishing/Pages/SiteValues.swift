import Content
import Hypertext
import Templates

/// What is the same on all pages: made once for a build and shared by them.
struct SiteValues: Sendable {
  let portal: Portal
  let value: TemplateValue

  init(_ portal: Portal) {
    self.portal = portal
    value = Self.view.value(of: portal)
  }

  static let view = View<Portal>(
    "situs", "Yang sama di semua halaman",
    [
      .text("nama", "Nama MPP") { $0.catalog.settings.name },
      .text("namaPendek", "Nama pendek MPP") { $0.catalog.settings.shortName },
      .text("jenisTempat", "Nama MPP tanpa wilayahnya") { kindOfPlace($0.catalog.settings) },
      .text("wilayah", "Kota atau kabupaten") { $0.catalog.settings.area },
      .optionalText("contoh", "Keterangan portal contoh; tidak ada pada portal resmi") {
        $0.catalog.settings.demonstrationNotice
      },
      .text("gedung", "Gedung MPP") { $0.catalog.settings.address.building },
      .text("alamatLengkap", "Gedung, jalan, kota, provinsi") { $0.catalog.settings.address.text },
      .optionalText("pengelola", "Nama instansi pengelola") { $0.catalog.host?.name },
      .address("alamatDasar", "Alamat portal di internet") { $0.catalog.settings.baseAddress },
      .text("edisi", "Hari edisi ini") { $0.day.long },
      .text("edisiIso", "Hari edisi ini, untuk datetime") { $0.day.iso },
      .text("warna", "Warna pokok, untuk kepala peramban") { $0.assets.themeColour },
      .html("kebijakan", "Elemen <meta> dengan Content-Security-Policy") {
        ContentSecurityPolicy.element(for: $0.style)
      },
      .address("gaya", "Berkas CSS") { $0.assets.style.text },
      .address("skrip", "Berkas JavaScript") { $0.assets.script.text },
      .optionalRecord("pencarian", "Berkas pencarian; tidak ada bila portal tidak punya indeks", searchView) {
        $0.searchFiles
      },
      .list("halaman", "Halaman lain dari content/halaman", pageLink) { $0.catalog.pages },
    ])

  private static let searchView = View<SearchFiles>(
    "pencarian", "Berkas pencarian",
    [
      .address("mesin", "Mesin pencari, dimuat saat pertama kali mencari") { $0.engine.text },
      .address("kepala", "Kepala indeks") { $0.head.text },
    ])

  private static let pageLink = View<Content.Page>(
    "halaman-lain", "Tautan ke halaman",
    [
      .text("nama", "Judul halaman") { $0.title },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
    ])

  /// `Mal Pelayanan Publik` of `Mal Pelayanan Publik Kota Banda Aceh`.
  private static func kindOfPlace(_ settings: PortalSettings) -> String {
    let ending = " " + settings.area
    return settings.name.hasSuffix(ending) ? String(settings.name.dropLast(ending.count)) : settings.name
  }
}

/// What the browser loads when someone turns to a search box.
private struct SearchFiles: Sendable {
  let engine: SitePath
  let head: SitePath
}

extension Portal {
  fileprivate var searchFiles: SearchFiles? {
    guard let engine = assets.searchScript, let head = searchHead else { return nil }
    return SearchFiles(engine: engine, head: head)
  }
}

extension PortalSettings.Address {
  var text: String {
    [building, street, city, province].compactMap(\.self).joined(separator: ", ")
  }
}
