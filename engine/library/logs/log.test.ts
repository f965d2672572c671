import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logLine, type LogLine } from '../../api/contract/app.ts'
import { consoleLine } from './console-line.ts'
import { openLog, type Log } from './log.ts'
import { tailLog } from './tail-log.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log ü '))
  file = join(folder, 'deep', 'logs', 'app.log')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function logged(write: (log: Log) => void, env: NodeJS.ProcessEnv = {}): Promise<LogLine[]> {
  const log = openLog({ file, level: 'DEBUG', console: false, env })
  write(log)
  await log.close()
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean)
  return lines.map((line) => logLine.parse({ context: {}, ...(JSON.parse(line) as object) }))
}

describe('openLog', () => {
  it('writes a line of JSON for each message, from its level up', async () => {
    const lines = await logged((log) => {
      log.debug('one')
      log.setLevel('WARNING')
      log.info('left out')
      log.child({ graph_id: 'g' }).child({ job_id: 'j' }).warning('two', { frames: 3 })
      log.critical('three')
    })
    expect(lines.map(({ level, message }) => [level, message])).toEqual([
      ['DEBUG', 'one'],
      ['WARNING', 'two'],
      ['CRITICAL', 'three'],
    ])
    expect(lines[1]?.context).toEqual({ graph_id: 'g', job_id: 'j', frames: 3 })
    expect(lines[2]?.context['traceback']).toContain('log.test.ts')
  })

  it('writes errors with stack and everything that caused them', async () => {
    const cause = Object.assign(new Error('no room'), { code: 'ENOSPC' })
    const middle = new TypeError('not saved', { cause })
    const [line] = await logged((log) =>
      log.error('The graph was not saved.', { error: new Error('top', { cause: middle }) }),
    )
    const { error, traceback } = line?.context ?? {}
    expect(error).toBe('top')
    expect(traceback).toMatch(
      /^Error: top\n {4}at .*log\.test\.ts[^]*Caused by: TypeError: not saved\n[^]*Caused by: Error: no room/,
    )
  })

  it('writes no secret, wherever it stands', async () => {
    const token = 'f3a9c1d2e4b5a697'
    const env = {
      OPENAI_API_KEY: 'key-from-env',
      MY_SERVICE_TOKEN: 'tok-from-env',
      PATH: '/usr/bin',
      SHORT_SECRET: 'a',
    }
    await logged((log) => {
      log.hide(token)
      log.info(`opened http://127.0.0.1:8000/#${token} with key-from-env`, {
        url: `ws://h/?token=ab12cd34`,
        path: '/usr/bin',
      })
      log.info('Authorization: Bearer abc.def-ghi', {
        headers: { authorization: 'Bearer zzzzzzzz', Cookie: 'sid=yyyyyyyy' },
      })
      log.info('said sk-proj1234567890abcdef', {
        apiKey: 'xxxxxxxx',
        api_key: 'xxxxxxxx',
        password: 'xxxxxxxx',
        accessToken: 'xxxxxxxx',
      })
      log.error('failed', {
        error: new Error(`tok-from-env at https://ana:pa55word@host/ ${token}`),
        list: [[`a ${token}`]],
      })
      log.info('{"client_secret": "wwwwwwww"}', { tokens: 12, monkey: 'kept', keys: ['kept'] })
    }, env)
    const text = await readFile(file, 'utf8')
    for (const secret of [
      token,
      'key-from-env',
      'tok-from-env',
      'ab12cd34',
      'abc.def-ghi',
      'zzzzzzzz',
      'yyyyyyyy',
      'xxxxxxxx',
      'pa55word',
      'proj1234',
      'wwwwwwww',
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('/usr/bin')
    expect(text).toContain('"monkey":"kept"')
  })

  it('keeps a message on its line, whatever is in it', async () => {
    const hostile = 'a\n{"level":"CRITICAL"}\r\u001b[31m\u009b2J\u2028\u202Eb'
    const [line, ...others] = await logged((log) => log.info(hostile, { note: hostile }))
    expect(others).toEqual([])
    expect(line).toMatchObject({ level: 'INFO', message: hostile, context: { note: hostile } })
    const raw = await readFile(file, 'utf8')
    expect(raw.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u202E]/u)
    const shown = consoleLine('INFO', hostile, { graph_id: hostile })
    expect(shown.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u202E]/u)
    expect(shown).toMatch(/^INFO {5}\d\d:\d\d:\d\d a\\n/)
  })

  it('takes any context', async () => {
    const circular: Record<string, unknown> = {
      date: new Date(NaN),
      set: new Set([1n]),
      map: new Map([['a', Buffer.alloc(9)]]),
    }
    circular['self'] = circular
    const hostile = {
      get bad(): never {
        throw new Error('no')
      },
    }
    const texts = { long: 'x'.repeat(50_000), many: Array.from({ length: 500 }, () => 0) }
    const lines = await logged((log) => {
      log.info('odd', {
        circular,
        hostile,
        texts,
        nothing: undefined,
        fn: () => 1,
        proxy: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('p')
            },
          },
        ),
      })
      fc.assert(
        fc.property(
          fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true })),
          (context) => log.info('any', context),
        ),
        { numRuns: 200 },
      )
    })
    expect(lines).toHaveLength(201)
    expect(lines[0]?.context).toMatchObject({ circular: { self: '[circular]', set: ['1'], map: { a: '[9 bytes]' } } })
    expect(JSON.stringify(lines[0]).length).toBeLessThan(20_000)
  })

  it('rotates, and keeps five files', async () => {
    const log = openLog({ file, level: 'INFO', console: false, size: '20K' })
    for (let index = 0; index < 1200; index++) {
      log.info(`line ${index} ${'x'.repeat(100)}`)
      if (index % 20 === 0) await new Promise((resolve) => void setImmediate(resolve))
    }
    await log.close()
    const names = (await readdir(join(folder, 'deep', 'logs'))).toSorted()
    expect(names).toEqual(['app.1.log', 'app.2.log', 'app.3.log', 'app.4.log', 'app.log'])
    const lines = await tailLog(file, { lines: 400 })
    expect(lines.map(({ message }) => Number(/\d+/.exec(message)))).toEqual(
      Array.from({ length: 400 }, (_, i) => 800 + i),
    )
  })

  it.skipIf(process.platform === 'win32')('does no harm where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    await symlink('/dev/full', join(folder, 'full.log'))
    await mkdir(join(folder, 'folder.log'))
    for (const place of [join(folder, 'file', 'app.log'), join(folder, 'full.log'), join(folder, 'folder.log')]) {
      const log = openLog({ file: place, level: 'INFO', console: false })
      for (let index = 0; index < 50; index++) log.info('lost')
      await new Promise((resolve) => void setTimeout(resolve, 20))
      log.info('lost too')
      await log.close()
    }
    expect((await stat(join(folder, 'folder.log'))).isDirectory()).toBe(true)
  })
})

