import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyResult } from './copy-result.ts'

const never = new AbortController().signal

describe('the copy of a result', () => {
  let folder: string
  let target: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copy '))
    target = join(folder, 'target')
  })
  beforeEach(async () => {
    await rm(target, { recursive: true, force: true })
    await mkdir(target)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('takes the place of what was there, with the subcaptions', async () => {
    await writeFile(join(folder, 'a.mp4'), 'video')
    await writeFile(join(folder, 'a.srt'), 'words')
    await writeFile(join(target, 'b.mp4'), 'old')
    await copyResult(join(folder, 'a.mp4'), join(target, 'b.mp4'), 'mp4', never)
    expect(await readdir(target)).toEqual(['b.mp4', 'b.srt'])
    expect(await readFile(join(target, 'b.mp4'), 'utf8')).toBe('video')
    expect(await readFile(join(target, 'b.srt'), 'utf8')).toBe('words')
  })

  it('of a sequence is a folder, and never mixed with other files', async () => {
    const frames = join(folder, 'frames')
    await mkdir(frames)
    for (const name of ['00000.png', '00001.png']) await writeFile(join(frames, name), name)
    await copyResult(frames, join(target, 'mine'), 'png-sequence', never)
    expect(await readdir(join(target, 'mine'))).toEqual(['00000.png', '00001.png'])
    await writeFile(join(target, 'notes.txt'), '')
    await expect(copyResult(frames, target, 'png-sequence', never)).rejects.toThrow('holds other files')
  })

  it('that is stopped, or has no place, leaves nothing', async () => {
    const large = join(folder, 'large.mp4')
    await writeFile(large, Buffer.alloc(200_000_000))
    const stop = new AbortController()
    const copying = copyResult(large, join(target, 'c.mp4'), 'mp4', stop.signal)
    setTimeout(() => stop.abort(), 10)
    await expect(copying).rejects.toThrow(/abort/i)
    expect(await readdir(target)).toEqual([])
    await expect(copyResult(large, join(target, 'no', 'c.mp4'), 'mp4', never)).rejects.toThrow('does not exist')
  })
})
