import { canonicalModule, maths } from '../../graph/expression/allowed-names.ts'
import type {
  Arguments,
  Call,
  Comprehension,
  Expression as Tree,
  JoinedStr,
  Parameter,
  Slice,
  UnaryOp,
} from '../../graph/expression/ast.ts'
import { parametersOf } from '../../graph/expression/ast.ts'
import { levelOf, levels } from '../../graph/expression/precedence.ts'
import { printNumber } from '../../graph/expression/print-number.ts'
import { printBytes, printFormatted, printText, type Quotes } from '../../graph/expression/print-strings.ts'
import { targetNames } from '../../graph/expression/scopes.ts'
import { bracket, type Doc, type Expression, flat, operand, operation } from './doc.ts'

/** How a user's expression is written again. */
export interface RenderContext {
  /** What stands for a name; undefined for names that stay as they are. */
  substitute(name: string): Expression | undefined
  /** Told each module that the text needs: `numpy`, `math`, `random`. */
  module(name: string): void
}

const modules: Readonly<Record<string, string>> = { np: 'numpy', math: 'math', random: 'random' }

/**
 * Writes a parsed expression with the blanks and brackets `ruff format` wants, some of its names replaced.
 *
 * @param bound - names that are the expression's own: arguments of the function it is the body of
 */
export function renderExpression(tree: Tree, context: RenderContext, bound: readonly string[] = []): Expression {
  return new Renderer(context, new Set(bound), 'any').write(tree)
}

class Renderer {
  readonly #context: RenderContext
  readonly #bound: ReadonlySet<string>
  /** Inside an f-string only some quotes may be used. */
  readonly #quotes: Quotes

  constructor(context: RenderContext, bound: ReadonlySet<string>, quotes: Quotes) {
    this.#context = context
    this.#bound = bound
    this.#quotes = quotes
  }

  write(node: Tree): Expression {
    if (node.kind === 'Name') return this.#name(node.id)
    return { doc: this.#bare(node), precedence: levelOf(node) }
  }

  /** A node where something as tight as `least` must stand. */
  #at(node: Tree, least: number): Doc {
    return operand(this.write(node), least)
  }

