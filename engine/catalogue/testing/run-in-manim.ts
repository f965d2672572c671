import { join } from 'node:path'
import { execa } from 'execa'
import { startTypesetter } from '../../equations/service/start-typesetter.ts'
import { pythonResources } from '../../library/resources.ts'
import { testPython } from '../../render/testing/python.ts'

/** How one scene went. */
export interface Ran {
  type: string
  /** The last line of the traceback. */
  error: string | null
  /** Whether anything was ever on stage. */
  drawn: boolean
}

const runner = join(import.meta.dirname, 'run_examples.py')

/**
 * Runs many scenes in one Python that has Manim imported, each in a fork of its own, two at a time, drawing only what
 * stands at the end of each step. Equations are set by the app's typesetter.
 *
 * @throws ManimNotFound
 */
export async function runInManim(scenes: readonly { type: string; code: string }[]): Promise<Ran[]> {
  // Each scene keeps its own equations: Manim writes beside the SVG it reads, which two at once must not share.
  const typesetter = await startTypesetter()
  try {
    const { stdout } = await execa(await testPython(), [runner, typesetter.address], {
      input: JSON.stringify(scenes),
      env: { PYTHONPATH: pythonResources, OPENBLAS_NUM_THREADS: '1', PYTHONHASHSEED: '0' },
      stderr: 'ignore',
    })
    return stdout.split('\n').map((line) => JSON.parse(line) as Ran)
  } finally {
    await typesetter.close()
  }
}
