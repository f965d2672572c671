import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { DocumentDiff, GraphRecord } from '../../../engine/graph/diff.ts'
import type { GraphDocument, GraphEdge, GraphNode } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { viewBody } from '../../document/body-view.ts'
import { inputOf, outputOf } from '../../document/connecting.ts'
import type { DocumentState } from '../../document/document-store.ts'
import { nodeName } from '../../document/node-name.ts'
import { t } from '../../strings/t.ts'
import { asWords } from '../node/socket-title.ts'

/** What just happened to a document, in words; undefined where nothing was finished. */
export function wordsFor(before: DocumentState, now: DocumentState, catalogue: Catalogue): string | undefined {
  const [done, undone] = [now.past.length - before.past.length, now.future.length - before.future.length]
  if (undone > 0) return t('nodes.say.undone', { label: now.future.at(-1)?.label })
  const step = done > 0 ? now.past.at(-1) : undefined
  if (!step) return undefined
  if (undone < 0 && before.future.at(-1) === step) return t('nodes.say.redone', { label: step.label })
  return wordsForStep(step.diff, before.document, now.document, catalogue) ?? step.label
}

function wordsForStep(
  { added, removed }: DocumentDiff,
  before: GraphDocument,
  now: GraphDocument,
  catalogue: Catalogue,
): string | undefined {
  const nodes = recordsOf(added, 'node')
  const gone = recordsOf(removed, 'node')
  const wires = recordsOf(added, 'edge')
  const cut = recordsOf(removed, 'edge')
  const words: string[] = []
  if (nodes.length > 1) words.push(t('nodes.say.addedMany', { count: nodes.length }))
  else if (nodes[0]) words.push(t('nodes.say.added', { name: nameOf(nodes[0].record as GraphNode, catalogue) }))
  if (gone.length > 1) words.push(t('nodes.say.removedMany', { count: gone.length }))
  else if (gone[0]) words.push(t('nodes.say.removed', { name: nameOf(gone[0].record as GraphNode, catalogue) }))
  if (wires.length === 1 && wires[0])
    words.push(connected(wires[0].record as GraphEdge, now, wires[0].within, catalogue))
  // Wires that go with their node are no news.
  if (cut.length === 1 && cut[0] && gone.length === 0 && wires.length === 0)
    words.push(disconnected(cut[0].record as GraphEdge, before, cut[0].within, catalogue))
  return words.length > 0 ? words.join('. ') : undefined
}

interface Found {
  readonly record: GraphRecord
  readonly within: string | undefined
}

function recordsOf(records: Record<string, GraphRecord>, kind: 'node' | 'edge'): Found[] {
  return Object.entries(records).flatMap(([key, record]) => {
    const slash = key.indexOf('/')
    const isKind = key.slice(slash + 1).startsWith(`${kind}:`)
    return isKind ? [{ record, within: slash < 0 ? undefined : key.slice(0, slash) }] : []
  })
}

function nameOf(node: GraphNode, catalogue: Catalogue): string {
  return nodeName(node, catalogue.kinds.get(node.type))
}

function connected(edge: GraphEdge, document: GraphDocument, within: string | undefined, catalogue: Catalogue): string {
  const view = viewBody(document, within, catalogue)
  const output = outputOf(view, { node: edge.source, handle: edge.source_handle })?.title ?? edge.source_handle
  const input = inputOf(view, { node: edge.target, handle: edge.target_handle })?.title ?? edge.target_handle
  const name = (id: string): string => namedIn(document, within, id, catalogue)
  return t('nodes.say.connected', {
    from: name(edge.source),
    output: asWords(output),
    to: name(edge.target),
    input: asWords(input),
  })
}

function disconnected(
  edge: GraphEdge,
  document: GraphDocument,
  within: string | undefined,
  catalogue: Catalogue,
): string {
  const name = (id: string): string => namedIn(document, within, id, catalogue)
  return t('nodes.say.disconnected', { from: name(edge.source), to: name(edge.target) })
}

function namedIn(document: GraphDocument, within: string | undefined, id: string, catalogue: Catalogue): string {
  const node = bodyOf(document, within)?.nodes.find((one) => one.id === id)
  return node ? nameOf(node, catalogue) : id
}
