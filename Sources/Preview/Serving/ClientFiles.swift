import Diagnostics
import Hypertext

/// What the preview itself sends to the browser: the script that listens, and the page of faults.
///
/// All of it stands below a path that only pages of this run know, and none of it is part of an edition.
struct ClientFiles: Sendable {
  let eventsPath: String
  private let scriptPath: String
  private let stylePath: String
  private let language: Language

  init(secret: String, language: Language) {
    eventsPath = "__mpp/\(secret)/kabar"
    scriptPath = "__mpp/\(secret)/muat-ulang.js"
    stylePath = "__mpp/\(secret)/kesalahan.css"
    self.language = language
  }

  func file(at path: String) -> Response? {
    switch path {
    case scriptPath: Response(.ok, type: MediaType.script, body: Array(script.utf8))
    case stylePath: Response(.ok, type: MediaType.style, body: Array(Self.style.utf8))
    default: nil
    }
  }

  /// A page together with the script, before the end of its head. The Content-Security-Policy of the pages allows
  /// scripts of their own host and nothing inline.
  func listening(_ page: [UInt8], number: Int) -> [UInt8] {
    let tag = Array(#"<script src="/\#(scriptPath)" data-edition="\#(number)" defer></script>"#.utf8)
    let end = page.firstIndex(ofASCII: "</head>") ?? page.endIndex
    return page[..<end] + tag + page[end...]
  }

  /// Stands in place of every page while the content has errors, and gives way by itself.
  func faultsPage(_ faults: String, number: Int) -> Response {
    let title = Message(id: "Isi portal perlu diperbaiki", en: "The portal's content needs mending")
    let advice = Message(
      id: "Perbaiki dan simpan filenya; halaman ini berganti sendiri.",
      en: "Mend and save the files; this page changes by itself.")
    var page: [UInt8] = []
    page.append(utf8: #"<!doctype html><html lang="\#(language.rawValue)"><head><meta charset="utf-8">"#)
    page.append(literal: #"<meta name="viewport" content="width=device-width, initial-scale=1"><title>"#)
    page.append(escapingText: title.text(in: language))
    page.append(utf8: #"</title><link rel="stylesheet" href="/\#(stylePath)"></head><body><main><h1>"#)
    page.append(escapingText: title.text(in: language))
    page.append(literal: "</h1><p>")
    page.append(escapingText: advice.text(in: language))
    page.append(literal: #"</p><pre tabindex="0">"#)
    page.append(escapingText: faults)
    page.append(literal: "</pre></main></body></html>\n")
    return Response(
      .contentFaults, type: MediaType.page,
      headers: [
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'"
      ], body: listening(page, number: number))
  }

  /// A service worker that takes the place of the portal's and then goes away.
  let retiringWorker = Response(
    .ok, type: MediaType.script,
    body: Array(
      """
      addEventListener('install', () => skipWaiting())
      addEventListener('activate', (event) => event.waitUntil(registration.unregister()))

      """.utf8))

  /// Browsers allow six connections to one host, so a page that nobody sees lets go of its stream. When the server was
  /// started anew, the old path is gone and the page asks for itself again.
  private var script: String {
    """
    (() => {
      'use strict'
      const shown = document.currentScript.dataset.edition
      let stream
      let isKnown = false
      const listen = () => {
        if (document.hidden || stream) return
        stream = new EventSource('/\(eventsPath)')
        stream.addEventListener('edition', (event) => {
          isKnown = true
          if (event.data !== shown) location.reload()
        })
        stream.addEventListener('error', () => {
          if (isKnown && stream?.readyState === EventSource.CLOSED) location.reload()
        })
      }
      const letGo = () => {
        stream?.close()
        stream = undefined
      }
      document.addEventListener('visibilitychange', () => document.hidden ? letGo() : listen())
      addEventListener('pagehide', letGo)
      addEventListener('pageshow', listen)
      listen()
    })()

    """
  }

  private static let style = """
    :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
    main { max-inline-size: 70rem; margin: 2rem auto; padding-inline: 1rem }
    h1 { font-size: 1.5rem; border-inline-start: .4rem solid #c62828; padding-inline-start: .75rem }
    pre { overflow-x: auto; padding: 1rem; border: 1px solid; font: .9rem/1.5 ui-monospace, monospace }

    """
}

extension [UInt8] {
  /// Where a word of small letters and signs first stands, in letters of either size.
  fileprivate func firstIndex(ofASCII word: StaticString) -> Int? {
    let word = word.withUTF8Buffer { unsafe Array($0) }
    guard count >= word.count else { return nil }
    return (0...count - word.count).first { start in
      word.indices.allSatisfy { offset in
        let byte = self[start + offset]
        return byte == word[offset] || (byte | 0x20 == word[offset] && byte &- 0x41 < 26)
      }
    }
  }
}
