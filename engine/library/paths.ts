/** Where the app keeps its files: `~/manim-nodes/`, each place with the environment variable that moves it. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Every place of the app on this machine, as absolute paths. Nothing here is created by naming it. */
export interface Paths {
  /** The folder all others lie in unless moved: `MANIM_NODES_HOME`, else `~/manim-nodes`. */
  home: string
  projects: string
  templates: string
  /** `MANIM_NODES_EXPORT_DIR`. */
  exports: string
  history: string
  recovery: string
  assets: string
  cache: string
  /** One folder a preview session; `MANIM_NODES_PREVIEW_DIR`. */
  previews: string
  logs: string
  logFile: string
  settingsFile: string
  jobsFile: string
  /** Content hashes of Python nodes the user has seen and trusted. */
  trustFile: string
  /** Port and token of a running host; readable by its user alone. */
  hostFile: string
  /** The app's own Python environment. */
  python: string
  /** The program of that environment. */
  pythonProgram: string
}

/**
 * The places for these environment variables. `~` is understood, and a relative path starts where the process does.
 *
 * @param env the environment; only `MANIM_NODES_*`, `HOME` and `USERPROFILE` are read
 */
export function createPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Paths {
  const user = env['HOME'] || env['USERPROFILE'] || homedir()
  const place = (variable: string, usual: string) => {
    const given = env[variable]
    return given ? resolve(given.replace(/^~(?=$|[\\/])/, () => user)) : usual
  }
  const home = place('MANIM_NODES_HOME', join(user, 'manim-nodes'))
  const python = join(home, 'python')
  return {
    home,
    projects: join(home, 'projects'),
    templates: join(home, 'templates'),
    exports: place('MANIM_NODES_EXPORT_DIR', join(home, 'exports')),
    history: join(home, 'history'),
    recovery: join(home, 'recovery'),
    assets: join(home, 'assets'),
    cache: join(home, 'cache'),
    previews: place('MANIM_NODES_PREVIEW_DIR', join(home, 'tmp', 'preview')),
    logs: join(home, 'logs'),
    logFile: join(home, 'logs', 'app.log'),
    settingsFile: join(home, 'settings.json'),
    jobsFile: join(home, 'jobs.json'),
    trustFile: join(home, 'trust.json'),
    hostFile: join(home, 'host.json'),
    python,
    pythonProgram: platform === 'win32' ? join(python, 'Scripts', 'python.exe') : join(python, 'bin', 'python'),
  }
}
