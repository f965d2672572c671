import { useMemo } from 'react'
import type { Literal } from '../../engine/catalogue/definition.ts'
import type { GraphNode } from '../../engine/graph/document.ts'
import { expressionContext } from '../../engine/graph/expression/context.ts'
import type { InputSocket } from '../../engine/graph/interface.ts'
import { inputTitle } from '../canvas/node/socket-title.ts'
import type { BodyView } from '../document/body-view.ts'
import { beginGesture, cancelGesture, edit, endGesture } from '../document/document-store.ts'
import { useBody } from '../document/use-body.ts'
import { useProblemsOfNode } from '../problems/use-problems.ts'
import { t } from '../strings/t.ts'
import { useTab } from '../workspace/context.tsx'
import type { FieldModel, FieldPlace } from './field-model.ts'
import { isColorKey } from './list/entries.ts'
import { readAt, writeAt } from './values/at-handle.ts'
import { shareValue } from './values/shared-value.ts'

/** The model of an input's field; undefined while none of its nodes is there. The same object until something of it changes. */
export function useFieldModel(ids: readonly string[], input: InputSocket, place: FieldPlace): FieldModel | undefined {
  const tab = useTab()
  const view = useBody()
  const problem = useProblemsOfNode(ids[0] ?? '').find(({ parameter }) => isWithin(parameter, input.handle))
  const nodes = ids.flatMap((id) => view.node(id) ?? [])
  const [first] = nodes
  const fallback = first && defaultOf(view, first, input)
  const wiredNames = first ? namesInto(view, first) : ''
  // The records of nodes stay the same as long as nothing of them changes.
  return useMemo(() => {
    if (nodes.length === 0) return undefined
    const { handle, port = {} } = input
    const type = input.origin === 'slot' && isColorKey(input.title) ? 'Color' : input.type
    const title = inputTitle(input)
    const stored = nodes.map((node) => readAt(node, handle))
    const label = t('fields.set', { title })
    return {
      handle,
      label: title,
      type,
      port,
      place,
      ...shareValue(stored, fallback),
      stored: stored.some((value) => value !== undefined),
      problem: problem?.message,
      nodes: ids,
      context: expressionContext(view.catalogue, new Set(wiredNames.split(' '))),
      set: (value) => {
        const { within } = tab.session.getState()
        edit(tab.document, label, (document) => writeAt(document, ids, handle, value, within))
      },
      begin: () => beginGesture(tab.document, label),
      end: () => endGesture(tab.document),
      cancel: () => cancelGesture(tab.document),
    } satisfies FieldModel
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `nodes` are listed one by one
  }, [...nodes, ids.join(' '), input, place, problem?.message, fallback, wiredNames, tab, view.catalogue])
}

/** Manim's default of an input, or that of a subgraph's own input. */
export function defaultOf(view: BodyView, node: GraphNode, { handle, origin, port }: InputSocket): Literal | undefined {
  if (origin === 'subgraph') {
    const subgraph = view.document.subgraphs.find(({ id }) => id === node.subgraph)
    // What a parameter holds is as good a literal as the catalogue's.
    return subgraph?.inputs.find(({ key }) => key === handle)?.default as Literal | undefined
  }
  return origin === 'port' && port?.growing !== true ? port?.default : undefined
}

/** Names that wires into a node hide. */
function namesInto(view: BodyView, node: GraphNode): string {
  return view
    .sockets(node.id)
    .ownInputs.filter(({ origin, handle }) => origin === 'name' && view.wireInto(node.id, handle))
    .map(({ handle }) => handle)
    .join(' ')
}

/** A problem in an entry of a list is the list's as well. */
function isWithin(parameter: string | undefined, handle: string): boolean {
  return parameter === handle || (parameter?.startsWith(`${handle}/`) ?? false)
}
