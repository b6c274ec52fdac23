import Hypertext

/// XML while it is written, one element a line. Names are ours; every text and value is escaped.
struct XML {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    tag(name, attributes, ending: ">\n")
  }

  mutating func close(_ name: String) {
    bytes.append(utf8: "</\(name)>\n")
  }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    tag(name, attributes, ending: "/>\n")
  }

  mutating func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    tag(name, attributes, ending: ">")
    bytes.append(escapingXML: text)
    close(name)
  }

  private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, ending: String) {
    bytes.append(utf8: "<\(name)")
    for (name, value) in attributes {
      bytes.append(utf8: " \(name)=\"")
      bytes.append(escapingXML: value)
      bytes.append(literal: "\"")
    }
    bytes.append(utf8: ending)
  }
}
