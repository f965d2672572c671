import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFormat } from '../../api/contract/output-format.ts'
import { renderFrame } from '../render-frame.ts'
import { seePixels } from '../testing/pictures.ts'
import { testPython } from '../testing/python.ts'
import { sceneOf } from '../testing/scene.ts'
import { makeWorkspace, type Workspace } from '../testing/workspace.ts'
import { lookInside } from './testing/look-inside.ts'

const shapes = [
  'self.add(Square(side_length=3, fill_opacity=1, fill_color="#F00000", stroke_width=0).shift(LEFT * 3))',
  'self.add(Square(side_length=3, fill_opacity=0.5, fill_color="#F0C000", stroke_width=0).shift(RIGHT * 3))',
]
/** In the opaque square, in the translucent one, and beside both. */
const points = [
  [55, 54],
  [136, 54],
  [96, 8],
] as const

/** Shapes, texts and pictures of every alpha, over one another. */
const everything = [
  'import numpy as np',
  'pixels = np.full((40, 40, 4), (200, 80, 0, 255), dtype=np.uint8)',
  'photo = ImageMobject(pixels).scale(8)',
  'self.add(photo.copy().set_opacity(0.5).shift(LEFT * 5), Circle(color=BLUE, fill_opacity=0.3).scale(2))',
  'self.add(photo.set_opacity(0.4), Text("alpha", color=YELLOW).scale(2), Circle(color=GREEN).shift(RIGHT * 4))',
]

describe.concurrent('a transparent result', { timeout: 120_000 }, () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await makeWorkspace()
  })
  afterAll(() => workspace.remove())

  const formats: [OutputFormat, string, number][] = [
    ['webm', 'clear.webm', 6],
    ['mov', 'clear.mov', 0],
    ['png', 'clear.png', 0],
    ['png-sequence', 'clear', 0],
  ]
  it.each(formats)('as %s has alpha, and colors as they are', async (format, name, tolerance) => {
    const output = join(workspace.results, name)
    const code = sceneOf([...shapes, 'self.wait(0.2)'])
    expect(await workspace.render(code, { output, format, transparent: true })).toMatchObject({ event: 'completed' })
    const file = format === 'png-sequence' ? join(output, '00002.png') : output
    const { pixels } = await lookInside(file, points)
    const expected = [
      [240, 0, 0, 255],
      [240, 192, 0, 128],
    ]
    for (const [index, wanted] of expected.entries()) {
      // Half an opacity is 127 or 128, so that straight colors can be one off.
      for (const [channel, value] of wanted.entries()) {
        expect(Math.abs((pixels[index]?.[channel] ?? NaN) - value)).toBeLessThanOrEqual(tolerance + 1)
      }
    }
    expect(pixels[2]?.[3]).toBeLessThanOrEqual(tolerance)
  })

  it('as WebM stays so with sound', async () => {
    const silence = join(workspace.work, 'silence.wav')
    const head = Buffer.from(
      '524946462c00000057415645666d7420100000000100010044ac000088580100020010006461746108000000',
      'hex',
    )
    await writeFile(silence, Buffer.concat([head, Buffer.alloc(8)]))
    const code = sceneOf([...shapes, `self.add_sound(${JSON.stringify(silence)})`, 'self.wait(0.4)'])
    const output = join(workspace.results, 'sound.webm')
    await workspace.render(code, { output, format: 'webm', transparent: true })
    const { sound, pixels } = await lookInside(output, points)
    expect(sound).toBe('opus')
    expect(pixels.map((pixel) => Math.round((pixel[3] ?? 0) / 127))).toEqual([2, 1, 0])
  })

  it('over white is what is drawn on white, but with the encoder "best", which is Manim itself', async () => {
    const place = (name: string) => join(workspace.results, name)
    const white = sceneOf(['self.camera.background_color = WHITE', ...everything])
    const clear = sceneOf(everything)
    const picture = { width: 480, height: 270, frameRate: 15 }
    const common = { format: 'png', picture } as const
    await workspace.render(white, { ...common, output: place('white.png') })
    await workspace.render(clear, { ...common, output: place('straight.png'), transparent: true })
    await workspace.render(clear, { ...common, output: place('best.png'), transparent: true, encoder: 'best' })
    const at = { code: clear, at: 0, picture, transparent: true, python: await testPython() }
    expect(await renderFrame({ ...at, output: place('frame.png') })).toMatchObject({ kind: 'completed' })
    const program = `
import json, sys
import numpy as np
from PIL import Image
white, *others = [np.asarray(Image.open(name).convert("RGBA")).astype(float) for name in sys.argv[1:]]
def over_white(pixels):
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)
print(json.dumps([np.abs(over_white(one) - white[..., :3]).max() for one in others]))`
    const names = ['white', 'straight', 'frame', 'best'].map((name) => place(`${name}.png`))
    const [straight, frame, best] = (await seePixels(program, names)) as number[]
    expect(straight).toBeLessThan(3)
    expect(frame).toBe(straight)
    expect(best).toBeGreaterThan(40)
  })

  it('of shapes is drawn alike for every encoder; only what is written of it differs', async () => {
    const draw = async (encoder: 'best' | 'fast') => {
      const digestFile = join(workspace.work, `digest ${encoder}`)
      const output = join(workspace.results, `${encoder}.mov`)
      const code = sceneOf([...shapes, 'self.wait(0.2)'])
      await workspace.render(code, { output, format: 'mov', transparent: true, encoder, digestFile })
      const { pixels } = await lookInside(output, points)
      return { digest: await readFile(digestFile, 'utf8'), pixels }
    }
    const [best, fast] = await Promise.all([draw('best'), draw('fast')])
    expect(fast.digest).toBe(best.digest)
    expect(fast.pixels[0]).toEqual(best.pixels[0])
    expect(fast.pixels[1]).not.toEqual(best.pixels[1])
  })
})
