import { defineOverlay } from '../define-overlay.ts'
import { count } from '../overlay-ranges.ts'

export default defineOverlay('Shapes', ['boolean', 'combine'], {
  'manim.Union': {
    documentation: 'One shape that covers whatever any of the shapes covers.',
    tags: ['merge', 'or', 'join'],
    main: ['color', 'fill_opacity'],
    example:
      'a, b = Circle().shift(0.6 * LEFT), Square().shift(0.6 * RIGHT)\nself.add(Union(a, b, color=GREEN, fill_opacity=0.5))',
  },
  'manim.Intersection': {
    documentation: 'The shape that all the shapes have in common.',
    tags: ['and', 'overlap', 'Venn'],
    main: ['color', 'fill_opacity'],
    example:
      'a, b = Circle().shift(0.6 * LEFT), Square().shift(0.6 * RIGHT)\nself.add(Intersection(a, b, color=GREEN, fill_opacity=0.5))',
  },
  'manim.Difference': {
    documentation: 'The first shape without what the second covers.',
    tags: ['subtract', 'minus', 'cut'],
    main: ['color', 'fill_opacity'],
    example:
      'a, b = Circle().shift(0.6 * LEFT), Square().shift(0.6 * RIGHT)\nself.add(Difference(a, b, color=GREEN, fill_opacity=0.5))',
  },
  'manim.Exclusion': {
    documentation: 'What exactly one of two shapes covers.',
    tags: ['xor', 'either'],
    main: ['color', 'fill_opacity'],
    example:
      'a, b = Circle().shift(0.6 * LEFT), Square().shift(0.6 * RIGHT)\nself.add(Exclusion(a, b, color=GREEN, fill_opacity=0.5))',
  },
  'manim.Cutout': {
    documentation: 'A shape with holes in the form of other shapes.',
    tags: ['hole', 'stencil', 'mask', 'cut'],
    main: ['color', 'fill_opacity'],
  },
  'manim.DashedVMobject': {
    documentation: 'A shape drawn with dashes.',
    tags: ['dotted', 'outline', 'dash'],
    main: ['num_dashes', 'dashed_ratio', 'color'],
    ports: { num_dashes: { ...count, min: 1, soft_max: 100 }, dashed_ratio: { soft_min: 0, soft_max: 1, step: 0.05 } },
    example: 'circle = Circle(radius=2)\nself.add(DashedVMobject(circle, num_dashes=30, color=YELLOW))',
  },
  'manim.CurvesAsSubmobjects': {
    documentation: 'A curve taken apart into its pieces, so that each can be coloured or animated by itself.',
    tags: ['split', 'pieces', 'gradient'],
    example:
      'circle = Circle(radius=2)\npieces = CurvesAsSubmobjects(circle)\npieces.set_color_by_gradient(RED, BLUE)\nself.add(pieces)',
  },
})
