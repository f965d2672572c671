/** Parts of graphs on the system's clipboard, as JSON text. */
import { copySelection, parseClipping, type Clipping } from '../../engine/graph/edits/clipboard.ts'
import { paste } from '../../engine/graph/edits/paste.ts'
import { showToast } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { edit } from '../document/document-store.ts'
import { select } from '../session/session-store.ts'
import { t } from '../strings/t.ts'
import type { Tab } from '../workspace/tab.ts'
import { inBody } from './canvas-edits.ts'
import { canvasOf } from './canvas-handle.ts'
import type { Point } from './wire/wire-path.ts'

/** What was copied last in this window, for browsers that do not let pages read the clipboard. */
let copied = ''

/** Copies what is selected. @returns whether there was anything */
export async function copy({ tab }: CommandContext): Promise<boolean> {
  if (!tab) return false
  const { selection, within } = tab.session.getState()
  const part = copySelection(tab.document.getState().document, selection, within)
  if (part.nodes.length + part.frames.length + part.notes.length === 0) return false
  copied = JSON.stringify(part, null, 1)
  // A page without the permission still pastes within itself.
  await navigator.clipboard?.writeText(copied).catch(() => undefined)
  return true
}

/** Pastes at the mouse, else beside where it was copied. Says so where the clipboard holds no part of a graph. */
export async function pasteHere(context: CommandContext, { keepIncoming }: { keepIncoming: boolean }): Promise<void> {
  const { tab, ui } = context
  const text = await read()
  const part = parseClipping(text)
  if (!tab) return
  if (!part) {
    showToast(ui, { kind: 'info', text: t(text.trim() === '' ? 'canvas.clipboardEmpty' : 'canvas.clipboardForeign') })
    return
  }
  const { within } = tab.session.getState()
  const offset = offsetFor(tab, part)
  let nodes: string[] = []
  edit(tab.document, t('canvas.paste', { count: part.nodes.length }), (document) => {
    const pasted = paste(document, part, { offset, keepIncoming, ...inBody(within) })
    nodes = [...pasted.nodes.values()]
    return pasted.document
  })
  if (nodes.length > 0) select(tab.session, { nodes })
}

/** The text on the clipboard; what was copied here last where the browser does not give it. */
async function read(): Promise<string> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return copied
  }
}

function offsetFor(tab: Tab, { nodes, frames, notes }: Clipping): Point {
  const canvas = canvasOf(tab)
  const places = [...nodes, ...frames, ...notes].map(({ position }) => position)
  if (!canvas?.pointer || places.length === 0) return { x: 40, y: 40 }
  const mouse = canvas.flow.screenToFlowPosition(canvas.pointer)
  return {
    x: mouse.x - Math.min(...places.map(({ x }) => x)),
    y: mouse.y - Math.min(...places.map(({ y }) => y)),
  }
}
