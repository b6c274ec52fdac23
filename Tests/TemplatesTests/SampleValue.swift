import Hypertext
import Templates

/// A value of the shape `sample`, in the order of its fields.
let sampleValue = TemplateValue.record([
  .text("Akta & KTP"), .absent, .number(3), .number(0), .flag(true), .html(HTML(literal: "<em>Isi</em>")),
  .address("../layanan/akta.html"), .absent, .json((["a": "</script>"] as JSON).bytes),
  .list([.text("satu"), .text("dua")]), .record([.text("Dukcapil"), .text("a@b.id")]), .absent,
  .list([.record([.text("KTP"), .flag(true)]), .record([.text("KK"), .flag(false)])]),
])
