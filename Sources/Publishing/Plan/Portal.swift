package import Content
package import Hypertext

/// Everything that pages and machine-readable files see.
package struct Portal: Sendable {
  package let catalog: Catalog
  /// The day of the edition: the only thing from outside that reaches the output.
  package let day: CalendarDate
  package let assets: AssetNames
  package let style: PageStyle
  /// The head of the search index; nil when the portal has nothing to search.
  package let searchHead: SitePath?

  package init(catalog: Catalog, day: CalendarDate, assets: AssetNames, style: PageStyle, searchHead: SitePath?) {
    self.catalog = catalog
    self.day = day
    self.assets = assets
    self.style = style
    self.searchHead = searchHead
  }
}

/// Where the joined styles and scripts stand, each with its content in its name.
package struct AssetNames: Hashable, Sendable {
  /// `aset/portal.<hash>.css`
  package let style: SitePath
  /// `aset/portal.<hash>.js`
  package let script: SitePath
  /// `cari/cari.<hash>.js`: the search engine, loaded when someone first searches; nil when the templates have none.
  package let searchScript: SitePath?
  /// `#0b4a40`: what a browser paints around the page; `--brand` of the styles.
  package let themeColour: String

  package init(style: SitePath, script: SitePath, searchScript: SitePath?, themeColour: String = "#ffffff") {
    self.style = style
    self.script = script
    self.searchScript = searchScript
    self.themeColour = themeColour
  }
}
