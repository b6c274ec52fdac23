import Foundation
import Testing

/// The same content gives the same bytes wherever, whenever and on whatever machine it is built.
struct SameBytesTests {
  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/St_Johns"], ["TZ": "Bukan/Zona"], ["LC_ALL": "tr_TR.UTF-8"],
    ["LC_ALL": "ar_EG.UTF-8"], ["LC_ALL": "C"], ["LANG": "id_ID.UTF-8", "TZ": "Asia/Jayapura"],
    ["SWIFT_DETERMINISTIC_HASHING": "1"], ["HOME": "/nonexistent", "TMPDIR": "/nonexistent"],
  ])
  func `in any time zone and locale`(environment: [String: String]) async throws {
    let project = try Project("lengkap")
    #expect(try await project.mpp("build").code == 0)
    #expect(try await project.mpp("build", "--output", "other", environment: environment).code == 0)
    #expect(try await project.tree(of: "site") == (try await project.tree(of: "other")))
  }

  @Test func `on one core, from another folder, under another mask, from files made in another order`() async throws {
    let project = try Project("lengkap")
    #expect(try await project.mpp("build").code == 0)
    let expected = try await project.tree(of: "site")
    let script = """
      set -e
      taskset -c 0 $MPP build --output core
      mkdir -p a/much/longer/name && cd a/much/longer/name
      (cd ../../../..; find content templates -type f | sort --reverse) | while read -r file; do
        mkdir -p "$(dirname "$file")"; cp "../../../../$file" "$file"
      done
      (umask 077; $MPP build --output ../../../../umask)
      cd ../../../..
      (cd content; $MPP build --content . --templates ../templates --output ../inside)
      """
    let run = try await project.shell(script)
    #expect(run.code == 0, "\(run.errors)")
    for folder in ["core", "umask", "inside"] { #expect(try await project.tree(of: folder) == expected, "\(folder)") }
  }

  @Test func `messages name the folders as the user does`() async throws {
    let project = try Project()
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    let run = try await project.mpp("check", "--content", "./content/")
    #expect(run.errors.hasPrefix("./content/layanan/dpmptsp/nib.yaml:3:12: "))
  }
}
