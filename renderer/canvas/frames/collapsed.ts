/** Which frames are collapsed: kept in the document's view, which is saved but is no change of it. */
import type { Frame, GraphDocument } from '../../../engine/graph/document.ts'
import type { BodyView } from '../../document/body-view.ts'
import { setView } from '../../document/document-store.ts'
import type { Tab } from '../../workspace/tab.ts'

const key = 'collapsed_frames'

/** Frames of subgraphs are written with the subgraph before them, as in diffs. */
function nameOf(within: string | undefined, id: string): string {
  return within === undefined ? id : `${within}/${id}`
}

function namesIn({ view }: GraphDocument): readonly string[] {
  const names = view?.[key]
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

/** Whether a frame is collapsed. */
export function isCollapsed(document: GraphDocument, within: string | undefined, id: string): boolean {
  return namesIn(document).includes(nameOf(within, id))
}

/** Collapses a frame, or expands it. */
export function setCollapsed(tab: Tab, id: string, collapsed: boolean): void {
  const { document } = tab.document.getState()
  const name = nameOf(tab.session.getState().within, id)
  const others = namesIn(document).filter((known) => known !== name)
  setView(tab.document, { [key]: collapsed ? [...others, name] : others })
}

/** The collapsed frame that hides a node. */
export function hidingFrame(view: BodyView, within: string | undefined, node: string): Frame | undefined {
  const names = namesIn(view.document)
  if (names.length === 0) return undefined
  return view.body.frames.find(({ id, members }) => members.includes(node) && names.includes(nameOf(within, id)))
}

/** Whether a wire lies inside one collapsed frame. */
export function isWireHidden(view: BodyView, within: string | undefined, source: string, target: string): boolean {
  const frame = hidingFrame(view, within, source)
  return frame !== undefined && frame.members.includes(target)
}
