import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['number', 'value', 'update'], {
  'manim.ChangeDecimalToValue': {
    documentation: 'A number on screen runs to another value.',
    tags: ['count', 'counter', 'digits'],
    main: ['target_number', 'run_time', 'rate_func'],
    initial: { target_number: 10 },
    ports: { target_number: { type: 'Number' } },
    example: 'number = DecimalNumber(0)\nself.play(ChangeDecimalToValue(number, 10))',
  },
  'manim.ChangingDecimal': {
    documentation: 'A number on screen follows a function of the time from 0 to 1.',
    tags: ['count', 'counter', 'digits'],
    main: ['number_update_func', 'run_time', 'rate_func'],
    initial: { number_update_func: { fn: { args: ['alpha'], body: '10 * alpha' } } },
    example: 'number = DecimalNumber(0)\nself.play(ChangingDecimal(number, lambda t: 10 * t))',
  },
  'manim.UpdateFromFunc': {
    documentation: 'Calls a function with the object for every frame of the animation.',
    tags: ['updater', 'custom', 'every frame'],
    main: ['update_function', 'run_time', 'rate_func'],
    example:
      'dot, label = Dot(), Text("dot")\nself.play(dot.animate.shift(2 * RIGHT), UpdateFromFunc(label, lambda m: m.next_to(dot, UP)))',
  },
  'manim.UpdateFromAlphaFunc': {
    documentation: 'Calls a function with the object and the time from 0 to 1 for every frame of the animation.',
    tags: ['updater', 'custom', 'alpha'],
    main: ['update_function', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(UpdateFromAlphaFunc(square, lambda m, alpha: m.set_opacity(alpha)))',
  },
  'manim.MaintainPositionRelativeTo': {
    documentation: 'An object keeps its distance to another one that moves.',
    tags: ['follow', 'attach', 'stick'],
    main: ['run_time', 'rate_func'],
    example:
      'dot, square = Dot(UP), Square()\nself.add(dot)\nself.play(square.animate.shift(2 * RIGHT), MaintainPositionRelativeTo(dot, square))',
  },
})
