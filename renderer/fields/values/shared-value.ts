/** What several nodes have in common at a parameter, and whether it differs from Manim's default. */
import type { Literal } from '../../../engine/catalogue/definition.ts'
import { deepEqual } from '../../../engine/graph/deep-equal.ts'
import { isParamValue, type ParamValue } from '../../../engine/graph/param-value.ts'

/** The value that all have; `mixed` where they differ. */
export interface SharedValue {
  readonly mixed: boolean
  /** Of the first where they differ; undefined where neither a value nor a default is there. */
  readonly value: ParamValue | undefined
  /** Whether any of them has a value of its own that is not Manim's. */
  readonly modified: boolean
}

/**
 * Looks at the same parameter of several nodes.
 *
 * @param stored - what each has stored; undefined for those that have Manim's default
 */
export function shareValue(stored: readonly (ParamValue | undefined)[], fallback: Literal | undefined): SharedValue {
  const own = isParamValue(fallback) ? fallback : undefined
  const effective = stored.map((value) => value ?? (value === null ? null : own))
  const [first] = effective
  return {
    mixed: effective.some((value) => !deepEqual(value, first)),
    value: first,
    modified: stored.some((value) => isModified(value, fallback)),
  }
}

/** Whether a stored value says something else than Manim's default. */
export function isModified(stored: ParamValue | undefined, fallback: Literal | undefined): boolean {
  return stored !== undefined && (fallback === undefined || !deepEqual(stored, fallback))
}
