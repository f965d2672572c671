/** Finds nodes by what people know of them: name, title, type, id, a value. Pure. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { Body, GraphDocument, GraphNode } from '../../../engine/graph/document.ts'

/** A node that was found, with the body it lies in. */
export interface Hit {
  readonly within: string | undefined
  readonly node: string
}

/**
 * The nodes that have all the words of a query.
 *
 * @param first - the body that is shown: its nodes come before those of others, and all from left to right
 */
export function findNodes(
  document: GraphDocument,
  catalogue: Catalogue,
  query: string,
  first: string | undefined,
): Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const bodies: { within: string | undefined; body: Body }[] = [
    { within: undefined, body: document },
    ...document.subgraphs.map((body) => ({ within: body.id, body })),
  ]
  const shown = bodies.filter(({ within }) => within === first)
  const others = bodies.filter(({ within }) => within !== first)
  return [...shown, ...others].flatMap(({ within, body }) =>
    body.nodes
      .filter((node) => {
        const text = textOf(node, catalogue)
        return words.every((word) => text.includes(word))
      })
      .toSorted((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)
      .map(({ id }) => ({ within, node: id })),
  )
}

const texts = new WeakMap<GraphNode, string>()

function textOf(node: GraphNode, { kinds }: Catalogue): string {
  let text = texts.get(node)
  if (text === undefined) {
    const { id, type, name = '', label = '', params = {} } = node
    const values = Object.entries(params).map(([key, value]) => `${key} ${valueText(value)}`)
    text = [id, type, kinds.get(type)?.title ?? '', name, label, ...values].join('\n').toLowerCase()
    texts.set(node, text)
  }
  return text
}

/** Texts without the quotes and escapes of JSON, so that `\frac` is found as it was typed. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(valueText).join(' ')
}
