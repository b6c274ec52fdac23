/// Gives the headings of a document their anchors: the text in lower-case ASCII, a number after it when it is taken.
///
/// Anchors are addresses that others link to. So they follow from the text of the headings alone, and a heading's
/// anchor never depends on what stands below it.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The number that the next heading with an equal slug tries.
  private var nextNumber: [String: Int] = [:]

  mutating func id(for text: String) -> String {
    let slug = Self.slug(of: text)
    var id = slug
    var number = nextNumber[slug, default: 2]
    while !taken.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    nextNumber[slug] = number
    return id
  }

  /// Letters and digits of ASCII, all else a hyphen; accents fall away, as in Acehnese «Meuligoë», and so do
  /// apostrophes, as in «Jum'at».
  static func slug(of text: String) -> String {
    var slug: [UInt8] = []
    var wantsHyphen = false
    for scalar in text.unicodeScalars {
      guard let letter = plainLetter(scalar) else {
        wantsHyphen = wantsHyphen || !isSilent(scalar)
        continue
      }
      if wantsHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      wantsHyphen = false
      slug.append(letter)
    }
    return slug.isEmpty ? "bagian" : String(decoding: slug, as: UTF8.self)
  }

  private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": return UInt8(truncatingIfNeeded: scalar.value)
    case "A"..."Z": return UInt8(truncatingIfNeeded: scalar.value) | 0x20
    case "À"..."Å", "à"..."å": return UInt8(ascii: "a")
    case "Ç", "ç": return UInt8(ascii: "c")
    case "È"..."Ë", "è"..."ë": return UInt8(ascii: "e")
    case "Ì"..."Ï", "ì"..."ï": return UInt8(ascii: "i")
    case "Ñ", "ñ": return UInt8(ascii: "n")
    case "Ò"..."Ö", "ò"..."ö", "Ø", "ø": return UInt8(ascii: "o")
    case "Ù"..."Ü", "ù"..."ü": return UInt8(ascii: "u")
    case "Ý", "ý", "ÿ": return UInt8(ascii: "y")
    default: return nil
    }
  }

  /// Apostrophes and combining accents, which part no words.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || ("\u{300}"..."\u{36F}").contains(scalar)
  }
}
