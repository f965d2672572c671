import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame, type PreviewFrame } from './frame-message.ts'

const frame: PreviewFrame = {
  request: 4_000_000_000,
  index: 15,
  time: 1.0625,
  width: 3,
  height: 2,
  encoding: 'rgba',
  payload: new Uint8Array(24).map((_, at) => at),
}

describe('a frame', () => {
  it('is read as it was written, wherever it lies in memory', () => {
    const bytes = encodeFrame(frame)
    expect(decodeFrame(bytes)).toEqual(frame)
    const memory = new Uint8Array(bytes.length + 7)
    memory.set(bytes, 7)
    expect(decodeFrame(memory.subarray(7))).toEqual(frame)
  })

  it('is none where something is cut off or cannot be', () => {
    const bytes = encodeFrame(frame)
    const changed = (write: (view: DataView) => void) => {
      const copy = bytes.slice()
      write(new DataView(copy.buffer))
      return decodeFrame(copy)
    }
    expect(decodeFrame(bytes.slice(0, 20))).toBeUndefined()
    expect(decodeFrame(bytes.slice(0, -1))).toBeUndefined()
    expect(changed((view) => view.setUint8(20, 9))).toBeUndefined()
    expect(changed((view) => view.setFloat64(8, Number.NaN))).toBeUndefined()
    expect(changed((view) => view.setFloat64(8, -1))).toBeUndefined()
    expect(changed((view) => view.setUint16(16, 4))).toBeUndefined()
    expect(changed((view) => view.setUint8(20, 1))?.encoding).toBe('jpeg')
  })
})
