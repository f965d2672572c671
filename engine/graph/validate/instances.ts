import type { Body, GraphDocument, GraphNode, Subgraph } from '../document.ts'
import { findSubgraph } from '../sockets/subgraph-sockets.ts'
import { compareNatural } from '../natural-order.ts'

/** A body and where it runs. */
export interface Instance {
  body: Body
  subgraph: Subgraph | undefined
  /** Ids of the instances it is in, outermost first. */
  path: readonly string[]
  /** Their places among their neighbours, for sorting. */
  place: readonly number[]
  /** It does not run, because an instance it is in is muted. */
  asleep: boolean
}

/**
 * The graph and each subgraph in use, once: by the path of the first instance that runs, else of the first muted one.
 * Subgraphs no node uses never run and are left out. Recursion ends where it begins.
 */
export function findInstances(document: GraphDocument): Instance[] {
  const found = new Map<string | undefined, Instance>()
  const whole: Instance = { body: document, subgraph: undefined, path: [], place: [], asleep: false }
  visit(whole, false)
  // Those reached through muted instances alone come second.
  for (const instance of found.values()) visit(instance, true)
  return [...found.values()]

  function visit(start: Instance, asleep: boolean): void {
    const waiting = [start]
    for (let instance = waiting.shift(); instance; instance = waiting.shift()) {
      found.set(instance.subgraph?.id, instance)
      for (const inner of within(instance)) {
        if (inner.asleep === asleep && !found.has(inner.subgraph?.id)) {
          found.set(inner.subgraph?.id, inner)
          waiting.push(inner)
        }
      }
    }
  }

  function within(instance: Instance): Instance[] {
    const holders = instance.body.nodes.filter((node) => node.subgraph !== undefined)
    if (holders.length === 0) return []
    const order = new Map(instance.body.nodes.toSorted(inOrder).map((node, at) => [node, at]))
    return holders.flatMap((node) => {
      const subgraph = findSubgraph(document, node.subgraph ?? '')
      if (!subgraph) return []
      const path = [...instance.path, node.id]
      const place = [...instance.place, order.get(node) ?? 0]
      const asleep = instance.asleep || node.muted === true || node.bypassed === true
      return [{ body: subgraph, subgraph, path, place, asleep }]
    })
  }
}

function inOrder(a: GraphNode, b: GraphNode): number {
  return a.order - b.order || compareNatural(a.id, b.id)
}
