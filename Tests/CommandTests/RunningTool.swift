import Dispatch
import Foundation
import Glibc

/// The built `mpp`, run as people run it: a process of its own, in a folder of its own.
enum Tool {
  /// Beside the bundle of the tests, where SwiftPM puts every product.
  static let path: String = {
    let products = Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments[0])]
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places =
      products.flatMap { [$0.appending(path: "mpp"), $0.deletingLastPathComponent().appending(path: "mpp")] }
      + [package.appending(path: ".build/debug/mpp")]
    return places.map(\.path).first { path in
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isThere && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
    } ?? "mpp was not built"
  }()
}

/// What a finished process left.
struct Outcome: Sendable {
  /// The exit code, or 128 and the number of the signal that ended it, as a shell says it.
  let code: Int32
  let output: String
  let errors: String

  var lines: [Substring] { (output + errors).split(separator: "\n") }
}

/// A process under way.
///
/// Started by `posix_spawn`, since Foundation's `Process` loses the end of some of many processes at a time.
struct Run: Sendable {
  let pid: pid_t
  private let end: Task<Int32, Never>
  private let notes: URL
  /// Kept while the process works in it.
  private let project: Project

  private struct NotStarted: Error {
    let program: String
    let number: Int32
  }

  /// Starts a program with no more environment than is given. Its messages go to files, so that no pipe fills up.
  init(_ program: String, _ arguments: [String], in project: Project, environment: [String: String]) throws {
    notes = FileManager.default.temporaryDirectory.appending(path: "mpp-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    let base = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "SWIFT_BACKTRACE": "enable=no"]
    let variables = base.merging(environment) { _, own in own }.map { "\($0)=\($1)" }
    let pid = try Self.spawn(
      program, arguments, variables, in: project.path, output: notes.path + "/output", errors: notes.path + "/errors")
    self.pid = pid
    self.project = project
    end = Task.detached {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: Self.wait(for: pid)) }
      }
    }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ variables: [String], in folder: String, output: String, errors: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o644)
    // `env` goes to the folder, undoes what the caller ignores, and becomes the program.
    let command = ["/usr/bin/env", "--chdir=\(folder)", "--default-signal=HUP,INT,PIPE,TERM", program] + arguments
    let words = unsafe command.map { unsafe strdup($0) }
    let settings = unsafe variables.map { unsafe strdup($0) }
    defer { unsafe (words + settings).forEach { unsafe Glibc.free($0) } }
    var pid = pid_t()
    let number = unsafe posix_spawn(&pid, "/usr/bin/env", &actions, nil, words + [nil], settings + [nil])
    guard number == 0 else { throw NotStarted(program: program, number: number) }
    return pid
  }

  /// The exit code, or 128 and the number of the signal.
  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// The program of a process that has ended is gone, also before anyone has asked for its exit code.
  var isRunning: Bool { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) != nil }

  func send(_ signal: Int32) {
    kill(pid, signal)
  }

  /// What it has written to its output, as soon as that holds the awaited words; nil when it ended or took a minute.
  func output(holding awaited: String) async throws -> String? {
    for _ in 0..<6_000 {
      let output = try text("output")
      if output.contains(awaited) { return output }
      guard isRunning else { return nil }
      try await Task.sleep(for: .milliseconds(10))
    }
    return nil
  }

  func outcome() async throws -> Outcome {
    let code = await end.value
    defer { try? FileManager.default.removeItem(at: notes) }
    return Outcome(code: code, output: try text("output"), errors: try text("errors"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: notes.appending(path: name)), as: UTF8.self)
  }
}

/// Lets few processes run at a time: all tests begin at once, and a machine with two cores is slow under a hundred builds.
actor Gate {
  static let shared = Gate()

  private var free = 3
  private var waiting: [CheckedContinuation<Void, Never>] = []

  nonisolated func pass(_ work: @Sendable () async throws -> Outcome) async throws -> Outcome {
    await enter()
    do {
      let outcome = try await work()
      await leave()
      return outcome
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
