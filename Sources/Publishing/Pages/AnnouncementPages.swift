import Content
import Hypertext
import Templates

/// `pengumuman/index.html`
enum AnnouncementListPage {
  struct Subject: Sendable {
    let current: [DatedLink]
    let others: [DatedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-pengumuman", "Semua pengumuman",
    [
      .flag("adaBerlaku", "Ada yang sedang berlaku") { !$0.subject.current.isEmpty },
      .list("berlaku", "Yang berlaku pada hari edisi", DatedLink.view) { $0.subject.current },
      .flag("adaLewat", "Ada yang lain") { !$0.subject.others.isEmpty },
      .list("lewat", "Yang sudah lewat atau belum mulai", DatedLink.view) { $0.subject.others },
    ])
}

/// `pengumuman/<slug>.html`
enum AnnouncementPage {
  struct Subject: Sendable {
    let announcement: Announcement
    let isOver: Bool
    let related: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "pengumuman", "Satu pengumuman",
    [
      .text("ringkasan", "Satu atau dua kalimat") { $0.subject.announcement.summary },
      .text("mulai", "Hari pertama") { $0.subject.announcement.first.long },
      .text("mulaiIso", "Hari pertama, untuk datetime") { $0.subject.announcement.first.iso },
      .text("sampai", "Hari terakhir") { $0.subject.announcement.last.long },
      .text("sampaiIso", "Hari terakhir, untuk datetime") { $0.subject.announcement.last.iso },
      .flag("lewat", "Sudah lewat pada hari edisi") { $0.subject.isOver },
      .html("naskah", "Isi pengumuman") { $0.subject.announcement.body.html(at: $0.path) },
      .flag("adaTerkait", "Ada layanan atau instansi terkait") { !$0.subject.related.isEmpty },
      .list("terkait", "Layanan dan instansi terkait", NamedLink.view) { $0.subject.related },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.announcement.evidence, $0.settings)
      },
    ])
}

extension Artifact {
  package static func announcements(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let zone = catalog.settings.timeZone
    let list = templates.announcementList.artifact(at: Crumb.announcements.path) {
      PageModel(
        site: site, path: Crumb.announcements.path, heading: "Pengumuman",
        summary: "Pengumuman di portal \(catalog.settings.shortName): yang sedang berlaku dan yang sudah lewat.",
        place: .news,
        subject: AnnouncementListPage.Subject(
          current: catalog.announcements.filter { $0.isCurrent(on: portal.day) }.map { DatedLink($0, in: zone) },
          others: catalog.announcements.filter { !$0.isCurrent(on: portal.day) }.map { DatedLink($0, in: zone) }))
    }
    return [list]
      + catalog.announcements.map { announcement in
        templates.announcement.artifact(at: announcement.path, definedIn: announcement.definedIn) {
          PageModel(
            site: site, path: announcement.path, heading: announcement.title,
            title: "\(announcement.title) (pengumuman)", summary: announcement.summary, place: .news,
            trail: [.home, .announcements], isArticle: true,
            subject: AnnouncementPage.Subject(
              announcement: announcement, isOver: announcement.last < portal.day,
              related: catalog.links(services: announcement.services, agencies: announcement.agencies)))
        }
      }
  }
}
