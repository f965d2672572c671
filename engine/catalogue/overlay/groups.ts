import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Layout', ['group', 'collection', 'members'], {
  'manim.VGroup': {
    documentation:
      'Several shapes or texts as one object: moved, coloured and animated together. For pictures, use Group.',
    tags: ['combine', 'bundle', 'together'],
    main: [],
    example: 'group = VGroup(Circle(), Square(), Triangle()).arrange(RIGHT)\nself.add(group)',
  },
  'manim.Group': {
    documentation: 'Several objects of any kind as one, pictures included.',
    tags: ['combine', 'bundle', 'together'],
    main: [],
    example: 'group = Group(Circle(), Square())\ngroup.arrange(RIGHT)\nself.add(group)',
  },
  'manim.VDict': {
    documentation: 'Several objects as one, each under a name.',
    tags: ['dictionary', 'named', 'combine'],
    main: ['mapping_or_iterable', 'show_keys'],
    example:
      "shapes = VDict({'square': Square(), 'circle': Circle()})\nshapes['circle'].set_color(RED)\nself.add(shapes)",
  },
  'manim.Mobject.add': {
    title: 'Add to group',
    documentation: 'Adds objects to a group as its last members.',
    tags: ['append', 'join', 'insert'],
    example: 'group = VGroup(Square())\ngroup.add(Circle())\nself.add(group)',
  },
  'manim.Mobject.remove': {
    title: 'Remove from group',
    documentation: 'Takes objects out of a group.',
    tags: ['take out', 'delete'],
    example:
      'square, circle = Square(), Circle()\ngroup = VGroup(square, circle)\ngroup.remove(square)\nself.add(group)',
  },
  'manim.Mobject.arrange': {
    title: 'Arrange',
    documentation: 'Puts the members of a group side by side in a direction, with a gap.',
    tags: ['row', 'column', 'stack', 'line up', 'distribute'],
    main: ['direction', 'buff', 'center'],
    add_ports: [field('aligned_edge', 'Vector', { main: false })],
    example: 'group = VGroup(Circle(), Square(), Triangle()).arrange(RIGHT, buff=1)\nself.add(group)',
  },
  'manim.Mobject.arrange_in_grid': {
    title: 'Arrange in grid',
    documentation: 'Puts the members of a group into rows and columns.',
    tags: ['grid', 'table', 'matrix', 'rows', 'columns'],
    main: ['rows', 'cols', 'buff'],
    ports: { rows: { min: 1, soft_max: 20, step: 1 }, cols: { min: 1, soft_max: 20, step: 1 } },
    example: 'group = VGroup(*[Square(0.8) for _ in range(6)]).arrange_in_grid(rows=2, cols=3)\nself.add(group)',
  },
  'manim.Mobject.space_out_submobjects': {
    title: 'Space out',
    documentation: 'Spreads the members of a group: 1.5 makes all distances half as long again.',
    tags: ['spread', 'distance', 'spacing'],
    main: ['factor'],
    example: 'group = VGroup(Circle(), Square()).arrange(RIGHT)\ngroup.space_out_submobjects(1.5)\nself.add(group)',
  },
  'manim.Mobject.shuffle': {
    title: 'Shuffle members',
    documentation: 'Puts the members of a group into a random order.',
    tags: ['random', 'order', 'mix'],
    example:
      'letters = Text("shuffle")\nletters.shuffle()\nself.play(LaggedStart(*[FadeIn(letter) for letter in letters]))',
  },
  'manim.Mobject.sort': {
    title: 'Sort members',
    documentation: 'Sorts the members of a group by place or by a function.',
    tags: ['order', 'arrange'],
    example:
      'dots = VGroup(*[Dot([x, 0, 0]) for x in (2, 0, 1)])\ndots.sort()\nself.play(LaggedStart(*[FadeIn(dot) for dot in dots]))',
  },
  'manim.Mobject.invert': {
    title: 'Reverse members',
    documentation: 'Reverses the order of the members of a group.',
    tags: ['reverse', 'order', 'backwards'],
    example:
      'dots = VGroup(*[Dot([x, 0, 0]) for x in range(3)])\ndots.invert()\nself.play(LaggedStart(*[FadeIn(dot) for dot in dots]))',
  },
})
