import Synchronization

/// What is shown at a moment.
struct Scene: Sendable {
  /// Counts the builds of this run; a page knows from it whether it is still the newest.
  let number: Int
  /// The last one without errors, and before the first such an empty one.
  let edition: PreviewEdition
  let faults: String?
}

/// What the server shows now and who wants to hear when that changes: all that its connections have in common.
struct Stage: ~Copyable, Sendable {
  struct State: Sendable {
    var scene = Scene(number: 0, edition: PreviewEdition(files: [:]), faults: nil)
    var connections = 0
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
  }

  private let state = Mutex(State())
  private let limits: PreviewLimits

  init(limits: PreviewLimits) {
    self.limits = limits
  }

  var scene: Scene { state.withLock { $0.scene } }

  func show(_ build: PreviewBuild) {
    let listeners = state.withLock { state in
      let number = state.scene.number + 1
      switch build {
      case .edition(let edition): state.scene = Scene(number: number, edition: edition, faults: nil)
      case .faults(let text): state.scene = Scene(number: number, edition: state.scene.edition, faults: text)
      }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.yield() }
  }
}

// MARK: - Connections

extension Stage {
  /// Whether there is room for one connection more; who is let in has to be let out.
  func letIn() -> Bool {
    state.withLock { state in
      guard state.connections < limits.connections else { return false }
      state.connections += 1
      return true
    }
  }

  func letOut() {
    state.withLock { $0.connections -= 1 }
  }

  /// A place on the list of those who hear of changes.
  struct Seat: Sendable {
    fileprivate let number: Int
    /// Something happens: a change, or a sign of life is due. Says nothing of its own, so that none can be missed.
    let signals: AsyncStream<Void>
    let signal: AsyncStream<Void>.Continuation
  }

  /// Nil when the list is full.
  func sitDown() -> Seat? {
    let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    return state.withLock { state in
      guard state.listeners.count < limits.listeners else { return nil }
      state.nextListener += 1
      state.listeners[state.nextListener] = signal
      return Seat(number: state.nextListener, signals: signals, signal: signal)
    }
  }

  func getUp(from seat: Seat) {
    state.withLock { _ = $0.listeners.removeValue(forKey: seat.number) }
  }
}
