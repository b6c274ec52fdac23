package import Diagnostics

package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(String, ScalarStyle)
    case sequence([YAMLNode])
    case mapping([YAMLMember])
  }
  package let content: Content
  package let range: Range<Int>
}
package enum ScalarStyle: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }
package struct YAMLMember: Hashable, Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: YAMLNode
}
package func parseYAML(_ source: SourceFile) -> Diagnosed<YAMLNode?> { Diagnosed(nil) }
package func parseYAML(_ source: SourceFile, in range: Range<Int>) -> Diagnosed<YAMLNode?> { Diagnosed(nil) }
