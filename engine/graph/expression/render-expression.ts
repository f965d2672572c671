/** From a checked expression to the Python that stands in the scene. */
import type { Expression } from './ast.ts'
import { isIdentifier } from './characters.ts'
import { parseExpression, type ParsedExpression } from './parse-expression.ts'
import { levelOf } from './precedence.ts'
import { printExpression } from './print-expression.ts'
import { type Module, substitute } from './substitute.ts'

/** Code that takes the place of a name. */
export interface Substitution {
  /** An expression that may stand as an argument: no bare tuple or generator. */
  readonly code: string
  /** Whether it needs no brackets anywhere. Asked only of code that the parser here does not read. */
  readonly atom: boolean
}

/** An expression in Python. */
export interface RenderedExpression {
  /** One line, as `ruff format` leaves it; may stand as an argument. */
  readonly code: string
  /** Modules it uses under the names `np`, `math` and `random`. `np` comes with `from manim import *`. */
  readonly modules: ReadonlySet<Module>
  /** How tightly it holds, on the scale of `precedence.ts`: 13 for what needs no brackets anywhere. */
  readonly precedence: number
}

const nothing: ReadonlySet<string> = new Set()

/**
 * Writes an expression with its free names replaced.
 *
 * @param parsed - an expression that passed `checkExpression`
 * @param substitutions - code for the free names, wired ones included
 * @param manimNames - names Manim defines, which are never taken for numpy's (`sin` is numpy's, were there no Manim name)
 */
export function renderExpression(
  parsed: ParsedExpression,
  substitutions: ReadonlyMap<string, Substitution>,
  manimNames: ReadonlySet<string> = nothing,
): RenderedExpression {
  const trees = new Map<string, Expression>()
  for (const [name, substitution] of substitutions) trees.set(name, treeOf(substitution))
  const { root, modules } = substitute(parsed.root, trees, (name) => manimNames.has(name))
  return { code: printExpression(root), modules, precedence: levelOf(root) }
}

/** A function of one expression in Python: `lambda x, y: …`; its arguments hide substitutions of the same name. */
export function renderFunction(
  args: readonly string[],
  parsed: ParsedExpression,
  substitutions: ReadonlyMap<string, Substitution>,
  manimNames: ReadonlySet<string> = nothing,
): RenderedExpression {
  const positional = args.map((name) => ({ name, start: 0, annotation: null, default: null }))
  const parameters = { positionalOnly: [], positional, vararg: null, keywordOnly: [], kwarg: null }
  const { root } = parsed
  const lambda: Expression = {
    kind: 'Lambda',
    args: parameters,
    body: root,
    start: root.start,
    end: root.end,
    depth: root.depth + 1,
  }
  return renderExpression({ text: parsed.text, root: lambda }, substitutions, manimNames)
}

function treeOf({ code, atom }: Substitution): Expression {
  const place = { start: 0, end: code.length, depth: 1 }
  if (isIdentifier(code)) return { kind: 'Name', id: code, ...place }
  const parsed = parseExpression(code)
  if ('root' in parsed) return parsed.root
  return { kind: 'Name', id: atom ? code : `(${code})`, ...place }
}
