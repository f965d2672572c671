/** What an EngineClient can do with the whole engine behind it, whatever lies between the two. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNode, setParam } from '../../graph/edits/nodes.ts'
import { connect } from '../../graph/edits/wires.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { newDocument } from '../../graph/new-document.ts'
import { readMedia } from '../../render/media-probe.ts'
import { testPython } from '../../render/testing/python.ts'
import type { EngineClient } from '../contract/client.ts'
import { EngineError } from '../contract/errors.ts'
import type { EventData, EventName } from '../contract/methods.ts'
import { waitFor } from './wait-for.ts'

/** A client of a running engine, and the home that engine has. */
export interface OpenEngine {
  client: EngineClient
  home: string
  close(): Promise<void>
}

/** A circle that fades in: 64 x 36 pixels, 10 frames a second. */
export function circleScene(name = 'Circle'): GraphDocument {
  const empty = newDocument(name, { id: crypto.randomUUID(), now: '2026-01-01T00:00:00Z' })
  const settings = { ...empty.settings, resolution: [64, 36] as [number, number], frame_rate: 10, hold: 0 }
  const circle = addNode({ ...empty, settings }, { type: 'manim.Circle', position: { x: 0, y: 0 } })
  const fade = addNode(circle.document, { type: 'manim.FadeIn', position: { x: 300, y: 0 }, params: { run_time: 0.5 } })
  const wire = { source: 'node-1', source_handle: 'mobject', target: 'node-2', target_handle: 'mobjects' }
  return connect(fade.document, wire, { spare: true }).document
}

