// On Linux two of Manim's parts (pycairo, ManimPango) are built on the spot: this sees to what building them needs.
import { existsSync } from 'node:fs'
import { SetupError, run, tail, timed } from './run.mjs'
import { isNetworkFailure, networkSentence } from './network.mjs'

const building = ['gcc', 'libc6-dev', 'pkg-config', 'libcairo2-dev', 'libpango1.0-dev']

/**
 * The Debian packages that are needed for an environment made from this Python.
 *
 * @param {import('./find-python.mjs').Python | undefined} python undefined where there is none yet
 */
export function neededPackages(python) {
  if (python === undefined) return ['python3', 'python3-venv', 'python3-dev', ...building]
  // A Python that is not the system's (pyenv, uv, conda) brings its own headers and venv.
  if (!python.path.startsWith('/usr/bin/python3')) return building
  const name = `python${python.version.slice(0, 2).join('.')}`
  return [`${name}-venv`, `${name}-dev`, ...building]
}

/** Whether this system has apt and dpkg. */
export function isDebianLike() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query')
}

/**
 * Installs the packages that are missing (as root), or stops with the command that does (as anybody else).
 *
 * @param {string[]} packages
 * @param {(pid: number) => void} onStart told of each child
 * @throws {SetupError}
 */
export async function installSystemPackages(packages, onStart) {
  const missing = []
  for (const name of packages) if (!(await isInstalled(name))) missing.push(name)
  if (missing.length === 0) return
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `System packages are missing. Run this, then the same command again:\n  sudo ${command.join(' ')}\n` +
        '(Or set MANIM_NODES_PYTHON to a Python that has Manim already.)',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another apt may be at work (automatic updates): wait for it instead of failing.
  const [program = '', ...args] = command
  const install = [program, '-o', 'DPkg::Lock::Timeout=300', ...args]
  await timed(`System packages: ${missing.join(' ')}`, async () => {
    const lists = await run(['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], { env, onStart })
    // Broken lists of one source need not stop the install from the others.
    const { ok, output } = await run(install, { env, onStart })
    if (ok) return
    const all = `${lists.output}\n${output}`
    const reason = isNetworkFailure(all) ? networkSentence : `This command failed: ${command.join(' ')}`
    throw new SetupError(`${tail(all)}\n\n${reason}`)
  })
}

/** @param {string} name */
async function isInstalled(name) {
  const { ok, output } = await run(['dpkg-query', '-W', '-f=${Status}', name])
  return ok && output.trim() === 'install ok installed'
}
