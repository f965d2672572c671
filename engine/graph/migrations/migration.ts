import type { JsonRecord } from '../json.ts'
import type { Notice } from '../load-notice.ts'

/** What a migration may know besides the file. */
export interface MigrationContext {
  /** Stands in where an old file has no time of its own; ISO 8601, UTC. */
  now: string
  /** Notes down what was changed or could not be carried. */
  notify(notice: Notice): void
}

/**
 * One step from a version of the format to the next. Migrations are frozen: they know today's format of their time and
 * nothing of the catalogue, so that an old file opens the same way forever. What a migration throws as a
 * `MigrationError` becomes the load error `migration_failed`.
 */
export interface Migration {
  /** The version it reads; it writes `from + 1`. 0 is the shape from before versions were numbers. */
  from: number
  migrate(file: JsonRecord, context: MigrationContext): JsonRecord
}

/** Says why a file cannot be carried over, as the end of a sentence ("… could not be brought to format 1: <message>"). */
export class MigrationError extends Error {
  override name = 'MigrationError'
}
