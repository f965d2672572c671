/** Kills the export queue again and again, and looks each time at what is left. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findManim } from '../../engine/render/find-manim.ts'
import { processesIn } from '../../engine/render/testing/workspace.ts'
import { ExportsChecks } from './exports-checks.ts'
import { startLife, type Life } from './life.ts'
import { seeded } from './random.ts'

/** What was counted. */
export interface KillReport {
  kills: number
  /** Kills before the queue was open. */
  early: number
  accepted: number
  cancelled: number
  completed: number
  /** Kills after which a hidden file was there, for the next start to clear away. */
  partials: number
  /** Milliseconds until no process was left, the longest. */
  slowestEnd: number
  /** What did not hold, in sentences. */
  problems: string[]
}

const script = join(import.meta.dirname, 'exports-life.ts')
/** Seconds in which all processes of a killed queue must be gone. */
const PATIENCE = 10

/** Kills `rounds` lives within `longest` milliseconds each, then lets one finish. @param tell - gets a line a round */
export async function killExports(
  { rounds, seed, longest = 5000 }: { rounds: number; seed: number; longest?: number },
  tell: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const home = await mkdtemp(join(tmpdir(), 'kill exports '))
  const { python } = await findManim()
  const checks = new ExportsChecks(home, python)
  const report: KillReport = {
    kills: 0,
    early: 0,
    accepted: 0,
    cancelled: 0,
    completed: 0,
    partials: 0,
    slowestEnd: 0,
    problems: [],
  }
  const random = seeded(seed)
  const env = { TMPDIR: home, MANIM_NODES_PYTHON: python }
  try {
    for (let round = 1; round <= rounds; round++) {
      const life = startLife(script, [home, String(seed * 1000 + round)], env)
      // One in six dies while it starts, the others at any moment after that.
      const early = random() < 1 / 6
      const delay = Math.round(random() * longest)
      if (!early) await opened(life)
      await Promise.race([setTimeout(delay), life.ended])
      await life.kill()
      if ((await life.ended).code !== undefined)
        report.problems.push(`It ended by itself: ${(await life.ended).complaints}`)
      report.kills++
      if (!life.lines.includes('open')) report.early++
      checks.hear(life.lines)
      await look(life.pid, `round ${round}, killed ${delay} ms after its ${early ? 'start' : 'opening'}`)
    }
    const last = startLife(script, [home, '0', 'finish'], env)
    const enough = new AbortController()
    const patience = (60 + 15 * checks.promises.accepted.size) * 1000
    void setTimeout(patience, undefined, { signal: enough.signal }).then(
      () => last.kill(),
      () => undefined,
    )
    const { code, complaints } = await last.ended
    enough.abort()
    if (code !== 0) report.problems.push(`The last life ended with ${code}: ${complaints}`)
    await look(0, 'at the end')
    const { accepted, cancelled, completed } = checks.promises
    const missing = [...accepted].filter((id) => !completed.has(id) && !cancelled.has(id))
    report.problems.push(...missing.map((id) => `${id} never came to an end`))
    return { ...report, accepted: accepted.size, cancelled: cancelled.size, completed: completed.size }
  } finally {
    await rm(home, { recursive: true, force: true })
  }

  async function look(pid: number, when: string): Promise<void> {
    const begun = performance.now()
    let alive = await processesIn(home)
    while (alive.length > 0 && performance.now() - begun < PATIENCE * 1000) {
      await setTimeout(50)
      alive = await processesIn(home)
    }
    report.slowestEnd = Math.max(report.slowestEnd, Math.round(performance.now() - begun))
    const partials = await checks.partials()
    if (partials.length > 0) report.partials++
    const old = partials.filter((partial) => partial.pid !== pid)
    const found = [
      ...alive.map((line) => `a process is left: ${line}`),
      ...old.map(({ name }) => `a partial file is left: ${name}`),
      ...(await checks.problems()),
    ]
    report.problems.push(...found.map((problem) => `${when}: ${problem}`))
    tell(`${when}: ${found.length === 0 ? 'all is well' : found.join('; ')}`)
  }
}

async function opened(life: Life): Promise<void> {
  while (!life.lines.includes('open') && !life.over) await setTimeout(10)
}
