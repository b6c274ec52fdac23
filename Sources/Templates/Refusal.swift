import Diagnostics

extension Diagnostic {
  /// A value stands where it could not be made safe.
  static func refused(_ refusal: Refusal, at place: Place) -> Diagnostic {
    let (code, message, hint) = refusal.wording
    return Diagnostic(code, .error, message, at: place, hint: hint)
  }
}

extension Refusal {
  fileprivate typealias Wording = (code: String, message: Message, hint: Message)

  fileprivate var wording: Wording {
    switch self {
    case .inScript, .inStyle, .inRawText, .inComment, .inEventHandler, .inStyleAttribute, .inDocumentAttribute,
      .inMeaningAttribute:
      Self.unsafePlace(self)
    case .unquoted, .asTagName, .asAttribute: Self.unsafeMarkup(self)
    case .htmlInAttribute, .htmlInPlainText: Self.misplacedHTML(self)
    case .jsonOutsideDataScript, .notJSONInDataScript, .dataNotAlone: Self.misplacedJSON(self)
    case .textBeginsAddress, .mayMakeScheme, .addressNotFirst, .afterUnsafeScheme, .beforeRefreshAddress:
      Self.unsafeAddress(self)
    }
  }

  private static func unsafePlace(_ refusal: Refusal) -> Wording {
    let place: (id: String, en: String) =
      switch refusal {
      case .inScript: ("<script>", "<script>")
      case .inStyle: ("<style>", "<style>")
      case .inComment: ("komentar HTML", "an HTML comment")
      case .inEventHandler: ("atribut on…", "an on… attribute")
      case .inStyleAttribute: ("atribut style", "a style attribute")
      case .inDocumentAttribute: ("atribut srcdoc", "a srcdoc attribute")
      case .inMeaningAttribute:
        ("atribut yang menentukan arti atribut lain", "an attribute that says what another one means")
      default: ("unsur ini", "this element")
      }
    let hint: Message =
      switch refusal {
      case .inScript, .inEventHandler:
        Message(
          id: "muat nilainya dalam atribut data-… dan baca dari berkas skrip",
          en: "put the value into a data-… attribute and read it from a script file")
      case .inStyle, .inStyleAttribute:
        Message(
          id: "pilih dengan class=\"…\" dan tulis gayanya dalam berkas CSS",
          en: "choose with class=\"…\" and write the style in a CSS file")
      case .inComment:
        Message(
          id: "pakai komentar templat {{! … }}, atau keluarkan nilainya dari komentar",
          en: "use a template comment {{! … }}, or take the value out of the comment")
      default: Message(id: "tulis isinya langsung dalam templat", en: "write its content in the template itself")
      }
    return (
      "templates.unsafe-place",
      Message(id: "nilai tidak boleh dimuat dalam \(place.id)", en: "no value may stand in \(place.en)"), hint
    )
  }

  private static func unsafeMarkup(_ refusal: Refusal) -> Wording {
    switch refusal {
    case .unquoted:
      (
        "templates.unquoted",
        Message(id: "nilai atribut ini tidak diapit tanda kutip", en: "this attribute's value is not in quotes"),
        Message(id: "tulis atribut=\"{{nama}}\"", en: "write attribute=\"{{name}}\"")
      )
    case .asTagName:
      (
        "templates.unsafe-place",
        Message(id: "nilai tidak boleh menjadi nama tag", en: "no value may be part of a tag's name"),
        Message(
          id: "tulis tagnya, dan pilih dengan {{#nama}}…{{/nama}}; untuk tanda '<' biasa tulis &lt;",
          en: "write the tag, and choose with {{#name}}…{{/name}}; for a plain '<' write &lt;")
      )
    default:
      (
        "templates.unsafe-place",
        Message(
          id: "nilai tidak boleh menjadi atribut atau namanya", en: "no value may be an attribute or its name"),
        Message(
          id: "tulis atribut=\"{{nama}}\", atau {{#nama}}atribut{{/nama}}",
          en: "write attribute=\"{{name}}\", or {{#name}}attribute{{/name}}")
      )
    }
  }

  private static func misplacedHTML(_ refusal: Refusal) -> Wording {
    (
      "templates.html-place",
      refusal == .htmlInAttribute
        ? Message(id: "html tidak boleh dimuat dalam atribut", en: "html may not stand in an attribute")
        : Message(id: "unsur ini hanya memuat teks, bukan html", en: "this element holds only text, not html"),
      Message(
        id: "pakai nilai jenis teks, atau pindahkan ke isi unsur lain",
        en: "use a value of kind text, or move it into another element's content")
    )
  }

  private static func misplacedJSON(_ refusal: Refusal) -> Wording {
    switch refusal {
    case .notJSONInDataScript:
      (
        "templates.json-place",
        Message(
          id: "skrip JSON-LD hanya memuat nilai jenis json", en: "a JSON-LD script holds only a value of kind json"),
        Message(id: "pakai satu nilai jenis json", en: "use one value of kind json")
      )
    case .dataNotAlone:
      (
        "templates.json-place",
        Message(
          id: "nilai json harus sendirian dalam skripnya", en: "a json value must stand alone in its script"),
        Message(
          id: "hapus isi lainnya, atau beri tiap nilai <script> sendiri",
          en: "delete the rest, or give each value a <script> of its own")
      )
    default:
      (
        "templates.json-place",
        Message(
          id: "json hanya boleh dimuat dalam skrip JSON-LD", en: "json may stand only in a JSON-LD script"),
        Message(
          id: "tulis <script type=\"application/ld+json\">{{nama}}</script>",
          en: "write <script type=\"application/ld+json\">{{name}}</script>")
      )
    }
  }

  private static func unsafeAddress(_ refusal: Refusal) -> Wording {
    let code = "templates.unsafe-address"
    switch refusal {
    case .textBeginsAddress:
      return (
        code,
        Message(id: "tautan tidak boleh diawali teks biasa", en: "a link may not begin with plain text"),
        Message(
          id: "pakai nilai jenis alamat, atau tulis awal tautannya, misalnya './' atau '#'",
          en: "use a value of kind address, or write how the link begins, such as './' or '#'")
      )
    case .addressNotFirst:
      return (
        code,
        Message(
          id: "alamat harus berada di awal tautan atau sesudah '/'",
          en: "an address must begin the link or come after a '/'"),
        Message(
          id: "alamat sudah lengkap: hapus yang ada di depannya", en: "an address is whole: delete what is before it")
      )
    case .afterUnsafeScheme:
      return (
        code,
        Message(
          id: "awal tautan ini tidak dapat dijamin aman", en: "how this link begins can't be known to be safe"),
        Message(
          id: "awali dengan https:, http:, mailto:, tel:, '/', '#', atau nilai jenis alamat",
          en: "begin with https:, http:, mailto:, tel:, '/', '#', or a value of kind address")
      )
    case .beforeRefreshAddress:
      return (
        code,
        Message(
          id: "nilai dalam atribut ini hanya boleh sesudah 'url='", en: "a value may stand here only after 'url='"),
        Message(
          id: "tulis content=\"0; url={{alamat}}\" dengan nilai jenis alamat",
          en: "write content=\"0; url={{address}}\" with a value of kind address")
      )
    default:
      return (
        code,
        Message(
          id: "teks di sini masih dapat mengubah jenis tautan",
          en: "text here could still change what kind of link this is"),
        Message(
          id: "tulis '/', '#' atau '?' di depannya, atau pakai satu nilai jenis alamat",
          en: "write '/', '#' or '?' before it, or use one value of kind address")
      )
    }
  }
}
