/** Environment variables that win over `settings.json`. */
import { describeRange, settingFields } from '../../api/contract/setting-fields.ts'
import { createPaths } from '../paths.ts'

/** What the environment says. */
export interface Overrides {
  /** Values by the path of their setting. */
  values: ReadonlyMap<string, unknown>
  /**
   * Which variable decides what. Besides settings there are `home` and `preview.folder`: places that are no settings,
   * since the settings themselves lie in one of them.
   */
  overridden: Readonly<Record<string, string>>
  /** A sentence for each variable whose value cannot be used. */
  warnings: readonly string[]
}

const variables: readonly {
  variable: string
  path: string
  read?: (text: string, env: NodeJS.ProcessEnv) => unknown
}[] = [
  { variable: 'MANIM_NODES_HOME', path: 'home' },
  { variable: 'MANIM_NODES_PREVIEW_DIR', path: 'preview.folder' },
  { variable: 'MANIM_NODES_EXPORT_DIR', path: 'export.folder', read: (_text, env) => createPaths(env).exports },
  { variable: 'MANIM_NODES_QUALITY', path: 'preview.quality', read: (text) => text.trim().toLowerCase() },
  { variable: 'MANIM_NODES_MAX_RENDER_TIME', path: 'limits.noFrameSeconds', read: toNumber },
  { variable: 'MANIM_NODES_PORT', path: 'server.port', read: toNumber },
]

/** Reads the variables; an empty one is none. */
export function readOverrides(env: NodeJS.ProcessEnv): Overrides {
  const values = new Map<string, unknown>()
  const overridden: Record<string, string> = {}
  const warnings: string[] = []
  for (const { variable, path, read } of variables) {
    const text = env[variable]
    if (!text) continue
    const field = settingFields.get(path)
    if (field !== undefined && read !== undefined) {
      const value = read(text, env)
      if (!field.schema.safeParse(value).success) {
        warnings.push(`${variable} must be ${describeRange(field)} and is ${JSON.stringify(text)}: it is not used.`)
        continue
      }
      values.set(path, value)
    }
    overridden[path] = variable
  }
  return { values, overridden, warnings }
}

function toNumber(text: string): unknown {
  return /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text
}
