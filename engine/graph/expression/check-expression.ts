/** Whether an expression may be used: the same rules, in the same order, as `manim_nodes/check_expression.py`. */
import * as allowed from './allowed-names.ts'
import type { Attribute, Call, Comprehension, Expression, Name } from './ast.ts'
import { isIdentifier, keywords } from './characters.ts'
import type { ExpressionContext } from './context.ts'
import { isTooLarge } from './limits.ts'
import { parseExpression } from './parse-expression.ts'
import { chainOf, isNamespace, resolve } from './qualified-name.ts'
import { isBound, type Scope, type ScopeVisitor, targetNames, walkScoped } from './scopes.ts'

/** What is wrong with an expression. */
export interface ExpressionProblem {
  readonly code: 'bad_expression' | 'name_not_allowed'
  /** In the user's words. */
  readonly message: string
  /** Offset in the text from 0, in UTF-16 units: the column, where the text has one line. */
  readonly column: number
}

/**
 * Checks an expression before it is used. Names that are neither known nor refused are no problem: they are inputs of
 * the node.
 *
 * @returns all problems by column; none for an expression that may run
 */
export function checkExpression(text: string, context: ExpressionContext): ExpressionProblem[] {
  return checkInside(text, undefined, context)
}

function checkInside(text: string, scope: Scope | undefined, context: ExpressionContext): ExpressionProblem[] {
  const parsed = parseExpression(text)
  if ('error' in parsed) return [{ code: 'bad_expression', ...parsed.error }]
  const checker = new ExpressionChecker(context)
  walkScoped(parsed.root, scope, checker)
  return checker.problems.length > 1 ? inOrder(checker.problems) : checker.problems
}

