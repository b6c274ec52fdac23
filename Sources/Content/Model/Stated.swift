/// A fact that an editor must either state or say to be unknown (`belum-ada-data`); silence is an error.
package enum Stated<Value> {
  case known(Value)
  case unknown

  package var value: Value? {
    switch self {
    case .known(let value): value
    case .unknown: nil
    }
  }

  package var isKnown: Bool { value != nil }
}

extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}
extension Stated: Sendable where Value: Sendable {}
