import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Body, GraphDocument, GraphNode, ParamValue } from './document.ts'
import { pythonContext, type PythonContext } from './expression/context.ts'

/** One expression of a graph as `manim_nodes.check` is asked about it, and where it stands. */
export interface PythonCheck {
  request:
    | { kind: 'expression'; text: string; inputs: readonly string[] }
    | { kind: 'function'; args: readonly string[]; text: string; inputs: readonly string[] }
  /** Node id; inside a subgraph `subgraph/node`. Absent for an expression of the settings. */
  node?: string
  parameter: string
}

/** Every expression and function of a graph: Python's own grammar has the last word on each before anything runs. */
export function pythonChecks(
  document: GraphDocument,
  catalogue: Catalogue,
): { context: PythonContext; checks: PythonCheck[] } {
  const checks: PythonCheck[] = []
  const { scene_args, config, defaults } = document.settings
  for (const params of [scene_args, config, ...defaults.map(({ params: own }) => own)])
    for (const [name, value] of Object.entries(params)) collect(value, name, [], undefined, checks)
  collectBody(document, '', checks)
  for (const subgraph of document.subgraphs) collectBody(subgraph, `${subgraph.id}/`, checks)
  return { context: pythonContext(catalogue), checks }
}

function collectBody(body: Body, path: string, checks: PythonCheck[]): void {
  const wired = new Map<string, string[]>()
  for (const { target, target_handle } of body.edges) wired.set(target, [...(wired.get(target) ?? []), target_handle])
  for (const node of body.nodes) if (!node.muted) collectNode(node, wired.get(node.id) ?? [], path, checks)
}

function collectNode(node: GraphNode, wired: readonly string[], path: string, checks: PythonCheck[]): void {
  for (const [name, value] of Object.entries(node.params ?? {})) {
    // A wire has taken the place of the value; nothing of it is written.
    if (!wired.includes(name)) collect(value, name, wired, path + node.id, checks)
  }
}

function collect(
  value: ParamValue,
  parameter: string,
  inputs: readonly string[],
  node: string | undefined,
  checks: PythonCheck[],
): void {
  if (value === null || typeof value !== 'object') return
  const place = { parameter, ...(node !== undefined && { node }) }
  if (Array.isArray(value)) for (const item of value) collect(item, parameter, inputs, node, checks)
  else if ('expr' in value) checks.push({ request: { kind: 'expression', text: value.expr, inputs }, ...place })
  else if ('fn' in value)
    checks.push({ request: { kind: 'function', args: value.fn.args, text: value.fn.body, inputs }, ...place })
  else if ('list' in value) for (const [, item] of value.list) collect(item, parameter, inputs, node, checks)
  else if ('dict' in value) for (const [, , item] of value.dict) collect(item, parameter, inputs, node, checks)
}
