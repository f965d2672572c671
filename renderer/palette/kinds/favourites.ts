import { z } from 'zod'
import { useKept, type Kept } from '../../settings/kept.ts'

/** What stands at the top of a palette that nobody has changed. */
const usual = [
  'manim.Circle',
  'manim.Text',
  'manim.MathTex',
  'manim.Axes',
  'manim.Create',
  'manim.FadeIn',
  'scene.play',
]

const kept: Kept<readonly string[]> = {
  name: 'favourites',
  schema: z.array(z.string().max(200)).max(100),
  initial: usual,
}

/** The types of the pinned kinds, and what pins one or takes it off. */
export function useFavourites(): readonly [readonly string[], (type: string) => void] {
  const [types, set] = useKept(kept)
  const toggle = (type: string): void =>
    set(types.includes(type) ? types.filter((other) => other !== type) : [...types, type])
  return [types, toggle]
}