/** By column; of what is too large only the first, for it is reported at every level around it. */
function inOrder(problems: readonly ExpressionProblem[]): ExpressionProblem[] {
  const sorted = problems.toSorted((a, b) => a.column - b.column || compare(a.message, b.message))
  const large = sorted.find((problem) => problem.message === allowed.messages.large)
  return sorted.filter((problem) => problem.message !== allowed.messages.large || problem === large)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Checks a function of one expression, as `{fn}` holds it.
 *
 * @returns the problems of the body; a bad argument is reported at column 0
 */
export function checkFunction(args: readonly string[], body: string, context: ExpressionContext): ExpressionProblem[] {
  const problems: ExpressionProblem[] = []
  args.forEach((arg, index) => {
    const refusal = refuseArgument(arg, args.indexOf(arg) < index)
    if (refusal) problems.push({ ...refusal, column: 0 })
  })
  return [...problems, ...checkInside(body, { names: new Set(args), outer: undefined }, context)]
}

function refuseArgument(arg: string, repeated: boolean): Omit<ExpressionProblem, 'column'> | undefined {
  if (!isIdentifier(arg) || keywords.has(arg) || arg.normalize('NFKC') !== arg) {
    return { code: 'bad_expression', message: `'${arg}' is no name for an argument` }
  }
  if (repeated) return { code: 'bad_expression', message: `two arguments are called '${arg}'` }
  const message = refuseBinding(arg)
  return message === undefined ? undefined : { code: 'name_not_allowed', message }
}

function refuseBinding(name: string): string | undefined {
  if (name.startsWith('_')) return allowed.fill(allowed.messages.name, { name })
  const reason = allowed.refusedNames.get(name)
  return reason === undefined ? undefined : allowed.fill(allowed.messages.reason, { name, reason })
}

class ExpressionChecker implements ScopeVisitor {
  readonly problems: ExpressionProblem[] = []
  readonly #context: ExpressionContext
  #callee: Expression | undefined

  constructor(context: ExpressionContext) {
    this.#context = context
  }

  bind(name: string, start: number): void {
    const message = refuseBinding(name)
    if (message !== undefined) this.#refuse(message, start)
  }

  enter(node: Expression, scope: Scope | undefined): boolean {
    switch (node.kind) {
      case 'Name':
        this.#name(node, scope)
        return false
      case 'Attribute':
        return this.#attribute(node, scope)
      case 'Call':
        this.#call(node, scope)
        return true
      case 'Subscript':
        return !this.#isSetting(node.value, node.slice, scope)
      case 'Await':
        return this.#bad(allowed.messages.await, node.start)
      case 'Yield':
      case 'YieldFrom':
        return this.#bad(allowed.messages.yield, node.start)
      case 'NamedExpr':
        return this.#bad(allowed.messages.named, node.start)
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
        return node.generators.every((generator) => this.#generator(generator))
      case 'BinOp':
      case 'FormattedValue':
        this.#size(node, undefined)
        return true
      default:
        return true
    }
  }

  #bad(message: string, column: number): false {
    this.problems.push({ code: 'bad_expression', message, column })
    return false
  }

  #refuse(message: string, column: number): void {
    this.problems.push({ code: 'name_not_allowed', message, column })
  }

  #size(node: Expression, callee: string | undefined): void {
    if (isTooLarge(node, callee)) this.#bad(allowed.messages.large, node.start)
  }

  #isHidden(name: string, scope: Scope | undefined): boolean {
    return isBound(name, scope) || (this.#context.inputs.has(name) && !allowed.neverInputs.has(name))
  }

  #isSpace(name: string, scope: Scope | undefined): boolean {
    return isNamespace(name, this.#context.manimNames) && !this.#isHidden(name, scope)
  }

  #name({ id: name, start }: Name, scope: Scope | undefined): void {
    const { manimNames, boundNames } = this.#context
    const refusal = refuseBinding(name)
    if (refusal !== undefined) return this.#refuse(refusal, start)
    if (this.#isHidden(name, scope)) return
    if (this.#isSpace(name, scope)) {
      const example = allowed.exampleOf(allowed.canonicalModule(name))
      return this.#refuse(allowed.fill(allowed.messages.alone, { name, example }), start)
    }
    if (allowed.builtins.has(name) || manimNames.has(name)) return
    if (boundNames.has(name) || allowed.otherBuiltins.has(name)) {
      this.#refuse(allowed.fill(allowed.messages.name, { name }), start)
    }
  }

  #attribute(node: Attribute, scope: Scope | undefined): boolean {
    const called = node === this.#callee
    const chain = chainOf(node)
    if (!chain || !this.#isSpace(chain.root.id, scope)) {
      this.#member(node, called)
      return true
    }
    const { name, allowed: known, length } = resolve(chain, this.#context.manimNames)
    if (!known) {
      this.#refuse(allowed.fill(allowed.messages.name, { name }), chain.root.start)
      return false
    }
    for (const each of chain.attributes.slice(length)) this.#member(each, called && each === node)
    return false
  }

  /** An attribute of a value. */
  #member({ attr: name, attrStart }: Attribute, called: boolean): void {
    const reason = allowed.attributeRefusal(name)
    if (allowed.isPrivate(name)) this.#refuse(allowed.fill(allowed.messages.private, { name }), attrStart)
    else if (reason !== undefined) this.#refuse(allowed.fill(allowed.messages.attribute, { name, reason }), attrStart)
    else if (called && !allowed.methods.has(name) && !this.#context.isValueMethod(name)) {
      this.#refuse(allowed.fill(allowed.messages.method, { name }), attrStart)
    }
  }

  #call(node: Call, scope: Scope | undefined): void {
    this.#callee = node.func
    for (const { arg, start } of node.keywords) {
      if (arg?.startsWith('_')) this.#refuse(allowed.fill(allowed.messages.name, { name: arg }), start)
    }
    this.#size(node, this.#calleeName(node.func, scope))
  }

  /** The full name of what is called, as the limits of arguments list it. */
  #calleeName(func: Expression, scope: Scope | undefined): string | undefined {
    if (func.kind === 'Name')
      return this.#isHidden(func.id, scope) ? undefined : (allowed.maths.get(func.id) ?? func.id)
    if (func.kind !== 'Attribute') return undefined
    const chain = chainOf(func)
    if (!chain || !this.#isSpace(chain.root.id, scope)) return `.${func.attr}`
    const { name, length } = resolve(chain, this.#context.manimNames)
    return length === chain.attributes.length ? name : `.${func.attr}`
  }

  /** `config["frame_width"]`, which says what `config.frame_width` says. */
  #isSetting(value: Expression, slice: Expression, scope: Scope | undefined): boolean {
    if (value.kind !== 'Name' || value.id !== 'config' || slice.kind !== 'Str') return false
    return this.#isSpace('config', scope) && allowed.members.has(`config.${slice.value}`)
  }

  #generator({ target, isAsync }: Comprehension): boolean {
    if (isAsync) return this.#bad(allowed.messages.async, target.start)
    const plain = isPlainTarget(target) && targetNames(target).length > 0
    return plain || this.#bad(allowed.messages.target, target.start)
  }
}

function isPlainTarget(target: Expression): boolean {
  if (target.kind === 'List' || target.kind === 'Tuple') return target.elts.every(isPlainTarget)
  return target.kind === 'Name' || (target.kind === 'Starred' && isPlainTarget(target.value))
}
