import TestSupport

/// Another reader of YAML, asked by one run of python3.
enum PyYAML {
  static let isThere = Python.has("yaml")

  /// The events of each document in our notation; nil where PyYAML refuses it.
  static func events(of documents: [String]) throws -> [[String]?] {
    try Python.answer(script, about: documents)
  }

  private static let script = #"""
    import json, sys, yaml

    signs = {'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\0': '\\0'}

    def scalar(text):
      return '=VAL ' + ''.join(signs.get(sign, sign) for sign in text)

    def events(node):
      if isinstance(node, yaml.ScalarNode):
        return [scalar(node.value)]
      if isinstance(node, yaml.SequenceNode):
        return ['+SEQ'] + [event for item in node.value for event in events(item)] + ['-SEQ']
      return ['+MAP'] + [event for pair in node.value for half in pair for event in events(half)] + ['-MAP']

    def tree(text):
      try:
        node = yaml.compose(text, yaml.BaseLoader)
        return ['=VAL '] if node is None else events(node)
      except Exception:  # beside its own errors, some from chr() on a wrong escape
        return None

    with open(sys.argv[1], encoding='utf-8') as file:
      documents = json.load(file)
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
      json.dump([tree(text) for text in documents], file)
    """#
}
