import Content
import Hypertext
import Templates

/// News or an announcement in a list.
struct DatedLink: Sendable {
  let title: String
  let path: SitePath
  let date: CalendarDate
  let summary: String
  /// The end of its last day, in the portal's zone; nil for news.
  let end: String?

  init(_ article: Article) {
    title = article.title
    path = article.path
    date = article.date
    summary = article.summary
    end = nil
  }

  init(_ announcement: Announcement, in zone: TimeZoneName) {
    title = announcement.title
    path = announcement.path
    date = announcement.first
    summary = announcement.summary
    end = Self.end(of: announcement.last, in: zone)
  }

  /// `2026-11-23T23:59:59+07:00`
  static func end(of day: CalendarDate, in zone: TimeZoneName) -> String { "\(day.iso)T23:59:59\(zone.offset)" }

  static let view = View<DatedLink>(
    "tautan-bertanggal", "Berita atau pengumuman di sebuah daftar",
    [
      .text("judul", "Judul") { $0.title },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("tanggal", "Hari terbit atau hari mulai berlaku") { $0.date.long },
      .text("tanggalIso", "Hari itu, untuk datetime") { $0.date.iso },
      .text("ringkasan", "Satu kalimat") { $0.summary },
      .optionalText("akhir", "Akhir hari terakhir sebuah pengumuman, untuk data-akhir") { $0.end },
    ])
}
