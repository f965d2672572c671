import { run } from '../setup/run.mjs'
import { root } from '../setup/places.mjs'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { failed, passed, type Outcome } from './outcome.ts'
import { tool } from './tools.ts'

const rooms = ['engine', 'electron', 'renderer', 'scripts']

/** What dependency-cruiser saw below a folder. */
export interface Cruise {
  /** The files it read, relative to the folder. */
  files: string[]
  violations: { rule: string; from: string; to: string }[]
}

/**
 * Runs the layer rules of this repository over the rooms in a folder.
 *
 * @param folder the repository, or a folder that is built like it
 */
export async function cruise(folder: string): Promise<Cruise> {
  const config = join(root, '.dependency-cruiser.mjs')
  const report = join(mkdtempSync(join(tmpdir(), 'layers-')), 'report.json')
  const program = tool('dependency-cruiser', 'depcruise')
  const options = ['--config', config, '--output-type', 'json', '--output-to', report]
  try {
    const { output } = await run([...program, ...options, ...rooms], { cwd: folder })
    if (!existsSync(report)) throw new Error(output.trim())
    return readReport(report)
  } finally {
    rmSync(dirname(report), { recursive: true, force: true })
  }
}

function readReport(file: string): Cruise {
  const { modules, summary } = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: { source: string }[]
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return {
    files: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** The layers of the house hold, and every source file was looked at: a check that sees nothing finds nothing. */
export async function checkLayers(): Promise<Outcome> {
  const { files, violations } = await cruise(root)
  const seen = new Set(files)
  const unseen = sources().filter((file) => !seen.has(file))
  const lines = [
    ...unseen.map((file) => `not looked at: ${file}`),
    ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ]
  return lines.length === 0 ? passed : failed(lines.join('\n'))
}

function sources(): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
  )
}
