import type { JsonRecord } from '../json.ts'
import type { LoadError } from '../load-error.ts'
import { type Migration, type MigrationContext, MigrationError } from './migration.ts'

/** A migrated file, or why there is none. */
export type MigrationResult = { ok: true; file: JsonRecord } | { ok: false; error: LoadError }

/**
 * Brings a file from its version to the wanted one, a step at a time.
 *
 * @param file - the parsed file
 * @param from - its version
 * @param to - the version wanted
 * @param steps - the migrations there are, one for each version
 */
export function runMigrations(
  file: JsonRecord,
  from: number,
  to: number,
  steps: readonly Migration[],
  context: MigrationContext,
): MigrationResult {
  let current = file
  for (let version = from; version < to; version++) {
    const step = steps.find((candidate) => candidate.from === version)
    if (step === undefined) return failed(version, version + 1, 'no way is known from that format')
    try {
      current = step.migrate(current, context)
    } catch (error) {
      return failed(version, version + 1, explain(error))
    }
  }
  return { ok: true, file: current }
}

function failed(from: number, to: number, reason: string): MigrationResult {
  return { ok: false, error: { code: 'migration_failed', from, to, reason } }
}

function explain(error: unknown): string {
  // Whatever else a step throws is a fault of the step: the file must still be refused with a reason, not crash the program.
  if (error instanceof MigrationError) return error.message
  return `its contents were not understood (${error instanceof Error ? error.message : String(error)})`
}
