import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFormat } from '../../api/contract/output-format.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { driverEnvironment } from '../driver-process.ts'
import { prepareRequest } from '../prepare-request.ts'
import { renderScene } from '../render-scene.ts'
import { RenderTools } from '../render-tools.ts'
import { seePixels } from '../testing/pictures.ts'
import { testPython } from '../testing/python.ts'
import { sceneOf } from '../testing/scene.ts'
import { makeWorkspace, smallPicture, type Workspace } from '../testing/workspace.ts'
import { lookInside } from './testing/look-inside.ts'

const moving = sceneOf(['self.play(Rotate(Square(fill_opacity=1, fill_color=RED)), run_time=0.6)', 'self.wait(0.4)'])

// Each is mostly the start of a Python: two at once take half the time.
describe.concurrent('a result', { timeout: 120_000 }, () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await makeWorkspace()
  })
  afterAll(() => workspace.remove())

  const rates: [OutputFormat, number, string, number][] = [
    ['mp4', 24, '24/1', 24],
    ['mp4', 25, '25/1', 25],
    // Rates of television are fractions; Manim leaves the frame out that a step ends in the middle of.
    ['mp4', 29.97, '30000/1001', 29],
    ['mp4', 50, '50/1', 50],
    ['mov', 30, '30/1', 30],
    ['webm', 60, '60/1', 60],
  ]
  it.each(rates)('as %s at %d frames a second has that rate, and lasts as long as its steps', async (...row) => {
    const [format, frameRate, rate, frames] = row
    const output = join(workspace.results, `at ${frameRate}.${format}`)
    const picture = { ...smallPicture, frameRate }
    expect(await workspace.render(moving, { output, format, picture })).toMatchObject({ event: 'completed' })
    const inside = await lookInside(output)
    expect(inside).toMatchObject({ rate, frames, width: smallPicture.width, height: smallPicture.height })
    expect(Math.abs(inside.length - frames / frameRate)).toBeLessThan(1.01 / frameRate)
  })

  const times: [number, number | null][] = [
    [1, null],
    [3, 2],
  ]
  it.each(times)(
    'as GIF with loop %s states %s repeats, and its delays add up to its length',
    async (loop, repeats) => {
      const output = join(workspace.results, `loop ${loop}.gif`)
      const picture = { ...smallPicture, frameRate: 30 }
      await workspace.render(moving, { output, format: 'gif', picture, loop })
      const program = `
import json, sys
from PIL import Image
image = Image.open(sys.argv[1])
repeats, delays = image.info.get("loop"), []
for index in range(image.n_frames):
    image.seek(index)
    delays.append(image.info["duration"])
print(json.dumps([repeats, len(delays), sum(delays), sorted(set(delays))]))`
      expect(await seePixels(program, [output])).toEqual([repeats, 30, 1000, [30, 40]])
    },
  )

  const withSound: [OutputFormat, string][] = [
    ['mp4', 'aac'],
    ['mov', 'pcm_s16le'],
    ['webm', 'opus'],
  ]
  it.each(withSound)('as %s keeps the sound of the scene, and its graph', async (format, sound) => {
    const wave = join(workspace.work, `tone ${format}.wav`)
    await writeFile(wave, tone(1))
    const code = sceneOf([`self.add_sound(${JSON.stringify(wave)})`, 'self.wait(1)'])
    const output = join(workspace.results, `sound.${format}`)
    const carried = graph([node('node-1', 'manim.Circle')], [])
    await workspace.render(code, { output, format, graph: carried })
    expect(await lookInside(output)).toMatchObject({
      frames: 15,
      sound,
      loud: true,
      comment: expect.stringMatching(/^manim-nodes:1:/) as string,
    })
  })

  it('of the encoder "best" without a graph has the bytes of plain Manim', async () => {
    const folder = join(workspace.work, 'plain')
    await mkdir(folder)
    await writeFile(join(folder, 'scene.py'), moving.code)
    const words = ['-m', 'manim', 'render', '--silent', '--disable_caching', '--progress_bar', 'none', '--seed', '0']
    words.push('-r', '192,108', '--fps', '15', '--media_dir', folder, 'scene.py', moving.className)
    const env = driverEnvironment(process.env)
    await execa(await testPython(), words, { env, extendEnv: false, cwd: folder, stdin: 'ignore' })
    const files = await readdir(folder, { recursive: true })
    const plain = files.find((name) => name.endsWith(`${moving.className}.mp4`)) ?? 'none'
    const output = join(workspace.results, 'best.mp4')
    await workspace.render(moving, { output, encoder: 'best' })
    const made = await readFile(output)
    expect(made.includes('Rendered with Manim Community')).toBe(true)
    expect(made.equals(await readFile(join(folder, plain)))).toBe(true)
  })

  it('says so where the graph is too large to travel inside, and is made all the same', async () => {
    const noise = randomBytes(2 ** 20).toString('base64')
    const large = graph([node('node-1', 'manim.Text', { text: noise })], [])
    const warnings: string[] = []
    const output = join(workspace.results, 'large.mp4')
    await workspace.render(moving, { output, graph: large }, (event) => {
      if (event.event === 'warning') warnings.push(event.message)
    })
    expect(warnings).toEqual(['The graph is too large to travel inside the file, so the file is made without it.'])
    expect(await lookInside(output)).toMatchObject({
      frames: 15,
      comment: expect.stringMatching(/^Rendered/) as string,
    })
  })

  describe('of a graph', () => {
    let tools: RenderTools
    beforeAll(() => {
      tools = new RenderTools(join(workspace.work, 'equations'))
    })
    afterAll(() => tools.close())

    // In scene units the shorter side is 8.
    const sizes: [number, number, number, number][] = [
      [3840, 2160, 128 / 9, 8],
      [1080, 1920, 8, 128 / 9],
      [1080, 1080, 8, 8],
    ]
    it.each(sizes)('of %d x %d pixels shows %f x %f units', async (width, height, unitsWide, unitsHigh) => {
      const bars = [
        node('node-1', 'manim.Rectangle', {
          width: unitsWide - 1,
          height: unitsHigh,
          fill_opacity: 1,
          stroke_width: 0,
        }),
        node('node-2', 'manim.Rectangle', {
          width: unitsWide,
          height: unitsHigh - 1,
          fill_opacity: 1,
          stroke_width: 0,
        }),
      ]
      const prepared = await prepareRequest(graph(bars, []), tools, { resolution: [width, height] })
      const output = join(workspace.results, `${width}x${height}.png`)
      const outcome = await renderScene({ ...prepared.request, output, format: 'png', workFolder: workspace.work })
      expect(outcome).toMatchObject({ event: 'completed', media: { width, height } })
      const program = `
import json, sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("L").point(lambda value: 255 * (value > 127))
print(json.dumps([image.size, image.getbbox(), image.getpixel((0, 0))]))`
      expect(await seePixels(program, [output])).toEqual([[width, height], [0, 0, width, height], 0])
    })
  })
})

/** A WAV file of a steady tone. */
function tone(seconds: number): Buffer {
  const rate = 44_100
  const samples = Int16Array.from({ length: rate * seconds }, (_, index) => 9000 * Math.sin(index / 16))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.byteLength, 4)
  head.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate * 2],
    [40, samples.byteLength],
  ] as const) {
    head.writeUInt32LE(value, at)
  }
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    head.writeUInt16LE(value, at)
  head.write('data', 36)
  return Buffer.concat([head, Buffer.from(samples.buffer)])
}
