/** What is set on nodes themselves: each call is one undo step. */
import type { GraphNode } from '../../../engine/graph/document.ts'
import { setNodes, type NodeFields } from '../../../engine/graph/edits/nodes.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { edit } from '../../document/document-store.ts'
import { t } from '../../strings/t.ts'
import type { Tab } from '../../workspace/tab.ts'

/** What is on or off on a node. */
export type Switch = 'muted' | 'bypassed' | 'collapsed' | 'pinned' | 'unfolded'

/** The nodes that are selected, in the order of the file. */
export function selectedNodes(tab: Tab): GraphNode[] {
  const { selection, within } = tab.session.getState()
  const ids = new Set(selection.nodes)
  return bodyOf(tab.document.getState().document, within)?.nodes.filter(({ id }) => ids.has(id)) ?? []
}

/** Sets fields of nodes. */
export function setFields(tab: Tab, label: string, ids: readonly string[], fields: NodeFields): void {
  const { within } = tab.session.getState()
  edit(tab.document, label, (document) => setNodes(document, ids, fields, within))
}

/** Switches all selected nodes on; where all are on already, off. */
export function toggle(tab: Tab, field: Switch, nodes: readonly GraphNode[] = selectedNodes(tab)): void {
  const on = !nodes.every((node) => node[field] === true)
  const label = t(`nodes.undo.${field}.${on ? 'on' : 'off'}`, { count: nodes.length })
  setFields(
    tab,
    label,
    nodes.map(({ id }) => id),
    { [field]: on },
  )
}

/** Auto, always, never, auto … */
export function nextShow(show: GraphNode['show']): GraphNode['show'] {
  return show === undefined ? 'always' : show === 'always' ? 'never' : undefined
}

/** Says whether objects are brought on stage; undefined leaves it to the graph. */
export function setShow(tab: Tab, ids: readonly string[], show: GraphNode['show']): void {
  const label = t('nodes.undo.show', { how: t(`nodes.show.${show ?? 'auto'}`) })
  setFields(tab, label, ids, { show })
}

/** Writes a title of one's own on a node; an empty one goes back to that of its kind. */
export function rename(tab: Tab, id: string, label: string): void {
  setFields(tab, t('nodes.undo.rename'), [id], { label: label.trim() })
}
