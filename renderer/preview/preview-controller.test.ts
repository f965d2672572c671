import { beforeEach, expect, it } from 'vitest'
import { EngineError } from '../../engine/api/contract/errors.ts'
import { moveNodes, setParam } from '../../engine/graph/edits/nodes.ts'
import { graph, node } from '../../engine/graph/testing/build.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { edit, undo } from '../document/document-store.ts'
import { createTab, type Tab } from '../workspace/tab.ts'
import { PreviewController } from './preview-controller.ts'
import { ScriptedEngine } from './testing/scripted-engine.ts'

const catalogue = await loadCatalogue()
const document = graph(
  [node('node-1', 'manim.Circle'), node('node-2', 'manim.Create')],
  ['node-1.mobject > node-2.mobject'],
)

let engine: ScriptedEngine
let tab: Tab
let controller: PreviewController
let time = 0
let frames: (() => void)[] = []

beforeEach(() => {
  time = 0
  frames = []
  engine = new ScriptedEngine()
  tab = createTab(document, { source: null, fingerprint: null, untrusted: [] })
  controller = new PreviewController(engine, tab, catalogue, {
    now: () => time,
    next: (call) => void frames.push(call),
  })
})

const settle = () => new Promise((resolve) => setTimeout(resolve))
const preview = () => tab.preview.getState()
const setRadius = (radius: number) =>
  edit(tab.document, 'Change radius', (now) => setParam(now, ['node-1'], 'radius', radius))
const revision = () => tab.document.getState().revision

/** The picture of the screen is drawn anew after so many milliseconds. */
function tick(milliseconds: number): void {
  time += milliseconds
  for (const call of frames.splice(0)) call()
}

async function answerUpdate(request: number): Promise<void> {
  const update = engine.all('preview.update').at(-1)
  update?.answer({ revision: (update.params as { revision: number }).revision, request, problems: [] })
  await settle()
}

async function begin(): Promise<void> {
  controller.start()
  engine.all('preview.open')[0]?.answer({ session: 'preview-1' })
  await settle()
  await answerUpdate(1)
}

function tellState(state: 'rendering' | 'complete' | 'failed' | 'invalid', request: number, done = 0): void {
  const error = { code: 'RENDER_FAILED', reason: 'error', message: 'It broke.' } as const
  engine.tell('preview.state', {
    session: 'preview-1',
    revision: 0,
    request,
    state,
    frames_done: done,
    frames_total: 30,
    error: state === 'failed' ? error : null,
  })
}

function tellTimeline(request: number, complete = true): void {
  engine.tell('preview.timeline', {
    session: 'preview-1',
    revision: 0,
    request,
    width: 854,
    height: 480,
    frame_rate: 15,
    plays: [{ play: 0, statement: 0, nodes: ['node-2'], start: 0, duration: 1, frames: 15 }],
    duration: 2,
    complete,
  })
}

it('sends the graph at once, without what only the canvas knows', async () => {
  await begin()
  const params = engine.all('preview.update')[0]?.params
  expect(params).toMatchObject({ session: 'preview-1', revision: 0, at: 0, quality: 'low' })
  expect(preview().sent).toBe(0)
})

it('has one update under way, and sends only the newest of a hundred edits after it', async () => {
  await begin()
  for (let count = 1; count <= 100; count++) setRadius(count)
  await settle()
  expect(engine.all('preview.update')).toHaveLength(2)
  await answerUpdate(2)
  expect(engine.all('preview.update')).toHaveLength(3)
  expect(engine.all('preview.update')[2]?.params).toMatchObject({ revision: revision() })
  await answerUpdate(3)
  expect(engine.all('preview.update')).toHaveLength(3)
  expect(preview().sent).toBe(revision())
})

it('shows the frame under the playhead and no frame of an older update', async () => {
  await begin()
  engine.show({ request: 1, index: 4 })
  expect(preview().picture).toBeUndefined()
  engine.show({ request: 1, index: 0 })
  expect(preview().picture).toMatchObject({ request: 1, index: 0 })
  setRadius(2)
  await settle()
  await answerUpdate(2)
  engine.show({ request: 1, index: 0 })
  expect(preview().picture?.request).toBe(1)
  engine.show({ request: 2, index: 0 })
  expect(preview().picture?.request).toBe(2)
})

it('keeps the last good picture when a render fails, and the frames with it', async () => {
  await begin()
  for (const index of [0, 1]) engine.show({ request: 1, index })
  setRadius(2)
  await settle()
  await answerUpdate(2)
  tellState('failed', 2)
  expect(preview().render?.error?.message).toBe('It broke.')
  expect(preview().picture?.index).toBe(0)
})

