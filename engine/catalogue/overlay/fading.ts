import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['fade', 'appear', 'disappear'], {
  'manim.FadeIn': {
    documentation: 'Objects appear out of nothing; with a shift they move in, with a scale they grow or shrink in.',
    tags: ['show', 'opacity', 'enter'],
    main: ['shift', 'scale', 'run_time', 'rate_func'],
    ports: { scale: { soft_min: 0, soft_max: 3, step: 0.05 } },
    example: 'square = Square()\nself.play(FadeIn(square, shift=UP))',
  },
  'manim.FadeOut': {
    documentation: 'Objects vanish into nothing; with a shift they move away.',
    tags: ['hide', 'opacity', 'exit', 'remove'],
    main: ['shift', 'scale', 'run_time', 'rate_func'],
    ports: { scale: { soft_min: 0, soft_max: 3, step: 0.05 } },
    example: 'square = Square()\nself.add(square)\nself.play(FadeOut(square, shift=DOWN))',
  },
})
