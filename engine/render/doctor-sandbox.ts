import type { PartReport } from './doctor-report.ts'
import type { ManimSearch } from './find-manim.ts'
import { missingAbilities, sandboxAbilities, type SandboxAbilities } from './sandbox/abilities.ts'

/** Where Python cannot say, nothing is relied on. */
const none: SandboxAbilities = { files: false, network: false, processes: false, cores: false, memory: false }

/** How far this system shuts in code of strangers; nothing where there is no Python to ask. */
export async function sandboxPart({ found }: Pick<ManimSearch, 'found'>): Promise<PartReport[]> {
  if (found === undefined) return []
  const abilities = await sandboxAbilities(found.python).catch(() => none)
  const remedy = missingAbilities(abilities) ?? null
  const kept = Object.entries(abilities).flatMap(([name, can]) => (can ? [name] : []))
  const part = { part: 'sandbox', wanted: 'code of strangers is kept from files, network and other programs' }
  return [{ ...part, state: remedy === null ? 'ok' : 'optional', found: kept.join(', ') || 'nothing', remedy }]
}
