import Foundation
import Testing

/// The preview as an editor runs it.
struct ServeTests {
  @Test func `serve takes a free port, answers the home page, and ends when it is asked to`() async throws {
    let project = try Project()
    let run = try project.start(["serve", "--port", "0", "--lang", "en"])
    let output = try #require(try await run.output(holding: "Ctrl-C"))
    let port = try #require(output.firstMatch(of: /Open http:\/\/[^:]+:(\d+)\//)?.1)
    let home = try await answer(to: "/", at: port, in: project)
    #expect(home.hasPrefix("HTTP/1.1 200"))
    #expect(home.contains("<h1"))
    #expect(home.contains("MPP Kecil") || home.contains("Mal Pelayanan Publik"))
    #expect(try await answer(to: "/tidak-ada.html", at: port, in: project).hasPrefix("HTTP/1.1 404"))
    #expect(!project.exists("site"))
    run.send(SIGTERM)
    #expect(try await run.outcome().code == 128 + SIGTERM)
  }

  @Test func `serve shows the faults in the browser and in the terminal`() async throws {
    let project = try Project()
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    let run = try project.start(["serve", "--port", "0", "--lang", "en"])
    let output = try #require(try await run.output(holding: "Ctrl-C"))
    let port = try #require(output.firstMatch(of: /:(\d+)\//)?.1)
    let home = try await answer(to: "/", at: port, in: project)
    #expect(home.contains("there is no category called"))
    run.send(SIGTERM)
    let outcome = try await run.outcome()
    #expect(
      outcome.errors.contains("content/layanan/dpmptsp/nib.yaml:3:12: error: there is no category called 'usahha'"))
  }

  @Test func `a wrong port is wrong usage`() async throws {
    let project = try Project()
    #expect(try await project.mpp("serve", "--port", "70000").code == 64)
    #expect(try await project.mpp("serve", "--tanggal", "kemarin").code == 64)
  }

  /// The whole answer of the server, headers and all; it has half a minute for it.
  private func answer(to path: String, at port: Substring, in project: Project) async throws -> String {
    try await project.shell(
      """
      exec 3<>/dev/tcp/127.0.0.1/\(port)
      printf 'GET \(path) HTTP/1.1\\r\\nHost: 127.0.0.1:\(port)\\r\\nConnection: close\\r\\n\\r\\n' >&3
      timeout 30 cat <&3
      """
    ).output
  }
}
