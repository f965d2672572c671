import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphDocument } from '../../graph/document.ts'
import { saveGraph } from '../../graph/save.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { seePixels } from '../testing/pictures.ts'
import { sceneOf } from '../testing/scene.ts'
import { makeWorkspace, type Workspace } from '../testing/workspace.ts'
import type { ByteReader } from './byte-reader.ts'
import { readGraphFromFile, readGraphFromMedia } from './read-graph.ts'

const document: GraphDocument = graph(
  [node('node-1', 'manim.Circle', { radius: 1.5 }), node('node-2', 'manim.Text', { text: 'Größe 🎬' })],
  [],
)
const formats = ['mp4', 'mov', 'webm', 'png'] as const
const code = sceneOf(['self.play(FadeIn(Circle()), run_time=0.2)', 'self.wait(0.2)'])

describe('a graph inside media', () => {
  let workspace: Workspace
  const samples = new Map<string, Buffer>()
  const place = (name: string) => join(workspace.results, name)
  beforeAll(async () => {
    workspace = await makeWorkspace()
    await Promise.all(
      formats.map(async (format) => {
        const output = place(`film.${format}`)
        await workspace.render(code, { output, format, graph: document })
        samples.set(format, await readFile(output))
      }),
    )
  }, 60_000)
  afterAll(() => workspace.remove())

  const sample = (format: string): Buffer => samples.get(format) ?? Buffer.alloc(0)
  const textOf = (found: Awaited<ReturnType<typeof readGraphFromMedia>>) =>
    found.ok ? saveGraph(found.document) : found.reason

  it.each(formats)('opens from the %s it made, from the file and from its bytes', async (format) => {
    expect(textOf(await readGraphFromFile(place(`film.${format}`)))).toBe(saveGraph(document))
    expect(textOf(await readGraphFromMedia(sample(format), 'renamed.bin'))).toBe(saveGraph(document))
  })

  it('opens from the first picture of a sequence, which alone carries it', async () => {
    const output = place('frames')
    await workspace.render(code, { output, format: 'png-sequence', graph: document })
    expect(textOf(await readGraphFromFile(join(output, '00000.png')))).toBe(saveGraph(document))
    expect(await readGraphFromFile(join(output, '00001.png'))).toMatchObject({ ok: false, code: 'no_graph' })
  })

  it('opens after other programs have written the file anew', async () => {
    const program = `
import json, sys
import av
from PIL import Image, PngImagePlugin
source, target, picture, smaller = sys.argv[1:]
with av.open(source) as old, av.open(target, "w") as new:
    new.metadata.update(old.metadata)
    video = old.streams.video[0]
    stream = new.add_stream_from_template(video)
    for packet in old.demux(video):
        if packet.dts is not None:
            packet.stream = stream
            new.mux(packet)
with Image.open(picture) as image:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Title", "another text")
    info.add_itxt("manim-nodes", image.text["manim-nodes"], zip=True)
    image.save(smaller, pnginfo=info)
print(json.dumps(b"\\xa9cmt" in open(target, "rb").read()))`
    const [mov, png] = [place('other.mov'), place('other.png')]
    expect(await seePixels(program, [place('film.mp4'), mov, place('film.png'), png])).toBe(true)
    expect(textOf(await readGraphFromFile(mov))).toBe(saveGraph(document))
    expect(textOf(await readGraphFromFile(png))).toBe(saveGraph(document))
  })

  it('is found in a film of gigabytes without loading it', async () => {
    const whole = sample('mp4')
    const at = whole.indexOf('mdat') - 4
    const after = at + whole.readUInt32BE(at)
    const head = Buffer.alloc(16)
    head.writeUInt32BE(1)
    head.write('mdat', 4)
    const long = 5_000_000_000
    head.writeBigUInt64BE(BigInt(long), 8)
    const parts: [number, Buffer][] = [
      [0, whole.subarray(0, at)],
      [at, head],
      [at + long, whole.subarray(after)],
    ]
    let bytes = 0
    const reader: ByteReader = {
      size: at + long + whole.length - after,
      async read(offset, length) {
        bytes += length
        const [start, part] = parts.findLast(([from]) => from <= offset) ?? [0, Buffer.alloc(0)]
        return part.subarray(offset - start, offset - start + length)
      },
    }
    expect(textOf(await readGraphFromMedia(reader, 'long.mp4'))).toBe(saveGraph(document))
    expect(bytes).toBeLessThan(10_000)
  })

  it('is told apart from files without one, and from other files', async () => {
    await workspace.render(code, { output: place('bare.mp4') })
    expect(await readGraphFromFile(place('bare.mp4'))).toEqual({
      ok: false,
      code: 'no_graph',
      reason: 'bare.mp4 has no graph in it.',
    })
    await writeFile(place('text.mp4'), 'no film at all, but a longer text')
    expect(await readGraphFromFile(place('text.mp4'))).toMatchObject({ ok: false, code: 'no_media' })
    expect(await readGraphFromMedia(new Uint8Array(0), 'empty.png')).toMatchObject({ ok: false, code: 'no_media' })
    await expect(readGraphFromFile(place('missing.mp4'))).rejects.toMatchObject({ code: 'ENOENT' })
    const damaged = Buffer.from(sample('png'))
    damaged.write('!!!!', damaged.indexOf('manim-nodes:1:') + 40)
    expect(await readGraphFromMedia(damaged, 'damaged.png')).toMatchObject({
      ok: false,
      code: 'damaged',
      reason: expect.stringMatching(/^The graph in damaged\.png cannot be opened\. /) as string,
    })
  })

  it('does no harm from files that are cut, spliced and overwritten', { timeout: 60_000 }, async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc.constantFrom(
          Buffer.from([0, 0, 0, 0]),
          Buffer.from([0, 0, 0, 1]),
          Buffer.alloc(12, 255),
          Buffer.from('moovudta'),
          Buffer.from('meta'),
        ),
      ),
      drop: fc.nat(40),
    })
    const ends = new Map<string, number>()
    const property = fc.asyncProperty(
      fc.constantFrom(...formats),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (format, changes, cut) => {
        let file: Buffer = sample(format)
        for (const { at, bytes, drop } of changes) {
          // Near the heads of boxes, where it hurts; the pictures between them mean nothing here.
          const marks = [4, file.indexOf('moov'), file.indexOf('manim-nodes:1:'), file.indexOf('ilst')].filter(
            (one) => one > 0,
          )
          const from = Math.max(
            0,
            Math.floor((marks[Math.floor(at * marks.length * 0.999)] ?? 0) - 60 + ((at * 977) % 1) * 90),
          )
          file = Buffer.concat([file.subarray(0, from), bytes, file.subarray(from + drop)])
        }
        if (cut) file = file.subarray(0, Math.floor(file.length * (changes[0]?.at ?? 1)))
        let [reads, most] = [0, 0]
        const watched: ByteReader = {
          size: file.length,
          async read(offset, length) {
            reads++
            most = Math.max(most, length)
            expect(offset).toBeGreaterThanOrEqual(0)
            return file.subarray(offset, offset + length)
          },
        }
        const found = await readGraphFromMedia(watched, 'file')
        const end = found.ok ? 'opened' : found.code
        ends.set(end, (ends.get(end) ?? 0) + 1)
        expect(reads).toBeLessThan(1000)
        expect(most).toBeLessThan(2 ** 20 + 2000)
        expect(found.ok ? 'file was opened.' : found.reason).toMatch(/^(The graph in )?file .+\.$/s)
      },
    )
    await fc.assert(property, { numRuns: 2000 })
    expect([...ends.keys()].toSorted()).toEqual(['damaged', 'no_graph', 'no_media', 'opened'])
  })

  it('is not looked for without end', async () => {
    const atom = Buffer.from([0, 0, 0, 8, ...Buffer.from('free')])
    const reader: ByteReader = {
      size: 2 ** 40,
      read: async (offset, length) =>
        Buffer.concat([atom, atom])
          .subarray(offset % 8)
          .subarray(0, length),
    }
    expect(await readGraphFromMedia(reader, 'endless.mp4')).toMatchObject({ ok: false, code: 'damaged' })
  })
})
