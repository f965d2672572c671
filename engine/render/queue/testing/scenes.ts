/** Tiny graphs: 64 x 36 pixels, 15 frames a second. */
import type { GraphDocument } from '../../../graph/document.ts'
import { graph, node } from '../../../graph/testing/build.ts'

const tiny = { hold: 0, frame_rate: 15, resolution: [64, 36] } as const

/** A circle that fades in for so many seconds. */
export function fadeIn(seconds: number, name = 'Fade in'): GraphDocument {
  const nodes = [
    node('node-1', 'manim.Circle', { radius: 1.5 }),
    node('node-2', 'manim.FadeIn', { run_time: seconds }, { items: { mobjects: ['a1'] } }),
  ]
  return { ...graph(nodes, ['node-1.mobject > node-2.mobjects:a1'], { ...tiny, resolution: [64, 36] }), name }
}

/** A fade of a fifth of a second: three frames. */
export const short = fadeIn(0.2)
/** Draws for minutes. */
export const long = fadeIn(3000)

/** A fade after some Python. */
export function afterPython(code: string, then = short): GraphDocument {
  const python = node('node-3', 'code.python', { code }, { order: 0 })
  return { ...then, nodes: [python, ...then.nodes] }
}

/** Pictures that no encoder can make small, for so many seconds. */
export function noise(seconds: number): GraphDocument {
  const draw = 'm.pixel_array = np.random.randint(0, 255, (36, 64, 4), dtype=np.uint8)'
  const code = [
    `def draw(m, dt): ${draw}`,
    'picture = ImageMobject(np.zeros((36, 64, 4), dtype=np.uint8)).scale_to_fit_height(8).add_updater(draw)',
    'self.add(picture)',
    `self.wait(${seconds})`,
  ].join('\n')
  const python = node('node-1', 'code.python', { code, plays: true })
  return graph([python], [], { ...tiny, resolution: [64, 36] })
}
