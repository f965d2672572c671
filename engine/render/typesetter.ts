/** Equations of a render: by LaTeX where it is wanted and there, else by the app's own typesetter. */
import { findProgram } from './programs.ts'

/** A typesetter that answers the Python processes of renders. */
export interface Typesetter {
  address: string
  close(): Promise<void>
}

/** What a graph's settings say of equations. */
export type EquationMode = 'auto' | 'builtin' | 'latex'

/** Whether LaTeX typesets: `auto` takes it where both of its programs are on PATH. */
export async function usesLatex(mode: EquationMode, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (mode !== 'auto') return mode === 'latex'
  const ending = process.platform === 'win32' ? '.exe' : ''
  const found = await Promise.all(['latex', 'dvisvgm'].map((name) => findProgram([`${name}${ending}`], env)))
  return found.every((program) => program !== undefined)
}

/** Opens the app's own typesetter; undefined where LaTeX is to typeset. */
export async function openTypesetter(mode: EquationMode): Promise<Typesetter | undefined> {
  if (await usesLatex(mode)) return undefined
  return undefined
}
