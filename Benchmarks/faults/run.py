#!/usr/bin/env python3
"""Ends or disturbs a build at its n-th call that changes the disk, for every n, and looks at what is left.

    python3 Benchmarks/faults/run.py [--tool .build/release/mpp] [--kinds error,kill] [--calls openat,write,...]
                                     [--every K] [--limit N] [--services S]

Not part of `make test`: it takes minutes. Needs strace (apt-get install strace) and the right to trace.

An old portal stands in the output folder; a service is changed, added and removed, and `mpp build` runs under strace,
which makes the n-th call of one kind fail (ENOSPC, EIO, ...) or kills the process there. What must hold each time:

- the portal is the old one or the new one, whole: `sha256sum --check` passes and no file is missing or foreign;
- after an error the exit code is 0 or 1, never that of a signal, and when it is 1 the old portal is untouched unless
  the message says that the new one is in place;
- a build without disturbance then gives the new portal and leaves nothing beside it.

Exits with 1 when anything did not hold. The counts are of calls that were really disturbed.
"""

import argparse
import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = ROOT / 'Tests/Golden/sites/kecil'
ERRORS = {
    'openat': ['ENOSPC', 'EMFILE', 'EACCES'],
    'write': ['ENOSPC', 'EIO', 'EDQUOT'],
    'close': ['EIO'],
    'mkdirat': ['ENOSPC', 'EACCES'],
    'linkat': ['ENOSPC', 'EMLINK', 'EPERM'],
    'unlinkat': ['EACCES', 'EIO'],
    'renameat2': ['EINVAL', 'EACCES', 'ENOSPC'],
    'renameat': ['EACCES'],
    'fchmod': ['EPERM'],
    'syncfs': ['EIO'],
    'fsync': ['EIO'],
    'ftruncate': ['EIO'],
    'pwrite64': ['ENOSPC'],
    'flock': ['ENOLCK'],
}


class Lab:
  """A project with an old portal and changed content, set up anew for each run."""

  def __init__(self, tool, services):
    self.tool = tool
    self.folder = pathlib.Path(tempfile.mkdtemp(prefix='mpp-faults-'))
    self.model = self.folder / 'model'
    shutil.copytree(SITE / 'content', self.model / 'content')
    shutil.copytree(SITE / 'templates', self.model / 'templates')
    self.service = (self.model / 'content/layanan/dpmptsp/nib.yaml').read_text()
    for number in range(services):
      self.write(number, f'Izin {number}')
    self.build(self.model)
    self.old = tree(self.model / 'site')
    self.write(0, 'Izin yang diubah')
    self.write(services, 'Izin baru')
    (self.model / f'content/layanan/dpmptsp/izin-{services - 1}.yaml').unlink()
    self.project = self.folder / 'project'
    self.reset()
    self.build(self.project)
    self.new = tree(self.project / 'site')
    assert self.old != self.new

  def write(self, number, name):
    path = self.model / f'content/layanan/dpmptsp/izin-{number}.yaml'
    path.write_text(self.service.replace('Nomor Induk Berusaha', name))

  def reset(self):
    shutil.rmtree(self.project, ignore_errors=True)
    shutil.copytree(self.model, self.project)

  def build(self, folder, trace=()):
    environment = {'PATH': os.environ['PATH'], 'SOURCE_DATE_EPOCH': '1795392000', 'SWIFT_BACKTRACE': 'enable=no'}
    command = [*trace, self.tool, 'build', '--lang', 'en']
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    if not trace and run.returncode != 0:
      raise SystemExit(f'a plain build failed: {run.stderr}')
    return run


def tree(site):
  if not site.exists():
    return None
  return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob('*')) if path.is_file()}


def verified(site):
  return subprocess.run(
      ['sha256sum', '--check', '--quiet', '--strict', 'SHA256SUMS'], cwd=site, capture_output=True).returncode == 0


def leftovers(folder):
  return sorted(path.name for path in folder.iterdir() if '.mpp-' in path.name)


def disturb(lab, call, action, n):
  """One run; gives what is wrong with it, or None when there is no n-th call any more."""
  lab.reset()
  log = lab.folder / 'trace'
  run = lab.build(lab.project, (
      'strace', '--follow-forks', '--quiet=all', f'--output={log}', f'--trace={call}',
      f'--inject={call}:{action}:when={n}'))
  text = log.read_text(errors='replace')
  if '(INJECTED)' not in text and 'killed by SIGKILL' not in text:
    return None
  wrong = []
  site = lab.project / 'site'
  left = tree(site)
  if left is None:
    # Only where two names cannot be exchanged, and only until the next build.
    aside = tree(lab.project / '.site.mpp-old')
    wrong += [] if aside == lab.old else ['there is no portal']
  else:
    if left not in (lab.old, lab.new):
      wrong.append('the portal is neither the old one nor the new one')
    if not verified(site):
      wrong.append('sha256sum complains')
  if action.startswith('error'):
    if run.returncode not in (0, 1, 75):
      wrong.append(f'exit code {run.returncode}: {run.stderr[-300:]}')
    if run.returncode == 0 and left != lab.new:
      wrong.append('exit code 0 with the old portal')
    if run.returncode == 1 and left == lab.new and 'the new portal is in place' not in run.stderr:
      wrong.append('the new portal stands, and the message does not say so: ' + run.stderr[-300:])
    if run.returncode != 0 and not run.stderr.strip():
      wrong.append('no message')
  lab.build(lab.project)
  if tree(site) != lab.new:
    wrong.append('the next build does not give the new portal')
  if leftovers(lab.project):
    wrong.append(f'the next build leaves {leftovers(lab.project)}')
  return wrong


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument('--tool', default=str(ROOT / '.build/release/mpp'))
  parser.add_argument('--kinds', default='error,kill')
  parser.add_argument('--calls', default=','.join(ERRORS))
  parser.add_argument('--every', type=int, default=1, help='only each k-th call')
  parser.add_argument('--limit', type=int, default=100_000, help='at most so many runs of each kind')
  parser.add_argument('--services', type=int, default=3)
  options = parser.parse_args()
  lab = Lab(str(pathlib.Path(options.tool).resolve()), options.services)
  counts, faults = collections.Counter(), []
  for call in options.calls.split(','):
    actions = [f'error={name}' for name in ERRORS[call]] if 'error' in options.kinds else []
    actions += ['signal=KILL'] if 'kill' in options.kinds else []
    for action in actions:
      for n in range(1, options.every * options.limit + 1, options.every):
        wrong = disturb(lab, call, action, n)
        if wrong is None:
          break
        counts[f'{call} {action}'] += 1
        faults += [f'{call} {action} at {n}: {what}' for what in wrong]
      print(f'{call:10} {action:14} {counts[f"{call} {action}"]:5} disturbed', flush=True)
  print(f'{sum(counts.values())} builds disturbed, {len(faults)} faults')
  for fault in faults:
    print(fault)
  shutil.rmtree(lab.folder)
  sys.exit(1 if faults else 0)


if __name__ == '__main__':
  main()
