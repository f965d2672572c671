import {
  type Body,
  defaultSettings,
  type GraphDocument,
  type GraphEdge,
  type GraphNode,
  type Settings,
  type Subgraph,
} from '../document.ts'

type NodeExtras = Partial<Omit<GraphNode, 'id' | 'type' | 'position'>>

/** A node at its id's number in the order: `node('node-3', 'manim.Circle', { radius: 2 })`. */
export function node(id: string, type: string, params: GraphNode['params'] = {}, more: NodeExtras = {}): GraphNode {
  const order = Number(/\d+$/.exec(id)?.[0] ?? 1)
  return { id, type, type_version: 1, order, position: { x: 0, y: 0 }, params, ...more }
}

/** A wire; its id follows from its ends. */
export function edge(source: string, sourceHandle: string, target: string, targetHandle: string): GraphEdge {
  const id = `${source}-${sourceHandle}-${target}-${targetHandle}`.replaceAll(/[^a-zA-Z0-9_-]/g, '_')
  return { id, source, source_handle: sourceHandle, target, target_handle: targetHandle }
}

/** A wire in one text: `wire('node-1.mobject > node-2.mobjects:a1')`. */
export function wire(text: string): GraphEdge {
  const [, source = '', sourceHandle = '', target = '', targetHandle = ''] =
    /^([\w-]+)\.(\S+) > ([\w-]+)\.(\S+)$/.exec(text) ?? []
  return edge(source, sourceHandle, target, targetHandle)
}

export function body(nodes: GraphNode[], edges: GraphEdge[]): Body {
  return { nodes, edges }
}

/** A document of these nodes and wires, wires as texts. */
export function graph(nodes: GraphNode[], wires: string[] = [], settings: Partial<Settings> = {}): GraphDocument {
  return {
    format: 'manim-nodes',
    version: 1,
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Test',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    settings: { ...defaultSettings, ...settings },
    nodes,
    edges: wires.map(wire),
    frames: [],
    notes: [],
    subgraphs: [],
  }
}

type SubgraphExtras = Partial<Pick<Subgraph, 'kind' | 'inputs' | 'outputs' | 'name'>>

/** A subgraph of these nodes and wires. */
export function subgraphOf(id: string, nodes: GraphNode[], wires: string[] = [], more: SubgraphExtras = {}): Subgraph {
  return {
    id,
    name: id,
    kind: 'scene',
    inputs: [],
    outputs: [],
    nodes,
    edges: wires.map(wire),
    frames: [],
    notes: [],
    ...more,
  }
}
