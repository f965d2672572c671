import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { methods } from '../../api/contract/methods.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { pngOf, svgOf } from '../testing/samples.ts'
import { assetEnding, largestAsset } from './asset-kinds.ts'
import { Assets, hashOf } from './assets.ts'

let folder: string
let assets: Assets

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets ü '))
  assets = new Assets(join(folder, 'home', 'assets'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const red = pngOf(4, 4, [255, 0, 0])
const using = (...names: string[]) =>
  graph(names.map((name, index) => node(`node-${index + 1}`, 'manim.ImageMobject', { filename_or_array: name })))

describe('Assets', () => {
  it('keeps a file by its content, once, and remembers its name', async () => {
    const file = `${hashOf(red)}.png`
    const added = await assets.add({ name: 'C:\\pictures\\Röd.PNG', data: red })
    expect(methods['assets.add'].result.parse(added)).toEqual({
      asset: `asset:${file}`,
      url: `/assets/${file}`,
      bytes: red.length,
    })
    expect(await assets.add({ name: '../other.png', data: red })).toEqual(added)
    const drawing = await assets.add({ name: 'a.svg', data: svgOf('red') })
    expect((await readdir(assets.folder)).toSorted()).toEqual(
      [file, drawing.asset.slice('asset:'.length), 'index.json'].toSorted(),
    )
    expect(await readFile(join(assets.folder, file))).toEqual(red)
    await writeFile(join(assets.folder, 'notes.txt'), 'x')
    const listed = await assets.list()
    expect(methods['assets.list'].result.parse(listed)).toEqual([
      { ...drawing, name: 'a.svg' },
      { ...added, name: 'Röd.PNG' },
    ])
  })

  it('writes a damaged file anew', async () => {
    const { asset } = await assets.add({ name: 'a.png', data: red })
    await writeFile(assets.pathOf(asset) ?? '', 'damaged')
    await assets.add({ name: 'a.png', data: red })
    expect(await readFile(assets.pathOf(asset) ?? '')).toEqual(red)
  })

  it('loses no name when many come at once, and no file to a damaged index', async () => {
    const all = Array.from({ length: 12 }, (_, index) => pngOf(2, 2, [index, 0, 0]))
    await Promise.all(all.map((data, index) => assets.add({ name: `${index}.png`, data })))
    expect((await assets.list()).map(({ name }) => name)).toContain('11.png')
    expect(await assets.list()).toHaveLength(12)
    await writeFile(join(assets.folder, 'index.json'), '{"x": ')
    expect(await assets.list()).toHaveLength(12)
    await assets.add({ name: 'new.png', data: red })
    expect((await assets.list()).filter(({ name }) => name === 'new.png')).toHaveLength(1)
    const aside = (await readdir(assets.folder)).find((name) => name.startsWith('index.json.broken-')) ?? ''
    expect(await readFile(join(assets.folder, aside), 'utf8')).toBe('{"x": ')
  })

  it('lists what a graph names and the folder has not', async () => {
    const { asset } = await assets.add({ name: 'a.png', data: red })
    const gone = `asset:${'0'.repeat(64)}.png`
    expect(await assets.missing(using(asset, gone, 'photo.png'))).toEqual([gone])
  })

  it('copies a graph its assets from where they are', async () => {
    const here = await assets.add({ name: 'a.png', data: red })
    const beside = new Assets(join(folder, 'lesson.json.assets'))
    const there = await beside.add({ name: 'b.png', data: pngOf(1, 1, [0, 0, 0]) })
    const gone = `asset:${'0'.repeat(64)}.png`
    const target = join(folder, 'script', 'assets')
    const { copied, missing } = await beside.prepare(using(here.asset, there.asset, gone), target, [assets])
    expect(copied).toEqual([here.asset, there.asset].toSorted())
    expect(missing).toEqual([gone])
    expect(await new Assets(target).list()).toHaveLength(2)
    expect(await assets.prepare(using('photo.png'), join(folder, 'none'))).toEqual({ copied: [], missing: [] })
    expect(await readdir(folder)).not.toContain('none')
  })

  it('takes nothing that is not what its name says', async () => {
    const hostile = new Assets(join(folder, 'stranger.json.assets'))
    await hostile.add({ name: 'a.png', data: red })
    const wrongHash = `${'0'.repeat(64)}.png`
    const program = Buffer.from('<script>')
    const wrongKind = `${hashOf(program)}.html`
    await writeFile(join(hostile.folder, wrongHash), red)
    await writeFile(join(hostile.folder, wrongKind), program)
    const names = [`asset:${wrongHash}`, `asset:${wrongKind}`].toSorted()
    const result = await hostile.prepare(using(...names), assets.folder)
    expect(result).toEqual({ copied: [], missing: names })
    expect(await assets.list()).toEqual([])
  })

  it('says where it cannot write', async () => {
    await writeFile(join(folder, 'file'), '')
    const blocked = new Assets(join(folder, 'file', 'assets')).add({ name: 'a.png', data: red })
    await expect(blocked).rejects.toThrow(/assets/)
  })
})

describe('kinds of assets', () => {
  const ascii = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['a.jpeg', ascii('\xff\xd8\xff\xe0'), 'jpg'],
    ['a.gif', ascii('GIF89a'), 'gif'],
    ['a.webp', ascii('RIFF\0\0\0\0WEBP'), 'webp'],
    ['a.wav', ascii('RIFF\0\0\0\0WAVE'), 'wav'],
    ['a.bmp', Buffer.concat([ascii('BM'), Buffer.alloc(60)]), 'bmp'],
    ['a.svg', svgOf('red'), 'svg'],
    ['a.ttf', ascii('\0\x01\0\0'), 'ttf'],
    ['a.otf', ascii('OTTO'), 'otf'],
    ['a.mp3', ascii('\xff\xfb\x90'), 'mp3'],
    ['a.mp3', ascii('ID3'), 'mp3'],
    ['a.ogg', ascii('OggS'), 'ogg'],
    ['a.flac', ascii('fLaC'), 'flac'],
    ['a.m4a', ascii('\0\0\0\x20ftypM4A '), 'm4a'],
    ['a.csv', Buffer.from('größe,1\n'), 'csv'],
    ['a.json', Buffer.from('{"a": 1}'), 'json'],
    ['a.b.TXT', Buffer.from('x'), 'txt'],
  ])('%s is taken', (name, data, ending) => {
    expect(assetEnding(name, data)).toBe(ending)
  })

  it.each([
    ['a.exe', red, /"a\.exe" cannot be used in a graph: it must end in one of png, jpg,/],
    ['png', red, /cannot be used/],
    [
      'a.png',
      svgOf('red'),
      /"a\.png" is no PNG picture, though its name says so\. It is a SVG drawing: name it \.svg\./,
    ],
    ['a.svg', Buffer.from('<html></html>'), /is no SVG drawing, though its name says so\.$/],
    ['a.mp3', ascii('MZ\x90\0'), /is no MP3 sound/],
    ['a.csv', red, /is no table \(CSV\).* It is a PNG picture/],
    ['a.json', Buffer.from('{'), /is no JSON file/],
    ['a.txt', Buffer.alloc(0), /"a\.txt" is empty/],
    ['a.txt', Buffer.alloc(largestAsset + 1, 'x'), /has 100\.0 MB, and at most 100 MB/],
  ])('%s is refused', (name, data, sentence) => {
    expect(() => assetEnding(name, data)).toThrow(sentence)
  })
})
