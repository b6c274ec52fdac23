import Glibc

/// Applies a function to every element on all cores, with the results in the order of the elements.
///
/// The only parallel tool of the house. A fault or a cancellation ends the work after the chunks under way.
///
/// - Parameter chunkSize: elements handled by one task, otherwise so many that each core gets some 16 tasks and none more
///   than 32 elements: fewer cost more in tasks than they gain in balance, unless each is much work by itself.
package func concurrentMap<Element: Sendable, Output: Sendable>(
  _ elements: [Element], atOnce chunkSize: Int? = nil, _ transform: @escaping @Sendable (Element) throws -> Output
) async throws -> [Output] {
  let chunkSize = chunkSize ?? min(max(1, elements.count / (16 * coreCount)), 32)
  let starts = Array(stride(from: 0, to: elements.count, by: chunkSize))
  return try await withThrowingTaskGroup(of: (start: Int, outputs: [Output]).self) { group in
    var chunks: [Int: [Output]] = [:]
    var next = dealt(starts, to: coreCount).makeIterator()
    func addChunk() {
      guard let start = next.next() else { return }
      group.addTask {
        let outputs = try elements[start..<min(start + chunkSize, elements.count)].map { element in
          try Task.checkCancellation()
          return try transform(element)
        }
        return (start, outputs)
      }
    }
    for _ in 0..<2 * coreCount { addChunk() }
    while let chunk = try await group.next() {
      chunks[chunk.start] = chunk.outputs
      addChunk()
    }
    try Task.checkCancellation()
    return starts.flatMap { chunks[$0] ?? [] }
  }
}

/// The same numbers in such an order that neighbours in time are far apart: two cores that make files in one folder
/// would wait for each other.
private func dealt(_ starts: [Int], to hands: Int) -> [Int] {
  let share = (starts.count + hands - 1) / hands
  return (0..<share).flatMap { index in stride(from: index, to: starts.count, by: share).map { starts[$0] } }
}

private let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
