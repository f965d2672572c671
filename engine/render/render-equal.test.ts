import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GeneratedCode } from '../codegen/source-map.ts'
import { frameAt, renderFrame } from './render-frame.ts'
import { hashPictures } from './testing/pictures.ts'
import { plainFrames } from './testing/plain-frames.ts'
import { testPython } from './testing/python.ts'
import { sceneOf } from './testing/scene.ts'
import { makeWorkspace, smallPicture, type Workspace } from './testing/workspace.ts'

const scenes: Record<string, GeneratedCode> = {
  'updaters, a random one and a redrawn one among them': sceneOf([
    'import random',
    'tracker = ValueTracker(0)',
    'dot = Dot().add_updater(lambda m: m.set_x(tracker.get_value()))',
    'label = always_redraw(lambda: Text(f"{tracker.get_value():.1f}").next_to(dot, UP))',
    'square = Square().add_updater(lambda m, dt: m.rotate(dt * random.random()))',
    'self.add(dot, label, square, TracedPath(dot.get_center))',
    'self.play(tracker.animate.set_value(3), run_time=0.7)',
    'self.wait(0.4)',
    'square.clear_updaters()',
    'self.wait(0.3)',
  ]),
  'a stop condition and a play shorter than a frame': sceneOf([
    'circle = Circle().add_updater(lambda m, dt: m.shift(RIGHT * dt))',
    'self.add(circle)',
    'self.wait_until(lambda: circle.get_x() > 0.5)',
    'circle.clear_updaters()',
    'self.play(FadeOut(circle), run_time=0.01)',
  ]),
  'sections, one of them skipped': sceneOf([
    'circle = Circle()',
    'self.play(Create(circle), run_time=0.4)',
    'self.next_section("skipped", skip_animations=True)',
    'self.play(circle.animate.shift(UP))',
    'self.next_section("shown")',
    'self.play(circle.animate.shift(DOWN), run_time=0.4)',
    'self.wait(0.2)',
  ]),
  'three dimensions with a moving camera': sceneOf(
    [
      'self.set_camera_orientation(phi=65 * DEGREES, theta=-45 * DEGREES)',
      'self.play(FadeIn(Sphere(resolution=(4, 4))), run_time=0.3)',
      'self.begin_ambient_camera_rotation(rate=0.5)',
      'self.wait(0.4)',
      'self.stop_ambient_camera_rotation()',
      'self.move_camera(phi=30 * DEGREES, run_time=0.4)',
      'self.add_fixed_in_frame_mobjects(Text("fixed"))',
      'self.wait(0.2)',
    ],
    [],
    'ThreeDScene',
  ),
  'a zoomed camera': sceneOf(
    [
      'dot = Dot()',
      'self.add(dot, Square())',
      'self.activate_zooming(animate=False)',
      'self.play(dot.animate.shift(RIGHT), run_time=0.4)',
      'self.play(self.zoomed_camera.frame.animate.scale(0.5), run_time=0.4)',
    ],
    [],
    'ZoomedScene',
  ),
  'animations that keep a state': sceneOf([
    'dots = VGroup(*[Dot() for _ in range(4)]).arrange()',
    'self.play(LaggedStart(*[GrowFromCenter(dot) for dot in dots], lag_ratio=0.3, run_time=0.5))',
    'self.play(Succession(dots[0].animate.shift(UP), Rotate(dots[1]), run_time=0.5))',
    'self.play(UpdateFromFunc(dots[2], lambda m: m.shift(0.05 * UP)), run_time=0.3)',
    'self.play(ReplacementTransform(dots, Text("done")), run_time=0.3)',
  ]),
}

// Each is mostly the start of a Python: at once they take half the time.
describe.concurrent('frames', { timeout: 120_000 }, () => {
  let workspace: Workspace
  let folder: string
  beforeAll(async () => {
    workspace = await makeWorkspace()
    folder = await mkdtemp(join(tmpdir(), 'equal '))
  })
  afterAll(async () => {
    await workspace.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(Object.entries(scenes))('are those of plain Manim, in the video and one by one: %s', async (_name, code) => {
    const own = await mkdtemp(join(folder, 'scene '))
    const digestFile = join(own, 'ours')
    const outcome = await workspace.render(code, { digestFile, encoder: 'fast', output: join(own, 'out.mp4') })
    expect(outcome).toMatchObject({ event: 'completed' })
    const ours = (await readFile(digestFile, 'utf8')).trim().split('\n')
    expect(outcome).toMatchObject({ frames_done: ours.length })
    expect(new Set(ours).size).toBeGreaterThan(3)
    expect(ours).toEqual(await plainFrames(code, own, { picture: smallPicture }))

    const index = Math.floor(ours.length * 0.7)
    const output = join(own, 'frame.png')
    const at = (index + 0.5) / smallPicture.frameRate
    const drawn = await renderFrame({ code, at, output, picture: smallPicture, python: await testPython() })
    expect(drawn).toMatchObject({ kind: 'completed', index })
    expect(await hashPictures([output])).toEqual([ours[index]])
  })

  it('at or after the end are the last one, with a warning', async () => {
    const code = sceneOf(['self.play(Create(Circle()), run_time=0.2)'])
    const at = async (seconds: number) =>
      renderFrame({
        code,
        at: seconds,
        output: join(workspace.results, 'last.png'),
        picture: smallPicture,
        python: await testPython(),
      })
    expect(await at(7)).toMatchObject({
      kind: 'completed',
      index: 2,
      warnings: ['The animation is 0.2 s long. This is its last frame.'],
    })
    expect(await at(-1)).toMatchObject({ kind: 'failed', error: { code: 'VALIDATION_ERROR' } })
  })
})

describe('frameAt', () => {
  it('is the frame that is shown, also where seconds cannot be exact', () => {
    expect([0, 0.03, 0.04, 0.99].map((seconds) => frameAt(seconds, 30))).toEqual([0, 0, 1, 29])
    for (let index = 0; index < 600; index++) expect(frameAt(index / 60, 60)).toBe(index)
    expect(frameAt(0.29, 100)).toBe(29)
  })
})
