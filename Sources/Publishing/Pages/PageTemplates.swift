package import Diagnostics
package import Templates

/// The compiled template of every page kind. A new kind takes a file beside this one, and stands here wherever
/// another does.
package struct PageTemplates: Sendable {
  let home: PageTemplate<HomePage.Subject>
  let serviceList: PageTemplate<ServiceListPage.Subject>
  let letter: PageTemplate<LetterPage.Subject>
  let service: PageTemplate<ServicePage.Subject>
  let agencyList: PageTemplate<AgencyListPage.Subject>
  let agency: PageTemplate<AgencyPage.Subject>
  let categoryList: PageTemplate<CategoryListPage.Subject>
  let category: PageTemplate<CategoryPage.Subject>
  let lifeEventList: PageTemplate<LifeEventListPage.Subject>
  let lifeEvent: PageTemplate<LifeEventPage.Subject>
  let counters: PageTemplate<CountersPage.Subject>
  let newsList: PageTemplate<NewsListPage.Subject>
  let article: PageTemplate<ArticlePage.Subject>
  let announcementList: PageTemplate<AnnouncementListPage.Subject>
  let announcement: PageTemplate<AnnouncementPage.Subject>
  let text: PageTemplate<TextPage.Subject>
  let coverage: PageTemplate<CoveragePage.Subject>
  let figures: PageTemplate<FiguresPage.Subject>
  let downloads: PageTemplate<DownloadsPage.Subject>
  let glossary: PageTemplate<GlossaryPage.Subject>
  let dictionary: PageTemplate<DictionaryPage.Subject>
  let search: PageTemplate<SearchPage.Subject>
  let notFound: PageTemplate<NotFoundPage.Subject>
  let redirect: PageTemplate<RedirectPage.Subject>

  package static func compile(_ library: TemplateLibrary) -> Diagnosed<PageTemplates?> {
    var faults: [Diagnostic] = []
    let home = HomePage.kind.compile(library, &faults)
    let serviceList = ServiceListPage.kind.compile(library, &faults)
    let letter = LetterPage.kind.compile(library, &faults)
    let service = ServicePage.kind.compile(library, &faults)
    let agencyList = AgencyListPage.kind.compile(library, &faults)
    let agency = AgencyPage.kind.compile(library, &faults)
    let categoryList = CategoryListPage.kind.compile(library, &faults)
    let category = CategoryPage.kind.compile(library, &faults)
    let lifeEventList = LifeEventListPage.kind.compile(library, &faults)
    let lifeEvent = LifeEventPage.kind.compile(library, &faults)
    let counters = CountersPage.kind.compile(library, &faults)
    let newsList = NewsListPage.kind.compile(library, &faults)
    let article = ArticlePage.kind.compile(library, &faults)
    let announcementList = AnnouncementListPage.kind.compile(library, &faults)
    let announcement = AnnouncementPage.kind.compile(library, &faults)
    let text = TextPage.kind.compile(library, &faults)
    let coverage = CoveragePage.kind.compile(library, &faults)
    let figures = FiguresPage.kind.compile(library, &faults)
    let downloads = DownloadsPage.kind.compile(library, &faults)
    let glossary = GlossaryPage.kind.compile(library, &faults)
    let dictionary = DictionaryPage.kind.compile(library, &faults)
    let search = SearchPage.kind.compile(library, &faults)
    let notFound = NotFoundPage.kind.compile(library, &faults)
    let redirect = RedirectPage.kind.compile(library, &faults)
    guard let home, let serviceList, let letter, let service, let agencyList, let agency, let categoryList,
      let category, let lifeEventList, let lifeEvent, let counters, let newsList, let article, let announcementList,
      let announcement, let text, let coverage, let figures, let downloads, let glossary, let dictionary, let search,
      let notFound, let redirect
    else { return Diagnosed(nil, faults) }
    return Diagnosed(
      PageTemplates(
        home: home, serviceList: serviceList, letter: letter, service: service, agencyList: agencyList, agency: agency,
        categoryList: categoryList, category: category, lifeEventList: lifeEventList, lifeEvent: lifeEvent,
        counters: counters, newsList: newsList, article: article, announcementList: announcementList,
        announcement: announcement, text: text, coverage: coverage, figures: figures, downloads: downloads,
        glossary: glossary, dictionary: dictionary, search: search, notFound: notFound, redirect: redirect),
      faults)
  }

  /// Every page kind, for `mpp templates`.
  package static var kinds: [PageKindDescription] {
    [
      HomePage.kind.description, ServiceListPage.kind.description, LetterPage.kind.description,
      ServicePage.kind.description, AgencyListPage.kind.description, AgencyPage.kind.description,
      CategoryListPage.kind.description, CategoryPage.kind.description, LifeEventListPage.kind.description,
      LifeEventPage.kind.description, CountersPage.kind.description, NewsListPage.kind.description,
      ArticlePage.kind.description, AnnouncementListPage.kind.description, AnnouncementPage.kind.description,
      TextPage.kind.description, CoveragePage.kind.description, FiguresPage.kind.description,
      DownloadsPage.kind.description, GlossaryPage.kind.description, DictionaryPage.kind.description,
      SearchPage.kind.description, NotFoundPage.kind.description, RedirectPage.kind.description,
    ]
  }
}

extension PageTemplates {
  /// Every page of the portal, a line for each kind.
  package func pages(of portal: Portal) -> [Artifact] {
    [
      Artifact.home(portal, self),
      Artifact.serviceLists(portal, self),
      Artifact.services(portal, self),
      Artifact.agencies(portal, self),
      Artifact.categories(portal, self),
      Artifact.lifeEvents(portal, self),
      Artifact.counters(portal, self),
      Artifact.news(portal, self),
      Artifact.announcements(portal, self),
      Artifact.pages(portal, self),
      Artifact.coverage(portal, self),
      Artifact.figures(portal, self),
      Artifact.downloads(portal, self),
      Artifact.glossary(portal, self),
      Artifact.dictionary(portal, self),
      Artifact.search(portal, self),
      Artifact.notFound(portal, self),
      Artifact.redirects(portal, self),
    ].flatMap(\.self)
  }
}
