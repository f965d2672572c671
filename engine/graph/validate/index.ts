import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { GraphDocument } from '../document.ts'
import type { Problem } from '../problem.ts'
import { checkAnimationCycles } from './animation-cycles.ts'
import { checkBaseClass } from './base-class.ts'
import { checkBuilders } from './builders.ts'
import { checkCode } from './code.ts'
import { checkCycles } from './cycles.ts'
import { checkDanglingWires } from './dangling-wires.ts'
import { checkDuplicateIds, checkDuplicateSubgraphs } from './duplicate-ids.ts'
import { checkExpressions } from './expressions.ts'
import { checkNameClashes } from './name-clashes.ts'
import { findInstances } from './instances.ts'
import { checkLimits } from './limits.ts'
import { checkOrderNumbers } from './order-numbers.ts'
import { checkPythonNames } from './python-names.ts'
import { checkRedrawn } from './redrawn.ts'
import { checkRequiredInputs } from './required-inputs.ts'
import { openScope, type Placed, type Scope } from './scope.ts'
import { checkSettings } from './settings.ts'
import { checkSubgraphCycles, checkSubgraphs } from './subgraphs.ts'
import { checkUnknownParameters } from './unknown-parameters.ts'
import { checkUnknownTypes } from './unknown-types.ts'
import { checkValues } from './values.ts'
import { checkWireTypes } from './wire-types.ts'
import { checkWiredValues } from './wired-values.ts'

/** Rules that look at one body at a time, in the order in which their problems of one node are listed. */
const rules: readonly ((scope: Scope) => void)[] = [
  checkDuplicateIds,
  checkUnknownTypes,
  checkSubgraphs,
  checkOrderNumbers,
  checkDanglingWires,
  checkCycles,
  checkAnimationCycles,
  checkRequiredInputs,
  checkWireTypes,
  checkBuilders,
  checkRedrawn,
  checkPythonNames,
  checkNameClashes,
  checkExpressions,
  checkCode,
  checkValues,
  checkWiredValues,
  checkUnknownParameters,
]

/** Rules that look at the whole graph. */
const wholeRules: readonly ((scopes: readonly Scope[]) => void)[] = [
  checkDuplicateSubgraphs,
  checkSubgraphCycles,
  checkSettings,
  checkBaseClass,
  checkLimits,
]

/**
 * Finds everything that is wrong with a graph, at once. Pure and quick enough to run after each edit; it never throws,
 * whatever a document of the schema holds.
 *
 * What concerns a node that does not run (muted, bypassed, or in need of a muted one) is a hint, so that muting a faulty
 * node lets the rest render; names that are not allowed stay errors.
 *
 * @returns problems of the whole graph first, then by node in the order of running; a node inside a subgraph has the
 *   path of its first instance (`node-3/node-1`)
 */
export function validateGraph(document: GraphDocument, catalogue: Catalogue): Problem[] {
  const found: Placed[] = []
  const scopes = findInstances(document).map((instance) => openScope(instance, document, catalogue, found))
  for (const rule of wholeRules) rule(scopes)
  for (const scope of scopes) for (const rule of rules) rule(scope)
  return found.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ problem }) => problem)
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length)
  for (let level = 0; level < shared; level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
