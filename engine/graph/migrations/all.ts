import { fromNodeEditorShape } from './001-node-editor-shape.ts'
import type { Migration } from './migration.ts'

/** Every step there is, by the version it reads. A new format adds a file and a line here. */
export const migrations: readonly Migration[] = [fromNodeEditorShape]
