import type { NodeKind } from '../../../engine/catalogue/definition.ts'

/** A kind's explanation without the marks of its docstring, and the scene class it needs. */
export function helpOf({ documentation, facts }: NodeKind): { text: string; needs: string | undefined } {
  const text = documentation
    .replaceAll(/:[a-z]+:`~?\.?([^`<]+?)(?:\s*<[^`>]*>)?`/g, '$1')
    .replaceAll(/``?([^`]+)``?_{0,2}/g, '$1')
    .trim()
  return { text, needs: facts.needs_scene }
}
