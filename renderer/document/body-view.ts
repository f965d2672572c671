/** One body of a document as the editor looks at it: nodes and wires by id, sockets, types. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { NodeKind, SocketType } from '../../engine/catalogue/definition.ts'
import type { CanvasBody, GraphDocument, GraphEdge, GraphNode } from '../../engine/graph/document.ts'
import { bodyOf } from '../../engine/graph/edits/body.ts'
import type { NodeInterface } from '../../engine/graph/interface.ts'
import { interfaceOf } from '../../engine/graph/interface.ts'
import { inferTypes, typeKey, type InferredTypes } from '../../engine/graph/types.ts'

const empty: CanvasBody = { nodes: [], edges: [], frames: [], notes: [] }

/** See the head of this file; made by `viewBody`, and as unchanging as the document. */
export class BodyView {
  readonly document: GraphDocument
  readonly body: CanvasBody
  readonly catalogue: Catalogue
  readonly #nodes: ReadonlyMap<string, GraphNode>
  #into: Map<string, GraphEdge> | undefined
  #outOf: Map<string, GraphEdge[]> | undefined
  #types: InferredTypes | undefined

  constructor(document: GraphDocument, within: string | undefined, catalogue: Catalogue) {
    this.document = document
    this.body = bodyOf(document, within) ?? empty
    this.catalogue = catalogue
    this.#nodes = new Map(this.body.nodes.map((node) => [node.id, node]))
  }

  node(id: string): GraphNode | undefined {
    return this.#nodes.get(id)
  }

  kind(id: string): NodeKind | undefined {
    const type = this.node(id)?.type
    return type === undefined ? undefined : this.catalogue.kinds.get(type)
  }

  /** @throws Error where there is no such node */
  sockets(id: string): NodeInterface {
    const node = this.node(id)
    if (!node) throw new Error(`There is no node ${id}.`)
    return interfaceOf(node, this.body, this.document, this.catalogue)
  }

  /** The type of what comes out there, as far as it is known. */
  outputType(id: string, handle: string): SocketType {
    this.#types ??= inferTypes(this.body, this.document, this.catalogue)
    return this.#types.get(typeKey(id, handle)) ?? 'Any'
  }

  /** The wire into an input; of `after`, which takes many, one of them. */
  wireInto(id: string, handle: string): GraphEdge | undefined {
    this.#into ??= new Map(this.body.edges.map((edge) => [`${edge.target}\n${edge.target_handle}`, edge]))
    return this.#into.get(`${id}\n${handle}`)
  }

  /** The wires out of a node. */
  wiresOutOf(id: string): readonly GraphEdge[] {
    this.#outOf ??= Map.groupBy(this.body.edges, ({ source }) => source)
    return this.#outOf.get(id) ?? []
  }
}

const remembered = new WeakMap<GraphDocument, Map<string | undefined, BodyView>>()

/** The view of a body, found once for each state of a document. */
export function viewBody(document: GraphDocument, within: string | undefined, catalogue: Catalogue): BodyView {
  let views = remembered.get(document)
  if (!views) remembered.set(document, (views = new Map()))
  let view = views.get(within)
  if (!view || view.catalogue !== catalogue) views.set(within, (view = new BodyView(document, within, catalogue)))
  return view
}
