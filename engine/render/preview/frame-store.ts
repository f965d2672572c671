/** The frames of one scene that were drawn so far. */
import type { DrawnPicture } from './frame-source.ts'

/** Keeps each picture once, however many frames it is. */
export class FrameStore {
  /** `null`: it was made, and dropped since to save memory. */
  readonly #frames: (DrawnPicture | null | undefined)[] = []
  readonly #shown = new Map<DrawnPicture, number[]>()
  #made = 0
  #bytes = 0

  /** Bytes of all pictures. */
  get bytes(): number {
    return this.#bytes
  }

  /** How many frames were made, dropped ones too. */
  get made(): number {
    return this.#made
  }

  /** Adds the picture of `repeat` frames from `index` on; gives those that were not there yet. */
  put(index: number, repeat: number, picture: DrawnPicture): number[] {
    const fresh: number[] = []
    for (let at = index; at < index + repeat; at++) {
      if (this.isMade(at)) continue
      this.#frames[at] = picture
      fresh.push(at)
    }
    if (fresh.length === 0) return fresh
    this.#made += fresh.length
    const before = this.#shown.get(picture)
    if (before === undefined) this.#bytes += picture.payload.length
    this.#shown.set(picture, before === undefined ? fresh : before.concat(fresh))
    return fresh
  }

  get(index: number): DrawnPicture | undefined {
    return this.#frames[index] ?? undefined
  }

  isMade(index: number): boolean {
    return this.#frames[index] !== undefined
  }

  /** The first frame from `from` on that was not made. */
  nextGap(from: number): number {
    let at = from
    while (this.isMade(at)) at++
    return at
  }

  /** The first frame from `from` on that was made; `Infinity` where there is none. */
  nextMade(from: number): number {
    for (let at = from; at < this.#frames.length; at++) if (this.isMade(at)) return at
    return Infinity
  }

  /** The scene has only so many frames. */
  cut(frames: number): void {
    this.#forget(frames, this.#frames.length, () => true)
  }

  /** Lets dropped frames of a stretch be made again. */
  restore(from: number, to: number): void {
    this.#forget(from, Math.min(to, this.#frames.length), (frame) => frame === null)
  }

  /** Drops the pictures that were made first until so many bytes are free; the picture of one frame is kept. */
  drop(bytes: number, keep: number): void {
    const aim = this.#bytes - bytes
    const kept = this.get(keep)
    for (const [picture, indices] of this.#shown) {
      if (this.#bytes <= aim) return
      if (picture === kept) continue
      for (const index of indices) if (this.#frames[index] === picture) this.#frames[index] = null
      this.#shown.delete(picture)
      this.#bytes -= picture.payload.length
    }
  }

  #forget(from: number, to: number, which: (frame: DrawnPicture | null) => boolean): void {
    for (let at = from; at < to; at++) {
      const frame = this.#frames[at]
      if (frame === undefined || !which(frame)) continue
      this.#frames[at] = undefined
      this.#made--
    }
  }
}
