import { defineOverlay } from '../define-overlay.ts'

const main = ['table', 'row_labels', 'col_labels', 'include_outer_lines']
const ports = { table: { widget: 'table' }, v_buff: { soft_min: 0, soft_max: 4 }, h_buff: { soft_min: 0, soft_max: 4 } }

export default defineOverlay('Math', ['table', 'grid', 'cells', 'data'], {
  'manim.Table': {
    documentation: 'A table of texts, row by row.',
    tags: ['text'],
    main,
    initial: {
      table: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    ports,
    example: 'table = Table([["a", "b"], ["c", "d"]], include_outer_lines=True)\nself.add(table)',
  },
  'manim.MathTable': {
    documentation: 'A table of equations, row by row.',
    tags: ['latex', 'equations'],
    main,
    initial: {
      table: [
        ['x', 'x^2'],
        [1, 1],
        [2, 4],
      ],
    },
    ports,
    example: "table = MathTable([['x', 'x^2'], [1, 1], [2, 4]])\nself.add(table)",
  },
  'manim.IntegerTable': {
    documentation: 'A table of whole numbers.',
    tags: ['numbers', 'whole'],
    main,
    initial: {
      table: [
        [1, 2],
        [3, 4],
      ],
    },
    ports,
    example: 'table = IntegerTable([[1, 2], [3, 4]])\nself.add(table)',
  },
  'manim.DecimalTable': {
    documentation: 'A table of numbers with decimals.',
    tags: ['numbers', 'float'],
    main,
    initial: {
      table: [
        [0.5, 1.5],
        [2.5, 3.5],
      ],
    },
    ports,
    example:
      "table = DecimalTable([[0.5, 1.5], [2.5, 3.5]], element_to_mobject_config={'num_decimal_places': 1})\nself.add(table)",
  },
  'manim.MobjectTable': {
    documentation: 'A table of any objects.',
    tags: ['objects', 'shapes'],
    main,
    ports,
    example: 'table = MobjectTable([[Circle(), Square()], [Triangle(), Star()]])\ntable.scale(0.6)\nself.add(table)',
  },
})
