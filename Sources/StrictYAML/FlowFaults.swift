import Diagnostics

extension Diagnostic {
  static func unclosedBracket(_ bracket: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.unclosed-bracket", .error,
      Message(id: "kurung '\(bracket)' tidak ditutup", en: "the bracket '\(bracket)' is not closed"),
      at: place,
      hint: Message(
        id: "tambahkan kurung penutup; bila isinya berlanjut di baris berikut, beri baris itu indentasi lebih dalam",
        en: "add the closing bracket; if its content goes on in the next lines, indent these more"))
  }

  static func mismatchedBracket(_ bracket: String, _ place: Place, opening: Place) -> Diagnostic {
    Diagnostic(
      "yaml.mismatched-bracket", .error,
      Message(id: "kurung '\(bracket)' menutup jenis kurung lain", en: "'\(bracket)' closes another kind of bracket"),
      at: place,
      hint: Message(id: "pakai '[' dengan ']' dan '{' dengan '}'", en: "use '[' with ']' and '{' with '}'"),
      notes: [Diagnostic.Note(Message(id: "kurung pembukanya di sini", en: "it was opened here"), at: opening)])
  }

  static func flowIndentation(_ spaces: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.bracket-indentation", .error,
      Message(
        id: "baris di dalam kurung kurang indentasi", en: "a line within brackets is not indented enough"),
      at: place,
      hint: Message(
        id: "beri paling sedikit \(spaces) spasi di awal baris, juga di depan kurung penutup",
        en: "begin the line with at least \(spaces) spaces, a closing bracket's too"))
  }

  static func missingComma(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-comma", .error,
      Message(id: "tidak ada koma di antara dua butir", en: "there is no comma between two entries"),
      at: place,
      hint: Message(
        id: "tambahkan koma di depannya; beri tanda petik pada teks yang memuat kurung atau tanda petik",
        en: "put a comma before it; text that holds brackets or quotes needs quotes around it"))
  }

  static func emptyEntry(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.empty-entry", .error,
      Message(id: "tidak ada isi di depan koma ini", en: "there is nothing before this comma"),
      at: place,
      hint: Message(
        id: "hapus koma ini; butir yang kosong ditulis \"\"",
        en: "delete this comma; an entry that is empty is written \"\""))
  }

  static func dashInBrackets(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.dash-in-brackets", .error,
      Message(id: "tanda hubung daftar di dalam kurung", en: "a list dash within brackets"),
      at: place,
      hint: Message(
        id: "pisahkan butir dengan koma, tanpa '-'; beri tanda petik bila ini teks",
        en: "separate the entries with commas, without '-'; if this is text, put it in quotes"))
  }

  static func colonInFlowText(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.colon-in-text", .error,
      Message(
        id: "titik dua dan spasi di dalam nilai tanpa tanda petik",
        en: "a colon and a space within a value without quotes"),
      at: place,
      hint: Message(
        id: "bila ini teks, beri tanda petik pada seluruh nilai; bila ini kunci baru, tambahkan koma di depannya",
        en: "if this is text, put the whole value in quotes; if it is a new key, put a comma before it"))
  }

  static func missingFlowColon(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-colon", .error,
      Message(id: "di dalam '{ }' setiap butir adalah 'kunci: nilai'", en: "within '{ }' each entry is 'key: value'"),
      at: place,
      hint: Message(
        id: "tambahkan titik dua dan nilai, atau pakai '[ ]' untuk daftar",
        en: "add a colon and a value, or use '[ ]' for a list"))
  }
}
