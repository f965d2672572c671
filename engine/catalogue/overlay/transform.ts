import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Animations', ['transform', 'morph', 'become', 'change'], {
  'manim.Transform': {
    documentation: 'Changes an object into the look of another. The first object stays on stage, with its new look.',
    tags: ['morph'],
    main: ['path_arc', 'run_time', 'rate_func'],
    ports: { target_mobject: { required: true } },
    example:
      'square, circle = Square(color=BLUE), Circle(color=RED)\nself.add(square)\nself.play(Transform(square, circle))',
  },
  'manim.ReplacementTransform': {
    documentation: 'Changes an object into another, which takes its place on stage.',
    tags: ['replace', 'morph'],
    main: ['path_arc', 'run_time', 'rate_func'],
    example:
      'square, circle = Square(color=BLUE), Circle(color=RED)\nself.add(square)\nself.play(ReplacementTransform(square, circle))',
  },
  'manim.TransformFromCopy': {
    documentation: 'A copy of an object turns into another object; the first stays as well.',
    tags: ['copy', 'derive'],
    main: ['path_arc', 'run_time', 'rate_func'],
    example:
      'square, circle = Square().shift(2 * LEFT), Circle().shift(2 * RIGHT)\nself.add(square)\nself.play(TransformFromCopy(square, circle))',
  },
  'manim.ClockwiseTransform': {
    documentation: 'Changes an object into the look of another, its points running clockwise.',
    tags: ['rotate', 'arc'],
    main: ['run_time', 'rate_func'],
    example:
      'square, circle = Square(color=BLUE), Circle(color=RED)\nself.add(square)\nself.play(ClockwiseTransform(square, circle.shift(2 * RIGHT)))',
  },
  'manim.CounterclockwiseTransform': {
    documentation: 'Changes an object into the look of another, its points running anticlockwise.',
    tags: ['rotate', 'arc'],
    main: ['run_time', 'rate_func'],
    example:
      'square, circle = Square(color=BLUE), Circle(color=RED)\nself.add(square)\nself.play(CounterclockwiseTransform(square, circle.shift(2 * RIGHT)))',
  },
  'manim.TransformMatchingShapes': {
    documentation: 'Changes a text or group into another: parts of the same shape glide over, the others fade.',
    tags: ['text', 'anagram', 'letters', 'matching'],
    main: ['transform_mismatches', 'path_arc', 'run_time', 'rate_func'],
    add_ports: [field('path_arc', 'Number', { default: 0 })],
    example:
      "before, after = Text('the morse code'), Text('here come dots')\nself.add(before)\nself.play(TransformMatchingShapes(before, after, path_arc=PI / 2))",
  },
  'manim.TransformMatchingTex': {
    documentation: 'Changes an equation into another: parts with the same TeX glide over, the others fade.',
    tags: ['equation', 'algebra', 'latex', 'matching'],
    main: ['transform_mismatches', 'path_arc', 'run_time', 'rate_func'],
    add_ports: [field('path_arc', 'Number', { default: 0 })],
    example:
      "before = MathTex('a', '+', 'b', '=', 'c')\nafter = MathTex('a', '=', 'c', '-', 'b')\nself.add(before)\nself.play(TransformMatchingTex(before, after))",
  },
  'manim.FadeTransform': {
    documentation: 'One object fades into another while it moves and stretches.',
    tags: ['cross-fade', 'fade'],
    main: ['stretch', 'run_time', 'rate_func'],
    ports: { dim_to_match: { min: 0, max: 2, step: 1 } },
    example:
      'square, circle = Square(color=BLUE), Circle(color=RED)\nself.add(square)\nself.play(FadeTransform(square, circle))',
  },
  'manim.FadeTransformPieces': {
    documentation: 'As FadeTransform, part by part.',
    tags: ['cross-fade', 'fade', 'parts'],
    main: ['stretch', 'run_time', 'rate_func'],
    example:
      "first, second = Text('one'), Text('two').set_color(RED)\nself.add(first)\nself.play(FadeTransformPieces(first, second))",
  },
  'manim.MoveToTarget': {
    documentation: 'Changes an object into its target: make one with Prepare target, change it, then play this.',
    tags: ['target', 'generate_target'],
    main: ['path_arc', 'run_time', 'rate_func'],
    example:
      'square = Square()\nsquare.generate_target()\nsquare.target.shift(2 * RIGHT).set_color(RED)\nself.add(square)\nself.play(MoveToTarget(square))',
  },
  'manim.Restore': {
    documentation: 'Brings an object back to the state that was saved with Save state.',
    tags: ['undo', 'saved state', 'back'],
    main: ['run_time', 'rate_func'],
    example:
      'square = Square()\nsquare.save_state()\nself.play(square.animate.shift(2 * RIGHT).set_color(RED))\nself.play(Restore(square))',
  },
  'manim.ScaleInPlace': {
    documentation: 'An object grows or shrinks around its centre.',
    tags: ['scale', 'zoom', 'resize'],
    main: ['scale_factor', 'run_time', 'rate_func'],
    initial: { scale_factor: 2 },
    ports: { scale_factor: { soft_min: 0, soft_max: 5, step: 0.05 } },
    example: 'square = Square()\nself.play(ScaleInPlace(square, 2))',
  },
  'manim.ShrinkToCenter': {
    documentation: 'An object shrinks to nothing.',
    tags: ['scale', 'vanish', 'disappear'],
    main: ['run_time', 'rate_func'],
    example: 'square = Square()\nself.add(square)\nself.play(ShrinkToCenter(square))',
  },
  'manim.FadeToColor': {
    documentation: 'An object takes another colour.',
    tags: ['colour', 'recolor', 'tint'],
    main: ['color', 'run_time', 'rate_func'],
    initial: { color: 'RED' },
    example: 'square = Square()\nself.add(square)\nself.play(FadeToColor(square, RED))',
  },
  'manim.ApplyMatrix': {
    documentation: 'A matrix is applied to every point of an object, as to the grid of a plane.',
    tags: ['linear algebra', 'linear transformation', 'matrix'],
    main: ['matrix', 'about_point', 'run_time', 'rate_func'],
    initial: {
      matrix: [
        [1, 1],
        [0, 1],
      ],
    },
    ports: { matrix: { widget: 'matrix' } },
    example: 'plane = NumberPlane()\nself.add(plane)\nself.play(ApplyMatrix([[1, 1], [0, 1]], plane))',
  },
  'manim.ApplyPointwiseFunction': {
    documentation: 'A function moves every point of an object.',
    tags: ['function', 'warp', 'distort'],
    main: ['function', 'run_time', 'rate_func'],
    initial: { function: { fn: { args: ['p'], body: 'p + np.array([0, np.sin(p[0]), 0])' } } },
    example:
      'square = Square(side_length=4)\nself.play(ApplyPointwiseFunction(lambda p: np.array([p[0], p[1] + np.sin(p[0]), 0]), square))',
  },
  'manim.ApplyComplexFunction': {
    documentation: 'A function of complex numbers moves every point of an object.',
    tags: ['conformal', 'complex analysis', 'warp'],
    main: ['function', 'run_time', 'rate_func'],
    initial: { function: { fn: { args: ['z'], body: 'z**2' } } },
    example:
      'plane = ComplexPlane(x_range=[-2, 2], y_range=[-2, 2])\nplane.prepare_for_nonlinear_transform()\nself.play(ApplyComplexFunction(lambda z: z**2 / 2, plane))',
  },
  'manim.ApplyFunction': {
    documentation: 'A function is given a copy of the object and changes it; the animation leads there.',
    tags: ['function', 'change', 'custom'],
    main: ['function', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(ApplyFunction(lambda m: m.scale(2).set_color(RED), square))',
  },
  'manim.CyclicReplace': {
    documentation: 'Objects move round: each to the place of the next.',
    tags: ['swap', 'permute', 'exchange', 'cycle'],
    main: ['path_arc', 'run_time', 'rate_func'],
    example:
      'shapes = VGroup(Circle(), Square(), Triangle()).arrange(RIGHT)\nself.add(shapes)\nself.play(CyclicReplace(*shapes))',
  },
  'manim.Swap': {
    documentation: 'Two objects change places.',
    tags: ['exchange', 'permute'],
    main: ['path_arc', 'run_time', 'rate_func'],
    example: 'a, b = Circle().shift(2 * LEFT), Square().shift(2 * RIGHT)\nself.add(a, b)\nself.play(Swap(a, b))',
  },
  'manim.TransformAnimations': {
    documentation: 'One animation turns into another while both run.',
    tags: ['blend', 'mix animations'],
    main: ['run_time', 'rate_func'],
    example:
      'a, b = Square().shift(2 * LEFT), Circle().shift(2 * RIGHT)\nself.play(TransformAnimations(Create(a), Create(b)))',
  },
})
