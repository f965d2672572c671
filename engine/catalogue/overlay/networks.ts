import { defineOverlay } from '../define-overlay.ts'

const layouts = [
  'circular',
  'kamada_kawai',
  'partite',
  'planar',
  'random',
  'shell',
  'spectral',
  'spiral',
  'spring',
  'tree',
]
const ports = {
  vertices: { widget: 'list', description: 'Names of the vertices: numbers or texts.' },
  edges: { widget: 'expression', description: 'Pairs of names that are joined: [(1, 2), (2, 3)].' },
  label_fill_color: { type: 'Color', widget: 'color' },
  layout: { choices: layouts, description: 'How the vertices are placed.' },
}

export default defineOverlay('Math', ['network', 'graph theory', 'nodes', 'edges'], {
  'manim.Graph': {
    documentation: 'A network: vertices, some of them joined by edges.',
    tags: ['tree', 'vertices', 'connections'],
    main: ['vertices', 'edges', 'layout', 'labels'],
    initial: { vertices: [1, 2, 3, 4], edges: { expr: '[(1, 2), (2, 3), (3, 4), (4, 1)]' } },
    ports,
    example: 'graph = Graph([1, 2, 3, 4], [(1, 2), (2, 3), (3, 4), (4, 1)], layout="circular")\nself.add(graph)',
  },
  'manim.DiGraph': {
    documentation: 'A network whose edges have a direction, drawn as arrows.',
    tags: ['directed', 'automaton', 'state machine', 'flow chart'],
    main: ['vertices', 'edges', 'layout', 'labels'],
    initial: { vertices: [1, 2, 3], edges: { expr: '[(1, 2), (2, 3), (3, 1)]' } },
    ports,
    example: 'graph = DiGraph([1, 2, 3], [(1, 2), (2, 3), (3, 1)], layout="circular")\nself.add(graph)',
  },
  'manim.GenericGraph.change_layout': {
    title: 'Change layout',
    documentation: 'Places the vertices of a network in another way. After Animate, they move there.',
    tags: ['arrange', 'move vertices'],
    main: ['layout', 'layout_scale'],
    ports: { layout: { choices: layouts } },
    example: 'graph = Graph([1, 2, 3], [(1, 2), (2, 3)])\nself.play(graph.animate.change_layout("circular"))',
  },
})
