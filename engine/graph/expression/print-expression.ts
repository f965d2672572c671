/** A tree as Python text in one line, with the blanks and brackets `ruff format` wants. */
import type { Arguments, Call, Comprehension, Dict, Expression, Parameter, Sequence, Slice, UnaryOp } from './ast.ts'
import { levelOf, levels } from './precedence.ts'
import { printBytes, printFormatted, printText, type Quotes } from './print-strings.ts'
import { printNumber } from './print-number.ts'

/** Prints an expression as it may stand as an argument: tuples and generators in brackets, anything else bare. */
export function printExpression(root: Expression): string {
  return new Printer('any').print(root, levels.lambda)
}

function printUnder(node: Expression, least: number, quotes: Quotes): string {
  return new Printer(quotes).print(node, least)
}

/** Prints trees; inside an f-string only some quotes may be used. */
class Printer {
  readonly #quotes: Quotes

  constructor(quotes: Quotes) {
    this.#quotes = quotes
  }

  /** Prints a node where something as tight as `least` must stand. */
  print(node: Expression, least: number): string {
    const text = this.#bare(node)
    return levelOf(node) < least ? `(${text})` : text
  }

  /** As `print`, for operands: brackets of the author's that make it easier to read are kept. */
  #operand(node: Expression, least: number): string {
    return isBracketedOperand(node, least) ? `(${this.#bare(node)})` : this.#bare(node)
  }

  #bare(node: Expression): string {
    switch (node.kind) {
      case 'Name':
        return node.id
      case 'Num':
        return printNumber(node.text)
      case 'Str':
        return printText(node.value, this.#quotes)
      case 'Bytes':
        return printBytes(node.value, this.#quotes)
      case 'Constant':
        return node.value
      case 'BinOp':
        return this.#binary(node)
      case 'UnaryOp':
        return this.#unary(node)
      case 'BoolOp': {
        const least = levelOf(node) + 1
        return node.values.map((value) => this.#operand(value, least)).join(` ${node.op} `)
      }
      case 'Compare': {
        const rest = node.ops.map((op, index) => ` ${op} ${this.#at(node.comparators, index)}`)
        return this.#operand(node.left, levels.bitOr) + rest.join('')
      }
      case 'IfExp': {
        const [body, test] = [node.body, node.test].map((each) => this.#operand(each, levels.or))
        return `${body} if ${test} else ${this.#operand(node.orelse, levels.lambda)}`
      }
      case 'Lambda': {
        const parameters = this.#parameters(node.args)
        return `lambda${parameters && ` ${parameters}`}: ${this.print(node.body, levels.lambda)}`
      }
      case 'Call':
        return this.#call(node)
      case 'Attribute':
        return `${this.#receiver(node.value)}.${node.attr}`
      case 'Subscript':
        return `${this.#operand(node.value, levels.atom)}[${this.#subscript(node.slice)}]`
      case 'Slice':
        return this.#slice(node)
      case 'Tuple':
        return `(${this.#items(node)}${node.elts.length === 1 ? ',' : ''})`
      case 'List':
        return `[${this.#items(node)}]`
      case 'Set':
        return `{${this.#items(node)}}`
      case 'Dict':
        return this.#dict(node)
      case 'ListComp':
        return `[${this.print(node.elt, levels.lambda)}${this.#generators(node.generators)}]`
      case 'SetComp':
        return `{${this.print(node.elt, levels.lambda)}${this.#generators(node.generators)}}`
      case 'GeneratorExp':
        return `(${this.print(node.elt, levels.lambda)}${this.#generators(node.generators)})`
      case 'DictComp': {
        const entry = `${this.print(node.key, levels.conditional)}: ${this.print(node.value, levels.lambda)}`
        return `{${entry}${this.#generators(node.generators)}}`
      }
      case 'JoinedStr':
        return printFormatted(node, this.#quotes, printUnder)
      case 'FormattedValue':
        return printFormatted({ ...node, kind: 'JoinedStr', values: [node] }, this.#quotes, printUnder)
      case 'Starred':
        return `*${this.#operand(node.value, levels.bitOr)}`
      case 'NamedExpr':
        return `${node.target.id} := ${this.print(node.value, levels.lambda)}`
      case 'Await':
        return `await ${node.value ? this.#operand(node.value, levels.atom) : ''}`
      default:
        return `yield${node.kind === 'YieldFrom' ? ' from' : ''}${node.value ? ` ${this.print(node.value, levels.lambda)}` : ''}`
    }
  }

  #at(list: readonly Expression[], index: number): string {
    const node = list[index]
    return node ? this.#operand(node, levels.bitOr) : ''
  }

  #binary(node: Expression & { kind: 'BinOp' }): string {
    const level = levelOf(node)
    const isPower = node.op === '**'
    const leftLeast = isPower ? levels.await : level
    const rightLeast = isPower ? levels.unary : level + 0.1
    const hugs =
      isPower &&
      isSimplePowerOperand(node.left) &&
      isSimplePowerOperand(node.right) &&
      !isBracketedOperand(node.left, leftLeast) &&
      !isBracketedOperand(node.right, rightLeast)
    const blank = hugs ? '' : ' '
    return this.#operand(node.left, leftLeast) + blank + node.op + blank + this.#operand(node.right, rightLeast)
  }

  #unary(node: UnaryOp): string {
    // -x**2 reads as if it were (-x)**2.
    const isPower = node.operand.kind === 'BinOp' && node.operand.op === '**'
    if (node.op === 'not') return `not ${this.#operand(node.operand, isPower ? levels.await : levels.not)}`
    return node.op + this.#operand(node.operand, isPower ? levels.await : levels.unary)
  }

  /** What stands before a dot: numbers in brackets, lest the dot become a decimal point. */
  #receiver(node: Expression): string {
    if (node.kind === 'Num' && /^[0-9_.]+$|^[0-9_.]*e/i.test(node.text) && !/^0[xob]|j$/i.test(node.text)) {
      return `(${printNumber(node.text)})`
    }
    return this.#operand(node, levels.atom)
  }

  #call({ func, args, keywords }: Call): string {
    const callee = this.#operand(func, levels.atom)
    const only = args.length === 1 && keywords.length === 0 ? args[0] : undefined
    if (only?.kind === 'GeneratorExp') return callee + this.print(only, levels.lambda)
    const given = [
      ...args.map((node) => ({ start: node.start, text: this.#argument(node) })),
      ...keywords.map(({ arg, value, start }) => {
        const text = this.print(value, levels.lambda)
        return { start, text: arg === null ? `**${text}` : `${arg}=${text}` }
      }),
    ]
    // `f(a=1, *b)` is the one case in which the order of the text is not that of the tree.
    const ordered = keywords.length > 0 && args.some((each) => each.kind === 'Starred')
    const list = ordered ? given.toSorted((a, b) => a.start - b.start) : given
    return `${callee}(${list.map((each) => each.text).join(', ')})`
  }

  #argument(node: Expression): string {
    if (node.kind === 'Starred') return `*${this.print(node.value, levels.lambda)}`
    return this.print(node, node.kind === 'NamedExpr' ? levels.none : levels.lambda)
  }

  #items({ elts }: Sequence): string {
    return elts.map((each) => this.print(each, levels.none)).join(', ')
  }

  #dict({ keys, values }: Dict): string {
    const entries = values.map((value, index) => {
      const key = keys[index]
      if (!key) return `**${this.#operand(value, levels.bitOr)}`
      return `${this.print(key, levels.conditional)}: ${this.print(value, levels.lambda)}`
    })
    return `{${entries.join(', ')}}`
  }

  #subscript(node: Expression): string {
    if (node.kind !== 'Tuple' || node.elts.length === 0) return this.print(node, levels.none)
    const isPlain = node.elts.every((each) => each.kind !== 'Slice' && each.kind !== 'Starred')
    if (node.elts.length === 1 && isPlain) return this.print(node, levels.none)
    const items = node.elts.map((each) =>
      each.kind === 'Starred' ? `*${this.print(each.value, levels.lambda)}` : this.print(each, levels.none),
    )
    return items.join(', ') + (node.elts.length === 1 && node.elts[0]?.kind === 'Slice' ? ',' : '')
  }

  #slice({ lower, upper, step }: Slice): string {
    const parts = [lower, upper, step]
    const isSimple = parts.every((each) => !each || isSimpleInSlice(each))
    const [a = '', b = '', c = ''] = parts.map((each) => (each ? this.#operand(each, levels.conditional) : ''))
    if (isSimple) return `${a}:${b}${step ? `:${c}` : ''}`
    const first = `${a && `${a} `}:${b && ` ${b}`}`
    return step ? `${first}${b && ' '}: ${c}` : first
  }

  #generators(generators: readonly Comprehension[]): string {
    return generators
      .map(({ target, iter, ifs, isAsync }) => {
        const conditions = ifs.map((each) => ` if ${this.#operand(each, levels.or)}`).join('')
        const head = `${isAsync ? ' async' : ''} for ${this.#target(target)}`
        return `${head} in ${this.#operand(iter, levels.or)}${conditions}`
      })
      .join('')
  }

  #target(node: Expression): string {
    return node.kind === 'Tuple' && node.elts.length > 1 ? this.#items(node) : this.print(node, levels.none)
  }

  #parameters({ positionalOnly, positional, vararg, keywordOnly, kwarg }: Arguments): string {
    const one = (parameter: Parameter) =>
      parameter.default ? `${parameter.name}=${this.print(parameter.default, levels.lambda)}` : parameter.name
    const list = positionalOnly.map(one)
    if (positionalOnly.length > 0) list.push('/')
    list.push(...positional.map(one))
    if (vararg) list.push(`*${vararg.name}`)
    else if (keywordOnly.length > 0) list.push('*')
    list.push(...keywordOnly.map(one))
    if (kwarg) list.push(`**${kwarg.name}`)
    return list.join(', ')
  }
}

function isBracketedOperand(node: Expression, least: number): boolean {
  const level = levelOf(node)
  return level < least || (node.bracketed === true && level < levels.atom && level > levels.none)
}

/** Operands around which `ruff format` leaves no blanks: `x**2`, `m.width**-1`. */
function isSimplePowerOperand(node: Expression): boolean {
  if (node.kind === 'UnaryOp') {
    return node.op !== 'not' && node.operand.kind !== 'BinOp' && isSimplePowerOperand(node.operand)
  }
  if (node.kind === 'Attribute') return isSimplePowerOperand(node.value)
  // In a chain of powers each sign looks at its neighbours.
  if (node.kind === 'BinOp') return node.op === '**' && isSimplePowerOperand(node.left)
  return node.kind === 'Name' || node.kind === 'Num' || (node.kind === 'Constant' && node.value !== '...')
}

function isSimpleInSlice(node: Expression): boolean {
  if (node.kind === 'UnaryOp') return node.op !== 'not' && isSimpleInSlice(node.operand)
  return ['Name', 'Num', 'Str', 'Bytes', 'Constant'].includes(node.kind)
}
