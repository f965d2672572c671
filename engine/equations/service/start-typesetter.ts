import { randomBytes, timingSafeEqual } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import type { EquationSource } from '../equations.ts'
import { EquationError } from '../errors.ts'
import { coreVersion } from './core-version.ts'
import { onLine, parseLine, sendLine } from './lines.ts'
import { listen } from './listen.ts'
import { greetingSchema, requestSchema } from './protocol.ts'
import type { Welcome } from './protocol.ts'
import { TypesettingThread } from './typesetting-thread.ts'

/** How the typesetter is run. */
export interface TypesetterOptions {
  /** Where equations are kept between renders; without it every Python process keeps its own beside its media. */
  cache?: string
  /** Where the private folder of the socket is made: the system's temporary folder unless given. */
  directory?: string
  /** A socket file, or TCP on the loopback interface; as usual on the system unless given. */
  transport?: 'unix' | 'tcp'
  /** Seconds that one equation may take; 10 unless given. */
  timeLimit?: number
  /** Seconds without work after which memory is given back; 300 unless given. */
  idle?: number
}

/** A typesetter that is running. */
export interface RunningTypesetter {
  /** What Python's `manim_nodes.equations.install` takes: `unix:PATH` or `tcp:127.0.0.1:PORT:TOKEN`. */
  address: string
  version: string
  /** The SVG of an equation, for this process itself. @throws EquationError */
  typeset(source: EquationSource): Promise<string>
  /** Ends it: connections are closed, files removed. */
  close(): Promise<void>
}

/**
 * Starts the typesetter for equations: a thread that typesets, and a socket for Python processes to ask it. Neither
 * keeps this process alive, and both end with it.
 */
export async function startTypesetter(options: TypesetterOptions = {}): Promise<RunningTypesetter> {
  const thread = new TypesettingThread({ time: options.timeLimit ?? 10, idle: options.idle ?? 300, memory: 1024 })
  const version = await coreVersion()
  const welcome: Welcome = { version, cache: options.cache ?? null }
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'unix')
  const token = transport === 'tcp' ? randomBytes(24).toString('hex') : undefined
  const clients = new Set<Socket>()
  const server = createServer((socket) => {
    clients.add(socket)
    socket.on('close', () => clients.delete(socket))
    // a client that dies is no matter: what it asked for is dropped
    socket.on('error', () => socket.destroy())
    serve(socket, thread, welcome, token)
  })
  const place = await listen(server, transport, options.directory)
  server.unref()
  thread.warm()
  return {
    address: token === undefined ? `unix:${place.path}` : `tcp:127.0.0.1:${place.port}:${token}`,
    version,
    async typeset(source) {
      const outcome = await thread.typeset(source)
      if ('svg' in outcome) return outcome.svg
      throw Object.assign(new EquationError(outcome.error.message), { name: outcome.error.name })
    },
    async close() {
      for (const socket of clients) socket.destroy()
      await new Promise((closed) => server.close(closed))
      await thread.close()
      if (place.folder !== undefined) await rm(place.folder, { recursive: true, force: true })
    },
  }
}

/** Answers one client: first its greeting, then its equations. */
function serve(socket: Socket, thread: TypesettingThread, welcome: Welcome, token: string | undefined): void {
  let greeted = false
  onLine(socket, (line) => {
    const value = parseLine(line)
    if (!greeted) {
      const greeting = greetingSchema.safeParse(value)
      if (!greeting.success || !equal(greeting.data.token, token)) return void socket.destroy()
      greeted = true
      return sendLine(socket, welcome)
    }
    const request = requestSchema.safeParse(value)
    if (!request.success) return void socket.destroy()
    const { id, document, ...source } = request.data
    const wanted = () => !socket.destroyed
    void thread
      .typeset({ ...source, ...(document !== undefined && { document }) }, wanted)
      .then((outcome) => sendLine(socket, { id, ...outcome }))
  })
}

function equal(given: string | undefined, wanted: string | undefined): boolean {
  if (given === undefined || wanted === undefined) return wanted === undefined
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
