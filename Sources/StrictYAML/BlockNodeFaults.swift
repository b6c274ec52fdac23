import Diagnostics

extension Diagnostic {
  static func anchor(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.anchor", .error,
      Message(id: "jangkar YAML ('&…') tidak dipakai di sini", en: "YAML anchors ('&…') are not used here"),
      at: place, hint: .quoteOrDelete)
  }

  static func alias(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.alias", .error,
      Message(
        id: "nilai yang diawali '*' merujuk jangkar YAML, yang tidak dipakai di sini",
        en: "a value that begins with '*' refers to a YAML anchor; these are not used here"),
      at: place, hint: .quoteOrDelete)
  }

  static func tag(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.tag", .error,
      Message(id: "tanda jenis YAML ('!…') tidak dipakai di sini", en: "YAML tags ('!…') are not used here"),
      at: place, hint: .quoteOrDelete)
  }

  static func complexKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.complex-key", .error,
      Message(
        id: "kunci harus teks biasa, tanpa '?' atau kurung", en: "a key must be plain text, without '?' or brackets"),
      at: place,
      hint: Message(
        id: "tulis 'kunci: nilai'; beri tanda petik bila ini teks",
        en: "write 'key: value'; if this is text, put it in quotes"))
  }

  static func emptyKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.empty-key", .error,
      Message(id: "tidak ada kunci di depan titik dua ini", en: "there is no key before this colon"),
      at: place,
      hint: Message(
        id: "tulis 'kunci: nilai'; beri tanda petik bila ini teks",
        en: "write 'key: value'; if this is text, put it in quotes"))
  }

  static func multilineKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.multiline-key", .error,
      Message(id: "kunci harus selesai dalam satu baris", en: "a key must stand on one line"),
      at: place,
      hint: Message(
        id: "tulis kunci dan titik duanya di baris yang sama", en: "write the key and its colon on the same line"))
  }

  static func longKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.long-key", .error,
      Message(id: "kunci lebih panjang dari 1024 byte", en: "the key is longer than 1024 bytes"),
      at: place,
      hint: Message(
        id: "beri tanda petik pada seluruh teks bila ini bukan kunci",
        en: "put the whole text in quotes if it is no key"))
  }

  static func reservedCharacter(_ character: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.reserved-character", .error,
      Message(
        id: "teks tanpa tanda petik tidak boleh diawali '\(character)'",
        en: "text without quotes cannot begin with '\(character)'"),
      at: place, hint: .quote)
  }

  static func noBreakSpace(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.no-break-space", .error,
      Message(
        id: "spasi di sini bukan spasi biasa (U+00A0), mungkin salinan dari halaman web atau Word",
        en: "this is no ordinary space but U+00A0, perhaps copied from a web page or Word"),
      at: place,
      hint: Message(id: "hapus, lalu ketik spasi biasa", en: "delete it and type an ordinary space"))
  }

  static func colonInText(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.colon-in-text", .error,
      Message(
        id: "titik dua dan spasi di dalam nilai tanpa tanda petik",
        en: "a colon and a space within a value without quotes"),
      at: place,
      hint: Message(
        id: "bila ini teks, beri tanda petik pada seluruh nilai; bila ini kunci baru, periksa indentasi barisnya",
        en: "if this is text, put the whole value in quotes; if it is a new key, check the indentation of its line"))
  }

  static func listOnKeyLine(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.list-on-key-line", .error,
      Message(id: "daftar tidak boleh mulai di baris kuncinya", en: "a list cannot begin on the line of its key"),
      at: place,
      hint: Message(
        id: "pindahkan '- …' ke baris berikutnya; beri tanda petik bila ini teks",
        en: "move '- …' to the next line; if this is text, put it in quotes"))
  }

  static func itemAmongKeys(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.item-among-keys", .error,
      Message(id: "butir daftar ('- ') di antara kunci-kunci", en: "a list item ('- ') among keys"),
      at: place,
      hint: Message(
        id:
          "tulis di bawah kunci yang nilainya kosong ('kunci:'), atau hapus '- '; bila isi di atasnya juga butir, beri '- '",
        en:
          "write it under a key that has no value of its own ('key:'), or delete the '- '; if what is above is an item too, give it a '- '"
      ))
  }

  static func missingColon(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-colon", .error,
      Message(id: "baris ini bukan 'kunci: nilai'", en: "this line is not 'key: value'"),
      at: place,
      hint: Message(
        id: "beri titik dua dan spasi setelah kunci; bila ini lanjutan teks di atas, beri indentasi lebih dalam",
        en: "put a colon and a space after the key; if this continues the text above, indent it more"))
  }

  static func missingSpaceAfterColon(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-space", .error,
      Message(id: "tidak ada spasi setelah titik dua", en: "there is no space after the colon"),
      at: place,
      hint: Message(id: "tulis 'kunci: nilai'", en: "write 'key: value'"))
  }

  static func missingSpaceAfterDash(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-space", .error,
      Message(id: "tidak ada spasi setelah tanda hubung", en: "there is no space after the dash"),
      at: place,
      hint: Message(id: "tulis '- butir'", en: "write '- item'"))
  }
}

extension Message {
  static let quote = Message(id: "beri tanda petik pada nilainya: \"…\"", en: "put the value in quotes: \"…\"")

  static let quoteOrDelete = Message(
    id: "beri tanda petik pada nilainya bila ini teks, atau hapus",
    en: "put the value in quotes if it is text, or delete it")
}
