/// Notices changes, and waits until a storm of them is over: a file half written, a branch being checked out.
struct FolderWatch<Look: Equatable & Sendable>: Sendable {
  let interval: Duration
  let settling: Duration
  let look: @Sendable () -> Look
  let pause: @Sendable (Duration) async throws -> Void

  /// Looks at a storm that does not end this often at most, then lets it be read as it is; it is seen again afterwards.
  private static var patience: Int { 64 }

  /// Returns what is seen once it differs from the last look and no longer changes.
  ///
  /// Pauses ten times as long as a look takes at least, so that a large portal on a slow disk costs no more than a tenth
  /// of one core.
  func nextChange(after last: Look) async throws -> Look {
    let clock = ContinuousClock()
    var look = last
    while look == last {
      let cost = clock.measure { look = self.look() }
      if look == last { try await pause(max(interval, cost * 10)) }
    }
    for _ in 0..<Self.patience {
      try await pause(settling)
      let next = self.look()
      if next == look { break }
      look = next
    }
    return look
  }
}

extension FolderWatch where Look == FolderFingerprint {
  init(_ folders: [String], limits: PreviewLimits) {
    interval = limits.pollInterval
    settling = limits.settling
    look = { FolderFingerprint(of: folders) }
    pause = { try await Task.sleep(for: $0) }
  }
}
