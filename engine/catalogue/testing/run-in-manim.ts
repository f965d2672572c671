import { join } from 'node:path'
import { execa } from 'execa'
import { findManim } from '../../render/find-manim.ts'

/** How one scene went. */
export interface Ran {
  type: string
  /** The last line of the traceback. */
  error: string | null
  /** Whether anything was ever on stage. */
  drawn: boolean
}

/** How Manim says that an equation could not be typeset for want of LaTeX. */
export const wantsLatex = /No such file or directory: 'latex'/

const runner = join(import.meta.dirname, 'run_examples.py')

/**
 * Runs many scenes in one Python that has Manim imported, each in a fork of its own, two at a time, drawing only what
 * stands at the end of each step.
 *
 * @throws ManimNotFound
 */
export async function runInManim(scenes: readonly { type: string; code: string }[]): Promise<Ran[]> {
  const { python } = await findManim()
  const { stdout } = await execa(python, [runner], {
    input: JSON.stringify(scenes),
    env: { OPENBLAS_NUM_THREADS: '1', PYTHONHASHSEED: '0' },
    stderr: 'ignore',
  })
  return stdout.split('\n').map((line) => JSON.parse(line) as Ran)
}
