import { statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { dirname } from 'node:path'
import { createPaths } from '../library/paths.ts'
import { latexPart } from './doctor-latex.ts'
import { sandboxPart } from './doctor-sandbox.ts'
import type { PartReport } from './doctor-report.ts'
import {
  oldestPython,
  pinnedManim,
  remedyFor,
  searchManim,
  sourceWords,
  type FindOptions,
  type ManimSearch,
} from './find-manim.ts'
import { findProgram } from './programs.ts'
import { ProbeError, probePython, type PythonProbe } from './python-probe.ts'
import { atLeast } from './versions.ts'

const GIB = 2 ** 30
const MIN_DISK = 2 * GIB
/** 4 GB as it is sold: machines of that size report a little less. */
const MIN_MEMORY = 3.6 * GIB
const OLDEST_NODE = '24.15'
const PILLOW_LIMIT = '13'

/** Looks at everything the app needs on this machine. Asks Python anew, so that what was just mended shows. */
export async function diagnose(options: FindOptions = {}): Promise<PartReport[]> {
  const { env = process.env } = options
  const search = await searchManim({ fresh: true, ...options, env })
  const probe =
    search.found?.probe ??
    search.misses.findLast((miss) => miss.probe !== undefined)?.probe ??
    (await pythonOnPath(env))
  return [
    pythonPart(search, probe),
    manimPart(search),
    pillowPart(probe),
    typstPart(probe),
    fontsPart(probe),
    await latexPart(env),
    nodePart(process.versions.node),
    await diskPart(createPaths(env).home),
    memoryPart(),
    ...(await sandboxPart(search)),
    ...settingsPart(search),
  ]
}

/** A Python without Manim, where there is none with it: the set-up makes the app's environment from it. */
async function pythonOnPath(env: NodeJS.ProcessEnv): Promise<PythonProbe | undefined> {
  const names = process.platform === 'win32' ? ['py.exe', 'python.exe'] : ['python3', 'python']
  const program = await findProgram(names, env)
  if (program === undefined) return undefined
  try {
    return await probePython(program, { env })
  } catch (error) {
    if (error instanceof ProbeError) return undefined
    throw error
  }
}

function pythonPart({ found, misses }: ManimSearch, probe: PythonProbe | undefined): PartReport {
  const part = { part: 'python', wanted: `${oldestPython} or newer` }
  if (found !== undefined) {
    const place = `${found.pythonVersion} (${found.python}, from ${sourceWords[found.source]})`
    return { ...part, state: 'ok', found: place, remedy: null }
  }
  const remedy = [...misses.map(({ problem }) => problem), remedyFor(misses)].join(' ')
  if (probe === undefined) return { ...part, state: 'missing', found: null, remedy }
  const good = atLeast(probe.python, oldestPython)
  const place = `${probe.python} (${probe.executable})`
  return { ...part, state: good ? 'ok' : 'old', found: place, remedy: good ? null : remedy }
}

function manimPart({ found, misses }: ManimSearch): PartReport {
  const part = { part: 'manim', wanted: pinnedManim }
  if (found === undefined) {
    const problem = misses.at(-1)?.problem
    const remedy = [problem ?? '', remedyFor(misses)].join(' ').trimStart()
    return { ...part, state: 'missing', found: null, remedy }
  }
  const { manimVersion, warning } = found
  if (warning === undefined) return { ...part, state: 'ok', found: manimVersion, remedy: null }
  return { ...part, state: 'optional', found: manimVersion, remedy: warning }
}

function pillowPart(probe: PythonProbe | undefined): PartReport {
  const part = { part: 'pillow', wanted: `below ${PILLOW_LIMIT}` }
  if (probe === undefined || probe.pillow === null) {
    return { ...part, state: 'missing', found: null, remedy: 'It comes with Manim.' }
  }
  if (!atLeast(probe.pillow, PILLOW_LIMIT)) return { ...part, state: 'ok', found: probe.pillow, remedy: null }
  const remedy = `Manim ${pinnedManim} fails on some pictures with it: ${quote(probe.executable)} -m pip install "Pillow<${PILLOW_LIMIT}"`
  return { ...part, state: 'old', found: probe.pillow, remedy }
}

function typstPart(probe: PythonProbe | undefined): PartReport {
  const part = { part: 'typst', wanted: '0.14 or newer, for Typst nodes only' }
  if (probe !== undefined && probe.typst !== null) return { ...part, state: 'ok', found: probe.typst, remedy: null }
  const comes = probe === undefined || probe.manim === null
  const install = comes ? 'it comes with the set-up.' : `${quote(probe.executable)} -m pip install typst`
  const remedy = `Only Typst nodes need it: ${install}`
  return { ...part, state: 'optional', found: null, remedy }
}

function fontsPart(probe: PythonProbe | undefined): PartReport {
  const part = { part: 'fonts', wanted: 'at least one family' }
  const count = probe?.fonts ?? null
  if (count === null) return { ...part, state: 'missing', found: null, remedy: 'Seen as soon as Manim is there.' }
  if (count > 0) return { ...part, state: 'ok', found: `${count} families`, remedy: null }
  const remedy = 'Install a font, for example with: apt-get install fonts-dejavu-core'
  return { ...part, state: 'missing', found: 'none', remedy }
}

function nodePart(version: string): PartReport {
  const good = atLeast(version, OLDEST_NODE)
  const remedy = good ? null : 'Start through `npm run -s manim-nodes -- COMMAND`: it brings its own Node.'
  return { part: 'node', state: good ? 'ok' : 'old', found: version, wanted: `${OLDEST_NODE} or newer`, remedy }
}

async function diskPart(folder: string): Promise<PartReport> {
  const part = { part: 'disk', wanted: '2 GB free' }
  const free = await freeBytes(folder)
  const found = `${inGigabytes(free)} GB free (${folder})`
  if (free >= MIN_DISK) return { ...part, state: 'ok', found, remedy: null }
  const remedy = 'Free some space, or set MANIM_NODES_HOME to a folder on another disk.'
  return { ...part, state: 'missing', found, remedy }
}

function memoryPart(): PartReport {
  const limit = process.constrainedMemory()
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  const enough = bytes >= MIN_MEMORY
  const remedy = enough ? null : 'Large scenes may not fit: render at a lower quality, or with one job at a time.'
  const found = `${inGigabytes(bytes)} GB`
  return { part: 'memory', state: enough ? 'ok' : 'missing', found, wanted: '4 GB', remedy }
}

/** The settings are a part only where something was wrong with them. */
function settingsPart({ settingsWarning }: ManimSearch): PartReport[] {
  if (settingsWarning === undefined) return []
  return [{ part: 'settings', state: 'optional', found: 'not valid', wanted: 'valid', remedy: settingsWarning }]
}

/** Free bytes where this folder is, or will be. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    const above = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    return freeBytes(above)
  }
}

function inGigabytes(bytes: number): string {
  return (bytes / GIB).toFixed(1)
}

/** A path as it is typed into a shell. */
function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`
}
