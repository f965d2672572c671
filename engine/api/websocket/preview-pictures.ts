import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PreviewFrame } from '../contract/frame-message.ts'
import { encodePng } from './preview-png.ts'

/**
 * Writes a frame as a picture into the folder of its session, beside its name first: who reads it gets a whole one.
 * There is no need to force it to the disk, since a preview can be drawn again.
 *
 * @param previews - the folder of all sessions
 * @returns its relative address: `/tmp/preview/{session}/frame_015.png`
 * @throws the file system's error
 */
export async function writePicture(previews: string, session: string, frame: PreviewFrame): Promise<string> {
  const ending = frame.encoding === 'jpeg' ? 'jpg' : 'png'
  const name = `frame_${String(frame.index).padStart(3, '0')}.${ending}`
  const folder = join(previews, session)
  const draft = join(folder, `.${name}.tmp`)
  const isRaw = frame.encoding === 'rgba'
  const picture = isRaw ? await encodePng(frame.payload, frame.width, frame.height) : frame.payload
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(draft, picture)
    await rename(draft, join(folder, name))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return `/tmp/preview/${session}/${name}`
}
