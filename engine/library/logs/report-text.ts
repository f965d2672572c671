/** A report a user can paste into a message for help: what runs where, and what went wrong last. No secrets, no names. */
import { homedir, release, totalmem, type as systemName } from 'node:os'
import type { z } from 'zod'
import type { doctorPart, LogLine } from '../../api/contract/app.ts'
import { Secrets, secretsOf } from './hide-secrets.ts'
import { printable } from './printable.ts'

/** What a report is made of. */
export interface ReportFacts {
  /** Of the app. */
  version: string
  /** Null where no Manim was found. */
  manim: { version: string; python: string; pythonVersion: string } | null
  doctor: readonly z.infer<typeof doctorPart>[]
  /** The last lines of level ERROR and above (`tailLog`). */
  errors: readonly LogLine[]
  /** Where the user's folder and secrets are read from. */
  env: NodeJS.ProcessEnv
}

/** Lines of a traceback that are shown; the last ones say most. */
const tracebackLines = 30

/** The report, in lines of Markdown. */
export function reportText({ version, manim, doctor, errors, env }: ReportFacts): string {
  const python = manim === null ? 'none that has Manim' : `${manim.pythonVersion} (${manim.python})`
  const text = [
    '# manim-nodes report',
    `App: ${version}`,
    `System: ${systemName()} ${release()} ${process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `Node: ${process.version}`,
    `Python: ${python}`,
    `Manim: ${manim?.version ?? 'not found'}`,
    '',
    '## Doctor',
    ...doctor.map(
      ({ part, state, found, wanted }) => `- ${part}: ${state}, found ${found ?? 'nothing'}, wanted ${wanted}`,
    ),
    '',
    '## Last errors',
    ...(errors.length ? errors.flatMap(errorLines) : ['none']),
  ].join('\n')
  return hideHome(new Secrets(secretsOf(env)).hide(text), env)
}

function errorLines({ timestamp, level, message, context }: LogLine): string[] {
  const { traceback, ...facts } = context
  const rest = Object.keys(facts).length ? ` ${printable(JSON.stringify(facts))}` : ''
  const lines = typeof traceback === 'string' ? traceback.split('\n').slice(-tracebackLines) : []
  return [`- ${timestamp} ${level} ${printable(message)}${rest}`, ...lines.map((line) => `      ${printable(line)}`)]
}

/** Shows the user's own folder as `~`: its path usually holds their name. */
function hideHome(text: string, env: NodeJS.ProcessEnv): string {
  const homes = new Set(
    [env['HOME'], env['USERPROFILE'], homedir()].filter((home) => home !== undefined && home.length > 3),
  )
  let clean = text
  for (const home of homes as Set<string>) {
    // As it is, with the other slashes, and as JSON and JavaScript write it.
    const forms = [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')]
    for (const form of new Set(forms)) {
      const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      clean = clean.replaceAll(new RegExp(`${escaped}(?=$|[^\\w.-])`, process.platform === 'win32' ? 'gim' : 'gm'), '~')
    }
  }
  return clean
}
