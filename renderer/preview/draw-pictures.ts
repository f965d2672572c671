/** Draws a preview's pictures on a canvas as they come. */
import type { PreviewFrame } from '../../engine/api/contract/frame-message.ts'
import type { PreviewStore } from './preview-store.ts'

/**
 * Draws the picture now and each one after it. Pictures are decoded off the page's own thread; while one is being
 * decoded only the newest of those that come is kept.
 *
 * @returns a function that ends it
 */
export function drawPictures(canvas: HTMLCanvasElement, preview: PreviewStore): () => void {
  const context = canvas.getContext('2d', { alpha: false })
  let wanted = preview.getState().picture
  let busy = false
  let ended = false

  function take(): PreviewFrame | undefined {
    const frame = ended ? undefined : wanted
    wanted = undefined
    return frame
  }

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    for (let frame = take(); frame; frame = take()) {
      const bitmap = await decode(frame).catch(() => undefined)
      if (bitmap) paint(frame, bitmap)
    }
    busy = false
  }

  function paint({ width, height, index, request }: PreviewFrame, bitmap: ImageBitmap): void {
    if (!ended) {
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      context?.drawImage(bitmap, 0, 0, width, height)
      Object.assign(canvas.dataset, { frame: String(index), request: String(request) })
    }
    bitmap.close()
  }

  const end = preview.subscribe(({ picture }, before) => {
    if (picture === before.picture) return
    wanted = picture
    void work()
  })
  void work()
  return () => {
    ended = true
    end()
  }
}

function decode({ encoding, payload, width, height }: PreviewFrame): Promise<ImageBitmap> {
  if (encoding !== 'rgba') return createImageBitmap(new Blob([payload], { type: `image/${encoding}` }))
  const pixels = new Uint8ClampedArray(payload.buffer, payload.byteOffset, payload.byteLength)
  return createImageBitmap(new ImageData(pixels, width, height))
}

/** A picture as PNG. @throws Error where it cannot be read */
export async function pictureAsPng(frame: PreviewFrame): Promise<Blob> {
  const bitmap = await decode(frame)
  const canvas = new OffscreenCanvas(frame.width, frame.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
