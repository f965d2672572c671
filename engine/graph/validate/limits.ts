import { estimateSeconds } from './duration.ts'
import type { Scope } from './scope.ts'

/** Beyond these a graph is slow to edit or to render; it is never refused (D10). */
const most = { nodes: 200, wires: 500, seconds: 60 }

/** Warns of a graph that is larger or longer than one wants to wait for. */
export function checkLimits(scopes: readonly Scope[]): void {
  const [whole] = scopes
  if (!whole) return
  const { nodes, edges, subgraphs } = whole.document
  const bodies = [{ nodes, edges }, ...subgraphs]
  const count = {
    nodes: bodies.reduce((sum, body) => sum + body.nodes.length, 0),
    wires: bodies.reduce((sum, body) => sum + body.edges.length, 0),
  }
  const warn = (message: string, fix: string): void => {
    whole.report(undefined, { code: 'limit_warning', severity: 'warning', message, fix })
  }
  const slow = 'Split it into several graphs if it becomes slow'
  if (count.nodes > most.nodes) warn(`The graph has ${count.nodes} nodes, more than ${most.nodes}`, slow)
  if (count.wires > most.wires) warn(`The graph has ${count.wires} wires, more than ${most.wires}`, slow)
  const seconds = estimateSeconds(scopes)
  if (seconds > most.seconds) {
    warn(
      `The animation takes about ${Math.round(seconds)} s, more than ${most.seconds} s`,
      'Expect it to render slowly, or shorten it',
    )
  }
}
