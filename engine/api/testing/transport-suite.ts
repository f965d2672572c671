/** What holds of a client whatever carries its messages. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graph, node } from '../../graph/testing/build.ts'
import { until } from '../../render/testing/workspace.ts'
import type { EngineClient } from '../contract/client.ts'
import { EngineError } from '../contract/errors.ts'
import type { PreviewFrame } from '../contract/frame-message.ts'
import type { EventData } from '../contract/methods.ts'
import type { Connection, Engine } from '../engine.ts'

/** A client of an engine, and how to end what carries it. */
export interface OpenTransport {
  client: EngineClient
  close(): Promise<void>
}

/** The error a promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<EngineError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof EngineError) return error
  throw new Error(`No engine error, but ${String(error)}`)
}

/** A square, at once. */
export const squareGraph = graph([node('node-1', 'manim.Square', { side_length: 2 })])

/**
 * The suite that every transport passes.
 *
 * @param name - of the transport
 * @param start - gives an engine for these tests; it is closed after them
 * @param open - connects a new client to the engine
 */
export function transportSuite(
  name: string,
  start: () => Promise<Engine>,
  open: (engine: Engine) => Promise<OpenTransport>,
): void {
  describe(`a client over ${name}`, () => {
    const gone: string[] = []
    let engine: Engine
    let transport: OpenTransport
    let client: EngineClient

    beforeAll(async () => {
      const started = await start()
      const attach = (connection: Connection) => {
        connection.onClose(() => gone.push(connection.id))
        started.attach(connection)
      }
      engine = { handlers: started.handlers, attach, close: () => started.close() }
    })
    afterAll(() => engine.close())
    beforeEach(async () => {
      transport = await open(engine)
      client = transport.client
    })
    afterEach(() => transport.close())

    it('answers hello with what the engine found', async () => {
      const hello = await client.request('hello', { client: 'suite', protocol: 1 })
      expect(hello).toMatchObject({ protocol: 1, platform: process.platform })
      expect(hello.manim?.version).toMatch(/^\d+\.\d+/)
      expect(client.state).toBe('open')
    })

    it('gives everyone a result of their own', async () => {
      const ask = () => client.request('catalogue.get', { types: ['manim.Circle'] })
      const [first] = await ask()
      expect(first).toMatchObject({ type: 'manim.Circle', kind: 'constructor' })
      if (first !== undefined) first['title'] = 'changed here'
      expect((await ask())[0]).toMatchObject({ title: 'Circle' })
    })

    it('sends parameters as they were when it was asked', async () => {
      const types = ['manim.Circle']
      const answer = client.request('catalogue.get', { types })
      types[0] = 'manim.Square'
      expect(await answer).toMatchObject([{ type: 'manim.Circle' }])
    })

    it('answers a quick request while a slow one runs', async () => {
      const order: string[] = []
      const slow = client.request('doctor.run', {}).then(() => order.push('slow'))
      const quick = client.request('catalogue.get', { types: ['manim.Circle'] }).then(() => order.push('quick'))
      await Promise.all([slow, quick])
      expect(order).toEqual(['quick', 'slow'])
    })

    it('answers 300 requests made at once, each with its own result', async () => {
      const types = ['manim.Circle', 'manim.Square', 'manim.FadeIn']
      const wanted = Array.from({ length: 300 }, (_, index) => types[index % 3] ?? '')
      const answers = await Promise.all(wanted.map((type) => client.request('catalogue.get', { types: [type] })))
      expect(answers.map(([kind]) => kind?.['type'])).toEqual(wanted)
    })

    it('passes on an error of the engine with code, id and number', async () => {
      const error = await failureOf(client.request('documents.open', { source: { project: 'no-such-graph' } }))
      expect(error).toMatchObject({ code: 'GRAPH_NOT_FOUND', id: 'no-such-graph' })
      expect(error.message).toContain('no-such-graph')
      expect(error.details['request_id']).toMatch(/^[0-9a-f-]{36}$/)
    })

    it('names the field that is wrong, what it holds and what would be right', async () => {
      const error = await failureOf(client.request('documents.open', { source: { project: 'a/../b' } }))
      expect(error.code).toBe('VALIDATION_ERROR')
      expect(error.message).toBe(
        'documents.open: "source.project": expected an id of letters, digits, "_" and "-", found the text "a/../b".',
      )
    })

    it('names the place in a graph that is wrong', async () => {
      const document = graph([node('node-1', 'manim.Square', {}, { order: 'first' as never })])
      const { session } = await client.request('preview.open', {})
      const error = await failureOf(client.request('preview.update', { session, revision: 1, document }))
      expect(error.message).toContain('in node "node-1", order, expected a number, found the text "first"')
      expect(error.details['field']).toBe('document.nodes.0.order')
    })

    it('names the request that was probably meant', async () => {
      const error = await failureOf(client.request('documents.opne' as 'documents.open', {} as never))
      expect(error.code).toBe('NOT_FOUND')
      expect(error.message).toBe('There is no request "documents.opne". Did you mean "documents.open"?')
    })

    it('carries a request of 10 MB', async () => {
      const data = Buffer.alloc(10 * 1024 * 1024, 7).toString('base64')
      const error = await failureOf(client.request('documents.open_data', { name: 'big.json', data }))
      // Read as a whole, and refused only for what it is.
      expect(error.code).not.toBe('CONNECTION_LOST')
      expect(client.state).toBe('open')
    })

    it("carries a preview's events and frames", async () => {
      const states: EventData<'preview.state'>[] = []
      const frames: PreviewFrame[] = []
      client.on('preview.state', (state) => states.push(state))
      client.onFrame((frame) => frames.push(frame))
      const { session } = await client.request('preview.open', {})
      const { request } = await client.request('preview.update', { session, revision: 4, document: squareGraph })
      await until(() => states.some(({ state }) => state === 'complete' || state === 'failed'), 50)
      expect(states.at(-1)).toMatchObject({ state: 'complete', session, revision: 4, request, error: null })
      const [frame] = frames
      expect(frame).toMatchObject({ request, index: 0, time: 0, width: 854, height: 480 })
      expect(frame?.payload.length).toBeGreaterThan(1000)
    })

    it('calls no listener that was taken back', async () => {
      const heard: string[] = []
      const end = client.onState((state) => heard.push(state))
      end()
      client.close()
      expect(heard).toEqual([])
    })

    it('rejects what waits when it is closed, and everything after that', async () => {
      const states: string[] = []
      client.onState((state) => states.push(state))
      const waiting = failureOf(client.request('doctor.run', {}))
      client.close()
      expect((await waiting).code).toBe('CONNECTION_LOST')
      expect((await failureOf(client.request('settings.get', {}))).message).toContain('closed here')
      expect([client.state, states]).toEqual(['closed', ['closed']])
    })

    it('tells the engine that a client has gone', async () => {
      await client.request('hello', { client: 'suite', protocol: 1 })
      const before = gone.length
      client.close()
      await until(() => gone.length > before)
      expect(gone).toHaveLength(before + 1)
    })
  })
}

/** Waits until a client is connected. */
export async function opened(client: EngineClient): Promise<EngineClient> {
  await until(() => client.state === 'open')
  return client
}
