import Content
import Hypertext
import Markup
import Templates

/// `<slug>.html`: a page of `content/halaman`.
enum TextPage {
  struct Subject: Sendable {
    let page: Content.Page

    /// The headings of the second level, when there are enough to need a list.
    var outline: [MarkdownDocument.Heading] {
      let headings = page.body.document.outline.filter { $0.level == 2 }
      return headings.count >= 3 ? headings : []
    }
  }

  static let kind = PageKind<Subject>(
    "halaman", "Halaman dari content/halaman",
    [
      .text("ringkasan", "Satu atau dua kalimat") { $0.subject.page.summary },
      .flag("adaDaftarIsi", "Halaman cukup panjang untuk daftar isi") { !$0.subject.outline.isEmpty },
      .list("daftarIsi", "Judul bagian", headingView) { $0.subject.outline },
      .html("naskah", "Isi halaman") { $0.subject.page.body.html(at: $0.path) },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.page.evidence, $0.settings)
      },
    ])

  private static let headingView = View<MarkdownDocument.Heading>(
    "judul-bagian", "Judul bagian",
    [
      .text("judul", "Judul") { $0.text },
      .text("id", "Nama jangkar") { $0.id },
    ])
}

extension Artifact {
  package static func pages(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return portal.catalog.pages.map { page in
      templates.text.artifact(at: page.path, definedIn: page.definedIn) {
        PageModel(
          site: site, path: page.path, heading: page.title, summary: page.summary,
          subject: TextPage.Subject(page: page))
      }
    }
  }
}
