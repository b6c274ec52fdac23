package import Diagnostics
import Glibc
import Synchronization

/// How long each stage of a build took. The stages follow one another, so the time of one is that since the last ended.
package final class StageTimes: Sendable {
  package enum Stage: CaseIterable, Sendable {
    case reading, content, search, plan, writing, swap

    package var title: Message {
      switch self {
      case .reading: Message(id: "membaca berkas", en: "reading the files")
      case .content: Message(id: "memeriksa isi dan tampilan", en: "checking content and templates")
      case .search: Message(id: "menyusun indeks pencarian", en: "making the search index")
      case .plan: Message(id: "menyusun daftar halaman", en: "planning the pages")
      case .writing: Message(id: "membuat dan menulis halaman", en: "making and writing the pages")
      case .swap: Message(id: "menaruh portal di tempatnya", en: "putting the portal in its place")
      }
    }
  }

  package struct Row: Sendable {
    package let stage: Stage
    package let wallSeconds: Double
    /// Of all cores, in the program and in the system on its behalf.
    package let processorSeconds: Double
  }

  private struct State {
    var wall = seconds(of: CLOCK_MONOTONIC)
    var processor = seconds(of: CLOCK_PROCESS_CPUTIME_ID)
    var rows: [Row] = []
  }

  private let state = Mutex(State())

  package init() {}

  package var rows: [Row] { state.withLock(\.rows) }

  package func end(_ stage: Stage) {
    let wall = Self.seconds(of: CLOCK_MONOTONIC)
    let processor = Self.seconds(of: CLOCK_PROCESS_CPUTIME_ID)
    state.withLock { state in
      state.rows.append(
        Row(stage: stage, wallSeconds: wall - state.wall, processorSeconds: processor - state.processor))
      state.wall = wall
      state.processor = processor
    }
  }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
