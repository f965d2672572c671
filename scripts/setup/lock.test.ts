import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identity, withLock } from './lock.mjs'

const holder = join(import.meta.dirname, 'testing', 'hold-lock.mjs')
let folder: string
let lock: string
let log: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock ü '))
  lock = join(folder, 'setup.lock')
  log = join(folder, 'log')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function hold(milliseconds: number, child?: number): ChildProcess {
  const more = child === undefined ? [] : [String(child)]
  return spawn(process.execPath, [holder, lock, log, String(milliseconds), ...more], { stdio: 'inherit' })
}

/** What the holders did, in order, without the waiting. */
function story(): string[] {
  return existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line === 'in' || line === 'out')
    : []
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10)
}

async function holderKilledAtWork(child?: number): Promise<void> {
  const victim = hold(60_000, child)
  await until(
    () => story().length === 1 && readFileSync(lock, 'utf8').split('@').length > (child === undefined ? 1 : 2),
  )
  victim.kill('SIGKILL')
  await once(victim, 'exit')
}

describe('withLock', () => {
  it('lets processes in one after the other', async () => {
    await Promise.all([1, 2, 3, 4].map(() => once(hold(100), 'exit')))
    expect(story()).toEqual(['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out'])
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over at once, by one at a time, from a process that was killed', async () => {
    await holderKilledAtWork()
    const started = performance.now()
    await Promise.all([1, 2, 3].map(() => once(hold(50), 'exit')))
    expect(story()).toEqual(['in', 'in', 'out', 'in', 'out', 'in', 'out'])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('stays with a child that outlives the process that held it', async () => {
    await holderKilledAtWork(1500)
    let waited = false
    const started = performance.now()
    await withLock(
      lock,
      () => Promise.resolve(),
      () => {
        waited = true
      },
    )
    expect(waited).toBe(true)
    expect(performance.now() - started).toBeGreaterThan(500)
  })

  it.runIf(process.platform === 'linux')(
    'is not fooled by a living process that got the number of a dead one',
    async () => {
      const other = identity(process.pid)?.replace(/@.*/, '@1') ?? ''
      writeFileSync(lock, JSON.stringify({ host: hostname(), processes: [other] }))
      await expect(withLock(lock, () => Promise.resolve('done'))).resolves.toBe('done')
    },
  )

  it('is given back when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })
})
