/** Equations of a render: by LaTeX where it is wanted and there, else by the app's own typesetter. */
import type { RunningTypesetter } from '../equations/service/start-typesetter.ts'
import { findProgram } from './programs.ts'

/** What a graph's settings say of equations. */
export type EquationMode = 'auto' | 'builtin' | 'latex'

/** Whether LaTeX typesets: `auto` takes it where both of its programs are on PATH. */
export async function usesLatex(mode: EquationMode, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (mode !== 'auto') return mode === 'latex'
  const ending = process.platform === 'win32' ? '.exe' : ''
  const found = await Promise.all(['latex', 'dvisvgm'].map((name) => findProgram([`${name}${ending}`], env)))
  return found.every((program) => program !== undefined)
}

/**
 * Opens the app's own typesetter; undefined where LaTeX is to typeset.
 *
 * @param cache where equations are kept between renders
 */
export async function openTypesetter(mode: EquationMode, cache: string): Promise<RunningTypesetter | undefined> {
  if (await usesLatex(mode)) return undefined
  // MathJax is large: who has LaTeX does not load it.
  const { startTypesetter } = await import('../equations/service/start-typesetter.ts')
  return startTypesetter({ cache })
}
