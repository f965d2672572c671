import { maths } from '../../graph/expression/allowed-names.ts'
import type { Arguments, Comprehension, Expression as Tree, JoinedStr, Parameter } from '../../graph/expression/ast.ts'
import { targetNames } from '../../graph/expression/scopes.ts'
import { parametersOf } from '../../graph/expression/ast.ts'
import { pythonString } from '../python-literal.ts'
import { atom, bracket, type Doc, type Expression, flat, operand, operation, precedence } from './doc.ts'

/** How a user's expression is written again. */
export interface RenderContext {
  /** The text the tree was read from. */
  text: string
  /** What stands for a name; undefined for names that stay as they are. */
  substitute(name: string): Expression | undefined
  /** Told each module that the text needs: `numpy`, `math`, `random`. */
  module(name: string): void
}

const modules: Readonly<Record<string, string>> = { np: 'numpy', math: 'math', random: 'random' }

/** Writes a parsed expression the way `ruff format` would, with some of its names replaced. */
export function renderExpression(tree: Tree, context: RenderContext, bound: readonly string[] = []): Expression {
  return new Renderer(context, new Set(bound)).write(tree)
}

class Renderer {
  readonly #context: RenderContext
  readonly #bound: ReadonlySet<string>
  /** Inside an f-string, whose own quotes are double. */
  readonly #inField: boolean

  constructor(context: RenderContext, bound: ReadonlySet<string>, inField = false) {
    this.#context = context
    this.#bound = bound
    this.#inField = inField
  }