it('draws nothing anew from the engine where an undo brings back a scene, or a node is only moved', async () => {
  await begin()
  tellTimeline(1)
  for (const index of [0, 1, 2]) engine.show({ request: 1, index })
  edit(tab.document, 'Move', (now) => moveNodes(now, { 'node-1': { x: 90, y: 0 } }))
  await settle()
  await answerUpdate(2)
  controller.seek(2 / 15)
  expect(preview().picture?.index).toBe(2)
  setRadius(3)
  await settle()
  await answerUpdate(3)
  expect(preview().ready).toEqual([])
  undo(tab.document)
  await settle()
  await answerUpdate(4)
  expect(preview().ready).toEqual([[0, 3]])
  expect(engine.all('preview.seek')).toHaveLength(0)
})

it('asks for a frame that is not there, once', async () => {
  await begin()
  tellTimeline(1)
  controller.seek(1)
  controller.seek(1.01)
  await settle()
  expect(engine.all('preview.seek').map(({ params }) => params)).toEqual([{ session: 'preview-1', at: 1 }])
  engine.show({ request: 1, index: 15 })
  expect(preview().picture?.index).toBe(15)
})

it('never goes beyond the end, where the last frame stays', async () => {
  await begin()
  tellState('complete', 1, 30)
  tellTimeline(1)
  controller.seek(99)
  await settle()
  expect(preview().at).toBe(2)
  expect(engine.all('preview.seek')[0]?.params).toMatchObject({ at: 29 / 15 })
})

it('leaves edits alone while automatic is off, until it is asked or switched on', async () => {
  await begin()
  tab.preview.setState({ automatic: false })
  setRadius(2)
  await settle()
  expect(engine.all('preview.update')).toHaveLength(1)
  expect(preview().sent).not.toBe(revision())
  controller.refresh()
  await settle()
  await answerUpdate(2)
  expect(preview().sent).toBe(revision())
  setRadius(3)
  tab.preview.setState({ automatic: true })
  await settle()
  expect(engine.all('preview.update')).toHaveLength(3)
})

it('opens a new session after the connection was lost, and sends the newest graph', async () => {
  await begin()
  setRadius(2)
  await settle()
  engine.reconnect()
  await settle()
  expect(engine.asked.map(({ method }) => method)).toEqual(['preview.open'])
  engine.asked[0]?.answer({ session: 'preview-2' })
  await settle()
  expect(engine.all('preview.update')[0]?.params).toMatchObject({ session: 'preview-2', revision: revision() })
})

it('opens a new session where the engine has forgotten its own', async () => {
  await begin()
  setRadius(2)
  await settle()
  engine.all('preview.update')[1]?.fail(new EngineError('NOT_FOUND', 'There is no such preview.'))
  await settle()
  expect(engine.all('preview.open')).toHaveLength(2)
  expect(preview().fault).toBeUndefined()
})

it('says why the engine did not take a graph, until it takes one', async () => {
  await begin()
  setRadius(2)
  await settle()
  engine.all('preview.update')[1]?.fail(new EngineError('RATE_LIMITED', 'These are too many requests a second.'))
  await settle()
  expect(preview().fault).toBe('These are too many requests a second.')
  setRadius(3)
  await settle()
  await answerUpdate(2)
  expect(preview().fault).toBeUndefined()
})

it('plays at the chosen speed, waits for a frame that is not drawn, and stops at the end', async () => {
  await begin()
  tellTimeline(1)
  for (let index = 0; index < 30; index++) if (index !== 10) engine.show({ request: 1, index })
  tab.preview.setState({ speed: 2 })
  controller.play()
  tick(0)
  tick(250)
  expect(preview().at).toBeCloseTo(0.5)
  expect(preview().picture?.index).toBe(7)
  tick(90)
  tick(500)
  expect(preview()).toMatchObject({ playing: true, waiting: true })
  expect(preview().picture?.index).toBe(7)
  engine.show({ request: 1, index: 10 })
  tick(16)
  expect(preview().waiting).toBe(false)
  tick(2000)
  expect(preview()).toMatchObject({ playing: false, at: 2 })
  expect(preview().picture?.index).toBe(29)
})

it('plays only between the in and out points, again and again where it loops', async () => {
  await begin()
  tellTimeline(1)
  for (let index = 0; index < 30; index++) engine.show({ request: 1, index })
  tab.preview.setState({ from: 0.5, to: 1.5, loop: true })
  controller.play()
  expect(preview().at).toBe(0.5)
  tick(1200)
  expect(preview().at).toBeCloseTo(0.7)
  tab.preview.setState({ loop: false })
  tick(1200)
  expect(preview()).toMatchObject({ playing: false, at: 1.5 })
})

it('fetches frames ahead while it plays what the engine has kept', async () => {
  await begin()
  tellTimeline(1)
  tellState('complete', 1, 30)
  controller.play()
  tick(0)
  await settle()
  expect(engine.all('preview.seek')).toHaveLength(15)
  tick(16)
  await settle()
  expect(engine.all('preview.seek')).toHaveLength(15)
})

it('ends its session and hears nothing more when it is closed', async () => {
  await begin()
  controller.close()
  await settle()
  expect(engine.all('preview.close')[0]?.params).toEqual({ session: 'preview-1' })
  expect(engine.listeners).toBe(0)
  setRadius(2)
  await settle()
  expect(engine.all('preview.update')).toHaveLength(1)
})