  /** As `#at`, for operands: brackets of the author's that make it easier to read are kept. */
  #operand(node: Tree, least: number): Doc {
    const written = this.write(node)
    const kept = node.bracketed === true && written.precedence < levels.atom && written.precedence > levels.none
    return operand(written, kept ? levels.atom : least)
  }

  #bare(node: Exclude<Tree, { kind: 'Name' }>): Doc {
    switch (node.kind) {
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
        const parts = node.values.map((value) => this.#operand(value, levelOf(node) + 1))
        return operation(parts.map((part, at): Doc => (at ? [`${node.op} `, part] : part)))
      }
      case 'Compare': {
        const rest = node.comparators.map((side, at): Doc => [
          `${node.ops[at] ?? '=='} `,
          this.#operand(side, levels.bitOr),
        ])
        return operation([this.#operand(node.left, levels.bitOr), ...rest])
      }
      case 'IfExp': {
        const orelse: Doc = ['else ', this.#operand(node.orelse, levels.lambda)]
        return operation([this.#operand(node.body, levels.or), ['if ', this.#operand(node.test, levels.or)], orelse])
      }
      case 'Lambda': {
        const inner = this.#inside(parametersOf(node.args).map(({ name }) => name))
        const parameters = this.#parameters(node.args)
        return [
          'lambda',
          parameters.length ? ' ' : '',
          separated(parameters),
          ': ',
          inner.#at(node.body, levels.lambda),
        ]
      }
      case 'Call':
        return this.#call(node)
      case 'Attribute':
        return [this.#receiver(node.value), `.${node.attr}`]
      case 'Subscript':
        return [this.#operand(node.value, levels.atom), '[', this.#subscript(node.slice), ']']
      case 'Slice':
        return this.#slice(node)
      case 'Tuple':
        if (node.elts.length === 1) return ['(', ...this.#items(node.elts), ',)']
        return bracket('(', this.#items(node.elts), ')')
      case 'List':
        return bracket('[', this.#items(node.elts), ']')
      case 'Set':
        return bracket('{', this.#items(node.elts), '}')
      case 'Dict':
        return bracket(
          '{',
          node.values.map((value, at) => this.#entry(node.keys[at] ?? null, value)),
          '}',
        )
      case 'ListComp':
        return this.#comprehension('[', (inner) => inner.#at(node.elt, levels.lambda), node.generators, ']')
      case 'SetComp':
        return this.#comprehension('{', (inner) => inner.#at(node.elt, levels.lambda), node.generators, '}')
      case 'GeneratorExp':
        return this.#comprehension('(', (inner) => inner.#at(node.elt, levels.lambda), node.generators, ')')
      case 'DictComp':
        return this.#comprehension('{', (inner) => inner.#entry(node.key, node.value), node.generators, '}')
      case 'JoinedStr':
        return this.#formatted(node)
      case 'FormattedValue':
        return this.#formatted({ ...node, kind: 'JoinedStr', values: [node] })
      case 'Starred':
        return ['*', this.#operand(node.value, levels.bitOr)]
      case 'NamedExpr':
        return [`${node.target.id} := `, this.#at(node.value, levels.lambda)]
      case 'Await':
        return ['await ', node.value ? this.#operand(node.value, levels.atom) : '']
      default: {
        const head = node.kind === 'YieldFrom' ? 'yield from' : 'yield'
        return node.value ? [`${head} `, this.#at(node.value, levels.lambda)] : head
      }
    }
  }

  #name(name: string): Expression {
    const given = this.#bound.has(name) ? undefined : this.#context.substitute(name)
    if (given) return given
    const full = this.#bound.has(name) ? name : (maths.get(name) ?? canonicalModule(name))
    const module = this.#bound.has(name) ? undefined : modules[full.split('.')[0] ?? '']
    if (module) this.#context.module(module)
    return { doc: full, precedence: levels.atom }
  }

  #binary(node: Extract<Tree, { kind: 'BinOp' }>): Doc {
    const level = levelOf(node)
    const isPower = node.op === '**'
    const left = this.#operand(node.left, isPower ? levels.await : level)
    const right = this.#operand(node.right, isPower ? levels.unary : level + 0.1)
    if (isPower && [left, right].every(isSimple)) return [left, node.op, right]
    const joins = node.left.kind === 'BinOp' && levelOf(node.left) === level && !node.left.bracketed && !isPower
    return operation([...(joins ? partsOf(left) : [left]), [`${node.op} `, right]])
  }

  #unary(node: UnaryOp): Doc {
    // -x**2 reads as if it were (-x)**2.
    const isPower = node.operand.kind === 'BinOp' && node.operand.op === '**'
    const least = node.op === 'not' ? levels.not : levels.unary
    return [node.op === 'not' ? 'not ' : node.op, this.#operand(node.operand, isPower ? levels.await : least)]
  }

  /** What stands before a dot: numbers in brackets, lest the dot become a decimal point. */
  #receiver(node: Tree): Doc {
    const decimal = node.kind === 'Num' && /^[0-9_.]+$|^[0-9_.]*e/i.test(node.text) && !/^0[xob]|j$/i.test(node.text)
    return decimal ? ['(', printNumber(node.text), ')'] : this.#operand(node, levels.atom)
  }

  #call({ func, args, keywords }: Call): Doc {
    const callee = this.#operand(func, levels.atom)
    const only = args.length === 1 && keywords.length === 0 ? args[0] : undefined
    if (only?.kind === 'GeneratorExp') return [callee, this.#bare(only)]
    const given = [
      ...args.map((node) => ({ start: node.start, doc: this.#argument(node) })),
      ...keywords.map(({ arg, value, start }) => {
        const doc: Doc = [arg === null ? '**' : `${arg}=`, this.#at(value, levels.lambda)]
        return { start, doc }
      }),
    ]
    // `f(a=1, *b)` is the one case in which the order of the text is not that of the tree.
    const ordered = keywords.length > 0 && args.some((each) => each.kind === 'Starred')
    const list = ordered ? given.toSorted((a, b) => a.start - b.start) : given
    return [
      callee,
      bracket(
        '(',
        list.map(({ doc }) => doc),
        ')',
      ),
    ]
  }

  #argument(node: Tree): Doc {
    if (node.kind === 'Starred') return ['*', this.#at(node.value, levels.lambda)]
    return this.#at(node, node.kind === 'NamedExpr' ? levels.none : levels.lambda)
  }

  #items(trees: readonly Tree[]): Doc[] {
    return trees.map((each) => this.#at(each, levels.none))
  }

  #entry(key: Tree | null, value: Tree): Doc {
    if (!key) return ['**', this.#operand(value, levels.bitOr)]
    return [this.#at(key, levels.conditional), ': ', this.#at(value, levels.lambda)]
  }

  #subscript(node: Tree): Doc {
    if (node.kind !== 'Tuple' || node.elts.length === 0) return this.#at(node, levels.none)
    const isPlain = node.elts.every((each) => each.kind !== 'Slice' && each.kind !== 'Starred')
    if (node.elts.length === 1 && isPlain) return this.#at(node, levels.none)
    const items = node.elts.map((each) =>
      each.kind === 'Starred' ? this.#argument(each) : this.#at(each, levels.none),
    )
    return [separated(items), node.elts.length === 1 && node.elts[0]?.kind === 'Slice' ? ',' : '']
  }

  #slice({ lower, upper, step }: Slice): Doc {
    const isPlain = [lower, upper, step].every((each) => !each || isSimpleInSlice(each))
    const [a, b, c] = [lower, upper, step].map((each): Doc => (each ? this.#operand(each, levels.conditional) : ''))
    const [x, y, z] = [a ?? '', b ?? '', c ?? '']
    if (isPlain) return step ? [x, ':', y, ':', z] : [x, ':', y]
    const first: Doc = [x, lower ? ' :' : ':', upper ? [' ', y] : '']
    return step ? [first, upper ? ' ' : '', ': ', z] : first
  }

  #comprehension(
    open: string,
    element: (inner: Renderer) => Doc,
    generators: readonly Comprehension[],
    close: string,
  ): Doc {
    let inner = this.#inside([])
    const clauses = generators.flatMap(({ target, iter, ifs, isAsync }): Doc[] => {
      const from = inner.#operand(iter, levels.or)
      inner = inner.#inside(targetNames(target).map(({ id }) => id))
      const several = target.kind === 'Tuple' && target.elts.length > 1
      const names = several ? separated(inner.#items(target.elts)) : inner.#at(target, levels.none)
      const conditions = ifs.map((test): Doc => ['if ', inner.#operand(test, levels.or)])
      return [[isAsync ? 'async for ' : 'for ', names, ' in ', from], ...conditions]
    })
    return bracket(open, [operation([element(inner), ...clauses])], close)
  }

  #inside(names: readonly string[]): Renderer {
    return new Renderer(this.#context, new Set([...this.#bound, ...names]), this.#quotes)
  }

  /** Texts decide how an f-string can be written; the variables in it, which have no name yet, are put in afterwards. */
  #formatted(node: JoinedStr): Doc {
    const variables: Doc[] = []
    const token = (variable: { readonly name: string }): string =>
      `\uE000${variables.push({ kind: 'name', variable }) - 1}\uE001`
    const text = printFormatted(node, this.#quotes, (part, least, quotes) =>
      flat(new Renderer(this.#context, this.#bound, quotes).#at(part, least), token),
    )
    const parts = text.split(/\uE000(\d+)\uE001/)
    return { kind: 'solid', body: parts.map((part, at): Doc => (at % 2 ? (variables[Number(part)] ?? '') : part)) }
  }

  #parameters({ positionalOnly, positional, vararg, keywordOnly, kwarg }: Arguments): Doc[] {
    const one = ({ name, default: initial }: Parameter): Doc =>
      initial ? [`${name}=`, this.#at(initial, levels.lambda)] : name
    const list: Doc[] = positionalOnly.map(one)
    if (positionalOnly.length > 0) list.push('/')
    list.push(...positional.map(one))
    if (vararg) list.push(`*${vararg.name}`)
    else if (keywordOnly.length > 0) list.push('*')
    list.push(...keywordOnly.map(one))
    if (kwarg) list.push(`**${kwarg.name}`)
    return list
  }
}

/** The parts of an operation, so that `a + b - c` breaks as one. */
function partsOf(doc: Doc): readonly Doc[] {
  return typeof doc === 'object' && 'kind' in doc && doc.kind === 'operation' ? doc.parts : [doc]
}

/** Operands around which `ruff format` leaves no blanks: `x**2`, `m.width**-1`. Variables have no name yet. */
function isSimple(doc: Doc): boolean {
  return /^[-+~]*[\p{XIDC}_.]*(\*\*[-+~]*[\p{XIDC}_.]*)*$/u.test(flat(doc))
}

function isSimpleInSlice(node: Tree): boolean {
  if (node.kind === 'UnaryOp') return node.op !== 'not' && isSimpleInSlice(node.operand)
  return ['Name', 'Num', 'Str', 'Bytes', 'Constant'].includes(node.kind)
}

function separated(docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, at) => (at ? [', ', doc] : [doc]))
}
