import { defineOverlay } from '../define-overlay.ts'

const main = ['matrix', 'left_bracket', 'right_bracket', 'v_buff', 'h_buff']
const ports = { matrix: { widget: 'matrix' } }

export default defineOverlay('Math', ['matrix', 'linear algebra', 'rows', 'columns'], {
  'manim.Matrix': {
    documentation: 'A matrix on screen, with its brackets. Entries are numbers or pieces of TeX.',
    tags: ['brackets', 'vector', 'array'],
    main,
    initial: {
      matrix: [
        [1, 2],
        [3, 4],
      ],
    },
    ports,
    example: 'matrix = Matrix([[1, 2], [3, 4]])\nself.add(matrix)',
  },
  'manim.IntegerMatrix': {
    documentation: 'A matrix of whole numbers on screen.',
    tags: ['whole', 'array'],
    main,
    initial: {
      matrix: [
        [1, 2],
        [3, 4],
      ],
    },
    ports,
    example: 'matrix = IntegerMatrix([[1, 2], [3, 4]], left_bracket="(", right_bracket=")")\nself.add(matrix)',
  },
  'manim.DecimalMatrix': {
    documentation: 'A matrix of numbers with decimals on screen.',
    tags: ['float', 'array'],
    main,
    initial: {
      matrix: [
        [0.5, 1.5],
        [2.5, 3.5],
      ],
    },
    ports,
    example:
      "matrix = DecimalMatrix([[0.5, 1.5], [2, 3]], element_to_mobject_config={'num_decimal_places': 1})\nself.add(matrix)",
  },
  'manim.MobjectMatrix': {
    documentation: 'A matrix whose entries are any objects.',
    tags: ['objects', 'shapes'],
    main,
    ports: { matrix: { widget: 'table' } },
    example: 'matrix = MobjectMatrix([[Circle().scale(0.3), Square().scale(0.3)]])\nself.add(matrix)',
  },
})
