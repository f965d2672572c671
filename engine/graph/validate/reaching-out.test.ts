import { expect, it } from 'vitest'
import { createCatalogue } from '../../catalogue/create-catalogue.ts'
import { loadGenerated } from '../../catalogue/testing/load-generated.ts'
import type { GraphDocument } from '../document.ts'
import { graph, node } from '../testing/build.ts'
import { validateGraph } from './index.ts'

const catalogue = createCatalogue(await loadGenerated())
const circle = node('node-1', 'manim.Circle')

const graphs: [name: string, document: GraphDocument][] = [
  [
    'a file written by a node',
    graph(
      [circle, node('node-2', 'manim.Mobject.save_image', { name: '/tmp/x.png' })],
      ['node-1.mobject > node-2.mobject'],
    ),
  ],
  [
    'a viewer started by a node',
    graph([circle, node('node-2', 'manim.Mobject.show')], ['node-1.mobject > node-2.mobject']),
  ],
  ...['save_image', 'get_save_image', 'set_file_writer', 'get__class', 'get___class__', 'animate.save_image'].map(
    (attribute): [string, GraphDocument] => [
      `the attribute ${attribute}`,
      graph([circle, node('node-2', 'mobject.get', { attribute })], ['node-1.mobject > node-2.mobject']),
    ],
  ),
  [
    'a method that writes files',
    graph([circle, node('node-2', 'value.method', { method: 'get_save_image' })], ['node-1.mobject > node-2.mobject']),
  ],
  ...["Scene, metaclass=print('x')", 'Scene):\n    pass\nclass X(Scene', '__import__("os")'].map(
    (base_class): [string, GraphDocument] => [
      `the base class ${base_class}`,
      graph([node('node-1', 'code.python', { code: 'x = 1', base_class })]),
    ],
  ),
  [
    'a base class of a muted node',
    graph([node('node-1', 'code.python', { code: 'x = 1', base_class: 'A, B' }, { muted: true })]),
  ],
  ...['media_dir', 'plugins', 'preview', 'tex_template_file', 'custom_folders'].map((name): [string, GraphDocument] => [
    `the setting ${name}`,
    graph([circle], [], { config: { [name]: '/tmp/x' } }),
  ]),
]

it.each(graphs)('%s is refused, for it reaches out of the picture', (_, document) => {
  const codes = validateGraph(document, catalogue).filter(({ severity }) => severity === 'error')
  expect(codes.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^(name_not_allowed|unknown_type)$/))
})

it('what changes the picture is not', () => {
  const document = graph(
    [
      circle,
      node('node-2', 'mobject.get', { attribute: 'width' }),
      node('node-3', 'code.python', { code: 'x = 1', base_class: 'ThreeDScene' }),
    ],
    ['node-1.mobject > node-2.mobject'],
    { config: { frame_width: 12 } },
  )
  expect(validateGraph(document, catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
})
