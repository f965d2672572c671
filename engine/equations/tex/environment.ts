/** A LaTeX environment as Manim's `tex_environment` names it. */
export interface Environment {
  name: string
  /** What follows the name: `[t]{ccl}`. */
  options: string
}

/**
 * Reads `{align*}`, `align*`, `{tabular}[t]{cccl}`, `tabular}{cccl` or `\begin{tabular}[t]{cccl}`, as Manim's
 * `_texcode_for_environment` does.
 */
export function readEnvironment(text: string): Environment {
  const bare = text.replace(/^\\begin/, '').replace(/^\{/, '')
  const closed = /[}\]]$/.test(bare) ? bare : `${bare}}`
  const end = closed.indexOf('}')
  return { name: closed.slice(0, end), options: closed.slice(end + 1) }
}

const mathematics =
  /^(?:align|alignat|flalign|xalignat|xxalignat|gather|multline|equation|eqnarray|displaymath|math|empheq|numcases|subnumcases|dmath)\*?$/

/** True for the environments that set their contents as a displayed formula. */
export function isMathematics(name: string): boolean {
  return mathematics.test(name)
}

/** True for those whose rows stand on a grid of their own, and which hence never come close to a short line above. */
export function isAligned(name: string): boolean {
  return isMathematics(name) && !/^(?:equation|displaymath|math)\*?$/.test(name)
}
