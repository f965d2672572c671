/** Where a problem, a line of code or a picture's object points: a node, perhaps inside subgraphs. */
import type { CanvasBody, GraphDocument, GraphNode } from '../../engine/graph/document.ts'
import { bodyOf } from '../../engine/graph/edits/body.ts'
import { goToNodes } from '../session/session-store.ts'
import type { Tab } from '../workspace/tab.ts'

/** A node with the body it stands in. */
export interface LocatedNode {
  readonly node: GraphNode
  readonly body: CanvasBody
  /** Id of the subgraph; undefined for the scene itself. */
  readonly within: string | undefined
}

/** The node at a path such as `node-3/node-1` (through the instances of subgraphs); undefined where there is none. */
export function locateNode(document: GraphDocument, path: string): LocatedNode | undefined {
  let within: string | undefined
  let found: LocatedNode | undefined
  for (const id of path.split('/')) {
    if (found) within = found.node.subgraph
    if (found && within === undefined) return undefined
    const body = bodyOf(document, within)
    const node = body?.nodes.find((candidate) => candidate.id === id)
    if (!body || !node) return undefined
    found = { node, body, within }
  }
  return found
}

/** Selects nodes by their paths and brings them into view, in the subgraph where the first of them stands. */
export function goToPaths(tab: Tab, paths: readonly string[]): void {
  const { document } = tab.document.getState()
  const located = paths.flatMap((path) => locateNode(document, path) ?? [])
  const [first] = located
  if (!first) return
  if (tab.session.getState().within !== first.within) tab.session.setState({ within: first.within })
  const ids = located.filter(({ within }) => within === first.within).map(({ node }) => node.id)
  goToNodes(tab.session, [...new Set(ids)])
}

/** Goes to where a path leads, or to the wire's end where a problem is at a wire alone. */
export function goToPath(tab: Tab, path: string): void {
  goToPaths(tab, [path])
}
