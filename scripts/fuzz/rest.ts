/**
 * `node scripts/fuzz/rest.ts [--seed N] [--examples N] [--url BASE --token TOKEN]`: sends what schemathesis makes of the
 * OpenAPI page to a host, the given one or one of its own, and counts what it finds. Exit code 0 means that there was
 * nothing. Where schemathesis cannot be installed it says that it was skipped.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { startServer } from '../../engine/api/http/testing/running-server.ts'
import { testToken } from '../../engine/api/http/testing/disk-host.ts'

/** Of the version this was tried with, whose checks are known. */
const wanted = 'schemathesis==4.32.5'
const environment = join(tmpdir(), 'manim-nodes-schemathesis')
const programs = join(environment, process.platform === 'win32' ? 'Scripts' : 'bin')

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '50' },
    url: { type: 'string' },
    token: { type: 'string' },
  },
})

const reason = await install()
if (reason === undefined) process.exitCode = await fuzz()
else console.log(`skipped: schemathesis cannot be installed (${reason})`)

/** @returns why it cannot be had */
async function install(): Promise<string | undefined> {
  if (existsSync(join(programs, 'schemathesis'))) return undefined
  const python = process.env['MANIM_NODES_PYTHON'] || 'python3'
  try {
    await execa(python, ['-m', 'venv', environment])
    await execa(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', wanted])
    return undefined
  } catch (error) {
    return String(error).trim().split('\n').at(-1)
  }
}

async function fuzz(): Promise<number> {
  const own = values.url === undefined ? await startServer() : undefined
  const url = own?.url ?? values.url
  const token = own === undefined ? values.token : testToken
  try {
    const words = ['run', `${url}/openapi.json`, '--header', `Authorization: Bearer ${token}`]
    const amount = ['--seed', values.seed, '--max-examples', values.examples]
    // A wrong method is 404 here as every unknown address is; and a schema cannot say all that makes a graph a good one.
    const left = ['--exclude-checks', 'unsupported_method,positive_data_acceptance', '--warnings', 'off', '--no-color']
    const run = await execa(join(programs, 'schemathesis'), [...words, ...amount, ...left], {
      cwd: tmpdir(),
      reject: false,
    })
    const counts = /Test cases:\s*\n\s*(.+)/.exec(run.stdout)?.[1]
    if (run.exitCode !== 0) console.log(run.stdout, run.stderr)
    for (const { details } of own?.errors ?? []) console.log(details)
    console.log(`seed ${values.seed}: ${counts ?? `schemathesis ended with exit code ${run.exitCode}`}`)
    return run.exitCode === 0 && (own?.errors.length ?? 0) === 0 ? 0 : 1
  } finally {
    await own?.close()
  }
}
