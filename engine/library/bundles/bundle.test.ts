import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EngineError } from '../../api/contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { saveGraph } from '../../graph/save.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { Assets, hashOf } from '../assets/assets.ts'
import { pngOf, svgOf } from '../testing/samples.ts'
import { packBackup, restoreBackup } from './backup.ts'
import { packBundle, unpackBundle } from './bundle.ts'
import { openArchive } from './open-archive.ts'

let folder: string
let file: string
let assets: Assets
let elsewhere: Assets
let document: GraphDocument

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle ü '))
  file = join(folder, 'lesson.zip')
  assets = new Assets(join(folder, 'here'))
  elsewhere = new Assets(join(folder, 'there'))
  const picture = await assets.add({ name: 'photo.png', data: pngOf(3, 3, [1, 2, 3]) })
  const drawing = await assets.add({ name: 'logo ü.svg', data: svgOf('blue') })
  document = graph([
    node('node-1', 'manim.ImageMobject', { filename_or_array: picture.asset }),
    node('node-2', 'manim.SVGMobject', { file_name: drawing.asset }),
  ])
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The bundle with other files in it; undefined takes one out. */
async function changed(changes: Record<string, Uint8Array | undefined>): Promise<void> {
  await packBundle(document, [assets], file)
  const files: Zippable = unzipSync(await readFile(file))
  for (const [name, data] of Object.entries(changes)) {
    if (data === undefined) delete files[name]
    else files[name] = data
  }
  await writeFile(file, zipSync(files))
}

/** A manifest that says the truth about these files. */
function manifestOf(files: Record<string, Uint8Array>): Uint8Array {
  const facts = Object.entries(files).map(([name, data]) => [name, { sha256: hashOf(data), bytes: data.length }])
  const head = { format: 'manim-nodes-bundle', version: 1, kind: 'bundle', created_at: '2030-01-01T00:00:00Z' }
  return strToU8(JSON.stringify({ ...head, files: Object.fromEntries(facts) as unknown }))
}

const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`manim-nodes-bundle-${process.pid}-`))

async function refusal(): Promise<EngineError> {
  const error = await unpackBundle(file, elsewhere).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(EngineError)
  expect(await elsewhere.list()).toEqual([])
  expect(await leftovers()).toEqual([])
  return error as EngineError
}

