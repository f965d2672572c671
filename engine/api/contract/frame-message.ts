/** The binary message that carries one preview frame: a header of 21 bytes, big-endian, then the picture. */

/** How the picture of a frame is written; the number stands in the message. */
export const frameEncodings = { rgba: 0, jpeg: 1, png: 2 } as const
/** See `frameEncodings`. */
export type FrameEncoding = keyof typeof frameEncodings

/** One frame of a preview. */
export interface PreviewFrame {
  /** The number `preview.update` answered with. */
  request: number
  /** From 0. */
  index: number
  /** Seconds. */
  time: number
  /** Pixels. */
  width: number
  height: number
  encoding: FrameEncoding
  payload: Uint8Array<ArrayBuffer>
}

const headerBytes = 21
const encodings = Object.keys(frameEncodings) as FrameEncoding[]

/** Writes a frame. */
export function encodeFrame(frame: PreviewFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes + frame.payload.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, frame.request)
  view.setUint32(4, frame.index)
  view.setFloat64(8, frame.time)
  view.setUint16(16, frame.width)
  view.setUint16(18, frame.height)
  view.setUint8(20, frameEncodings[frame.encoding])
  bytes.set(frame.payload, headerBytes)
  return bytes
}

/** Reads a frame; undefined for what is none: a header cut off, no such encoding or time, pixels missing. The payload is a view into the message. */
export function decodeFrame(bytes: Uint8Array<ArrayBuffer>): PreviewFrame | undefined {
  if (bytes.length < headerBytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodings.find((name) => frameEncodings[name] === view.getUint8(20))
  const time = view.getFloat64(8)
  const width = view.getUint16(16)
  const height = view.getUint16(18)
  const payload = bytes.subarray(headerBytes)
  if (encoding === undefined || !Number.isFinite(time) || time < 0) return undefined
  if (encoding === 'rgba' && payload.length !== width * height * 4) return undefined
  return { request: view.getUint32(0), index: view.getUint32(4), time, width, height, encoding, payload }
}
