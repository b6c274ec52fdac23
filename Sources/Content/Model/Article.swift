package import Hypertext
package import Markup

/// A piece of news. A class, since a portal has thousands, which are sorted, grouped and handed on.
package final class Article: Sendable {
  package let slug: Slug
  package let title: String
  package let summary: String
  package let date: CalendarDate
  package let author: String?
  package let agencies: [Slug]
  package let services: [Slug]
  package let picture: Picture?
  package let body: Body
  package let evidence: Evidence
  package let formerPaths: [FormerPath]
  package let definedIn: String

  init(
    slug: Slug, title: String, summary: String, date: CalendarDate, author: String?, agencies: [Slug],
    services: [Slug], picture: Picture?, body: Body, evidence: Evidence, formerPaths: [FormerPath], definedIn: String
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.date = date
    self.author = author
    self.agencies = agencies
    self.services = services
    self.picture = picture
    self.body = body
    self.evidence = evidence
    self.formerPaths = formerPaths
    self.definedIn = definedIn
  }

  package var path: SitePath { SitePath("berita/\(date.year)/\(slug).html") }

  /// The picture at the head of an article.
  package struct Picture: Hashable, Sendable {
    package let image: Image
    package let alternative: String
    package let caption: String?
  }
}

/// Something that holds for a time: shown on the home page from its first to its last day.
package struct Announcement: Sendable {
  package let slug: Slug
  package let title: String
  package let summary: String
  package let first: CalendarDate
  package let last: CalendarDate
  package let isImportant: Bool
  package let agencies: [Slug]
  package let services: [Slug]
  package let body: Body
  package let evidence: Evidence
  package let definedIn: String

  package var path: SitePath { SitePath("pengumuman/\(slug).html") }

  package func isCurrent(on day: CalendarDate) -> Bool { first <= day && day <= last }
}

/// A page of its own: about, pledge of service, accessibility, privacy, contact.
package struct Page: Sendable {
  package let slug: Slug
  package let title: String
  package let summary: String
  package let order: Int
  package let body: Body
  package let evidence: Evidence
  package let definedIn: String

  package var path: SitePath { SitePath("\(slug).html") }
}

/// The Markdown of an article, announcement or page, with its links and pictures known to exist.
package struct Body: Sendable {
  package let document: MarkdownDocument
  /// Pictures by the destination written in the text.
  package let images: [String: Image]

  /// The body as it stands on the page at a path: links relative, pictures with their size, later ones lazy.
  package func html(at path: SitePath) -> HTML {
    document.html(
      link: { link in
        switch LinkTarget(link.destination) {
        case .portal(let target, let anchor):
          path.link(to: SitePath(target)) + (anchor.map { "#" + $0 } ?? "")
        case .anchor(let anchor): "#" + anchor
        case .https(let address), .http(let address), .mail(let address), .telephone(let address): address
        case nil: nil
        }
      },
      picture: { picture in
        images[picture.destination].map { image in
          PictureAttributes(source: path.link(to: image.path), width: image.width, height: image.height, isLazy: true)
        }
      })
  }
}

/// A picture in the portal.
package struct Image: Hashable, Sendable {
  package let path: SitePath
  /// In pixels.
  package let width: Int
  package let height: Int
}
