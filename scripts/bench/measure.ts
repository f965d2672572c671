/** Timing that holds on a busy machine: time of this thread alone, and a known piece of work beside each run. */

/** One run in milliseconds. */
export interface Run {
  /** Time this thread was on a processor; what helpers of the runtime do beside it is not in it. */
  cpu: number
  /** Time on the clock. */
  wall: number
  /** The same `cpu` as a multiple of the calibration loop's, run just before. */
  ratio: number
}

/** What a number of runs come to. */
export interface Spread {
  /** The one least disturbed by what else the machine did. */
  least: number
  median: number
  p95: number
}

/**
 * Runs work again and again.
 *
 * @param prepare - gives each run what it works on; not timed
 * @param warmUp - runs that are not counted
 */
export function measure<T>(
  { runs, warmUp }: { runs: number; warmUp: number },
  prepare: () => T,
  work: (input: T) => void,
): Run[] {
  const counted: Run[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const input = prepare()
    const reference = time(calibrate).cpu
    const { cpu, wall } = time(() => work(input))
    if (run >= warmUp) counted.push({ cpu, wall, ratio: cpu / reference })
  }
  return counted
}

/** Times one call. */
export function time(work: () => void): { cpu: number; wall: number } {
  const cpu = threadTime()
  const wall = performance.now()
  work()
  const ended = performance.now()
  return { cpu: threadTime() - cpu, wall: ended - wall }
}

/** Milliseconds this thread has had a processor. Linux brings the count of one thread up to date when all are asked for. */
function threadTime(): number {
  process.cpuUsage()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The middle of the values, and the value that one in twenty exceeds. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { least: sorted[0] ?? Number.NaN, median: at(0.5), p95: at(0.95) }
}

/** Always the same work, of the kind code generation does: small objects, maps, sets and texts; some milliseconds. */
export function calibrate(): void {
  const records = new Map<string, { id: string; links: string[] }>()
  for (let index = 0; index < 6000; index++) {
    const id = `node-${(index * 7919) % 6007}`
    records.set(id, { id, links: [`node-${index}`, `node-${index + 1}`] })
  }
  const seen = new Set<string>()
  const lines: string[] = []
  for (const { id, links } of records.values()) {
    for (const link of links) if (records.has(link)) seen.add(link)
    lines.push(`${id}: ${links.join(', ')}`)
  }
  kept = lines.join('\n').length + seen.size
}

/** What the loop came to is kept, so that no compiler leaves the loop out. */
export let kept = 0
