import Content
import Hypertext
import Templates

/// News or an announcement in a list.
struct DatedLink: Sendable {
  let title: String
  let path: SitePath
  let date: CalendarDate
  let summary: String

  init(_ article: Article) {
    title = article.title
    path = article.path
    date = article.date
    summary = article.summary
  }

  init(_ announcement: Announcement) {
    title = announcement.title
    path = announcement.path
    date = announcement.first
    summary = announcement.summary
  }

  static let view = View<DatedLink>(
    "tautan-bertanggal", "Berita atau pengumuman di sebuah daftar",
    [
      .text("judul", "Judul") { $0.title },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("tanggal", "Hari terbit atau hari mulai berlaku") { $0.date.long },
      .text("tanggalIso", "Hari itu, untuk datetime") { $0.date.iso },
      .text("ringkasan", "Satu kalimat") { $0.summary },
    ])
}
