import { useCallback, type FocusEvent, type KeyboardEvent } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { select } from '../../session/session-store.ts'
import { useTab } from '../../workspace/context.tsx'
import { leaveRegion } from './regions.ts'

const focusable = 'button:not([tabindex="-1"]), input, textarea, select, [tabindex="0"], [contenteditable="true"]'

interface NodeKeys {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
}

/**
 * The keys of a node that has the focus: Enter goes into its fields, Tab round among them, Escape back to the node; Tab
 * on the node itself leaves the canvas. A node that is come to by keyboard is selected.
 */
export function useNodeKeys({ id, subgraph }: GraphNode): NodeKeys {
  const tab = useTab()
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
      const node = event.currentTarget
      const isOnNode = event.target === node
      const entersFields = event.key === 'Enter' && (subgraph === undefined || event.altKey)
      if (isOnNode ? onNode(event, node, entersFields) : inFields(event, node)) event.preventDefault()
    },
    [subgraph],
  )
  const onFocus = useCallback(
    ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      if (target !== currentTarget || !target.matches(':focus-visible')) return
      if (!tab.session.getState().selection.nodes.includes(id)) select(tab.session, { nodes: [id] })
    },
    [tab, id],
  )
  return { onKeyDown, onFocus }
}

function onNode(event: KeyboardEvent, node: HTMLElement, entersFields: boolean): boolean {
  if (event.key === 'Tab') return leaveRegion(node, event.shiftKey ? -1 : 1)
  if (!entersFields) return false
  // Fields before the buttons of the header: they are what Enter is for.
  const field = fieldsOf(node).find((element) => !element.closest('header')) ?? fieldsOf(node)[0]
  field?.focus()
  return field !== undefined
}

function inFields(event: KeyboardEvent, node: HTMLElement): boolean {
  if (event.key === 'Escape') {
    node.focus()
    event.stopPropagation()
    return true
  }
  if (event.key !== 'Tab') return false
  const fields = fieldsOf(node)
  const at = fields.indexOf(event.target as HTMLElement)
  if (at < 0) return false
  fields.at((at + (event.shiftKey ? -1 : 1)) % fields.length)?.focus()
  return true
}

function fieldsOf(node: HTMLElement): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => !element.hasAttribute('disabled') && element.offsetParent !== null,
  )
}
