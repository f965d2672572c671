import { exportChoice, type ExportChoice } from './dialog/export-choice.ts'
import type { Kept } from '../settings/kept.ts'

/** What was chosen for the last export; undefined before the first. */
export const keptChoice: Kept<ExportChoice | undefined> = {
  name: 'export',
  schema: exportChoice.optional(),
  initial: undefined,
}
