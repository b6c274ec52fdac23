/// The known word that an author most likely meant, or nil when none is near enough to help: a misspelt one, or else
/// the only one that holds the word, or that the word holds, such as `ditutup` for `tutup`.
package func nearest(to word: String, among known: some Sequence<String>) -> String? {
  let known = Array(known)
  return misspelt(word, among: known) ?? related(to: word, among: known)
}

/// Of words with four letters at least.
private func related(to word: String, among known: [String]) -> String? {
  let wanted = word.lowercased()
  let found = known.filter { candidate in
    let candidate = candidate.lowercased()
    return min(candidate.utf8.count, wanted.utf8.count) >= 4
      && (candidate.contains(wanted) || wanted.contains(candidate))
  }
  return found.count == 1 ? found[0] : nil
}

/// The known word that differs least from a misspelt one.
///
/// Distance is optimal string alignment (insert, delete, replace, swap neighbours) over lower-cased scalars; a third
/// of the word may differ, at least one letter.
package func misspelt(_ word: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = alignmentDistance(wanted, scalars)
    guard distance <= limit else { continue }
    let isBetter =
      best.map { current in
        distance < current.distance
          || (distance == current.distance && candidate.utf8.lexicographicallyPrecedes(current.word.utf8))
      } ?? true
    if isBetter { best = (candidate, distance) }
  }
  return best?.word
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(
        previous[j + 1] + 1,
        row[j] + 1,
        previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      row.append(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[right.count]
}

extension Message {
  /// «did you mean …?», or nil when nothing known is near.
  package static func didYouMean(_ word: String, among known: some Sequence<String>) -> Message? {
    nearest(to: word, among: known).map { near in
      Message(id: "maksudnya '\(near)'?", en: "did you mean '\(near)'?")
    }
  }
}
