import Diagnostics

/// Decides the answer to a request: a function of the request and of what is shown at the moment.
struct Responder: Sendable {
  enum Answer: Sendable {
    case response(Response)
    /// The connection becomes an event stream.
    case events
  }

  private let access: AccessRules
  private let client: ClientFiles
  private let address: String

  init(at address: PreviewAddress, secret: String, language: Language) {
    access = AccessRules(port: address.port)
    client = ClientFiles(secret: secret, language: language)
    self.address = address.url
  }

  func answer(_ request: Request, showing scene: Scene) -> Answer {
    guard access.namesThisServer(request) else {
      return .response(Response(.forbidden, explanation: "Buka / open \(address)"))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .response(Response(.methodNotAllowed, headers: ["Allow: GET, HEAD"]))
    }
    guard access.comesFromHere(request) else { return .response(Response(.forbidden)) }
    guard !request.announcesBody else { return .response(Response(.badRequest)) }
    do throws(Status) {
      let path = try RequestPath(request.target)
      if path.text == client.eventsPath { return try events(request) }
      return .response(response(to: request, at: path, showing: scene))
    } catch {
      return .response(Response(error))
    }
  }

  private func events(_ request: Request) throws(Status) -> Answer {
    guard access.isProvenToComeFromHere(request) else { throw .forbidden }
    guard request.method == "GET" else { throw .badRequest }
    return .events
  }

  private func response(to request: Request, at path: RequestPath, showing scene: Scene) -> Response {
    if let file = client.file(at: path.text) { return file }
    // A worker of the portal would keep pages for use without a network, and so show old ones here.
    if !request.values(of: "service-worker").isEmpty { return client.retiringWorker }
    if path.isOfPage, let faults = scene.faults { return client.faultsPage(faults, number: scene.number) }
    if let file = file(at: path.text, in: scene) { return file }
    if path.text.isEmpty || path.text.hasSuffix("/"), let file = file(at: path.text + "index.html", in: scene) {
      return file
    }
    if scene.edition.files["\(path.text)/index.html"] != nil {
      return Response(.found, headers: ["Location: /\(path.text)/"])
    }
    guard path.isOfPage, let page = file(at: "404.html", in: scene) else { return Response(.notFound) }
    return Response(.notFound, type: page.type, body: page.body)
  }

  private func file(at path: String, in scene: Scene) -> Response? {
    guard let render = scene.edition.files[path] else { return nil }
    let type = MediaType.of(path)
    let body = type == MediaType.page ? client.listening(render(), number: scene.number) : render()
    return Response(.ok, type: type, body: body)
  }
}
