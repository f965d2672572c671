import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateCode } from '../../codegen/generate.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { renderFrame } from '../render-frame.ts'
import { RenderTools } from '../render-tools.ts'
import { seePixels } from '../testing/pictures.ts'
import { testPython } from '../testing/python.ts'
import { until } from '../testing/workspace.ts'
import { Previews } from './previews.ts'
import { pythonGraph, turning } from './testing/graphs.ts'
import { watchPreview } from './testing/watched-preview.ts'

/** Every frame of `turning`. */
const all = Array.from({ length: 45 }, (_, index) => index)
const hashed = (payload: Uint8Array) => Buffer.from(payload).toString('base64')

describe('a preview', { timeout: 120_000 }, () => {
  let home: string
  let tools: RenderTools
  let previews: Previews
  const thumbnails: [string, Uint8Array][] = []
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'preview ü '))
    tools = new RenderTools(join(home, 'equations'))
    previews = new Previews({
      tools,
      workFolder: join(home, 'work'),
      onPicture: (project, picture) => void thumbnails.push([project, picture]),
    })
    previews.warm()
  })
  afterAll(async () => {
    await previews.close()
    await tools.close()
    await rm(home, { recursive: true, force: true })
  })

  it('begins with the frame under the playhead, then gives every other one, as a render draws them', async () => {
    const preview = watchPreview(previews, 'project-1')
    const document = turning(1.5)
    const request = await preview.update({ document, at: 2 })
    expect(await preview.reaches(request, 'complete')).toMatchObject({ frames_done: 45, frames_total: 45, error: null })
    const frames = preview.framesOf(request)
    expect(frames[0]).toMatchObject({ index: 30, time: 2, width: 480, height: 480, encoding: 'jpeg' })
    expect(frames.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(all)
    expect(preview.timelines.at(-1)).toMatchObject({
      request,
      width: 480,
      height: 480,
      frame_rate: 15,
      complete: true,
      plays: [
        { play: 0, nodes: ['node-2'], frames: 15 },
        { play: 1, nodes: ['node-3'], frames: 30 },
      ],
    })
    expect(preview.timelines.at(-1)?.duration).toBeCloseTo(3)
    const asRendered = await Promise.all([0, 30, 44].map((index) => renderedJpeg(document, index)))
    expect(asRendered).toEqual([0, 30, 44].map((index) => hashed(payloadAt(frames, index))))
    expect(thumbnails).toEqual([['project-1', payloadAt(frames, 30)]])

    // Moving a node, or undoing an edit, draws nothing again.
    const moved = await preview.update({ document: turning(1.5, { x: 200 }), at: 2 })
    await preview.reaches(moved, 'complete')
    expect(preview.states.filter((one) => one.request === moved)).toHaveLength(1)
    expect(preview.framesOf(moved).map(({ index }) => index)).toEqual([30])
    preview.session.seek(0.5)
    expect(preview.framesOf(moved).map(({ index }) => index)).toEqual([30, 7])
    await preview.session.close()
  })

  /** A frame drawn by the render of one frame, encoded as previews do. */
  async function renderedJpeg(document: ReturnType<typeof turning>, index: number): Promise<string> {
    const output = join(home, `frame-${index}.png`)
    const code = generateCode(document, await tools.catalogue())
    const picture = { width: 480, height: 480, frameRate: 15 }
    await renderFrame({ code, at: (index + 0.5) / 15, output, picture, python: await testPython() })
    const program = `
import base64, json, sys
import numpy as np
from PIL import Image
from manim_nodes.preview.pictures import encoded
print(json.dumps(base64.b64encode(encoded(np.asarray(Image.open(sys.argv[1]).convert("RGBA")))).decode()))`
    return (await seePixels(program, [output])) as string
  }

  it('shows the last frame where the playhead stands behind the end', async () => {
    const preview = watchPreview(previews)
    const request = await preview.update({ document: turning(0.5), at: 99 })
    await preview.reaches(request, 'complete')
    expect(preview.framesOf(request)[0]).toMatchObject({ index: 44 })
    expect(new Set(preview.framesOf(request).map(({ index }) => index)).size).toBe(45)
    await preview.session.close()
  })

  it('gives each client its own frames, many at once, with few processes', async () => {
    const clients = [1, 2, 1].map((radius) => ({ radius, preview: watchPreview(previews) }))
    let processes = 0
    const watch = setInterval(() => {
      void readdir(join(home, 'work')).then((names) => void (processes = Math.max(processes, names.length)))
    }, 20)
    const requests = await Promise.all(
      clients.map(({ radius, preview }) => preview.update({ document: turning(radius) })),
    )
    await Promise.all(clients.map(({ preview }, at) => preview.reaches(requests[at] ?? 0, 'complete')))
    clearInterval(watch)
    expect(new Set(requests).size).toBe(3)
    // Two draw, two wait, and two may be about to end.
    expect(processes).toBeLessThanOrEqual(6)
    const pictures = clients.map(({ preview }, at) => {
      expect(new Set(preview.frames.map(({ request }) => request))).toEqual(new Set([requests[at]]))
      return all.map((index) => hashed(payloadAt(preview.frames, index)))
    })
    expect(pictures[2]).toEqual(pictures[0])
    expect(pictures[1]).not.toEqual(pictures[0])
    await Promise.all(clients.map(({ preview }) => preview.session.close()))
  })

  it('kills what is superseded, and draws what was asked for last', async () => {
    const preview = watchPreview(previews)
    const file = join(home, 'pid')
    const stuck = pythonGraph([
      'import os, re',
      `open(${JSON.stringify(file)}, "w").write(str(os.getpid()))`,
      'self.wait(0.2)',
      're.match("(a+)+$", "a" * 60 + "b")',
    ])
    const first = await preview.update({ document: stuck })
    await until(() => preview.framesOf(first).length > 0, 60)
    const pid = Number(await readFile(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    const second = await preview.update({ document: turning(1.1) })
    await until(() => !isAlive(pid), 10)
    await preview.reaches(second, 'complete')
    expect(preview.state(first)?.state).toBe('rendering')
    await preview.session.close()
  })

  it('names the node of an error and what Manim warns of, and draws the next edit', async () => {
    const preview = watchPreview(previews)
    const document = pythonGraph(['self.add(Text("a", font="No Such Font"))', 'self.wait(0.2)', 'Circle(radius="x")'])
    const failed = await preview.update({ document })
    expect(await preview.reaches(failed, 'failed')).toMatchObject({
      error: {
        code: 'RENDER_FAILED',
        reason: 'error',
        node: 'node-9',
        traceback: expect.stringContaining('scene.py') as string,
      },
    })
    expect(preview.state(failed)?.error?.line).toBeGreaterThan(1)
    expect(preview.problems.at(-1)).toMatchObject({
      request: failed,
      problems: [
        {
          code: 'render_warning',
          node: 'node-9',
          message: 'The font "No Such Font" is not installed; another one is used.',
        },
      ],
    })
    expect(preview.framesOf(failed).length).toBeGreaterThan(0)
    const next = await preview.update({ document: turning(1) })
    await preview.reaches(next, 'complete')
    await preview.session.close()
  })

  it('answers with the problems of a graph and draws none that has errors', async () => {
    const preview = watchPreview(previews)
    const document = graph([node('node-1', 'manim.Create')])
    const answer = await preview.session.update({ revision: 7, document, at: 0, quality: 'low' })
    expect(answer).toMatchObject({ revision: 7, problems: [{ code: 'required_input_missing', node: 'node-1' }] })
    expect(await preview.reaches(answer.request, 'invalid')).toMatchObject({
      revision: 7,
      frames_total: 0,
      error: null,
    })
    expect(preview.frames).toEqual([])
    await preview.session.close()
  })

  it('holds frames back from a client that does not keep up, but not the one it looks at', async () => {
    const preview = watchPreview(previews)
    preview.setBacklog(10 * 2 ** 20)
    const request = await preview.update({ document: turning(1.7) })
    await preview.reaches(request, 'complete')
    expect(preview.framesOf(request).map(({ index }) => index)).toEqual([0])
    preview.session.seek(1)
    expect(preview.framesOf(request).map(({ index }) => index)).toEqual([0, 15])
    preview.setBacklog(0)
    await until(() => new Set(preview.framesOf(request).map(({ index }) => index)).size === 45)
    await preview.session.close()
  })

  it('draws a frame next that is asked for meanwhile, nothing after a stop, and goes on where it was', async () => {
    const preview = watchPreview(previews)
    // The first process to draw it never gets further than its first second.
    const document = pythonGraph([
      'import os, time',
      `slow = not os.path.exists(${JSON.stringify(join(home, 'mark'))})`,
      `open(${JSON.stringify(join(home, 'mark'))}, "w").close()`,
      'square = Square()',
      'self.play(Rotate(square), run_time=1)',
      'while slow: time.sleep(1)',
      'self.play(Rotate(square), run_time=5)',
    ])
    const request = await preview.update({ document })
    const sent = () => preview.framesOf(request).map(({ index }) => index)
    await until(() => sent().length === 15, 60)
    preview.session.seek(4)
    await until(() => sent().length > 15, 60)
    expect(sent()[15]).toBe(60)
    preview.session.stop()
    expect(preview.state(request)).toMatchObject({ state: 'stopped', error: null })
    const before = sent().length
    preview.session.seek(1.2)
    preview.session.seek(0)
    expect(sent().slice(before)).toEqual([0])
    const again = await preview.update({ document, at: 1.2 })
    expect(await preview.reaches(again, 'complete')).toMatchObject({ frames_done: 90 })
    expect(preview.framesOf(again)[0]).toMatchObject({ index: 18 })
    await preview.session.close()
  })
})

describe('a preview with limits', { timeout: 120_000 }, () => {
  it('stops a scene that never ends with a named reason, keeps its frames, and draws the next edit', async () => {
    const home = await mkdtemp(join(tmpdir(), 'preview '))
    const tools = new RenderTools(join(home, 'equations'))
    const workFolder = join(home, 'work')
    const previews = new Previews({ tools, workFolder, limits: () => ({ seconds: 2, processes: 8 }) })
    try {
      const preview = watchPreview(previews)
      const endless = await preview.update({ document: pythonGraph(['self.wait(0.2)', 'while True: pass']) })
      expect(await preview.reaches(endless, 'failed')).toMatchObject({
        error: {
          code: 'TIMEOUT',
          reason: 'timeout',
          message: expect.stringContaining('longer than 2 seconds') as string,
        },
      })
      const sent = preview.frames.length
      expect(sent).toBeGreaterThan(0)
      preview.session.seek(0)
      expect(preview.frames[sent]).toMatchObject({ request: endless, index: 0 })
      const many = pythonGraph([
        'import subprocess, time',
        'for _ in range(20): subprocess.Popen(["sleep", "100"])',
        'time.sleep(9)',
      ])
      const flood = await preview.update({ document: many })
      expect(await preview.reaches(flood, 'failed')).toMatchObject({ error: { reason: 'processes' } })
      const steps = pythonGraph(['while True: self.wait(0.001)'])
      const shortSteps = await preview.update({ document: steps, at: 5 })
      expect(await preview.reaches(shortSteps, 'failed')).toMatchObject({ error: { reason: 'timeout' } })
      const next = await preview.update({ document: turning(1) })
      await preview.reaches(next, 'complete')
    } finally {
      await previews.close()
      expect(await readdir(workFolder)).toEqual([])
      await tools.close()
      await rm(home, { recursive: true, force: true })
    }
  })
})

function payloadAt(frames: readonly { index: number; payload: Uint8Array }[], index: number): Uint8Array {
  const frame = frames.find((one) => one.index === index)
  if (frame === undefined) throw new Error(`There is no frame ${index}`)
  return frame.payload
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
