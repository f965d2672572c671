/** Takes the picture under the playhead out of the editor. */
import { type UiStore, showToast } from '../app/ui-store.ts'
import { t } from '../strings/t.ts'
import type { Tab } from '../workspace/tab.ts'
import { pictureAsPng } from './draw-pictures.ts'
import { writePlace } from './scene-place.ts'

/** Saves it where the browser saves downloads. */
export async function savePicture(tab: Tab): Promise<void> {
  const { picture } = tab.preview.getState()
  if (!picture) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await pictureAsPng(picture))
  const name = tab.document.getState().document.name.replaceAll(/[\\/:*?"<>|]/g, '-')
  link.download = `${name} ${picture.time.toFixed(2)} s.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Puts it on the clipboard. */
export async function copyPicture(tab: Tab, ui: UiStore): Promise<void> {
  const { picture } = tab.preview.getState()
  if (!picture) return
  await copy(ui, t('preview.pictureCopied'), () =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureAsPng(picture) })]),
  )
}

/** Puts the place under the mouse on the clipboard, as it is written in a graph. */
export async function copyCoordinates(tab: Tab, ui: UiStore): Promise<void> {
  const { pointer } = tab.preview.getState()
  if (!pointer) return
  const place = writePlace(pointer)
  await copy(ui, t('preview.coordinatesCopied', { place }), () => navigator.clipboard.writeText(place))
}

async function copy(ui: UiStore, told: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
    showToast(ui, { kind: 'success', text: told })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    showToast(ui, { kind: 'error', text: t('preview.notCopied', { reason }) })
  }
}
