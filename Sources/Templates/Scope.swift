/// A value in reach of a tag.
struct Scope {
  /// Nil when the name of the section was unknown: nothing is known about names inside it.
  let shape: Shape?
  let slot: ScopedSlot
}

/// Where a value is at render time: the repetition it belongs to, and field numbers from there.
struct ScopedSlot: Hashable {
  let frame: Int
  let path: [Int]

  func appending(_ field: Int) -> ScopedSlot {
    ScopedSlot(frame: frame, path: path + [field])
  }
}

/// What a name means where it stands.
struct Resolution {
  let shape: Shape
  let slot: ScopedSlot
  /// Values on the way that may be absent and that nothing around tests.
  let untested: [ScopedSlot]
}
