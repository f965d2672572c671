// Runs one child of the set-up: its output is kept back, one line with seconds is shown, the tail only if it failed.
import { spawn } from 'node:child_process'

/** How much of a child's output is kept, in characters; only the end is ever shown. */
const KEPT = 200_000
/** How many lines of a failed child are shown. */
const TAIL = 25

/** Something the user is told in one sentence, without a stack. */
export class SetupError extends Error {}

/**
 * @typedef {object} Outcome
 * @property {boolean} ok whether the child ended with 0
 * @property {string} output the end of what it wrote on stdout and stderr
 */

/**
 * Runs a program to its end without showing what it writes.
 *
 * @param {string[]} command program and arguments; no shell is between, so any letter may stand in them
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<Outcome>} a program that cannot be started gives `ok: false` with the reason as output
 */
export function run([program = '', ...args], { onStart, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    if (child.pid !== undefined) onStart?.(child.pid)
    const stop = () => child.kill('SIGTERM')
    process.once('SIGTERM', stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-KEPT)
      })
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => {
      process.off('SIGTERM', stop)
      resolve({ ok: code === 0, output })
    })
  })
}

/**
 * Shows one line for a piece of work: `✓ Node packages (45.2 s)`. On a terminal the line counts the seconds meanwhile.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(label, work) {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const { isTTY } = process.stderr
  const show = (/** @type {string} */ sign, /** @type {string} */ end) =>
    process.stderr.write(`${isTTY ? '\r' : ''}${sign} ${label} (${seconds()} s)${end}`)
  const ticker = isTTY ? setInterval(() => show('…', ''), 200) : undefined
  let sign = '✗'
  try {
    const result = await work()
    sign = '✓'
    return result
  } finally {
    clearInterval(ticker)
    show(sign, '\n')
  }
}

/**
 * The end of a failed child's output, for people.
 *
 * @param {string} output
 */
export function tail(output) {
  return output.trimEnd().split('\n').slice(-TAIL).join('\n')
}
