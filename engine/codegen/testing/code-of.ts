import type { GraphDocument, GraphNode, Settings } from '../../graph/document.ts'
import { graph, node } from '../../graph/testing/build.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { generateCode } from '../generate.ts'

const catalogue = await loadCatalogue()

/** The statements of `construct` that a graph becomes, without indentation and without the last `self.wait()`. */
export function statementsOf(nodes: GraphNode[], wires: string[] = [], settings: Partial<Settings> = {}): string {
  return bodyOf(graph(nodes, wires, { hold: 0, ...settings }))
}

/** As `statementsOf`, of a whole document. */
export function bodyOf(document: GraphDocument): string {
  const { code } = generateCode(document, catalogue)
  const [, body = ''] = code.split('    def construct(self):\n')
  return body
    .split('\n')
    .map((line) => line.replace(/^ {8}/, ''))
    .join('\n')
    .trimEnd()
}

/** The whole file. */
export function fileOf(
  nodes: GraphNode[],
  wires: string[] = [],
  settings: Partial<Settings> = {},
  name = 'Test',
): string {
  return generateCode({ ...graph(nodes, wires, settings), name }, catalogue).code
}

/** A node with items of growing inputs: `withItems('node-2', 'manim.FadeIn', { mobjects: ['a1'] })`. */
export function withItems(
  id: string,
  type: string,
  items: Record<string, string[]>,
  params: GraphNode['params'] = {},
): GraphNode {
  return node(id, type, params, { items })
}
