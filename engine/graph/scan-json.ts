import { isRecord } from './json.ts'
import type { LoadError } from './load-error.ts'
import { describePlace } from './load-place.ts'

/** Brackets within brackets; far more than any graph has, and few enough for every recursive walk that follows. */
export const maxLevels = 128

interface Step {
  value: unknown
  key: string | number
  level: number
  parent: Step | undefined
}

/**
 * Looks through a parsed file for what would harm those that read it later: nesting without end (stack), fields named
 * `__proto__` (objects changed behind one's back) and numbers too large to be held (`1e999`). Walks without recursion.
 *
 * @param root - what `JSON.parse` gave
 * @returns the first thing found
 */
export function scanJson(root: unknown): LoadError | undefined {
  const open: Step[] = [{ value: root, key: '', level: 1, parent: undefined }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value, level } = step
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return refuse(root, step, 'a number below 1e308', 'one that is larger')
    }
    if (typeof value !== 'object' || value === null) continue
    if (level > maxLevels) return { code: 'too_large', what: 'levels', limit: maxLevels, found: level }
    if (isRecord(value) && Object.hasOwn(value, '__proto__')) {
      return refuse(root, { value, key: '__proto__', level, parent: step }, 'no field of this name', 'one')
    }
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [key, inner] of entries) {
      // Most values are plain; only what can be wrong is looked at again.
      if (typeof inner === 'object' || typeof inner === 'number') {
        open.push({ value: inner, key, level: level + 1, parent: step })
      }
    }
  }
  return undefined
}

function refuse(root: unknown, step: Step, expected: string, found: string): LoadError {
  const path: (string | number)[] = []
  for (let at: Step | undefined = step; at?.parent !== undefined; at = at.parent) path.unshift(at.key)
  return { code: 'invalid_record', path, ...describePlace(root, path), expected, found, more: 0 }
}
