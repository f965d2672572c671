/** What the checks of expressions must know about Manim and about the node. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { attributeRefusal, refusedNames } from './allowed-names.ts'

/** What an expression may name besides Python's, numpy's and the math module's own. */
export interface ExpressionContext {
  /** Manim's names that hold values, classes and functions; with dots where a module or class leads to them. */
  readonly manimNames: ReadonlySet<string>
  /** Every name `from manim import *` binds: those not in `manimNames` are refused unless wired. */
  readonly boundNames: ReadonlySet<string>
  /** Names with a wire. They hide all but the refused names, `np` and `config`. */
  readonly inputs: ReadonlySet<string>
  /** Whether a method of this name reads or makes a value in every class that has it. */
  isValueMethod(name: string): boolean
}

/** What `manim_nodes.check` must know: the line it is sent first. */
export interface PythonContext {
  readonly kind: 'context'
  readonly manim_names: readonly string[]
  readonly bound_names: readonly string[]
  readonly value_methods: readonly string[]
}

const contexts = new WeakMap<Catalogue, Omit<ExpressionContext, 'inputs'>>()
const nothing: ReadonlySet<string> = new Set()

/**
 * The context that a catalogue gives; all but the wired names.
 *
 * Manim's names are its mobjects, animations, constants, colours, rate functions and the functions that have a node.
 */
export function expressionContext(catalogue: Catalogue, inputs: ReadonlySet<string> = nothing): ExpressionContext {
  let context = contexts.get(catalogue)
  if (!context) {
    const methods = valueMethods(catalogue)
    context = {
      manimNames: manimNames(catalogue),
      boundNames: catalogue.names,
      isValueMethod: (name) => methods.has(name),
    }
    contexts.set(catalogue, context)
  }
  return { ...context, inputs }
}

/** The context that a catalogue gives, for Python's check of the same expressions. */
export function pythonContext(catalogue: Catalogue): PythonContext {
  return {
    kind: 'context',
    manim_names: [...manimNames(catalogue)],
    bound_names: [...catalogue.names],
    value_methods: [...valueMethods(catalogue)],
  }
}

/** What expressions use beside mobjects, animations and what has a node: `ManimColor("#fff")`, `choose(n, k)`. */
const alsoAllowed = [
  'ManimColor',
  'HSV',
  'RGBA',
  'LinearBase',
  'LogBase',
  'RandomColorGenerator',
  'choose',
  'tuplify',
  'listify',
]

function manimNames(catalogue: Catalogue): Set<string> {
  const names = new Set<string>(alsoAllowed.filter((name) => catalogue.names.has(name)))
  for (const [name, { family }] of catalogue.classes)
    if (family === 'mobject' || family === 'animation') names.add(name)
  for (const source of [catalogue.constants.keys(), catalogue.colors.keys(), catalogue.rateFunctions]) {
    for (const name of source) names.add(name)
  }
  for (const { call } of catalogue.kinds.values()) if (call.form === 'function') names.add(call.callee)
  for (const name of names) if (refusedNames.has(name)) names.delete(name)
  return names
}

/** Names of methods that only read or make; one that changes its object in any class is none. */
function valueMethods(catalogue: Catalogue): Set<string> {
  const values = new Set<string>()
  const others = new Set<string>()
  for (const { call, effect } of catalogue.kinds.values()) {
    if (call.form !== 'method' && call.form !== 'classmethod') continue
    const kept = effect === 'read' || effect === 'make' ? values : others
    kept.add(call.callee)
  }
  for (const name of values) if (others.has(name) || attributeRefusal(name)) values.delete(name)
  return values
}
