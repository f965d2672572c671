import { execa } from 'execa'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { onLine } from './lines.ts'
import { startTypesetter } from './start-typesetter.ts'
import type { RunningTypesetter, TypesetterOptions } from './start-typesetter.ts'

let running: RunningTypesetter | undefined

async function start(options: TypesetterOptions = {}): Promise<RunningTypesetter> {
  running = await startTypesetter(options)
  return running
}

afterEach(async () => {
  await running?.close()
  running = undefined
})

/** A client that has sent its greeting, and everything it is told, line by line. */
function client({ address }: RunningTypesetter, greeting: unknown = {}): Client {
  const [kind, place = '', port = ''] =
    address.split(/:(.*)/s)[0] === 'unix' ? ['unix', address.slice(5)] : address.split(':')
  const socket = kind === 'unix' ? connect(place) : connect(Number(port), place)
  const lines: unknown[] = []
  const waiting: ((line: unknown) => void)[] = []
  let count = 0
  onLine(socket, (line) => {
    count++
    const next = waiting.shift()
    if (next) next(JSON.parse(line))
    else lines.push(JSON.parse(line))
  })
  const closed = new Promise<void>((done) => socket.on('close', () => done()))
  socket.on('error', () => undefined)
  const send = (value: unknown) => void socket.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
  send(greeting)
  onTestFinished(() => void socket.destroy())
  return {
    socket,
    closed,
    send,
    heard: () => count,
    next: () => new Promise((done) => (lines.length ? done(lines.shift()) : waiting.push(done))),
  }
}

interface Client {
  socket: Socket
  closed: Promise<void>
  send: (value: unknown) => void
  next: () => Promise<unknown>
  /** How many lines have come. */
  heard: () => number
}

const request = (id: number, expression: string) => ({ id, expression, environment: 'align*', preamble: '' })

describe.each(['unix', 'tcp'] as const)('over %s', (transport) => {
  const greeting = ({ address }: RunningTypesetter) => ({ token: address.split(':')[3] })

  it('greets with its version and answers with the SVG', async () => {
    const typesetter = await start({ transport, cache: '/somewhere' })
    const { send, next } = client(typesetter, greeting(typesetter))
    expect(await next()).toEqual({ version: typesetter.version, cache: '/somewhere' })
    send(request(1, 'x'))
    expect(await next()).toEqual({ id: 1, svg: expect.stringContaining('<svg'), milliseconds: expect.any(Number) })
  })

  it('answers with the named error', async () => {
    const typesetter = await start({ transport })
    const { send, next } = client(typesetter, greeting(typesetter))
    await next()
    send(request(7, '\\text{漢}'))
    expect(await next()).toEqual({
      id: 7,
      error: { name: 'MissingGlyphError', message: expect.stringContaining('漢') },
    })
  })
})

it('refuses who does not know the token', async () => {
  const typesetter = await start({ transport: 'tcp' })
  for (const greeting of [{ token: 'guess' }, {}]) {
    const { closed, heard } = client(typesetter, greeting)
    await closed
    expect(heard()).toBe(0)
  }
})

it.each([
  ['no JSON', 'hello'],
  ['no request', { id: 1 }],
])('cuts off who sends %s', async (_, line) => {
  const { send, next, closed, heard } = client(await start())
  await next()
  send(line)
  await closed
  expect(heard()).toBe(1)
})

it('serves several clients at once', async () => {
  const typesetter = await start()
  const clients = Array.from({ length: 4 }, () => client(typesetter))
  await Promise.all(clients.map(({ next }) => next()))
  for (const [i, { send }] of clients.entries()) {
    send(request(i, 'x'.repeat(i + 1)))
    send(request(i + 10, 'y'))
  }
  for (const [i, { next }] of clients.entries()) {
    const reply = (await next()) as { id: number; svg: string }
    expect(reply.id).toBe(i)
    expect(reply.svg.match(/<path/g)).toHaveLength(i + 1)
    expect(await next()).toMatchObject({ id: i + 10 })
  }
})

it('is not disturbed by a client that dies while it waits', async () => {
  const typesetter = await start()
  const [dying, living] = [client(typesetter), client(typesetter)]
  await Promise.all([dying.next(), living.next()])
  for (let i = 0; i < 5; i++) dying.send(request(i, `\\frac{${i}}{2}`))
  dying.socket.destroy()
  living.send(request(1, 'x'))
  expect(await living.next()).toMatchObject({ id: 1, svg: expect.any(String) })
})

it('gives up what takes too long and goes on with a fresh thread', async () => {
  const typesetter = await start({ timeLimit: 3 })
  await vi.waitFor(() => typesetter.typeset(request(0, 'x')), 20_000)
  const cells = Array.from({ length: 150 }, () => Array.from({ length: 150 }, () => '\\frac{a}{b}').join('&')).join(
    '\\\\',
  )
  await expect(typesetter.typeset(request(1, `\\begin{matrix}${cells}\\end{matrix}`))).rejects.toMatchObject({
    name: 'EquationTimeoutError',
    message: expect.stringContaining('3 s'),
  })
  expect(await typesetter.typeset(request(2, 'x'))).toContain('<svg')
})

it('lets its thread go when idle and starts another when needed', async () => {
  const typesetter = await start({ idle: 0.05 })
  for (let i = 0; i < 3; i++) {
    expect(await typesetter.typeset(request(i, 'x'))).toContain('<svg')
    await new Promise((done) => setTimeout(done, 300))
  }
})

it('keeps its socket in a folder that only the user can enter, and removes it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'typesetter-test-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const typesetter = await start({ directory, transport: 'unix' })
  const folder = dirname(typesetter.address.slice('unix:'.length))
  expect(dirname(folder)).toBe(directory)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await typesetter.close()
  running = undefined
  expect(await readdir(directory)).toEqual([])
})

it('removes what processes of before have left', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'typesetter-test-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const ended = execa(process.execPath, ['--eval', ''])
  const { pid } = ended
  await ended
  await mkdir(join(directory, `equations-${pid}-abcdef`))
  await mkdir(join(directory, `equations-${process.pid}-abcdef`))
  await start({ directory, transport: 'unix' })
  const names = await readdir(directory)
  expect(names).toHaveLength(2)
  expect(names).not.toContain(`equations-${pid}-abcdef`)
})

it('finds a place for the socket where the wanted one has too long a name', async () => {
  const base = await mkdtemp(join(tmpdir(), 'typesetter-test-'))
  onTestFinished(() => rm(base, { recursive: true }))
  const typesetter = await start({ directory: join(base, 'x'.repeat(90)), transport: 'unix' })
  expect(await client(typesetter).next()).toMatchObject({ version: typesetter.version })
})

it('does not keep its process alive', async () => {
  const program = `import { startTypesetter } from ${JSON.stringify(new URL('./start-typesetter.ts', import.meta.url).href)}
    const typesetter = await startTypesetter()
    await typesetter.typeset({ expression: 'x', environment: 'align*', preamble: '' })`
  const { exitCode } = await execa(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000 })
  expect(exitCode).toBe(0)
})
