/** Starts the Python driver, listens to it, and ends it with everything it has started. */
import { delimiter } from 'node:path'
import type { Readable } from 'node:stream'
import { execa } from 'execa'
import { pythonResources } from '../library/resources.ts'
import { readReport, type DriverReport } from './driver-report.ts'
import { sandboxEnvironment } from './sandbox/environment.ts'

/** A driver asked to stop cleans up first; after this many milliseconds it is killed. */
const STOP_PATIENCE = 1500
/** Characters of the log kept for a failure that says nothing itself. */
const LOG_TAIL = 20_000
/** Characters of a report; longer lines are none, and must not fill the memory. */
const LONGEST_REPORT = 4_000_000

export interface DriverOptions {
  python: string
  /** The job file (`resources/python/manim_nodes/driver/job.py`). */
  jobFile: string
  /** Where the process starts; the folder of the job, so that no `manim.cfg` and no module lies there. */
  cwd: string
  /** Whether it gets the bare environment of a stranger's scene. */
  sandboxed: boolean
  onReport: (report: DriverReport) => void
  onLog?: (text: string) => void
}

/** A driver that runs. */
export interface Driver {
  /** Settles when the process and all its pipes are closed; never rejects. */
  ended: Promise<DriverEnd>
  /** Ends the whole process tree. */
  stop(): void
}

/** How a driver ended. */
export interface DriverEnd {
  exitCode: number | undefined
  signal: string | undefined
  /** Set where the program could not be started at all. */
  spawnError: Error | undefined
  /** The last of what it printed. */
  log: string
}

/** Starts the driver with a job. */
export function startDriver({ python, jobFile, cwd, sandboxed, onReport, onLog }: DriverOptions): Driver {
  // Reports come on descriptor 3; 4 is the lifeline: the driver ends when our end of it is closed, however we die.
  const words = ['-m', 'manim_nodes.driver', jobFile, '--report', '3', '--lifeline', '4']
  const environment = driverEnvironment(process.env)
  const child = execa(python, words, {
    cwd,
    env: sandboxed ? sandboxEnvironment(environment, cwd) : environment,
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    buffer: false,
    reject: false,
    killDescendants: true,
    encoding: 'utf8',
  })
  let log = ''
  const keep = (text: string) => {
    log = (log + text).slice(-LOG_TAIL)
    onLog?.(text)
  }
  readText(child.stdout, keep)
  readText(child.stderr, keep)
  readLines(child.stdio[3], (line) => {
    const report = readReport(line)
    if (report !== undefined) onReport(report)
  })
  const lifeline = child.stdio[4]
  lifeline?.on('error', ignore)
  lifeline?.resume()
  let timer: NodeJS.Timeout | undefined
  const ended = child.then((result): DriverEnd => {
    clearTimeout(timer)
    const spawnError = result.exitCode === undefined && result.signal === undefined ? result.cause : undefined
    return { exitCode: result.exitCode, signal: result.signal, spawnError: spawnError as Error | undefined, log }
  })
  return {
    ended,
    stop() {
      lifeline?.destroy()
      timer ??= setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE)
    },
  }
}

/** The environment of Python processes: the user's, with what makes a render repeatable. */
export function driverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PYTHONPATH: own, ...rest } = env
  return {
    ...rest,
    PYTHONPATH: own ? `${pythonResources}${delimiter}${own}` : pythonResources,
    // TransformMatching… walks over sets of hashed keys.
    PYTHONHASHSEED: '0',
    // One thread between plays is all there is to compute, and processes stay light.
    OPENBLAS_NUM_THREADS: '1',
    // Rich breaks lines of its log at the width of a terminal it does not have.
    COLUMNS: '300',
    NO_COLOR: '1',
    PYTHONUTF8: '1',
    PYTHONUNBUFFERED: '1',
  }
}

/** Hears text as it comes. */
export function readText(stream: Readable, take: (text: string) => void): void {
  stream.setEncoding('utf8')
  stream.on('data', take)
  stream.on('error', ignore)
}

/** Hears whole lines as they come. */
export function readLines(stream: Readable | undefined, take: (line: string) => void): void {
  if (stream === undefined) return
  let rest = ''
  readText(stream, (text) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_REPORT)
    for (const line of lines) take(line)
  })
}

/** A pipe that breaks when the process is killed is no news: its end is. */
function ignore(): void {}
