/** Looks at the picture of the preview as a person does: is something drawn in it? */
import type { Locator } from '@playwright/test'

/** How many colours a picture on the screen has; 0 where it is not there. Read from its own pixels, not from a screenshot. */
export async function coloursOf(picture: Locator): Promise<number> {
  return picture.evaluate((element) => {
    if (!(element instanceof HTMLImageElement || element instanceof HTMLCanvasElement)) return 0
    const width = element instanceof HTMLImageElement ? element.naturalWidth : element.width
    const height = element instanceof HTMLImageElement ? element.naturalHeight : element.height
    if (width === 0 || height === 0) return 0
    const copy = document.createElement('canvas')
    copy.width = width
    copy.height = height
    const pen = copy.getContext('2d')
    if (!pen) return 0
    pen.drawImage(element, 0, 0)
    return new Set(new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer)).size
  })
}
