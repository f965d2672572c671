import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdPlace } from './output-place.ts'

describe('holdPlace', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'place ü '))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('shows a result only when it is whole, and replaces the old one in one step', async () => {
    const target = join(folder, 'out 🎬.mp4')
    await writeFile(target, 'old')
    const place = await holdPlace(target, 'mp4')
    await writeFile(place.hidden, 'new')
    expect(await readFile(target, 'utf8')).toBe('old')
    await place.finish()
    expect(await readFile(target, 'utf8')).toBe('new')
    await place.abandon()
    expect(await readdir(folder)).toEqual(['out 🎬.mp4'])
  })

  it('puts subcaptions beside', async () => {
    const place = await holdPlace(join(folder, 'out.mp4'), 'mp4')
    await writeFile(place.hidden.replace(/mp4$/, 'srt'), '1')
    await place.finish()
    expect((await readdir(folder)).toSorted()).toEqual(['out.mp4', 'out.srt'])
  })

  it('leaves nothing when it is abandoned', async () => {
    const file = await holdPlace(join(folder, 'out.gif'), 'gif')
    const sequence = await holdPlace(join(folder, 'frames'), 'png-sequence')
    expect(await readdir(folder)).toHaveLength(2)
    await Promise.all([file.abandon(), sequence.abandon()])
    expect(await readdir(folder)).toEqual([])
  })

  it('replaces a folder of pictures, but none with other files in it', async () => {
    const target = join(folder, 'frames')
    await mkdir(target)
    await writeFile(join(target, '00007.png'), 'old')
    const place = await holdPlace(target, 'png-sequence')
    await writeFile(join(place.hidden, '00000.png'), 'new')
    await place.finish()
    expect(await readdir(target)).toEqual(['00000.png'])
    expect(await readdir(folder)).toEqual(['frames'])
    await writeFile(join(target, 'notes.txt'), '')
    await expect(holdPlace(target, 'png-sequence')).rejects.toThrow(/holds other files, such as notes.txt/)
  })

  it('says why nothing can be written', async () => {
    await expect(holdPlace(folder, 'mp4')).rejects.toThrow(/is a folder/)
    await expect(holdPlace(join(folder, 'no', 'out.mp4'), 'mp4')).rejects.toThrow(/The folder .*no does not exist/)
    await writeFile(join(folder, 'file'), '')
    await expect(holdPlace(join(folder, 'file', 'out.mp4'), 'mp4')).rejects.toThrow(
      /a part of the path is not a folder/,
    )
    await expect(holdPlace(join(folder, 'file'), 'png-sequence')).rejects.toThrow(/needs a folder/)
  })

  it('removes what killed renders have left, and nothing of those that run', async () => {
    const place = await holdPlace(join(folder, 'a.mp4'), 'mp4')
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const left = place.hidden.replace(`-${process.pid}-`, `-${dead}-`)
    await writeFile(left, '')
    const other = await holdPlace(join(folder, 'b.mp4'), 'mp4')
    const names = (await readdir(folder)).map((name) => join(folder, name))
    expect(names.toSorted()).toEqual([place.hidden, other.hidden].toSorted())
  })
})
