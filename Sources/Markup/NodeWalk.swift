/// Visits a node's descendants in the order of the text without recursion: a tree may be deeper than the stack.
struct NodeWalk {
  enum Event {
    case enter(Node)
    case leave(Node)
  }

  private let root: Node
  private var current: Event
  /// How many nodes lie between the root and the one last entered or left, itself counted.
  private(set) var depth = 0

  init(_ root: Node) {
    self.root = root
    self.current = .enter(root)
  }

  /// The next event below the root; nil when all have been visited.
  mutating func next() -> Event? {
    switch current {
    case .enter(let node):
      if let child = node.firstChild {
        depth += 1
        current = .enter(child)
      } else if node == root {
        return nil
      } else {
        current = .leave(node)
      }
    case .leave(let node):
      if node == root { return nil }
      if let sibling = node.next {
        current = .enter(sibling)
      } else {
        guard let parent = node.parent else { return nil }
        depth -= 1
        if parent == root { return nil }
        current = .leave(parent)
      }
    }
    return current
  }

  /// Leaves the node that was just entered without visiting what is in it.
  mutating func skipChildren() {
    if case .enter(let node) = current { current = .leave(node) }
  }
}
