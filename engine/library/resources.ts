/** Where the files that ship with the app lie: `resources/` and `templates/` beside the engine. */
import { join } from 'node:path'

/** The desktop app, which is packed, says where it put them. */
const root = process.env['MANIM_NODES_RESOURCES'] || join(import.meta.dirname, '..', '..')

/** Python modules the app brings; to be put on `PYTHONPATH` of the processes it starts. */
export const pythonResources = join(root, 'resources', 'python')

/** The catalogues that ship with the app, one a version of Manim. */
export const catalogueFolder = join(root, 'resources', 'catalogue')

/** The templates that ship with the app: for each `<slug>.json`, `<slug>.png` and, where there is one, `<slug>.webm`. */
export const templateFolder = join(root, 'templates')

/** The built editor, as the host serves it. */
export const builtPage = join(root, 'dist', 'renderer')
