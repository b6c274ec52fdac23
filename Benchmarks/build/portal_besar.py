#!/usr/bin/env python3
"""Writes a large portal: the real content's settings with as many generated records as asked for.

    python3 Benchmarks/build/portal_besar.py 10000 /tmp/portal-besar [SERVICES]

Of the pages 15 % are services (records of some 3 KB) unless their number is given, 2 % agencies, the rest news of some
2.6 KB. The same numbers give the same bytes. What the records say is made up of words and means nothing: they are for measuring only.
"""

import pathlib
import random
import shutil
import sys

REAL = pathlib.Path(__file__).resolve().parents[2] / "content"

ROOTS = (
    "izin urus daftar bayar ganti ubah pindah surat kartu akta tanah rumah usaha pajak kota warga anak keluarga nikah "
    "lahir sekolah kerja sehat jalan kantor loket petugas antre berkas syarat biaya waktu hari bulan tahun nomor alamat "
    "nama tanda tangan cap foto salin asli lapor tanya jawab layan bantu periksa terima serah ambil kirim tunggu panggil "
    "buka tutup mulai selesai baru lama besar kecil dekat jauh timur barat utara selatan pasar masjid sungai laut gunung "
    "desa gampong camat lurah wali dinas badan pusat daerah negara hukum aturan pasal denda bebas wajib boleh mohon"
).split()
PREFIXES = ("", "", "", "me", "di", "pe", "ber", "ter", "ke", "per")
SUFFIXES = ("", "", "", "kan", "an", "i", "nya")
CATEGORIES = (
    "kependudukan keluarga kendaraan perjalanan usaha tanah-bangunan pajak kesehatan pekerjaan hukum-keamanan "
    "sosial-keagamaan utilitas informasi-pengaduan"
).split()


class Words:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.stock = [
            self.random.choice(PREFIXES) + self.random.choice(ROOTS) + self.random.choice(SUFFIXES)
            for _ in range(30_000)
        ]

    def some(self, count: int) -> str:
        # Squaring favours the head of the stock, as words do in real text.
        size = len(self.stock)
        return " ".join(self.stock[int(self.random.random() ** 2 * size)] for _ in range(count))

    def sentence(self, count: int) -> str:
        return self.some(count).capitalize() + "."


def service(words: Words, number: int, agency: str) -> str:
    pick = words.random
    requirements = "\n".join(
        f"  - dokumen: {words.some(3).capitalize()}\n    bentuk: asli dan fotokopi\n    keterangan: {words.sentence(9)}"
        for _ in range(7)
    )
    steps = "\n".join(f"  - {words.sentence(14)}" for _ in range(6))
    search = ", ".join(words.some(2) for _ in range(8))
    return f"""nama: {words.some(4).capitalize()} {number}
instansi: {agency}
kategori: [{pick.choice(CATEGORIES)}]
ringkasan: {words.sentence(14)}
kata_cari: [{search}]
untuk_siapa: {words.sentence(12)}
persyaratan:
{requirements}
prosedur:
{steps}
jangka_waktu: {{nilai: {pick.randint(1, 14)}, satuan: hari kerja}}
biaya:
  - {{jenis: Penerimaan negara, jumlah: Rp{pick.randint(10, 990)}.000, dasar: pp-1-2020}}
  - {{jenis: Pemeriksaan, jumlah: Rp{pick.randint(10, 90)}.000, dasar: pp-1-2020}}
produk: {words.some(3).capitalize()}
pengaduan: mpp
dasar_hukum:
  - {{id: pp-1-2020, judul: PP 1/2020 tentang {words.some(4)}}}
sumber:
  - {{alamat: https://sumber.example/{number}, penerbit: Sumber {number}, tanggal: 2026-01-13, untuk: [biaya, persyaratan]}}
diperiksa: 2026-11-23
keyakinan: perlu-dicek
"""


def agency(words: Words, number: int) -> str:
    return f"""nama: Dinas {words.some(3)} {number}
singkatan: Dinas {number}
jenis: daerah
ringkasan: {words.sentence(14)}
kata_cari: [{words.some(2)}, {words.some(2)}]
kehadiran: {{tingkat: terkonfirmasi, tanggal: 2026-01-13}}
sumber:
  - {{alamat: https://sumber.example/instansi-{number}, penerbit: Sumber, tanggal: 2026-01-13}}
diperiksa: 2026-11-23
keyakinan: perlu-dicek
"""


def article(words: Words, number: int, year: int, services: int) -> str:
    paragraphs = "\n\n".join(
        " ".join(words.sentence(13) for _ in range(4)) if index % 3 else f"## {words.some(3).capitalize()}\n\n{words.sentence(20)}"
        for index in range(6)
    )
    return f"""---
judul: {words.some(6).capitalize()} {number}
ringkasan: {words.sentence(16)}
tanggal: {year}-{number % 12 + 1:02}-{number % 28 + 1:02}
sumber:
  - {{alamat: https://sumber.example/berita-{number}, penerbit: Sumber, tanggal: {year}}}
diperiksa: 2026-11-23
---

{paragraphs}

- [{words.some(2)}](/layanan/layanan-{number % services}.html)
- **{words.some(3)}** dan *{words.some(2)}*
"""


def write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def generate(pages: int, target: pathlib.Path, services: int | None = None) -> None:
    if target.exists():
        shutil.rmtree(target)
    words = Words(seed=19012023)
    services, agencies = services or max(1, pages * 15 // 100), max(1, pages * 2 // 100)
    for name in ("kategori.yaml", "istilah.yaml"):
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(REAL / name, target / name)
    settings = (REAL / "portal.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept, skipping = [], False
    for line in settings:
        if line[:1] not in (" ", "-", "#", "\n"):
            skipping = line.startswith(("pengelola:", "sering:", "sering_keterangan:"))
        if not skipping:
            kept.append(line)
    write(target / "portal.yaml", "".join(kept) + "pengelola: instansi-0\n")
    for number in range(agencies):
        write(target / f"instansi/instansi-{number}.yaml", agency(words, number))
    for number in range(services):
        owner = f"instansi-{number % agencies}"
        write(target / f"layanan/{owner}/layanan-{number}.yaml", service(words, number, owner))
    for number in range(pages - services - agencies):
        year = 2010 + number % 16
        write(target / f"berita/{year}/berita-{number}.md", article(words, number, year, services))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    generate(int(sys.argv[1]), pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:]))