describe('a bundle', () => {
  it('brings a graph and its assets to another machine, with their names', async () => {
    const bytes = await packBundle(document, [new Assets(join(folder, 'none')), assets], file)
    const packed = await readFile(file)
    expect(packed).toHaveLength(bytes)
    await packBundle(document, [assets], file)
    expect(await readFile(file)).toEqual(packed)
    const unpacked = await unpackBundle(file, elsewhere)
    expect(unpacked.document).toEqual(document)
    expect(unpacked.notices).toEqual([])
    expect(await elsewhere.missing(unpacked.document)).toEqual([])
    expect(await elsewhere.list()).toEqual(await assets.list())
    expect((await readdir(folder)).toSorted()).toEqual(['here', 'lesson.zip', 'there'])
    expect(await leftovers()).toEqual([])
  })

  it('is not made where an asset is missing, and the file that was there stays', async () => {
    await writeFile(file, 'old')
    const gone = `asset:${'0'.repeat(64)}.png`
    const without = graph([node('node-1', 'manim.ImageMobject', { filename_or_array: gone })])
    await expect(packBundle(without, [assets], file)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      message: `Test cannot be packed: the asset ${gone} is missing.`,
      details: { missing: [gone] },
    })
    expect(await readFile(file, 'utf8')).toBe('old')
  })

  it('leaves nothing half where it cannot be written', async () => {
    const nowhere = join(folder, 'no', 'folder', 'x.zip')
    await expect(packBundle(document, [assets], nowhere)).rejects.toBeInstanceOf(EngineError)
    await mkdir(join(folder, 'is.zip', 'full'), { recursive: true })
    await expect(packBundle(document, [assets], join(folder, 'is.zip'))).rejects.toThrow(/is\.zip/)
    expect((await readdir(folder)).toSorted()).toEqual(['here', 'is.zip'])
  })

  it.each(['../evil.json', '/etc/passwd', 'C:\\evil', 'assets/../../evil.png', '..\\evil'])(
    'never leads out: %s',
    async (name) => {
      await changed({ [name]: strToU8('x') })
      const { code, message } = await refusal()
      expect(code).toBe('ACCESS_DENIED')
      expect(message).toMatch(/^Access denied: .*lesson\.zip holds a file that would lie outside of it, /)
    },
  )

  it('holds nothing but what belongs in it', async () => {
    await changed({ 'run.py': strToU8('x') })
    expect((await refusal()).message).toMatch(/it holds "run\.py", which is no part of a bundle\.$/)
    const name = `assets/${hashOf(strToU8('x'))}.txt`
    await changed({ [name]: strToU8('x') })
    expect((await refusal()).message).toMatch(/of which its manifest says nothing\.$/)
  })

  it('is refused where a file is damaged, missing or another than its name says', async () => {
    await changed({ 'graph.json': strToU8(saveGraph({ ...document, name: 'Other' })) })
    expect((await refusal()).message).toMatch(/graph\.json in it is damaged: its checksum is wrong\.$/)
    await changed({ 'graph.json': undefined })
    expect((await refusal()).message).toMatch(/graph\.json is missing in it\.$/)
    await changed({ 'manifest.json': undefined })
    expect((await refusal()).message).toMatch(/it has no manifest\.json, so it is no bundle\.$/)
    const files = { 'graph.json': strToU8('{}'), [`assets/${'0'.repeat(64)}.txt`]: strToU8('x') }
    await writeFile(file, zipSync({ ...files, 'manifest.json': manifestOf(files) }))
    expect((await refusal()).message).toMatch(/is not what its name says\.$/)
    const program = { 'graph.json': strToU8('{}'), [`assets/${hashOf(strToU8('MZ'))}.exe`]: strToU8('MZ') }
    await writeFile(file, zipSync({ ...program, 'manifest.json': manifestOf(program) }))
    expect((await refusal()).message).toContain('cannot be used in a graph')
    await writeFile(
      file,
      zipSync({ 'graph.json': strToU8('{}'), 'manifest.json': manifestOf({ 'graph.json': strToU8('{}') }) }),
    )
    expect((await refusal()).message).toMatch(/graph\.json in it cannot be read\. .*\.$/)
  })

  it('is refused where it is a bomb', async () => {
    const zeros = zipSync({ 'graph.json': new Uint8Array(66 * 2 ** 20) }, { level: 1 })
    await writeFile(file, zeros)
    expect((await refusal()).message).toMatch(/unpacked it becomes more than 200 times as large, as no bundle does\.$/)
    // The list at the end says the sizes; here it says others.
    const sized = async (bytes: number) => {
      const lying = Buffer.from(zeros)
      lying.writeUInt32LE(bytes, lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
      await writeFile(file, lying)
    }
    await sized(101 * 2 ** 20)
    expect((await refusal()).message).toMatch(/graph\.json in it is larger than 100 MB\.$/)
    await sized(10)
    expect((await refusal()).message).toMatch(/graph\.json in it is damaged\.$/)

    await packBundle(document, [assets], file)
    const limits = { files: 3, bytes: 2 ** 20, fileBytes: 2 ** 20, ratio: 200, freeBytes: 2 ** 20 }
    await expect(openArchive(file, 'bundle', limits)).rejects.toThrow('it holds more than 3 files')
    await expect(openArchive(file, 'bundle', { ...limits, files: 9, bytes: 10 })).rejects.toThrow(
      'unpacked it is larger than',
    )
  })

  it('is told apart from everything else', async () => {
    expect(await refusal()).toMatchObject({ code: 'NOT_FOUND', id: file })
    await writeFile(file, 'text')
    expect((await refusal()).message).toMatch(/it is no whole zip archive\.$/)
    await packBackup(join(folder, 'projects'), assets, file)
    expect((await refusal()).message).toMatch(/it is a backup, not a bundle\.$/)
  })

  it('gives its own graph or a clear error, whatever happened to its bytes', async () => {
    await packBundle(document, [assets], file)
    const whole = await readFile(file)
    const damage = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }), keep: fc.boolean() })
    const harmed = fc.array(damage, { minLength: 1, maxLength: 3 }).map((all) => {
      let bytes: Buffer = Buffer.from(whole)
      for (const { at, byte, keep } of all) {
        if (keep) bytes[Math.min(at, bytes.length - 1)] = byte
        else bytes = bytes.subarray(0, at + 1)
      }
      return bytes
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(harmed, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        await writeFile(file, bytes)
        const fresh = new Assets(join(folder, 'fresh'))
        const outcome = await unpackBundle(file, fresh).then(
          (unpacked) => JSON.stringify(unpacked.document),
          (error: unknown) => (error instanceof EngineError ? error.code : error),
        )
        expect([JSON.stringify(document), 'VALIDATION_ERROR', 'ACCESS_DENIED']).toContain(outcome)
      }),
      { numRuns: 250 },
    )
    expect(await leftovers()).toEqual([])
  })
})

describe('a backup', () => {
  it('brings all projects back, and overwrites none', async () => {
    const projects = join(folder, 'projects')
    await mkdir(projects)
    const ids = ['a', 'b', 'c']
    for (const id of ids)
      await writeFile(join(projects, `${id}.json`), saveGraph({ ...document, id, name: `Lesson ${id}` }))
    await writeFile(join(projects, 'broken.json'), '{')
    const backup = await packBackup(projects, assets, file)
    expect(backup).toMatchObject({ projects: 3, damaged: ['broken.json'], missing_assets: [] })
    await rm(join(projects, 'a.json'))
    const edited = saveGraph({ ...document, id: 'b', name: 'Edited since' })
    await writeFile(join(projects, 'b.json'), edited)
    const result = await restoreBackup(file, projects, elsewhere)
    expect(result).toMatchObject({ restored: ['a'], unchanged: ['c'] })
    expect(await readFile(join(projects, 'a.json'), 'utf8')).toBe(saveGraph({ ...document, id: 'a', name: 'Lesson a' }))
    expect(await readFile(join(projects, 'b.json'), 'utf8')).toBe(edited)
    const [copy = ''] = result.copied
    expect(await readFile(join(projects, `${copy}.json`), 'utf8')).toContain('"name": "Lesson b (restored)"')
    expect(await elsewhere.list()).toHaveLength(2)
  })
})
