import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['group', 'together', 'timing', 'nest'], {
  'manim.AnimationGroup': {
    documentation: 'Several animations as one: together, or one after the other with a lag ratio.',
    tags: ['Parallel', 'simultaneous', 'stagger'],
    main: ['lag_ratio', 'run_time', 'rate_func'],
    example:
      'a, b = Square().shift(2 * LEFT), Circle().shift(2 * RIGHT)\nself.play(AnimationGroup(Create(a), FadeIn(b), lag_ratio=0.5))',
  },
  'manim.LaggedStart': {
    documentation: 'Several animations, each a little after the one before.',
    tags: ['stagger', 'cascade', 'delay'],
    main: ['lag_ratio', 'run_time', 'rate_func'],
    example:
      'dots = VGroup(*[Dot() for _ in range(6)]).arrange(RIGHT)\nself.play(LaggedStart(*[FadeIn(dot) for dot in dots], lag_ratio=0.2))',
  },
  'manim.LaggedStartMap': {
    documentation: 'One kind of animation on every part of an object, each a little after the one before.',
    tags: ['stagger', 'cascade', 'for each part'],
    main: ['animation_class', 'lag_ratio', 'run_time', 'rate_func'],
    initial: { animation_class: { class: 'FadeIn' } },
    example:
      'dots = VGroup(*[Dot() for _ in range(6)]).arrange(RIGHT)\nself.play(LaggedStartMap(FadeIn, dots, lag_ratio=0.2))',
  },
  'manim.Succession': {
    documentation: 'Several animations one after the other, as one.',
    tags: ['Sequence', 'then', 'chain', 'series'],
    main: ['lag_ratio', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(Succession(Create(square), FadeOut(square)))',
  },
  'manim.ChangeSpeed': {
    documentation:
      'Plays an animation faster or slower on the way: {0.5: 0.2} means a fifth of the speed at half-time.',
    tags: ['slow motion', 'tempo', 'time warp'],
    main: ['speedinfo', 'rate_func'],
    initial: {
      speedinfo: {
        dict: [
          ['s1', 0.3, 1],
          ['s2', 0.5, 0.2],
          ['s3', 1, 1],
        ],
      },
    },
    ports: { speedinfo: { widget: 'dict' } },
    example:
      'square = Square()\nself.play(ChangeSpeed(square.animate.shift(3 * RIGHT), speedinfo={0: 1, 0.5: 0.2, 1: 1}))',
  },
  'manim.Wait': {
    documentation:
      'An animation that does nothing, to make a pause inside Succession or AnimationGroup. For a pause of the scene, use Wait seconds.',
    tags: ['pause', 'delay', 'Timer'],
    main: ['run_time'],
    ports: { run_time: { exclusive_min: 0 } },
    example: 'square = Square()\nself.play(Succession(Create(square), Wait(1), FadeOut(square)))',
  },
  'manim.Add': {
    documentation: 'An animation that shows objects at once, for use inside Succession or AnimationGroup.',
    tags: ['show', 'appear', 'at once'],
    main: ['run_time'],
    initial: { run_time: 1 },
    example:
      'dots = VGroup(*[Dot() for _ in range(3)]).arrange(RIGHT)\nself.play(Succession(*[Add(dot, run_time=0.3) for dot in dots]))',
  },
  'scene.wait_until': {
    title: 'Wait until',
    documentation: 'Waits until a function without arguments is true, but no longer than the time given.',
    tags: ['pause', 'condition', 'Timer'],
    main: ['stop_condition', 'max_time'],
    initial: { stop_condition: { fn: { args: [], body: 'True' } } },
    ports: { max_time: { exclusive_min: 0, unit: 's' } },
    example:
      'dot = Dot().add_updater(lambda m, dt: m.shift(dt * RIGHT))\nself.add(dot)\nself.wait_until(lambda: dot.get_x() > 1, max_time=3)',
  },
})
