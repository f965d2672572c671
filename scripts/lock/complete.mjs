// npm leaves optional platform packages out of the lockfile where the registry at hand does not serve them, and
// `npm ci` then refuses on every machine. This puts them back.

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * The optional packages that are asked for by an exact version and stand nowhere in the lockfile.
 *
 * @param {Lock} lock
 * @returns {Record<string, LockEntry>} by the place they belong
 */
export function missingOptional({ packages }) {
  /** @type {Record<string, LockEntry>} */
  const missing = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^\d/.test(version) || isResolvable(packages, path, name)) continue
      const words = name.split(/[/-]/)
      const os = systems.filter((system) => words.includes(system))
      const cpu = processors.filter((processor) => words.includes(processor))
      missing[`node_modules/${name}`] = {
        version,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
        ...(os.length > 0 ? { os } : {}),
        ...(cpu.length > 0 ? { cpu } : {}),
      }
    }
  }
  return missing
}

/**
 * The lockfile with all of them, its entries sorted.
 *
 * @template {Lock} L
 * @param {L} lock
 * @returns {L}
 */
export function completeLock(lock) {
  const all = Object.entries({ ...lock.packages, ...missingOptional(lock) })
  return { ...lock, packages: Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/**
 * Whether Node's search from a package upwards would meet a dependency.
 *
 * @param {Lock['packages']} packages
 * @param {string} from
 * @param {string} name
 */
function isResolvable(packages, from, name) {
  for (let folder = from; ;) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true
    if (folder === '') return false
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  }
}
