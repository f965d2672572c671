/**
 * What statements do that a stranger's code must not: the same rules as `manim_nodes/check_statements.py`. They are
 * wide rather than narrow: code that is refused can still be read and trusted by the user.
 */
import {
  attributeRefusal,
  canonicalModule,
  fill,
  isPrivate,
  members,
  messages,
  namespaces,
  pureModules,
  refusedNames,
} from '../allowed-names.ts'
import { type Attribute, childrenOf, type Expression } from '../ast.ts'
import { chainOf, resolve } from '../qualified-name.ts'
import { bodiesOf, expressionsOf, type Statement } from './tree.ts'

/** Something that only trusted code may do. */
export interface Danger {
  readonly message: string
  /** Offset in the text, in UTF-16 units. */
  readonly offset: number
}

/** Modules whose members are listed one by one; others may be used but for what is refused everywhere. */
const listed: ReadonlySet<string> = new Set(['np', 'math', 'random', 'config'])
const none: ReadonlySet<string> = new Set()

/** Finds the dangers in statements, in the order of the text. */
export function dangersOf(statements: readonly Statement[]): Danger[] {
  const finder = new DangerFinder(statements)
  finder.run(statements)
  return finder.dangers.toSorted((a, b) => a.offset - b.offset || (a.message < b.message ? -1 : 1))
}

class DangerFinder {
  readonly dangers: Danger[] = []
  /** Names that stand for a listed module, and the module. */
  readonly #spaces = new Map<string, string>()
  /** Names that stand for another imported module. */
  readonly #modules = new Set<string>()

  constructor(statements: readonly Statement[]) {
    for (const name of [...listed, 'numpy']) this.#spaces.set(name, canonicalModule(name))
    this.#imports(statements)
  }

  run(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.kind === 'Import') this.#import(statement)
      if (statement.kind === 'ImportFrom') this.#importFrom(statement)
      if (statement.kind === 'Match') this.#patterns(statement)
      for (const each of expressionsOf(statement)) this.#expression(each)
      for (const body of bodiesOf(statement)) this.run(body)
    }
  }

  #add(message: string, offset: number): void {
    this.dangers.push({ message, offset })
  }

  /** Learns what names the imports give to modules. */
  #imports(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.kind === 'Import') {
        for (const { name, as } of statement.names)
          this.#learn(as ?? name.replace(/\..*/, ''), as ? name : name.replace(/\..*/, ''))
      } else if (statement.kind === 'ImportFrom') {
        const space = canonicalModule(statement.module)
        for (const { name, as } of statement.names) {
          const full = space === 'manim' ? canonicalModule(name) : `${space}.${name}`
          if (namespaces.has(full)) this.#learn(as ?? name, full)
        }
      }
      for (const body of bodiesOf(statement)) this.#imports(body)
    }
  }

  #learn(name: string, module: string): void {
    const [root = '', ...rest] = module.split('.')
    const full = [canonicalModule(root), ...rest].join('.')
    if (listed.has(full.replace(/\..*/, ''))) this.#spaces.set(name, full)
    else this.#modules.add(name)
  }

  #import(statement: Statement & { kind: 'Import' }): void {
    for (const { name, start } of statement.names) {
      if (!pureModules.has(name)) this.#add(fill(messages.module, { name }), start)
    }
  }

  #importFrom({ module, names, start }: Statement & { kind: 'ImportFrom' }): void {
    if (!pureModules.has(module)) return this.#add(fill(messages.module, { name: module }), start)
    const [root = '', ...rest] = module.split('.')
    const space = [canonicalModule(root), ...rest].join('.')
    for (const each of names) {
      if (!mayImport(space, each.name)) this.#add(fill(messages.module, { name: `${module}.${each.name}` }), each.start)
    }
  }

  #patterns(statement: Statement & { kind: 'Match' }): void {
    for (const { pattern } of statement.cases) {
      for (const { name, start } of pattern.attributes) this.#plainAttribute(name, start)
    }
  }

  #expression(node: Expression): void {
    if (node.kind === 'Name') return this.#name(node.id, node.start)
    if (node.kind === 'Attribute') return this.#attribute(node)
    if (node.kind === 'Subscript' && this.#isSetting(node.value, node.slice)) return
    if (node.kind === 'Call' && isPlainFormat(node.func)) return node.args.forEach((each) => this.#expression(each))
    for (const child of childrenOf(node)) this.#expression(child)
  }

  #name(name: string, start: number): void {
    const reason = refusedNames.get(name)
    if (reason !== undefined) this.#add(fill(messages.reason, { name, reason }), start)
    else if (name.startsWith('__') && name !== '__name__') this.#add(fill(messages.name, { name }), start)
    else if (this.#spaces.has(name)) this.#add(fill(messages.name, { name }), start)
  }

  #attribute(node: Attribute): void {
    const chain = chainOf(node)
    const space = chain && this.#spaces.get(chain.root.id)
    if (!chain || space === undefined) {
      this.#member(node)
      return this.#expression(node.value)
    }
    const [root = '', ...rest] = space.split('.')
    const prefix = rest.map((attr) => ({ ...node, attr }))
    const found = resolve({ root: { ...chain.root, id: root }, attributes: [...prefix, ...chain.attributes] }, none)
    if (!found.allowed) return this.#add(fill(messages.name, { name: found.name }), chain.root.start)
    for (const each of chain.attributes.slice(found.length - rest.length))
      this.#plainAttribute(each.attr, each.attrStart)
  }

  #member({ attr, attrStart, value }: Attribute): void {
    if (attr === '__name__') return
    if (attr === '__init__' && value.kind === 'Call' && value.func.kind === 'Name' && value.func.id === 'super') return
    const root = value.kind === 'Name' ? value.id : undefined
    if (root === 'self' && attr.startsWith('_') && !attr.startsWith('__')) return
    const isModule = root !== undefined && this.#modules.has(root)
    if (isModule && attr === 'compile') return
    if (isModule && listed.has(attr)) return this.#add(fill(messages.name, { name: `${root}.${attr}` }), value.start)
    this.#plainAttribute(attr, attrStart)
  }

  #plainAttribute(name: string, start: number): void {
    const reason = attributeRefusal(name)
    if (isPrivate(name)) this.#add(fill(messages.private, { name }), start)
    else if (reason !== undefined) this.#add(fill(messages.attribute, { name, reason }), start)
  }

  #isSetting(value: Expression, slice: Expression): boolean {
    if (value.kind !== 'Name' || this.#spaces.get(value.id) !== 'config' || slice.kind !== 'Str') return false
    return members.has(`config.${slice.value}`)
  }
}

/** Whether a module's name may be imported by itself. */
function mayImport(space: string, name: string): boolean {
  if (isPrivate(name) || refusedNames.has(name) || attributeRefusal(name) !== undefined) return false
  if (!listed.has(space.replace(/\..*/, ''))) return true
  return name === '*' ? space === 'math' : members.has(`${space}.${name}`) || namespaces.has(`${space}.${name}`)
}

/** `"{:.2f}".format`: a text whose fields look at nothing private. */
function isPlainFormat(func: Expression): boolean {
  return (
    func.kind === 'Attribute' &&
    func.attr === 'format' &&
    func.value.kind === 'Str' &&
    !/\{[^{}]*_/.test(func.value.value)
  )
}
