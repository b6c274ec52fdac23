#!/usr/bin/env python3
"""Times `mpp build` against `cp -r` of what it wrote, in one run, so that a noisy machine spoils both alike.

    python3 Benchmarks/build/run.py --pages 10000 --rounds 5

Prints medians of CPU seconds (user and system, all threads), wall seconds and peak memory, and their ratio to `cp -r`;
then what each stage of the full build takes, and how many files the search index has. Creating files just after
deleting a large tree is slow on ext4 for some minutes; TMPDIR on a tmpfs leaves the disk out.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time

import portal_besar

ROOT = pathlib.Path(__file__).resolve().parents[2]


STAGE = re.compile(r"([\d.]+) seconds \(processor ([\d.]+)\): (.*)")


def measure(command: list[str]) -> tuple[tuple[float, float, float], str]:
    """CPU seconds, wall seconds and peak MB of one command, and what it printed."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return (usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024), printed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--mpp", default=str(ROOT / ".build/release/mpp"))
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="mpp-benchmark-") as folder:
        work = pathlib.Path(folder)
        portal_besar.generate(options.pages, work / "content")
        common = [options.mpp, "build", "--content", str(work / "content"), "--templates", str(ROOT / "templates"),
                  "--tanggal", "2026-11-23", "--lang", "en", "--waktu"]
        changed = next((work / "content/berita").rglob("*.md"))
        original = changed.read_text(encoding="utf-8")
        results: dict[str, list[tuple[float, float, float]]] = {}
        stages: dict[str, list[tuple[float, float]]] = {}

        def record(name: str, command: list[str]) -> str:
            numbers, printed = measure(command)
            results.setdefault(name, []).append(numbers)
            return printed

        # New names each round, and what deletes (a changed article swaps the portal) comes last.
        sites = [str(work / f"site-{round_}") for round_ in range(options.rounds)]
        for round_, site in enumerate(sites):
            printed = record("build, empty folder", [*common, "--output", site])
            for wall, processor, stage in STAGE.findall(printed):
                stages.setdefault(stage, []).append((float(processor), float(wall)))
            record("cp -r of the site", ["cp", "-r", site, str(work / f"copy-{round_}")])
        for site in sites:
            record("build, nothing changed", [*common, "--output", site])
        for round_, site in enumerate(sites):
            changed.write_text(original + f"\nPutaran {round_}.\n", encoding="utf-8")
            record("build, one article changed", [*common, "--output", site])

        files = sum(len(names) for _, _, names in os.walk(work / "site-0"))
        print(f"{options.pages} pages, {files} files, median of {options.rounds} rounds")
        floor = statistics.median(cpu for cpu, _, _ in results["cp -r of the site"])
        floor_wall = statistics.median(wall for _, wall, _ in results["cp -r of the site"])
        print(f"{'':28} {'CPU s':>7} {'x cp':>6} {'wall s':>7} {'x cp':>6} {'peak MB':>8}")
        for name, rows in results.items():
            cpu, wall, memory = (statistics.median(column) for column in zip(*rows))
            print(f"{name:28} {cpu:7.2f} {cpu / floor:6.2f} {wall:7.2f} {wall / floor_wall:6.2f} {memory:8.0f}")
        print("\nof the build into an empty folder")
        for stage, rows in stages.items():
            cpu, wall = (statistics.median(column) for column in zip(*rows))
            print(f"{stage:32}{cpu:4.2f} {cpu / floor:6.2f} {wall:7.2f} {wall / floor_wall:6.2f}")
        print(f"\n{len(os.listdir(work / 'site-0/cari'))} files in the search index")


if __name__ == "__main__":
    main()
