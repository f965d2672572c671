import { createHash } from 'node:crypto'
import { lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { z } from 'zod'
import { pythonResources } from '../library/resources.ts'
import { writeAtomic } from '../library/write-atomic.ts'

/** The first import of Manim on a cold disk takes many seconds; more means that something hangs. */
const PROBE_TIMEOUT_MS = 90_000

const probeSchema = z.strictObject({
  python: z.string(),
  executable: z.string(),
  /** The folders packages are installed in. */
  libraries: z.array(z.string()),
  manim: z.string().nullable(),
  pillow: z.string().nullable(),
  typst: z.string().nullable(),
  /** Why Manim cannot be imported although it is installed. */
  problem: z.string().nullable(),
  /** The folder of the imported Manim. */
  place: z.string().nullable(),
  /** How many font families Pango sees; null where Manim cannot be imported. */
  fonts: z.number().nullable(),
})
/** What a Python has to offer, as `resources/python/probe.py` tells it. */
export type PythonProbe = z.infer<typeof probeSchema>

/** A Python that could not be asked; the message is one sentence. */
export class ProbeError extends Error {}

export interface ProbeOptions {
  /** Where answers are kept; without it nothing is kept. */
  cache?: string | undefined
  /** Ask again even if the answer is known. */
  fresh?: boolean | undefined
  env?: NodeJS.ProcessEnv | undefined
}

/**
 * Asks a Python what it has, by running it once (about 0.7 s, since Manim is imported). The answer is kept by path and
 * times of the program and of its package folders, which change with every installed or removed package.
 *
 * @param program path of a Python program
 * @throws ProbeError where it cannot be run or gives no answer
 */
export async function probePython(program: string, options: ProbeOptions = {}): Promise<PythonProbe> {
  const { cache, fresh = false, env = process.env } = options
  const file = cache === undefined ? undefined : join(cache, 'python', `${hash(program)}.json`)
  if (file !== undefined && !fresh) {
    const known = await readKept(file, program, env)
    if (known !== undefined) return known
  }
  const probe = await ask(program, env)
  // What does not work may be mended at any moment, by means no time stamp shows: it is asked again.
  if (file !== undefined && probe.manim !== null && probe.problem === null) await keep(file, program, probe, env)
  return probe
}

async function ask(program: string, env: NodeJS.ProcessEnv): Promise<PythonProbe> {
  const result = await execa(program, [join(pythonResources, 'probe.py')], {
    env,
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
    timeout: PROBE_TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  if (result.timedOut) throw new ProbeError(`${program} gave no answer within ${PROBE_TIMEOUT_MS / 1000} seconds`)
  if (result.exitCode === undefined && result.cause !== undefined) {
    throw new ProbeError(`${program} cannot be run: ${result.originalMessage ?? 'unknown reason'}`)
  }
  const answer = probeSchema.safeParse(parseJson(result.stdout))
  if (answer.success) return answer.data
  const lastLine = result.stderr.trim().split('\n').at(-1)
  throw new ProbeError(`${program} does not behave like Python: ${lastLine || 'no answer'}`)
}

async function readKept(file: string, program: string, env: NodeJS.ProcessEnv): Promise<PythonProbe | undefined> {
  const keptSchema = z.object({ key: z.string(), probe: probeSchema })
  try {
    const { key, probe } = keptSchema.parse(parseJson(await readFile(file, 'utf8')))
    return key === (await stateOf(program, probe, env)) ? probe : undefined
  } catch {
    return undefined
  }
}

async function keep(file: string, program: string, probe: PythonProbe, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await mkdir(join(file, '..'), { recursive: true })
    await writeAtomic(file, JSON.stringify({ key: await stateOf(program, probe, env), probe }))
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}

/** Everything the answer depends on, in one text. */
async function stateOf(program: string, probe: PythonProbe, env: NodeJS.ProcessEnv): Promise<string> {
  const target = await realpath(program)
  const places = [target, ...probe.libraries, ...(probe.place === null ? [] : [probe.place])]
  const times = await Promise.all(places.map(async (place) => (await stat(place)).mtimeMs))
  const own = (await lstat(program)).mtimeMs
  return JSON.stringify([own, target, times, env['PYTHONPATH'], env['PYTHONHOME']])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
