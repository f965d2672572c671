import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph, node } from '../../graph/testing/build.ts'
import { readMedia } from '../../render/media-probe.ts'
import { readGraphFromFile } from '../../render/media/read-graph.ts'
import { testPython } from '../../render/testing/python.ts'
import { runCli } from '../testing/run-cli.ts'

const circle = node('node-1', 'manim.Circle', { radius: 1.5 })
const fadeIn = node('node-2', 'manim.FadeIn', { run_time: 0.4 }, { items: { mobjects: ['a1'] } })
const wire = 'node-1.mobject > node-2.mobjects:a1'
const hello = graph([circle, fadeIn], [wire], { hold: 0.2, frame_rate: 15, resolution: [320, 180] })

describe('render and frame', () => {
  let folder: string
  let env: Record<string, string>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'render cli 🎬 '))
    env = { MANIM_NODES_PYTHON: await testPython(), MANIM_NODES_HOME: join(folder, 'home') }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function save(name: string, document: unknown): Promise<string> {
    const file = join(folder, name)
    await writeFile(file, JSON.stringify(document))
    return file
  }

  it('makes a file, tells its path on stdout and the rest on stderr', async () => {
    const output = join(folder, 'out.mp4')
    const end = await runCli(['render', await save('hello.json', hello), '-o', output], { env })
    expect(end).toMatchObject({ code: 0, stdout: output })
    expect(end.stderr).toMatch(/^\d+ %, frame \d+ of 9/m)
    expect(end.stderr).toMatch(/^Made 320 x 180, 0\.6 s, 9 frames, 15 a second, \d+ kB in \d+ s\.$/m)
    expect(await readMedia(await testPython(), output)).toMatchObject({
      codec: 'h264',
      frames: 9,
      width: 320,
      height: 180,
    })
  })

  it('tells events line by line with --json; size and rate win over the quality', async () => {
    const output = join(folder, 'tall.gif')
    const size = ['--quality', 'high', '--resolution', '90x160', '--fps', '10', '--loop', '2']
    const end = await runCli(['render', await save('hello.json', hello), '-o', output, ...size, '--json'], { env })
    const events = end.stdout.split('\n').map((line) => JSON.parse(line) as { event: string })
    expect([...new Set(events.map(({ event }) => event))]).toEqual(['queued', 'started', 'progress', 'completed'])
    expect(events.at(-1)).toMatchObject({ file: output, frames_done: 6, frames_total: 6 })
    expect(await readMedia(await testPython(), output)).toMatchObject({ width: 90, height: 160, frame_rate: 10 })
  })

  it('lets the graph travel inside, unless that is unwanted', async () => {
    const file = await save('hello.json', hello)
    const [carrying, bare] = [join(folder, 'carrying.png'), join(folder, 'bare.png')]
    await runCli(['render', file, '-o', carrying], { env })
    await runCli(['render', file, '-o', bare, '--no-graph'], { env })
    const found = await readGraphFromFile(carrying)
    expect(found.ok && found.document).toEqual(hello)
    expect(await readGraphFromFile(bare)).toMatchObject({ ok: false, code: 'no_graph' })
  })

  it('draws one frame', async () => {
    const output = join(folder, 'frame.png')
    const file = await save('hello.json', hello)
    const end = await runCli(['frame', file, '--at', '0.3', '-o', output, '--json'], { env })
    expect(end.code).toBe(0)
    expect(JSON.parse(end.stdout)).toMatchObject({ file: output, index: 4, media: { width: 320, height: 180 } })
  })

  it.each([
    ['an ending that is no format', ['-o', 'out.avi'], /stands for no format/],
    ['an unknown quality', ['-o', 'out.mp4', '--quality', 'best'], /Choose one of low, medium/],
    ['a size that is none', ['-o', 'out.mp4', '--resolution', 'large'], /width and height in pixels/],
    ['a loop that is no GIF', ['-o', 'out.mp4', '--loop', '2'], /Only a GIF plays several times/],
    ['a loop that is no number of times', ['-o', 'out.gif', '--loop', '-1'], /whole number from 0 to 65535/],
    ['no output', [], /'-o, --output <file>' not specified/],
  ])('takes %s as wrong use', async (_name, words, sentence) => {
    const end = await runCli(['render', 'hello.json', ...words], { env, cwd: folder })
    expect(end).toMatchObject({ code: 2, stdout: '' })
    expect(end.stderr).toMatch(sentence)
  })

  it('refuses what cannot be made, and leaves nothing', async () => {
    const file = await save('hello.json', hello)
    const none = join(folder, 'none', 'out.mp4')
    const missing = await runCli(['render', file, '-o', none], { env })
    expect(missing).toMatchObject({ code: 1, stdout: '' })
    expect(missing.stderr).toBe(`Error: The folder ${join(folder, 'none')} does not exist.`)
    const unread = await runCli(['render', join(folder, 'no.json'), '-o', 'out.mp4'], { env })
    expect(unread).toMatchObject({ code: 1, stderr: expect.stringContaining('no.json') as string })
    const clear = await runCli(['render', file, '-o', join(folder, 'clear.mp4'), '--transparent', '--json'], { env })
    expect(clear.code).toBe(1)
    expect(
      clear.stdout
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
        .at(-1),
    ).toMatchObject({
      event: 'failed',
      error: { code: 'VALIDATION_ERROR', message: expect.stringContaining('MP4 cannot be transparent') as string },
    })
    expect(await readdir(folder)).not.toContain('clear.mp4')
  })

  it('refuses a graph with errors, with all of them', async () => {
    const file = await save('bad.json', graph([fadeIn], []))
    const end = await runCli(['render', file, '-o', join(folder, 'bad.mp4'), '--json'], { env })
    expect(end.code).toBe(1)
    expect(end.stderr).toContain("missing required input 'mobject'")
    expect(JSON.parse(end.stdout)).toMatchObject({
      event: 'failed',
      error: { code: 'VALIDATION_ERROR', problems: [{ node: 'node-2', code: 'required_input_missing' }] },
    })
  })

  it("tells an error of Python at its node, and Python's own words with --verbose", async () => {
    const image = node('node-1', 'manim.ImageMobject', { filename_or_array: 'no such.png' })
    const file = await save('image.json', graph([image, fadeIn], [wire]))
    const end = await runCli(['render', file, '-o', join(folder, 'image.mp4'), '--verbose'], { env })
    expect(end.code).toBe(1)
    expect(end.stderr).toMatch(
      /Animation failed: The file "no such\.png" was not found \(node-1, line \d+ of the code\)/,
    )
    expect(end.stderr).toContain('Traceback (most recent call last)')
  })

  it.skipIf(process.platform === 'win32')('leaves nothing when it is interrupted', async () => {
    const long = graph([circle, { ...fadeIn, params: { run_time: 1000 } }], [wire])
    const output = join(folder, 'long.mp4')
    const main = join(import.meta.dirname, '..', 'main.ts')
    const words = [main, 'render', await save('long.json', long), '-o', output, '--json']
    const command = execa(process.execPath, words, { env, reject: false, stdin: 'ignore', buffer: { stdout: false } })
    await new Promise<void>((resolve) => {
      command.stdout.on('data', (data: Buffer) => {
        if (data.includes('"progress"')) resolve()
      })
    })
    command.kill('SIGINT')
    const { exitCode, stderr } = await command
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^Cancelled: nothing was written\.$/m)
    expect((await readdir(folder)).filter((name) => /long\.mp4|\.part/.test(name))).toEqual([])
  })
})