/** Runs the suite; `open` starts an engine with a home of its own. */
export function engineSuite(name: string, open: () => Promise<OpenEngine>): void {
  describe(`the engine through ${name}`, () => {
    let engine: OpenEngine
    let client: EngineClient
    beforeAll(async () => {
      engine = await open()
      client = engine.client
    })
    afterAll(() => engine.close())

    it('knows Manim, every kind and the templates', async () => {
      const hello = await client.request('hello', { client: 'suite', protocol: 1 })
      expect(hello.manim?.version).toMatch(/^0\.22/)
      const { kinds } = await client.request('catalogue.index', {})
      expect(kinds.find(({ type }) => type === 'manim.Circle')?.outputs).toEqual([{ name: 'mobject', type: 'Circle' }])
      const templates = await client.request('templates.list', {})
      expect(templates.map(({ id }) => id)).toContain('derivative-as-slope')
    })

    it('keeps projects: made, saved, listed, kept states, deleted', async () => {
      const { source, document, fingerprint } = await client.request('documents.create', { name: 'Ünïcode “1”' })
      const project = 'project' in source ? source.project : ''
      const edited = addNode(document, { type: 'manim.Square', position: { x: 1, y: 2 } }).document
      await client.request('documents.save', { source, document: edited, expected: fingerprint })
      const { projects } = await client.request('documents.list', { search: 'ünïcode' })
      expect(projects).toMatchObject([{ id: project, node_count: 1 }])
      await expect(client.request('documents.save', { source, document, expected: fingerprint })).rejects.toMatchObject(
        { code: 'CHANGED_ON_DISK' },
      )
      const kept = await client.request('documents.keep', { project, name: 'before' })
      const restored = await client.request('documents.restore', { project, snapshot: kept.id })
      expect(restored.document.nodes).toEqual(edited.nodes)
      await client.request('documents.delete', { project })
      await expect(client.request('documents.open', { source })).rejects.toMatchObject({
        code: 'GRAPH_NOT_FOUND',
        id: project,
      })
    })

    it('tells when another program changes an open project', async () => {
      const { source, document } = await client.request('documents.create', { name: 'Watched' })
      const changed = next(client, 'documents.changed_on_disk')
      const project = 'project' in source ? source.project : ''
      const text = JSON.stringify({ ...document, name: 'Changed outside' })
      await writeFile(join(engine.home, 'projects', `${project}.json`), text)
      expect(await changed).toMatchObject({ source, change: 'changed' })
      const again = await client.request('documents.open', { source })
      expect(again.document.name).toBe('Changed outside')
    })

    it('previews what is asked last: real frames, the one under the playhead among them', async () => {
      const { session } = await client.request('preview.open', {})
      const frames = new Map<number, number>()
      const done = new Set<number>()
      client.onFrame(({ request, index }) => void frames.set(request * 1000 + index, index))
      client.on('preview.state', ({ request, state }) => void (state === 'complete' && done.add(request)))
      const document = circleScene()
      const first = await client.request('preview.update', { session, revision: 1, document })
      const larger = setParam(document, ['node-1'], 'radius', 2)
      const last = await client.request('preview.update', { session, revision: 2, document: larger, at: 0.3 })
      expect(last.request).toBeGreaterThan(first.request)
      await waitFor(() => done.has(last.request), 'the preview to complete')
      await waitFor(() => frames.has(last.request * 1000 + 4), 'the frame under the playhead')
      await client.request('preview.close', { session })
    })

    it('says which node stands in the way, and previews again after it is mended', async () => {
      const { session } = await client.request('preview.open', {})
      const states: EventData<'preview.state'>[] = []
      client.on('preview.state', (state) => void states.push(state))
      const wrong = setParam(circleScene(), ['node-2'], 'run_time', -1)
      const refused = await client.request('preview.update', { session, revision: 1, document: wrong })
      expect(refused.problems).toContainEqual(expect.objectContaining({ node: 'node-2', severity: 'error' }))
      const mended = await client.request('preview.update', { session, revision: 2, document: circleScene() })
      await waitFor(() => states.some((state) => isDone(state, mended.request)), 'the preview')
      await client.request('preview.close', { session })
    })

    it('exports to a file that is what was asked for, with progress that never goes back', async () => {
      const seen: EventData<'exports.changed'>['jobs'] = []
      client.on('exports.changed', ({ jobs }) => void seen.push(...jobs))
      const document = circleScene('Export me')
      const job = await client.request('exports.submit', { document, options: { format: 'mp4' } })
      expect(job).toMatchObject({ name: 'Export me', width: 64, height: 36, frame_rate: 10 })
      await waitFor(() => seen.some(({ id, state }) => id === job.id && state === 'completed'), 'the export')
      const own = seen.filter(({ id }) => id === job.id)
      const progress = own.map((each) => each.progress)
      expect(progress).toEqual(progress.toSorted((a, b) => a - b))
      const file = own.at(-1)?.file ?? ''
      const media = await readMedia(await testPython(), file)
      expect(media).toMatchObject({ width: 64, height: 36, frames: 5, codec: 'h264' })
    })

    it('cancels an export, and leaves nothing of it', async () => {
      const long = setParam(circleScene('Long'), ['node-2'], 'run_time', 600)
      const { id } = await client.request('exports.submit', { document: long, options: {} })
      await client.request('exports.cancel', { job: id })
      const stateOf = async () => (await client.request('exports.list', {})).find((job) => job.id === id)?.state
      await waitFor(async () => (await stateOf()) !== 'rendering', 'the job to end')
      expect(await stateOf()).toBe('cancelled')
      expect(await readdir(join(engine.home, 'exports'))).not.toContain(`${id}.mp4`)
    })

    it('runs no code of strangers before it is trusted', async () => {
      const python = { type: 'code.python', position: { x: 0, y: 0 }, params: { code: 'self.add(Dot())' } }
      const document = addNode(circleScene(), python).document
      const data = Buffer.from(JSON.stringify(document)).toString('base64')
      const { untrusted } = await client.request('documents.open_data', { name: 'gift.json', data })
      expect(untrusted).toMatchObject([{ node: 'node-3', code: 'self.add(Dot())' }])
      const submission = { document, options: { format: 'png' } } as const
      await expect(client.request('exports.submit', submission)).rejects.toMatchObject({ code: 'UNTRUSTED_CODE' })
      await client.request('trust.grant', { hashes: untrusted.map(({ hash }) => hash) })
      expect(await client.request('exports.submit', submission)).toMatchObject({ state: expect.any(String) as string })
    })

    it('changes settings for everyone, and names what is wrong with one', async () => {
      const changed = next(client, 'settings.changed')
      await client.request('settings.set', { changes: { 'export.history': 17 } })
      expect((await changed).settings.export.history).toBe(17)
      const error: unknown = await client.request('settings.set', { changes: { 'export.history': -1 } }).catch((e) => e)
      expect(error).toBeInstanceOf(EngineError)
      expect((error as EngineError).message).toMatch(/history/i)
    })

    it('answers a request that is not right with what would be', async () => {
      const params = { source: { project: '../../etc/passwd' } }
      await expect(client.request('documents.open', params)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    })
  })
}

function isDone({ request, state }: EventData<'preview.state'>, wanted: number): boolean {
  return request === wanted && state === 'complete'
}

function next<E extends EventName>(client: EngineClient, event: E): Promise<EventData<E>> {
  return new Promise((resolve) => {
    const end = client.on(event, (data) => {
      end()
      resolve(data)
    })
  })
}
