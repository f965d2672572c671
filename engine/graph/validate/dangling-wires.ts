import type { GraphEdge } from '../document.ts'
import { parseHandle } from '../handles.ts'
import { nearest } from './nearest.ts'
import type { CheckedNode, Finding, Scope } from './scope.ts'

/** A wire joins two nodes that are there, at sockets they have, and an input takes one wire. */
export function checkDanglingWires(scope: Scope): void {
  for (const { edge, source, target, output, input } of scope.links) {
    if (output && input) continue
    const missing = [source ? [] : edge.source, target ? [] : edge.target].flat()
    if (missing.length > 0) {
      const names = [...new Set(missing)].map((id) => `"${id}"`).join(' and ')
      say(scope, target?.id ?? source?.id, edge, { message: `A wire leads to ${names}, which is not in the graph` })
    }
    if (source && !output) {
      say(scope, source.id, edge, { message: `${source.title} has no output '${edge.source_handle}'` })
    }
    if (target && !input) {
      say(scope, target.id, edge, {
        message: `${target.title} has no input '${edge.target_handle}'`,
        parameter: edge.target_handle,
        ...hint(target, edge.target_handle),
      })
    }
  }
  checkSharedInputs(scope)
}

function hint(target: CheckedNode, handle: string): Pick<Finding, 'fix'> {
  const { name, item } = parseHandle(handle)
  const port = target.kind?.ports.find((each) => each.growing && each.name === name)
  if (port && item === undefined) return { fix: `Wire to an item: '${name}:<key>'` }
  const near = nearest(
    handle,
    [...target.sockets.inputs()].map((input) => input.handle),
  )
  return near === undefined ? {} : { fix: `Wire it to '${near}'` }
}

function checkSharedInputs(scope: Scope): void {
  for (const { id, title, into } of scope.nodes) {
    if (into.length < 2) continue
    const taken = new Set<string>()
    for (const { edge, input } of into) {
      const handle = edge.target_handle
      if (taken.has(handle) && input?.origin !== 'order' && input?.origin !== 'unknown') {
        say(scope, id, edge, {
          message: `Input '${input?.title ?? handle}' of ${title} takes one wire; only the first counts`,
          parameter: handle,
        })
      }
      taken.add(handle)
    }
  }
}

function say(scope: Scope, node: string | undefined, edge: GraphEdge, finding: Omit<Finding, 'code' | 'edge'>): void {
  scope.report(node, { code: 'dangling_edge', edge: edge.id, fix: 'Remove the wire', ...finding })
}