  write(tree: Tree): Expression {
    switch (tree.kind) {
      case 'Name':
        return this.#name(tree.id)
      case 'Num':
        return atom(tree.text.toLowerCase().replace(/(?<=^0x[0-9a-f_]*)[a-f]/g, (digit) => digit.toUpperCase()))
      case 'Str':
        return atom(this.#inField ? inFieldString(tree.value) : pythonString(tree.value))
      case 'Constant':
        return atom(tree.value)
      case 'BinOp':
        return this.#binary(tree)
      case 'UnaryOp':
        return this.#unary(tree)
      case 'BoolOp': {
        const level = tree.op === 'or' ? precedence.or : precedence.and
        const parts = tree.values.map((value) => operand(this.write(value), level + 1))
        return { doc: operation(parts.map((part, at): Doc => (at ? [`${tree.op} `, part] : part))), precedence: level }
      }
      case 'Compare': {
        const level = precedence.comparison
        const rest = tree.comparators.map((side, at): Doc => [`${tree.ops[at] ?? '=='} `, operand(this.write(side), level + 1)])
        return { doc: operation([operand(this.write(tree.left), level + 1), ...rest]), precedence: level }
      }
      case 'IfExp': {
        const level = precedence.conditional
        const [body, test] = [tree.body, tree.test].map((part) => operand(this.write(part), level + 1))
        const parts = [body ?? '', ['if ', test ?? ''], ['else ', operand(this.write(tree.orelse), level)]]
        return { doc: operation(parts), precedence: level }
      }
      case 'Lambda':
        return this.#lambda(tree.args, tree.body)
      case 'Call':
        return this.#call(tree)
      case 'Attribute':
        return this.#attribute(tree)
      case 'Subscript':
        return atom([operand(this.write(tree.value), precedence.atom), '[', this.#index(tree.slice), ']'])
      case 'List':
        return atom(bracket('[', this.#all(tree.elts), ']'))
      case 'Set':
        return atom(bracket('{', this.#all(tree.elts), '}'))
      case 'Tuple':
        return atom(tree.elts.length === 1 ? ['(', this.#all(tree.elts), ',)'] : bracket('(', this.#all(tree.elts), ')'))
      case 'Dict':
        return atom(bracket('{', tree.values.map((value, at) => this.#entry(tree.keys[at] ?? null, value)), '}'))
      case 'Starred':
        return { doc: ['*', operand(this.write(tree.value), precedence.comparison + 1)], precedence: precedence.lambda }
      case 'ListComp':
        return this.#comprehension('[', (inner) => inner.write(tree.elt).doc, tree.generators, ']')
      case 'SetComp':
        return this.#comprehension('{', (inner) => inner.write(tree.elt).doc, tree.generators, '}')
      case 'GeneratorExp':
        return this.#comprehension('(', (inner) => inner.write(tree.elt).doc, tree.generators, ')')
      case 'DictComp':
        return this.#comprehension('{', (inner) => inner.#entry(tree.key, tree.value), tree.generators, '}')
      case 'JoinedStr':
        return atom(this.#formatted(tree))
      default:
        // Bytes, walrus, await, yield: refused by the check; written as they stand.
        return { doc: this.#context.text.slice(tree.start, tree.end), precedence: precedence.lambda }
    }
  }

  #name(name: string): Expression {
    if (this.#bound.has(name)) return atom(name)
    const given = this.#context.substitute(name)
    if (given) return given
    const full = maths.get(name) ?? name
    const module = modules[full.split('.')[0] ?? '']
    if (module) this.#context.module(module)
    return atom(full)
  }

  #binary({ left, op, right }: Extract<Tree, { kind: 'BinOp' }>): Expression {
    const level = levels[op] ?? precedence.sum
    const power = op === '**'
    const [a, b] = [this.write(left), this.write(right)]
    const docs = [operand(a, power ? level + 1 : level), operand(b, power ? precedence.unary : level + 1)] as const
    if (power && docs.every(isSimplePower)) return { doc: [docs[0], op, docs[1]], precedence: level }
    return { doc: operation([...partsOf(docs[0], a, level), [`${op} `, docs[1]]]), precedence: level }
  }

  #unary({ op, operand: inner }: Extract<Tree, { kind: 'UnaryOp' }>): Expression {
    const level = op === 'not' ? precedence.not : precedence.unary
    return { doc: [op === 'not' ? 'not ' : op, operand(this.write(inner), level)], precedence: level }
  }

  #lambda(args: Arguments, body: Tree): Expression {
    const names = parametersOf(args).map(({ name }) => name)
    const head = names.length ? ['lambda ', this.#parameters(args), ': '] : 'lambda: '
    return { doc: [head, this.#inside(names).write(body).doc], precedence: precedence.lambda }
  }

  #parameters({ positionalOnly, positional, vararg, keywordOnly, kwarg }: Arguments): Doc {
    const one = ({ name, default: initial }: Parameter): Doc => (initial ? [`${name}=`, this.write(initial).doc] : name)
    const parts: Doc[] = positionalOnly.map(one)
    if (positionalOnly.length) parts.push('/')
    parts.push(...positional.map(one))
    if (vararg) parts.push(`*${vararg.name}`)
    else if (keywordOnly.length) parts.push('*')
    parts.push(...keywordOnly.map(one))
    if (kwarg) parts.push(`**${kwarg.name}`)
    return separated(parts, ', ')
  }

  #call(tree: Extract<Tree, { kind: 'Call' }>): Expression {
    const callee = operand(this.write(tree.func), precedence.atom)
    const [only] = tree.args
    if (tree.args.length === 1 && tree.keywords.length === 0 && only?.kind === 'GeneratorExp')
      return atom([callee, this.write(only).doc])
    const items = [
      ...tree.args.map((value) => ({ at: value.start, doc: this.write(value).doc })),
      ...tree.keywords.map(({ arg, value, start }) => ({
        at: start,
        doc: [arg === null ? '**' : `${arg}=`, this.write(value).doc] as Doc,
      })),
    ].toSorted((a, b) => a.at - b.at)
    return atom([callee, bracket('(', items.map(({ doc }) => doc), ')')])
  }

  #attribute(tree: Extract<Tree, { kind: 'Attribute' }>): Expression {
    const value = this.write(tree.value)
    const whole = operand(value, precedence.atom)
    // `1.real` would be read as a number.
    return atom([tree.value.kind === 'Num' ? ['(', value.doc, ')'] : whole, `.${tree.attr}`])
  }

  #index(slice: Tree): Doc {
    if (slice.kind === 'Slice') return this.#slice(slice)
    if (slice.kind !== 'Tuple' || slice.elts.length < 2) return this.write(slice).doc
    return separated(slice.elts.map((part) => this.#index(part)), ', ')
  }

  #slice({ lower, upper, step }: Extract<Tree, { kind: 'Slice' }>): Doc {
    const parts = (step ? [lower, upper, step] : [lower, upper]).map((part) => (part ? this.write(part).doc : ''))
    const spaced = parts.some((part) => part !== '' && !isSimplePower(part))
    return parts.flatMap((part, at): Doc[] => {
      if (at === 0) return [part]
      const before = spaced && parts[at - 1] !== '' ? ' ' : ''
      return [`${before}:${spaced && part !== '' ? ' ' : ''}`, part]
    })
  }

  #entry(key: Tree | null, value: Tree): Doc {
    return key ? [this.write(key).doc, ': ', this.write(value).doc] : ['**', operand(this.write(value), precedence.or)]
  }

  #all(trees: readonly Tree[]): Doc[] {
    return trees.map((tree) => this.write(tree).doc)
  }

  #comprehension(open: string, element: (inner: Renderer) => Doc, generators: readonly Comprehension[], close: string): Expression {
    let inner = this.#inside([])
    const clauses = generators.map(({ target, iter, ifs }): Doc => {
      const from = operand(inner.write(iter), precedence.or)
      inner = inner.#inside(targetNames(target).map(({ id }) => id))
      const names = target.kind === 'Tuple' ? separated(inner.#all(target.elts), ', ') : inner.write(target).doc
      const conditions = ifs.map((test): Doc => ['if ', operand(inner.write(test), precedence.or)])
      return operation([['for ', names, ' in ', from], ...conditions])
    })
    const clauseParts = clauses.flatMap((clause) => partsOf(clause))
    return atom(bracket(open, [operation([element(inner), ...clauseParts])], close))
  }

  #inside(names: readonly string[]): Renderer {
    return new Renderer(this.#context, new Set([...this.#bound, ...names]), this.#inField)
  }

  /** Python 3.11 lets no quote of the f-string's own kind and no backslash into its fields. */
  #formatted(tree: JoinedStr): Doc {
    const parts = tree.values.map((part) => (part.kind === 'Str' ? { text: part.value } : { field: this.#field(part) }))
    const quote = parts.some(({ field }) => field !== undefined && flat(field).includes('"')) ? "'" : '"'
    const body = parts.map(({ text, field }) => field ?? literalPart(text ?? '', quote))
    return { kind: 'solid', body: [`f${quote}`, ...body, quote] }
  }

  #field(part: Tree): Doc {
    if (part.kind !== 'FormattedValue') return this.write(part).doc
    const value = new Renderer(this.#context, this.#bound, true).write(part.value).doc
    const conversion = part.conversion ? `!${part.conversion}` : ''
    const spec = part.formatSpec?.values.map((each) => (each.kind === 'Str' ? each.value : this.#field(each)))
    return [flat(value).startsWith('{') ? '{ ' : '{', value, conversion, ...(spec ? [':', ...spec] : []), '}']
  }
}

const levels: Readonly<Record<string, number>> = {
  '|': 6, '^': 6, '&': 7, '<<': 7, '>>': 7,
  '+': precedence.sum, '-': precedence.sum,
  '*': precedence.product, '/': precedence.product, '//': precedence.product, '%': precedence.product, '@': precedence.product,
  '**': precedence.power,
}

/** The parts of an operation, so that `a + b - c` breaks as one; a tighter one stays whole. */
function partsOf(doc: Doc, expression?: Expression, level?: number): readonly Doc[] {
  const joins = expression === undefined || expression.precedence === level
  return joins && typeof doc === 'object' && 'kind' in doc && doc.kind === 'operation' ? doc.parts : [doc]
}

/** Names, attributes and numbers, with or without a sign, stand close to `**` and `:`. Variables have no name yet. */
function isSimplePower(doc: Doc): boolean {
  return /^-?[\w.]*$/.test(flat(doc))
}

function inFieldString(text: string): string {
  return /['"\\]/.test(text) ? pythonString(text) : `'${pythonString(text).slice(1, -1)}'`
}

function literalPart(text: string, quote: string): string {
  const literal = pythonString(text.replaceAll(quote, '\u0000'))
  const body = literal.startsWith('r') ? text.replaceAll('\\', '\\\\') : literal.slice(1, -1)
  return body.replaceAll('\\x00', `\\${quote}`).replaceAll('\\"', '"').replaceAll('{', '{{').replaceAll('}', '}}')
}

function separated(docs: readonly Doc[], by: string): Doc {
  return docs.flatMap((doc, at) => (at ? [by, doc] : [doc]))
}
