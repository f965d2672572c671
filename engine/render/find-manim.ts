import { resolve } from 'node:path'
import { createPaths } from '../library/paths.ts'
import { loadSettings } from '../library/settings.ts'
import { pythonsOfManimOnPath } from './manim-on-path.ts'
import { ProbeError, probePython, type PythonProbe } from './python-probe.ts'
import { canRun, findProgram } from './programs.ts'
import { atLeast } from './versions.ts'

/** The Manim this app is made and tested for; another one works with a warning. */
export const pinnedManim = '0.22'
/** The oldest Python that Manim runs on. */
export const oldestPython = '3.11'

/** Where a Python was named, in the order in which they are tried. */
export type PythonSource = 'setting' | 'MANIM_NODES_PYTHON' | 'app' | 'path'

/** A Manim that can be imported, and the Python it belongs to. */
export interface Manim {
  /** Path of the Python program. */
  python: string
  source: PythonSource
  pythonVersion: string
  manimVersion: string
  probe: PythonProbe
  /** What the user should know: this is not the Manim the app is made for, or the settings were not valid. */
  warning?: string
}

/** A place that was looked at without success, and why, as a sentence. */
export interface Miss {
  source: PythonSource
  python?: string
  problem: string
  probe?: PythonProbe
}

/** The outcome of a search: what was found, and what was passed over before it. */
export interface ManimSearch {
  found: Manim | undefined
  misses: readonly Miss[]
  /** What is wrong with the settings file, where something is. */
  settingsWarning?: string
}

/** No Manim could be found; `message` says why and `remedy` what to do. */
export class ManimNotFound extends Error {
  readonly remedy: string
  readonly misses: readonly Miss[]

  constructor(misses: readonly Miss[]) {
    super(misses.map(({ problem }) => problem).join(' ') || 'Manim was not found.')
    this.name = 'ManimNotFound'
    this.remedy = remedyFor(misses)
    this.misses = misses
  }
}

/** What a user without Manim does, as a sentence. */
export function remedyFor(misses: readonly Miss[]): string {
  switch (misses.at(-1)?.source) {
    case 'setting':
      return 'Correct `python` in settings.json, or take it out and run `npm start` in the folder of manim-nodes.'
    case 'MANIM_NODES_PYTHON':
      return 'Set MANIM_NODES_PYTHON to a Python that has Manim, or unset it and run `npm start` in the folder of manim-nodes.'
    default:
      return 'Run `npm start` in the folder of manim-nodes to set up its own Python environment, or set MANIM_NODES_PYTHON to a Python that has Manim.'
  }
}

export interface FindOptions {
  env?: NodeJS.ProcessEnv
  /** Ask every Python again instead of taking what is known of it. */
  fresh?: boolean
}

/**
 * Finds the Manim to render with: the setting `python`, MANIM_NODES_PYTHON, the app's own environment, the `manim` on
 * PATH. What the user named (the first two) is taken or refused, never passed over.
 *
 * @throws ManimNotFound
 */
export async function findManim(options: FindOptions = {}): Promise<Manim> {
  const { found, misses, settingsWarning } = await searchManim(options)
  if (found === undefined) throw new ManimNotFound(misses)
  const warning = [settingsWarning, found.warning].filter((each) => each !== undefined).join(' ')
  return warning === '' ? found : { ...found, warning }
}

/** As `findManim`, but tells everything it saw instead of throwing. */
export async function searchManim({ env = process.env, fresh = false }: FindOptions = {}): Promise<ManimSearch> {
  const paths = createPaths(env)
  const { settings, warning } = await loadSettings(paths.settingsFile, env)
  const misses: Miss[] = []
  const attempt = async (source: PythonSource, python: string): Promise<Manim | undefined> => {
    const outcome = await look(source, python, { cache: paths.cache, env, fresh })
    if (!('problem' in outcome)) return outcome
    misses.push(outcome)
    return undefined
  }
  const found = await (async () => {
    if (settings.python !== null) return attempt('setting', settings.python)
    const named = env['MANIM_NODES_PYTHON']
    if (named) return attempt('MANIM_NODES_PYTHON', named)
    const own = (await canRun(paths.pythonProgram)) ? await attempt('app', paths.pythonProgram) : undefined
    if (own !== undefined) return own
    for (const python of (await pythonsOfManimOnPath(env))?.pythons ?? []) {
      const other = await attempt('path', python)
      if (other !== undefined) return other
    }
    return undefined
  })()
  return { found, misses, ...(warning === undefined ? {} : { settingsWarning: warning }) }
}

async function look(
  source: PythonSource,
  named: string,
  options: { cache: string; env: NodeJS.ProcessEnv; fresh: boolean },
): Promise<Manim | Miss> {
  // A bare name is looked up as a shell does; a path must hold whatever folder Python is started in later.
  const python = (/[\\/]/.test(named) ? undefined : await findProgram([named], options.env)) ?? resolve(named)
  const origin = `The Python of ${sourceWords[source]}`
  if (!(await canRun(python))) return { source, python, problem: `${origin} is no program that can be run: ${python}.` }
  let probe: PythonProbe
  try {
    probe = await probePython(python, options)
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error
    return { source, python, problem: `${origin} does not work: ${error.message}.` }
  }
  const miss = (problem: string): Miss => ({ source, python, problem, probe })
  if (!atLeast(probe.python, oldestPython)) {
    return miss(`${origin} is too old: ${probe.python}, and Manim needs ${oldestPython} or newer (${python}).`)
  }
  if (probe.problem !== null) return miss(`Manim cannot be imported by ${python}: ${probe.problem}.`)
  if (probe.manim === null) return miss(`${origin} has no Manim (${python}).`)
  return {
    python,
    source,
    pythonVersion: probe.python,
    manimVersion: probe.manim,
    probe,
    ...(isPinned(probe.manim) ? {} : { warning: otherManim(probe.manim) }),
  }
}

/** Where each Python was named, in words that follow "the Python of". */
export const sourceWords: Readonly<Record<PythonSource, string>> = {
  setting: 'settings.json',
  MANIM_NODES_PYTHON: 'MANIM_NODES_PYTHON',
  app: "the app's own environment",
  path: 'the `manim` on PATH',
}

function isPinned(version: string): boolean {
  return version === pinnedManim || version.startsWith(`${pinnedManim}.`)
}

function otherManim(version: string): string {
  return `Manim ${version} is used, and this version of manim-nodes is made for ${pinnedManim}: nodes that came or changed since may fail.`
}
