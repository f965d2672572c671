import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './places.mjs'
import { isDebianLike } from './system-packages.mjs'

/** A copy of what the set-up needs, in a folder whose name is not plain, with an npm and a Python of the test's own. */
let folder: string
let bin: string
let env: Record<string, string>

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'setup ')), 'Übung "1"')
  bin = join(folder, 'bin')
  for (const part of ['scripts', 'resources/python', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  mkdirSync(bin)
  env = { PATH: `${bin}:/usr/bin:/bin`, HOME: join(folder, 'home'), LANG: 'C.UTF-8' }
})
afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }))

function program(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, name), 0o755)
}

/** An npm that needs a while and leaves what a real one would leave where the set-up looks. */
function workingNpm(): void {
  program(
    'npm',
    `echo "$@" >> "${join(folder, 'npm.log').replaceAll('"', '\\"')}"
sleep 0.5
mkdir -p node_modules/node/bin node_modules/commander
echo '{}' > node_modules/commander/package.json
ln -sf "${process.execPath}" node_modules/node/bin/node`,
  )
}

interface Ended {
  code: number
  stdout: string
  stderr: string
}

function setUp(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(folder, 'scripts', 'setup.mjs'), ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

// The programs it meets here are shell scripts.
describe.skipIf(process.platform === 'win32')('setup.mjs', () => {
  it('says in one line with seconds what it did, and nothing the second time', async () => {
    workingNpm()
    env['MANIM_NODES_PYTHON'] = process.execPath
    const first = await setUp('setup')
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr).toMatch(/^✓ Node packages \(\d+\.\d s\)\n$/)
    expect(await setUp('setup')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('run twice at once installs once', async () => {
    workingNpm()
    env['MANIM_NODES_PYTHON'] = process.execPath
    const ends = await Promise.all([setUp('setup'), setUp('setup')])
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    expect(ends.map(({ stderr }) => stderr).join('')).toContain('Another set-up is at work')
    expect(readFileSync(join(folder, 'npm.log'), 'utf8').trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, '.cache', 'setup.lock'))).toBe(false)
  })

  it('installs again when the lockfile changed', async () => {
    workingNpm()
    env['MANIM_NODES_PYTHON'] = process.execPath
    await setUp('setup')
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    await setUp('setup')
    expect(readFileSync(join(folder, 'npm.log'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('says what to do without a network, after what npm said', async () => {
    program('npm', 'echo "npm error code EAI_AGAIN" >&2; exit 1')
    const { code, stderr } = await setUp('setup')
    expect(code).toBe(1)
    expect(stderr).toContain('npm error code EAI_AGAIN')
    expect(stderr).toContain('check the network connection and run the same command again')
    expect(stderr).not.toContain('    at ')
  })

  it('says what to do without npm', async () => {
    for (const name of ['sh', 'sleep']) symlinkSync(`/bin/${name}`, join(bin, name))
    env['PATH'] = bin
    const { code, stderr } = await setUp('setup')
    expect(code).toBe(1)
    expect(stderr).toContain('npm was not found: install Node.js 20 or newer together with npm')
  })

  it('refuses a Python that is too old, naming it', async () => {
    workingNpm()
    for (const name of ['python3', 'python', 'python3.11', 'python3.12', 'python3.13', 'python3.14']) {
      program(name, `echo '{ "version": [3, 9, 2], "path": "/opt/python3.9", "base": "/opt" }'`)
    }
    const { code, stderr } = await setUp('setup')
    expect(code).toBe(1)
    expect(stderr).toContain('Python 3.11 or newer is needed, and only 3.9.2 (/opt/python3.9) was found')
  })

  describe.runIf(isDebianLike())('where system packages are missing', () => {
    beforeEach(() => {
      workingNpm()
      program('python3', `echo '{ "version": [3, 12, 1], "path": "/usr/bin/python3.12", "base": "/usr" }'`)
      program('dpkg-query', 'case "$3" in gcc|python3.12-venv) exit 1;; *) echo "install ok installed";; esac')
      program('apt-get', `echo "$@" >> "${join(folder, 'apt.log').replaceAll('"', '\\"')}"`)
    })

    it.runIf(process.getuid?.() === 0)('installs them as root', async () => {
      const { stderr } = await setUp('setup')
      const install = readFileSync(join(folder, 'apt.log'), 'utf8').trim().split('\n').at(-1)
      expect(install).toMatch(/ install -y --no-install-recommends python3\.12-venv gcc$/)
      expect(stderr).toContain('✓ System packages: python3.12-venv gcc')
    })

    it.runIf(process.getuid?.() !== 0)('prints the command that installs them as anybody else', async () => {
      const { code, stderr } = await setUp('setup')
      expect(code).toBe(1)
      expect(stderr).toContain('sudo apt-get install -y --no-install-recommends python3.12-venv gcc\n')
      expect(existsSync(join(folder, 'apt.log'))).toBe(false)
    })
  })

  it('takes no wrong MANIM_NODES_PYTHON', async () => {
    workingNpm()
    env['MANIM_NODES_PYTHON'] = '/nowhere/python'
    expect(await setUp('setup')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('/nowhere/python') as string,
    })
  })

  it('refuses a word it does not know', async () => {
    expect(await setUp('strat')).toMatchObject({
      code: 1,
      stderr: 'Unknown command "strat": say setup, start, test.\n',
    })
  })
})
