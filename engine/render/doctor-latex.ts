import { execa } from 'execa'
import type { PartReport } from './doctor-report.ts'
import { findProgram } from './programs.ts'

/** LaTeX and dvisvgm, which go together: Manim needs both to typeset an equation by LaTeX. */
export async function latexPart(env: NodeJS.ProcessEnv): Promise<PartReport> {
  const part = { part: 'latex', wanted: 'nothing: equations are typeset without it' }
  const ending = process.platform === 'win32' ? '.exe' : ''
  const [latex, dvisvgm] = await Promise.all(
    [`latex${ending}`, `dvisvgm${ending}`].map((name) => findProgram([name], env)),
  )
  if (latex !== undefined && dvisvgm !== undefined) {
    const versions = await Promise.all([latex, dvisvgm].map((program) => firstLine(program, env)))
    return { ...part, state: 'ok', found: versions.join(', '), remedy: null }
  }
  const remedy = 'Only for equations set by real LaTeX: install TeX Live or MiKTeX, with dvisvgm.'
  const found = latex === undefined ? dvisvgm && 'dvisvgm without latex' : 'latex without dvisvgm'
  return { ...part, state: 'optional', found: found ?? null, remedy }
}

/** The first line of what a program says of its version; its path where it says nothing. */
async function firstLine(program: string, env: NodeJS.ProcessEnv): Promise<string> {
  const options = { env, extendEnv: false, stdin: 'ignore', reject: false, timeout: 10_000 } as const
  const { stdout } = await execa(program, ['--version'], options)
  return stdout.split('\n', 1)[0] || program
}
