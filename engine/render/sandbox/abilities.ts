/** What this system can keep from code of strangers. */
import { execa } from 'execa'
import { z } from 'zod'
import { driverEnvironment } from '../driver-process.ts'

const abilitiesSchema = z.object({
  /** Nothing outside of its private folder is written, and nothing of the user's is read. */
  files: z.boolean(),
  /** It cannot connect to anything. */
  network: z.boolean(),
  /** It cannot start programs, nor end or look into other processes. */
  processes: z.boolean(),
  /** It gets two processors at most. */
  cores: z.boolean(),
  /** The system itself stops a flood of memory; elsewhere it is only watched. */
  memory: z.boolean(),
})
/** See the schema; limits of time, an own folder and a bare environment there are everywhere. */
export type SandboxAbilities = z.infer<typeof abilitiesSchema>

/**
 * Asks the system, through the Python that would render.
 *
 * @param python - the Python program of `findManim`
 * @throws Error if Python cannot be asked
 */
export async function sandboxAbilities(python: string): Promise<SandboxAbilities> {
  const { stdout } = await execa(python, ['-m', 'manim_nodes.driver.sandbox'], {
    env: driverEnvironment(process.env),
    extendEnv: false,
    stdin: 'ignore',
    timeout: 20_000,
  })
  return abilitiesSchema.parse(JSON.parse(stdout))
}

/** What is missing, in words for `doctor`; undefined where all of it is there. */
export function missingAbilities(abilities: SandboxAbilities): string | undefined {
  const missing = [
    ...(abilities.files ? [] : ['files outside of its own folder']),
    ...(abilities.network ? [] : ['the network']),
    ...(abilities.processes ? [] : ['other programs']),
  ]
  if (missing.length === 0) return undefined
  const last = missing.at(-1) ?? ''
  const list = missing.length === 1 ? last : `${missing.slice(0, -1).join(', ')} and ${last}`
  return `This system cannot keep code of strangers from ${list}: only the check of the code does. Run only code you trust.`
}
