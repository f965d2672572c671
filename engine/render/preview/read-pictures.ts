/** Reads the pipe of drawn frames (`resources/python/manim_nodes/preview/pictures.py`). */
import type { Readable } from 'node:stream'
import type { DrawnPicture } from './frame-source.ts'

/** One message of the pipe. */
export type PictureMessage =
  | { kind: 'picture'; index: number; repeat: number; picture: DrawnPicture }
  /** So many frames were passed; `whole`: the scene has come to its end. */
  | { kind: 'end'; frames: number; whole: boolean }

const headerBytes = 17
const [JPEG, AGAIN, , SCENE_END] = [0, 1, 2, 3]

/** Calls back for each message. What a killed writer has left unfinished is dropped. */
export function readPictures(stream: Readable, take: (message: PictureMessage) => void): void {
  let chunks: Buffer[] = []
  let held = 0
  let needed = headerBytes
  let before: DrawnPicture | undefined
  stream.on('error', () => undefined)
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    held += chunk.length
    if (held < needed) return
    let rest = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    for (;;) {
      needed = rest.length < headerBytes ? headerBytes : headerBytes + rest.readUInt32BE(13)
      if (rest.length < needed) break
      const [kind, index, repeat] = [rest.readUInt8(0), rest.readUInt32BE(1), rest.readUInt32BE(5)]
      if (kind === JPEG) {
        before = { width: rest.readUInt16BE(9), height: rest.readUInt16BE(11), payload: copy(rest, needed) }
      }
      if (kind === JPEG || kind === AGAIN) {
        if (before !== undefined) take({ kind: 'picture', index, repeat, picture: before })
      } else {
        take({ kind: 'end', frames: index, whole: kind === SCENE_END })
      }
      rest = rest.subarray(needed)
    }
    chunks = [rest]
    held = rest.length
  })
}

/** Pictures are kept for long: a view would keep the whole chunk it came in. */
function copy(bytes: Buffer, end: number): Uint8Array<ArrayBuffer> {
  const payload = new Uint8Array(end - headerBytes)
  payload.set(bytes.subarray(headerBytes, end))
  return payload
}
