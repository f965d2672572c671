/** Where the files that ship with the app lie: `resources/` and `templates/` beside the engine. */
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Python modules the app brings; to be put on `PYTHONPATH` of the processes it starts. */
export const pythonResources = join(root, 'resources', 'python')
