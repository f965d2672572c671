import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seePixels } from '../../render/testing/pictures.ts'
import type { PreviewFrame } from '../contract/frame-message.ts'
import { encodePng } from './preview-png.ts'
import { writePicture } from './preview-pictures.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures ü '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A picture in which every pixel differs from its neighbours. */
function noise(width: number, height: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(width * height * 4).map((_, at) => (at * 37 + (at >> 3) * 11) % 256)
}

function frameOf(encoding: PreviewFrame['encoding'], payload: Uint8Array<ArrayBuffer>): PreviewFrame {
  return { request: 1, index: 15, time: 1, width: 5, height: 3, encoding, payload }
}

describe('a picture of a preview', () => {
  it('is a PNG that other programs read as the very pixels', async () => {
    const sizes = [
      [1, 1],
      [5, 3],
      [854, 480],
    ] as const
    for (const [width, height] of sizes) {
      await writeFile(join(folder, `${width}.png`), await encodePng(noise(width, height), width, height))
      await writeFile(join(folder, `${width}.raw`), noise(width, height))
    }
    const program = `
import json, pathlib, sys
from PIL import Image
seen = []
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
    with Image.open(file) as picture:
        picture.load()
        same = picture.tobytes() == file.with_suffix(".raw").read_bytes()
        seen.append([picture.format, picture.mode, list(picture.size), same])
print(json.dumps(seen))`
    const seen = await seePixels(program, [folder])
    expect(seen).toEqual([
      ['PNG', 'RGBA', [1, 1], true],
      ['PNG', 'RGBA', [5, 3], true],
      ['PNG', 'RGBA', [854, 480], true],
    ])
    await expect(encodePng(new Uint8Array(7), 1, 1)).rejects.toThrow('7 bytes are no picture of 1 x 1')
  })

  it('has the name and the address of its frame, and leaves nothing beside it', async () => {
    expect(await writePicture(folder, 'abc', frameOf('rgba', noise(5, 3)))).toBe('/tmp/preview/abc/frame_015.png')
    expect(await writePicture(folder, 'abc', frameOf('jpeg', new Uint8Array(9)))).toBe('/tmp/preview/abc/frame_015.jpg')
    expect((await readdir(join(folder, 'abc'))).toSorted()).toEqual(['frame_015.jpg', 'frame_015.png'])
  })

  it('that cannot be written leaves nothing and says so', async () => {
    await writeFile(join(folder, 'taken'), '')
    await expect(writePicture(folder, 'taken', frameOf('png', new Uint8Array(9)))).rejects.toThrow('EEXIST')
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
