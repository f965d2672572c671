/** How sockets are called on nodes: Manim's own names, as words. */
import type { InputSocket } from '../../../engine/graph/interface.ts'

/** An object's input keeps Manim's small letters ("mobject"), a parameter starts like a sentence ("Run time"). */
export function inputTitle({ title, port, origin }: Pick<InputSocket, 'title' | 'port' | 'origin'>): string {
  const words = asWords(title)
  return port?.object === true || origin === 'order' || origin === 'name' ? words : sentence(words)
}

/** `x_range` as "x range"; what people wrote themselves stays. */
export function asWords(name: string): string {
  return name.replaceAll('_', ' ').trim()
}

/** `NumberPlane` as "number plane", `MathTex` as "math tex". */
export function classAsWords(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
}

/** One letter alone is a name of mathematics (x, t, dx) and stays small. */
function sentence(words: string): string {
  const first = words.split(' ', 1)[0] ?? ''
  return first.length < 3 ? words : words.charAt(0).toUpperCase() + words.slice(1)
}
