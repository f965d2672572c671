/** The environment of a stranger's scene: nothing of the user's but what a program needs to start. */
import { join } from 'node:path'

/** Names that are passed on; everything else, keys and tokens among it, is not. */
const passed = new Set([
  'PATH',
  'LANG',
  'LANGUAGE',
  'TZ',
  'PYTHONPATH',
  'PYTHONHASHSEED',
  'PYTHONUTF8',
  'PYTHONUNBUFFERED',
  'OPENBLAS_NUM_THREADS',
  'COLUMNS',
  'NO_COLOR',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'DYLD_FALLBACK_LIBRARY_PATH',
  'FONTCONFIG_PATH',
  'FONTCONFIG_FILE',
  // What programs cannot do without on Windows.
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'PATHEXT',
  'COMSPEC',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
])

/**
 * The environment for a scene that a stranger wrote. Its home and its temporary files lie in its own folder.
 *
 * @param env - what a scene of the user's own would get
 * @param folder - the private folder of the job
 */
export function sandboxEnvironment(env: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  // Windows does not tell large letters from small ones.
  const kept = Object.entries(env).filter(([name]) => passed.has(name.toUpperCase()) || name.startsWith('LC_'))
  const home = join(folder, 'home')
  const temporary = join(folder, 'tmp')
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  }
}
