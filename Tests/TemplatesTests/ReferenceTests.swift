import Diagnostics
import Templates
import Testing

struct ReferenceTests {
  private let shape = RecordShape(
    name: "halaman", summary: "Satu halaman",
    fields: [
      FieldShape(name: "judul", summary: "Judul halaman", shape: .text),
      FieldShape(name: "instansi", summary: "Penyelenggara", shape: .record(agency)),
      FieldShape(name: "lain", summary: "Instansi lain", shape: .list(.record(agency))),
    ])

  @Test func `the reference lists every name with its kind and meaning`() {
    #expect(
      shape.reference(in: .indonesian) == """
        halaman: Satu halaman
          judul     teks: Judul halaman
          instansi  instansi: Penyelenggara
            nama   teks: Nama
            surel  teks, mungkin tidak ada: Surel
          lain      daftar instansi: Instansi lain
            (lihat 'instansi' di atas)

        """)
  }

  @Test func `the reference speaks English too`() {
    #expect(shape.reference(in: .english).contains("surel  text, may be absent: Surel\n"))
  }
}
