import Foundation
import Testing

/// Builds that meet another build, or that are ended while they write.
struct InterruptionTests {
  @Test func `a build that finds another at work says which, and exits with 75`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.state(of: "site")
    let held = try await project.shell(
      "exec 9>.site.mpp-lock; flock 9; echo 4711 >.site.mpp-lock; $MPP build --lang en; code=$?; rm .site.mpp-lock; exit $code"
    )
    #expect(held.code == 75)
    #expect(held.errors.contains("error: another build is at work on this folder (pid 4711)\n  = help: wait"))
    #expect(try await project.state(of: "site") == before)
  }

  @Test func `a lock that a killed build left blocks nobody`() async throws {
    let project = try Project()
    try project.write("4711\n", to: ".site.mpp-lock")
    #expect(try await project.mpp("build").code == 0)
    #expect(try project.leftovers().isEmpty)
  }

  @Test func `of builds at the same time one at least is done, and the portal is whole`() async throws {
    let project = try Project()
    try project.addServices(40)
    let runs = try (0..<3).map { _ in try project.start(["build"]) }
    var codes: [Int32] = []
    for run in runs { codes.append(try await run.outcome().code) }
    #expect(codes.contains(0))
    #expect(codes.allSatisfy { $0 == 0 || $0 == 75 }, "\(codes)")
    #expect(try await project.isWhole())
    #expect(try project.leftovers().isEmpty)
  }

  /// Waits until the new portal is being written beside the old one.
  private func waitForStaging(_ run: Run, in project: Project) async throws {
    while run.isRunning {
      let names = try project.leftovers()
      if names.contains(".site.mpp-\(run.pid)") { return }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  @Test(arguments: [0, 2, 5, 10, 20, 40, 80, 160])
  func `a build that is killed leaves the old portal or the new one`(milliseconds: Int) async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let old = try await project.tree(of: "site")
    try project.addServices(120)
    let run = try project.start(["build"])
    try await waitForStaging(run, in: project)
    try await Task.sleep(for: .milliseconds(milliseconds))
    run.send(SIGKILL)
    _ = try await run.outcome()
    #expect(try await project.isWhole())
    let left = try await project.tree(of: "site")

    let next = try await project.mpp("build")
    #expect(next.code == 0)
    let new = try await project.tree(of: "site")
    #expect(left == old || left == new)
    #expect(try await project.isWhole())
    #expect(try project.leftovers().isEmpty)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a build that is asked to stop tidies up`(signal: Int32, code: Int32) async throws {
    for _ in 1...10 {
      let project = try Project()
      #expect(try await project.mpp("build").code == 0)
      let before = try await project.state(of: "site")
      try project.addServices(200)
      let run = try project.start(["build"])
      try await waitForStaging(run, in: project)
      // Held still, so that it can be seen whether the build was met before its swap or had been quicker.
      run.send(SIGSTOP)
      let stopped = try await project.state(of: "site")
      let isInTime = run.isRunning && stopped == before
      run.send(signal)
      run.send(SIGCONT)
      let outcome = try await run.outcome()
      guard isInTime else { continue }
      #expect(outcome.code == code)
      #expect(try await project.state(of: "site") == before)
      #expect(try project.leftovers().isEmpty)
      return
    }
    Issue.record("ten builds were all done before the signal")
  }
}
