/** Asks Python whether a whole script from outside may run. */
import { execa } from 'execa'
import { z } from 'zod'
import { EngineError } from '../../api/contract/errors.ts'
import { pythonResources } from '../../library/resources.ts'

const place = z.object({ message: z.string(), line: z.int(), column: z.int() })
const reportSchema = z.object({ problems: z.array(place), dangers: z.array(place), scenes: z.array(z.string()) })

/** Dangers that are named in one sentence. */
const mostNamed = 5
const timeout = 20_000

/**
 * Checks code from outside and finds its scene.
 *
 * @param python - the Python program of `findManim`
 * @param wanted - the scene's name; needed where there are several
 * @returns the name of the scene's class
 * @throws EngineError `VALIDATION_ERROR`: what is wrong, with `line`, or `dangers` or `scenes`, in its details
 */
export async function checkScript(
  code: string,
  python: string,
  wanted?: string,
  signal?: AbortSignal,
): Promise<string> {
  const { problems, dangers, scenes } = await ask(code, python, signal)
  const [problem] = problems
  if (problem !== undefined) {
    const { line, message } = problem
    throw refused(`The code is not valid Python: line ${line}: ${message}.`, { line })
  }
  if (dangers.length > 0) {
    const named = dangers.slice(0, mostNamed).map(({ line, message }) => `line ${line} ${message}`)
    const more = dangers.length > mostNamed ? `, and ${dangers.length - mostNamed} more` : ''
    throw refused(`Code contains unauthorized operations: ${named.join(', ')}${more}.`, { dangers })
  }
  return chooseScene(scenes, wanted)
}

function chooseScene(scenes: readonly string[], wanted: string | undefined): string {
  const [first] = scenes
  const names = scenes.join(', ')
  if (first === undefined) throw refused('The code has no Scene class: one is needed.', { scenes })
  if (wanted !== undefined) {
    if (scenes.includes(wanted)) return wanted
    throw refused(`The code has no scene "${wanted}", but ${names}.`, { scenes })
  }
  if (scenes.length > 1) {
    throw refused(`The code has ${scenes.length} scenes (${names}): exactly one is needed, or the name of one.`, {
      scenes,
    })
  }
  return first
}

async function ask(text: string, python: string, signal?: AbortSignal): Promise<z.infer<typeof reportSchema>> {
  const { stdout } = await execa(python, ['-m', 'manim_nodes.check'], {
    input: `${JSON.stringify({ kind: 'script', text })}\n`,
    env: { PYTHONPATH: pythonResources, PYTHONIOENCODING: 'utf-8' },
    timeout,
    forceKillAfterDelay: 500,
    ...(signal && { cancelSignal: signal }),
  })
  return reportSchema.parse(JSON.parse(stdout))
}

function refused(message: string, details: Record<string, unknown>): EngineError {
  return new EngineError('VALIDATION_ERROR', message, { details })
}
