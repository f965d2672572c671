// What was set up already: a step is done when its stamp holds the hash of its inputs and its proof is there.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One thing to be set up.
 *
 * @typedef {object} Step
 * @property {string} name also the name of its stamp
 * @property {string} folder what the step makes; the stamp lies in it, so that deleting the folder undoes the step
 * @property {string[]} inputs texts the result depends on
 * @property {string[]} proofs files without which the step is not done, whatever the stamp says
 * @property {() => Promise<void>} make does the work; may be run again after it was broken off
 */

/** @param {Step} step */
function key({ inputs }) {
  const here = [process.platform, process.arch, ...inputs]
  return createHash('sha256').update(here.join('\0')).digest('hex')
}

/** @param {Step} step */
function stamp({ folder, name }) {
  return join(folder, '.manim-nodes', `${name}.stamp`)
}

/**
 * @param {Step} step
 * @returns {boolean} whether nothing is to be done
 */
export function isDone(step) {
  if (!step.proofs.every((proof) => existsSync(proof))) return false
  try {
    return readFileSync(stamp(step), 'utf8') === key(step)
  } catch {
    return false
  }
}

/**
 * Does the steps that are not done, in order, and stamps each.
 *
 * @param {Step[]} steps
 */
export async function complete(steps) {
  for (const step of steps) {
    if (isDone(step)) continue
    await step.make()
    mkdirSync(dirname(stamp(step)), { recursive: true })
    writeFileSync(stamp(step), key(step))
  }
}
