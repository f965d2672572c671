import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GeneratedCode } from '../../codegen/source-map.ts'
import type { PythonCheck } from '../../graph/python-checks.ts'
import { plainFrames } from '../testing/plain-frames.ts'
import { testPython } from '../testing/python.ts'
import { sceneOf } from '../testing/scene.ts'
import { smallPicture, until } from '../testing/workspace.ts'
import type { StretchEnd } from './frame-source.ts'
import { usualPreviewLimits, watchedLimits } from './preview-limits.ts'
import { SpareProcesses } from './spare-processes.ts'

const scenes: Record<string, GeneratedCode> = {
  'without updaters, with a wait that stands still': sceneOf([
    'circle, words = Circle(), Text("words")',
    'self.add(words)',
    'self.play(Create(circle), run_time=0.6)',
    'self.wait(0.8)',
    'self.play(circle.animate.shift(UP), Rotate(words), run_time=0.6)',
  ]),
  'with updaters that keep a state, chance and a stop condition': sceneOf([
    'import random',
    'dot = Dot().add_updater(lambda m, dt: m.shift(RIGHT * dt * random.random()))',
    'number = DecimalNumber(0, mob_class=Text).add_updater(lambda m: m.set_value(m.get_value() + 0.1))',
    'self.add(dot, number, TracedPath(dot.get_center))',
    'self.wait(0.5)',
    'self.wait_until(lambda: dot.get_x() > 0.6)',
    'self.play(Create(Square()), run_time=0.5)',
  ]),
  'in three dimensions, with a skipped section': sceneOf(
    [
      'self.set_camera_orientation(phi=65 * DEGREES, theta=-45 * DEGREES)',
      'self.play(FadeIn(Sphere(resolution=(4, 4))), run_time=0.3)',
      'self.next_section("skipped", skip_animations=True)',
      'self.play(Create(Cube()))',
      'self.next_section("shown")',
      'self.begin_ambient_camera_rotation(rate=0.5)',
      'self.wait(0.4)',
      'self.move_camera(phi=30 * DEGREES, run_time=0.4)',
    ],
    [],
    'ThreeDScene',
  ),
}

describe('frames of a stretch', { timeout: 120_000 }, () => {
  let folder: string
  let source: SpareProcesses
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stretch ü '))
    const limits = () => watchedLimits(usualPreviewLimits)
    source = new SpareProcesses({ workFolder: join(folder, 'work'), limits, onChange: () => undefined })
    source.prepare(await testPython())
  })
  afterAll(async () => {
    await source.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Draws a stretch and gives the hash of each of its frames. */
  async function draw(code: GeneratedCode, first: number, last: number, checks: PythonCheck[] = []) {
    await until(() => source.ready, 60)
    const digestFile = join(folder, `digest-${first}-${last}`)
    const indices: number[] = []
    const scene = {
      code,
      picture: smallPicture,
      seed: 0,
      python: await testPython(),
      equations: undefined,
      folder: undefined,
      searchPaths: [],
      checks: { context: { kind: 'context' as const, manim_names: [], bound_names: [], value_methods: [] }, checks },
    }
    const end = await new Promise<StretchEnd>((resolve) => {
      source.draw(
        { scene, first, last, digestFile },
        {
          started: () => undefined,
          play: () => undefined,
          played: () => undefined,
          warning: () => undefined,
          picture: (index, repeat) => {
            for (let at = index; at < index + repeat; at++) indices.push(at)
          },
          end: resolve,
        },
      )
    })
    const digests = (await readFile(digestFile, 'utf8').catch(() => '')).trim().split('\n')
    return { end, frames: new Map(indices.map((index, at) => [index, digests[at]])) }
  }

  it.each(Object.entries(scenes))('are those of plain Manim: %s', async (_name, code) => {
    const own = await mkdtemp(join(folder, 'plain '))
    const plain = await plainFrames(code, own, { picture: smallPicture })
    const middle = Math.floor(plain.length * 0.6)
    const tail = await draw(code, middle, Infinity)
    expect(tail.end).toEqual({ kind: 'scene', frames: plain.length })
    const head = await draw(code, 0, middle)
    expect(head.end).toEqual({ kind: 'drawn' })
    for (const [frames, from, to] of [
      [tail.frames, middle, plain.length],
      [head.frames, 0, middle],
    ] as const) {
      for (let index = from; index < to; index++) expect(frames.has(index)).toBe(true)
      for (const [index, digest] of frames) expect(digest).toBe(plain[index])
    }
  })

  it('are not drawn where Python refuses an expression', async () => {
    const refused: PythonCheck = {
      request: { kind: 'expression', text: '__import__("os")', inputs: [] },
      node: 'node-1',
      parameter: 'radius',
    }
    const { end, frames } = await draw(sceneOf(['self.wait()']), 0, Infinity, [refused])
    expect(end).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'name_not_allowed', severity: 'error', node: 'node-1', parameter: 'radius' }],
    })
    expect(frames.size).toBe(0)
  })
})
