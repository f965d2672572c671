import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMedia } from './media-probe.ts'
import { choosePicture, type QualityName } from '../api/contract/picture.ts'
import type { RenderEvent } from './render-request.ts'
import { seePixels } from './testing/pictures.ts'
import { testPython } from './testing/python.ts'
import { sceneOf } from './testing/scene.ts'
import { makeWorkspace, smallPicture, type Workspace } from './testing/workspace.ts'

const settings = { resolution: [1920, 1080], frame_rate: 30 } as const
const short = sceneOf(['self.play(FadeIn(Circle(color=BLUE)), run_time=2 / 15)'])
const oneSecond = sceneOf([
  'square = Square(color=YELLOW, fill_opacity=0.5)',
  'self.play(Rotate(square), run_time=0.6)',
  'self.wait(0.4)',
])

describe('renderScene', () => {
  let workspace: Workspace
  let python: string
  beforeAll(async () => {
    workspace = await makeWorkspace()
    python = await testPython()
  })
  afterAll(() => workspace.remove())

  const qualities: [QualityName, number, number, number][] = [
    ['low', 854, 480, 15],
    ['medium', 1280, 720, 30],
    ['high', 1920, 1080, 60],
    ['1440p', 2560, 1440, 60],
    ['4k', 3840, 2160, 60],
  ]
  it.each(qualities)('makes a true MP4 of quality %s', async (quality, width, height, rate) => {
    const output = join(workspace.results, `${quality}.mp4`)
    const outcome = await workspace.render(short, {
      output,
      picture: choosePicture(settings, { quality }),
      encoder: 'fast',
    })
    expect(outcome).toMatchObject({ event: 'completed', file: output })
    expect(await readMedia(python, output, { all: true })).toMatchObject({
      codec: 'h264',
      pixel_format: 'yuv420p',
      width,
      height,
      frame_rate: rate,
      frames: (2 / 15) * rate,
      decoded: (2 / 15) * rate,
    })
  })

  it('makes every other format, with alpha where that is asked for', async () => {
    const made = async (format: 'gif' | 'webm' | 'mov' | 'png', transparent: boolean) => {
      const output = join(workspace.results, `${transparent ? 'clear' : 'solid'}.${format}`)
      const outcome = await workspace.render(oneSecond, { output, format, transparent })
      expect(outcome).toMatchObject({ event: 'completed' })
      return readMedia(python, output, { all: true })
    }
    const video = { width: 192, height: 108, frames: 15 }
    const [clearWebm, clearMov, webm] = await Promise.all([made('webm', true), made('mov', true), made('webm', false)])
    expect(clearWebm).toMatchObject({ ...video, codec: 'vp9', pixel_format: 'yuva420p' })
    expect(clearMov).toMatchObject({ ...video, codec: 'qtrle', pixel_format: 'argb', duration: 1 })
    expect(webm).toMatchObject({ ...video, codec: 'vp9', pixel_format: 'yuv420p' })
    const [clearGif, png] = await Promise.all([made('gif', true), made('png', false)])
    expect(clearGif).toMatchObject({ ...video, codec: 'gif', duration: 1 })
    expect(png).toMatchObject({ kind: 'image', width: 192, height: 108 })
  })

  it('makes GIFs that loop for ever at their rate, in the colors that were drawn', async () => {
    const output = join(workspace.results, 'loop.gif')
    const picture = { width: 320, height: 180, frameRate: 60 }
    const warnings: string[] = []
    await workspace.render(oneSecond, { output, format: 'gif', picture }, (event) => {
      if (event.event === 'warning') warnings.push(event.message)
    })
    expect(warnings).toEqual(['A GIF shows at most 50 frames a second, so it is drawn at that rate.'])
    const program = `
import json, sys
from PIL import Image
image = Image.open(sys.argv[1])
delays = []
for index in range(image.n_frames):
    image.seek(index)
    delays.append(image.info["duration"])
print(json.dumps({"loop": image.info.get("loop"), "total": sum(delays), "delays": sorted(set(delays)), "middle": image.convert("RGB").getpixel((160, 90))}))`
    expect(await seePixels(program, [output])).toEqual({
      loop: 0,
      total: 1000,
      delays: [20],
      middle: [123, 108, 55],
    })
  })

  it('repeats held pictures in a sequence', async () => {
    const output = join(workspace.results, 'frames')
    expect(await workspace.render(oneSecond, { output, format: 'png-sequence' })).toMatchObject({
      event: 'completed',
      media: { kind: 'sequence', frames: 15 },
    })
    const names = await readdir(output)
    expect(names).toHaveLength(15)
    const last = await Promise.all(['00013.png', '00014.png'].map((name) => readFile(join(output, name))))
    expect(last[0]?.equals(last[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('makes one second of a graph without a step', async () => {
    const outcome = await workspace.render(sceneOf(['self.add(Circle())']))
    expect(outcome).toMatchObject({ event: 'completed', media: { frames: 15, duration: 1 } })
  })

  it('fills portrait and square pictures', async () => {
    const portrait = sceneOf(['self.add(Rectangle(width=config.frame_width, height=config.frame_height))'])
    const frame = 'config.frame_width = 8\nconfig.frame_height = 14.222222\n\n\nclass'
    const code = { ...portrait, code: portrait.code.replace('class', frame) }
    const output = join(workspace.results, 'tall.png')
    await workspace.render(code, { output, format: 'png', picture: { width: 180, height: 320, frameRate: 15 } })
    const program = `
import json, sys
from PIL import Image
print(json.dumps(Image.open(sys.argv[1]).convert("RGB").getbbox()))`
    expect(await seePixels(program, [output])).toEqual([0, 0, 180, 320])
  })

  it('tells what it does: events in order, plays with their nodes, progress to the end', async () => {
    const events: RenderEvent[] = []
    const code = sceneOf(
      [
        'circle = Circle()',
        'print(\'{"event": "finished"}\')',
        'self.play(FadeIn(circle), run_time=0.4)',
        'self.wait(0.6)',
      ],
      [
        { text: 'FadeIn(circle)', node: 'node-2', role: 'step' },
        { text: 'self.wait(0.6)', node: 'node-3', role: 'step' },
      ],
    )
    let log = ''
    await workspace.render(code, { onLog: (text) => void (log += text), jobId: 'job-1' }, (event) => events.push(event))
    expect(log).toContain('{"event": "finished"}')
    expect([...new Set(events.map(({ event }) => event))]).toEqual([
      'queued',
      'started',
      'play',
      'progress',
      'completed',
    ])
    expect(events.every(({ job_id }) => job_id === 'job-1')).toBe(true)
    const plays = events.filter((event) => event.event === 'play')
    expect(plays.map(({ play, nodes, frames }) => [play, nodes, frames])).toEqual([
      [0, ['node-2'], 6],
      [1, ['node-3'], 9],
    ])
    expect(events.find(({ event }) => event === 'started')).toMatchObject({ frames_done: 0, frames_total: 15 })
    expect(events.at(-1)).toMatchObject({ event: 'completed', frames_done: 15, frames_total: 15 })
    expect(await workspace.leftovers()).not.toContainEqual(expect.stringMatching(/^\.manim-nodes|^manim-nodes/))
  })

  it('does not read the manim.cfg of the folder or of the user', async () => {
    const { writeFile, mkdir } = await import('node:fs/promises')
    const home = join(workspace.work, 'home')
    await mkdir(join(home, '.config', 'manim'), { recursive: true })
    for (const folder of [home, join(home, '.config', 'manim')]) {
      await writeFile(join(folder, 'manim.cfg'), '[CLI]\nbackground_color = RED\nframe_rate = 5\n')
    }
    const before = process.env['HOME']
    process.env['HOME'] = home
    try {
      const output = join(workspace.results, 'plain.png')
      const request = { output, format: 'png', picture: smallPicture, workingDirectory: home } as const
      await workspace.render(sceneOf(['self.add(Dot(color=config.background_color))']), request)
      const program =
        'import json, sys\nfrom PIL import Image\nprint(json.dumps(Image.open(sys.argv[1]).convert("RGB").getbbox()))'
      expect(await seePixels(program, [output])).toBeNull()
    } finally {
      process.env['HOME'] = before
    }
  })
})
