// A lock between processes: two set-ups at once would delete each other's half-made folders.
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const BEAT_MS = 2_000
const POLL_MS = 200
/** A lock of another machine (a shared folder) is given up when its holder was not heard of for so long. */
const SILENT_MS = 30_000
/** Taking over takes milliseconds; a take-over that is older was itself broken off. */
const TAKEOVER_MS = 10_000

/**
 * @typedef {object} Holder
 * @property {string} host
 * @property {string[]} processes the set-up itself and the child it is running, as `identity` names them
 */

/**
 * Does some work while no other process does work under the same lock. Waits for the other one; a lock whose
 * processes are all dead is taken over at once. A killed set-up may leave a child at work (npm): the lock
 * knows that child too and counts as held until it has ended.
 *
 * @template T
 * @param {string} path the lock file
 * @param {(onStart: (pid: number) => void) => Promise<T>} work gets a function to be told of each child it starts
 * @param {(holder: Holder | undefined) => void} [onWait] called once if the lock is held by another
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => undefined) {
  await mkdir(dirname(path), { recursive: true })
  await acquire(path, onWait)
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT_MS)
  try {
    return await work((pid) => writeFileSync(path, content([process.pid, pid])))
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} path
 * @param {(holder: Holder | undefined) => void} onWait
 */
async function acquire(path, onWait) {
  // Made beside and linked or renamed into place: a lock file is never seen half written.
  const own = `${path}.${process.pid}`
  await writeFile(own, content([process.pid]))
  try {
    let told = false
    let heard = { at: Date.now(), beat: NaN }
    for (;;) {
      if (await tryLink(own, path)) return
      const seen = await look(path)
      if (seen === undefined) continue
      if (seen.beat !== heard.beat) heard = { at: Date.now(), beat: seen.beat }
      if (isStale(seen.holder, Date.now() - heard.at)) {
        if (await takeOver(own, path, seen.text)) return
      } else if (!told) {
        told = true
        onWait(seen.holder)
      }
      await sleep(POLL_MS)
    }
  } finally {
    await rm(own, { force: true })
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function tryLink(from, to) {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    // File systems without links (some network and FAT drives).
    return await writeFile(to, await readFile(from), { flag: 'wx' }).then(
      () => true,
      () => false,
    )
  }
}

/**
 * Replaces a dead lock by one's own. Only one process may try at a time, and it looks again first: else the second of
 * two that saw the same dead lock would push out the first.
 *
 * @param {string} own
 * @param {string} path
 * @param {string} deadText what the dead lock said
 */
async function takeOver(own, path, deadText) {
  const gate = `${path}.takeover`
  if (!(await tryLink(own, gate))) {
    const since = await stat(gate).catch(() => undefined)
    if (since !== undefined && Date.now() - since.ctimeMs > TAKEOVER_MS) await rm(gate, { force: true })
    return false
  }
  try {
    const now = await look(path)
    if (now?.text !== deadText) return false
    await writeFile(`${own}.next`, content([process.pid]))
    await rename(`${own}.next`, path)
    return true
  } finally {
    await rm(gate, { force: true })
  }
}

/** @param {string} path */
async function look(path) {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { text, beat: mtimeMs, holder: parse(text) }
  } catch {
    return undefined
  }
}

/**
 * @param {Holder | undefined} holder
 * @param {number} silentFor milliseconds since its last beat was seen to change
 */
function isStale(holder, silentFor) {
  if (holder?.host === hostname()) return holder.processes.every((each) => identity(Number.parseInt(each, 10)) !== each)
  return silentFor > SILENT_MS
}

/** @param {number[]} pids */
function content(pids) {
  return JSON.stringify({ host: hostname(), processes: pids.map(identity).filter((each) => each !== undefined) })
}

/**
 * @param {string} text
 * @returns {Holder | undefined}
 */
function parse(text) {
  try {
    const value = JSON.parse(text)
    return typeof value?.host === 'string' && Array.isArray(value.processes) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Names a living process so that a later process of the same number is not taken for it (on Linux by its start time).
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function identity(pid) {
  if (process.platform === 'linux') {
    try {
      const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // After the name in brackets: state is the first field, the start time the twentieth.
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? undefined : `${pid}@${fields[19]}`
    } catch {
      return undefined
    }
  }
  try {
    process.kill(pid, 0)
    return String(pid)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? String(pid) : undefined
  }
}
