import Testing

@testable import Publishing

struct LineTrimmingTests {
  @Test func `comments on lines of their own, indentation and empty lines go`() {
    let script = """
      // what this is
      /**
       * @param {string} name
       */
      function greet(name) {
        /* inside */
        return 'hi // ' + name // stays

      }
      """
    #expect(trim(script) == "function greet(name) {\nreturn 'hi // ' + name // stays\n}")
  }

  @Test(arguments: [
    "const a = `\n  // in a template\n  ${ b ? `\n    /* x */\n` : '' }\n  end`\n",
    "const a = 'x\\\n   // goes on'\n",
    "x = a / 2 // `\n",
    "x = /[/*`'\"]/.test(y)\n",
    "if (a) /'`/.test(b)\n",
    "x = y.return / 2 / z\n",
    "a = b /* one\n   two */ + c\n",
    "/*! licence */\nx()\n",
    "return /* a */\n",
  ])
  func `strings, templates, expressions and comments beside code stay byte for byte`(script: String) {
    #expect(trim(script) == script)
  }

  @Test func `code inside a template's braces is trimmed, its text is not`() {
    #expect(trim("x = `\n  a ${\n    // note\n    b\n  }\n  c`\n") == "x = `\n  a ${\nb\n}\n  c`\n")
  }

  @Test(arguments: [
    "  x = 'never ended\n", "  x = `never ended\n", "  }\n  / 2 / 3\n", "  x <!-- y\n", "  /* never ended\n", "  x)\n",
  ])
  func `what cannot be read with certainty stays whole`(script: String) {
    #expect(trim(script) == script)
  }

  @Test func `styles lose the same, and keep strings that go on`() {
    let style = "/* colours\n   of all */\n:root {\n  --a: 'x\\\n    /* y */';\n  /* z */ --b: 1;\n\n}\n"
    #expect(trim(style, as: .style) == ":root {\n--a: 'x\\\n    /* y */';\n/* z */ --b: 1;\n}\n")
  }

  private func trim(_ text: String, as language: LineTrimming.Language = .script) -> String {
    String(decoding: LineTrimming.trimmed(Array(text.utf8), as: language), as: UTF8.self)
  }
}
