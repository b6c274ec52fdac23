import Foundation
import Testing

/// Content folders that hold what is no file: told of with a path, never waited for, never followed.
struct HostileFilesTests {
  @Test func `pipes, links, folders and sockets in the content are told of`() async throws {
    let project = try Project()
    _ = try await project.shell(
      """
      mkfifo content/peristiwa.yaml content/layanan/dpmptsp/pipa.yaml
      ln -s /etc/passwd content/layanan/dpmptsp/tautan.yaml
      ln -s tautan-diri.yaml content/layanan/dpmptsp/tautan-diri.yaml
      ln -s .. content/lingkar
      mkdir -p content/halaman/x.md
      ln -s /nonexistent templates/pages/putus.html
      mkfifo templates/components
      """)
    let run = try await project.shell("timeout 60 $MPP check --lang en")
    #expect(run.code == 1)
    let told = run.errors.split(separator: "\n").filter { $0.contains("[project.") }
    #expect(
      told == [
        "content/halaman/x.md:1:1: error: it is not an ordinary file [project.not-a-file]",
        "content/layanan/dpmptsp/pipa.yaml:1:1: error: it is not an ordinary file [project.not-a-file]",
        "content/layanan/dpmptsp/tautan-diri.yaml:1:1: error: it is a symbolic link, which is not followed [project.link]",
        "content/layanan/dpmptsp/tautan.yaml:1:1: error: it is a symbolic link, which is not followed [project.link]",
        "content/lingkar:1:1: error: it is a symbolic link, which is not followed [project.link]",
        "content/peristiwa.yaml:1:1: error: it is not an ordinary file [project.not-a-file]",
        "templates/components:1:1: error: it is not an ordinary file [project.not-a-file]",
        "templates/pages/putus.html:1:1: error: it is a symbolic link, which is not followed [project.link]",
      ])
    #expect(!run.errors.contains("root:"))
  }

  /// Root may read everything, so the tool runs as another user then.
  @Test(.enabled(if: getuid() == 0, "only root can become another user"))
  func `files and folders without permission are told of`() async throws {
    let project = try Project()
    try project.write("nama: x\n", to: "content/layanan/dpmptsp/rahasia.yaml")
    try project.write("nama: x\n", to: "content/peristiwa/x.yaml")
    let run = try await project.shell(
      """
      chmod 755 . && chmod 000 content/layanan/dpmptsp/rahasia.yaml content/peristiwa
      cp $MPP ./mpp && setpriv --reuid=65534 --clear-groups ./mpp check --lang en
      """)
    #expect(run.code == 1)
    let told = run.errors.split(separator: "\n").filter { $0.contains("[project.") }
    #expect(
      told == [
        "content/layanan/dpmptsp/rahasia.yaml:1:1: error: it cannot be read: permission is missing [project.unreadable]",
        "content/peristiwa:1:1: error: it cannot be read: permission is missing [project.unreadable]",
      ])
  }

  @Test func `a file above the size limit is told of without being read`() async throws {
    let project = try Project()
    _ = try await project.shell(
      """
      mkdir -p content/halaman content/berkas
      truncate -s 1048577 content/halaman/besar.md
      truncate -s 10G content/berkas/besar.pdf
      """)
    let run = try await project.shell("timeout 60 $MPP check --lang en")
    #expect(run.code == 1)
    #expect(run.errors.contains("content/halaman/besar.md:1:1: error: it is larger than 1 MiB [project.too-large]"))
    #expect(run.errors.contains("content/berkas/besar.pdf:1:1: error: it is larger than 20 MiB [project.too-large]"))
  }

  @Test func `a full disk leaves the old portal, and says so`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.state(of: "site")
    try project.addServices(5)
    // A limit of 1 KiB for any file that is written.
    let run = try await project.shell("ulimit -f 1; $MPP build --lang en")
    #expect(run.code == 1)
    #expect(run.errors.contains("the file is above the size limit\n  = help: the old portal is untouched"))
    #expect(try await project.state(of: "site") == before)
    #expect(try project.leftovers().isEmpty)
  }

  @Test func `few open files are enough`() async throws {
    let project = try Project()
    try project.addServices(60)
    #expect(try await project.shell("ulimit -n 40; $MPP build").code == 0)
    #expect(try await project.isWhole())
  }
}
