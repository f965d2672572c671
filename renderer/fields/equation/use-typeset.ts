import { useEffect, useState } from 'react'
import type { EquationPicture } from './typeset.ts'

/** What TeX has come to: the last good picture, and what is wrong with the newest text. */
export interface Typeset {
  readonly picture: EquationPicture | undefined
  readonly error: string | undefined
}

/** The packages of Manim's own TeX template. */
const preamble = '\\usepackage[english]{babel}\n\\usepackage{amsmath}\n\\usepackage{amssymb}'

/**
 * Typesets while one types.
 *
 * @param alternative - typeset where `expression` alone is no TeX: the parts of an equation may only be right together
 */
export function useTypeset(expression: string, environment: string, alternative: string): Typeset {
  const [state, setState] = useState<Typeset>({ picture: undefined, error: undefined })
  useEffect(() => {
    let isOver = false
    async function run(): Promise<void> {
      const { typeset } = await import('./typeset.ts')
      const set = (tex: string) => typeset({ expression: tex, environment, preamble })
      try {
        const picture = await set(expression).catch((error: unknown) => {
          if (alternative === expression) throw error
          return set(alternative).catch(() => Promise.reject(error))
        })
        if (!isOver) setState({ picture, error: undefined })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        if (!isOver) setState(({ picture }) => ({ picture, error: message }))
      }
    }
    if (expression.trim() === '') setState({ picture: undefined, error: undefined })
    else void run()
    return () => {
      isOver = true
    }
  }, [expression, environment, alternative])
  return state
}