describe('tailLog', () => {
  const line = (level: string, message: string) =>
    `${JSON.stringify({ level, timestamp: '2030-01-01T00:00:00.000Z', context: {}, message })}\n`

  beforeEach(() => mkdir(join(folder, 'deep', 'logs'), { recursive: true }))

  it('gives nothing where there is no log', async () => {
    expect(await tailLog(file, { lines: 5 })).toEqual([])
  })

  it('reads from the end across files, in their order, and passes over what is no line', async () => {
    await writeFile(join(folder, 'deep', 'logs', 'app.1.log'), line('ERROR', 'ä first') + line('INFO', 'second'))
    await writeFile(
      file,
      `${line('ERROR', 'third')}garbage\n\n{"level":"ERROR"}\n${line('WARNING', 'é'.repeat(100_000))}${line('ERROR', 'last').trim()}`,
    )
    const all = await tailLog(file, { lines: 10 })
    expect(all.map(({ message }) => message.slice(0, 10))).toEqual([
      'ä first',
      'second',
      'third',
      'é'.repeat(10),
      'last',
    ])
    const errors = await tailLog(file, { lines: 2, level: 'ERROR' })
    expect(errors.map(({ message }) => message)).toEqual(['third', 'last'])
  })

  it('reads the same lines whatever their lengths', async () => {
    const lengths = fc.array(fc.nat({ max: 70_000 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lengths, async (each) => {
        await writeFile(file, each.map((length) => line('INFO', 'ü'.repeat(length))).join(''))
        expect((await tailLog(file, { lines: 100 })).map(({ message }) => message.length)).toEqual(each)
      }),
      { numRuns: 30 },
    )
  })
})
