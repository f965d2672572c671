import { smallCatalogue } from '../../catalogue/testing/small-catalogue.ts'
import type { GraphDocument, GraphNode, Settings } from '../document.ts'
import type { Problem } from '../problem.ts'
import { validateGraph } from '../validate/index.ts'
import { graph } from './build.ts'

/** The problems of a document under the small catalogue. */
export function problemsIn(document: GraphDocument): Problem[] {
  return validateGraph(document, smallCatalogue)
}

/** The problems of these nodes and wires. */
export function problemsOf(nodes: GraphNode[], wires: string[] = [], settings: Partial<Settings> = {}): Problem[] {
  return problemsIn(graph(nodes, wires, settings))
}

/** Only what they say. */
export function messagesOf(nodes: GraphNode[], wires: string[] = [], settings: Partial<Settings> = {}): string[] {
  return problemsOf(nodes, wires, settings).map((problem) => problem.message)
}
