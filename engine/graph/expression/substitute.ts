/** Puts other code in the place of names. */
import { canonicalModule, maths, namespaces } from './allowed-names.ts'
import { type Expression, type Name, parametersOf } from './ast.ts'
import { mapArguments, mapChildren, mapGenerators } from './map-expression.ts'
import { targetNames, walkScoped } from './scopes.ts'

/** A module that rendered code needs, by Python's name. */
export type Module = 'numpy' | 'math' | 'random'

/** What substitution gives. */
export interface Substituted {
  readonly root: Expression
  readonly modules: Set<Module>
}

/** New names of the names bound around a place. */
interface Renames {
  readonly names: ReadonlyMap<string, string>
  readonly outer: Renames | undefined
}

/**
 * Replaces names by trees, bare maths names by numpy's and math's, and `numpy` by `np`. Names that are bound inside keep
 * their meaning: where code put in their reach mentions the same name, they are renamed.
 *
 * @param trees - what the free names become
 * @param isManim - whether Manim defines a name, which then is no maths name
 */
export function substitute(
  root: Expression,
  trees: ReadonlyMap<string, Expression>,
  isManim: (name: string) => boolean,
): Substituted {
  const substitution = new Substitution(root, trees, isManim)
  return { root: substitution.replace(root, undefined), modules: substitution.modules }
}

class Substitution {
  readonly modules = new Set<Module>()
  readonly #root: Expression
  readonly #trees: ReadonlyMap<string, Expression>
  readonly #isManim: (name: string) => boolean
  #mentioned: ReadonlySet<string> | undefined
  #taken: Set<string> | undefined

  constructor(root: Expression, trees: ReadonlyMap<string, Expression>, isManim: (name: string) => boolean) {
    this.#root = root
    this.#trees = trees
    this.#isManim = isManim
  }

  replace(node: Expression, scope: Renames | undefined): Expression {
    switch (node.kind) {
      case 'Name':
        return this.#name(node, scope)
      case 'Num':
      case 'Str':
      case 'Bytes':
      case 'Constant':
        return node
      case 'Lambda': {
        const names = parametersOf(node.args).map((parameter) => parameter.name)
        const inner = this.#bind(names, scope)
        const args = mapArguments(
          node.args,
          (each) => this.replace(each, scope),
          (name) => inner.names.get(name) ?? name,
        )
        return { ...node, args, body: this.replace(node.body, inner) }
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
        return this.#comprehension(node, scope)
      default:
        return mapChildren(node, (each) => this.replace(each, scope))
    }
  }

  #comprehension(
    node: Expression & { kind: 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp' },
    scope: Renames | undefined,
  ) {
    const names = node.generators.flatMap((generator) => targetNames(generator.target).map((name) => name.id))
    const inner = this.#bind(names, scope)
    const outside = (each: Expression) => this.replace(each, scope)
    const inside = (each: Expression) => this.replace(each, inner)
    const generators = mapGenerators(node.generators, outside, inside)
    if (node.kind === 'DictComp') return { ...node, key: inside(node.key), value: inside(node.value), generators }
    return { ...node, elt: inside(node.elt), generators }
  }

  #name(node: Name, scope: Renames | undefined): Expression {
    for (let at = scope; at; at = at.outer) {
      const name = at.names.get(node.id)
      if (name !== undefined) return name === node.id ? node : { ...node, id: name }
    }
    const tree = this.#trees.get(node.id)
    if (tree) return { ...tree, start: node.start, end: node.end }
    const full = this.#isManim(node.id) ? undefined : maths.get(node.id)
    if (full === undefined) return this.#module(node)
    const [space = '', attr = ''] = full.split('.')
    const value = this.#module({ ...node, id: space })
    return { kind: 'Attribute', value, attr, attrStart: node.start, start: node.start, end: node.end, depth: 2 }
  }

  #module(node: Name): Name {
    const id = canonicalModule(node.id)
    if (!namespaces.has(id)) return node
    if (id === 'np') this.modules.add('numpy')
    if (id === 'math' || id === 'random') this.modules.add(id)
    return id === node.id ? node : { ...node, id }
  }

  /** Names that what is put in mentions: nothing bound around it may have one of them. */
  #mentions(): ReadonlySet<string> {
    if (!this.#mentioned) {
      const names = new Set(['np', 'math'])
      for (const tree of this.#trees.values()) collectNames(tree, names)
      this.#mentioned = names
    }
    return this.#mentioned
  }

  #bind(names: readonly string[], outer: Renames | undefined): Renames {
    const mentioned = this.#mentions()
    return { names: new Map(names.map((name) => [name, mentioned.has(name) ? this.#fresh(name) : name])), outer }
  }

  #fresh(name: string): string {
    if (!this.#taken) {
      this.#taken = new Set(this.#mentions())
      collectNames(this.#root, this.#taken)
    }
    let number = 1
    while (this.#taken.has(`${name}_${number}`)) number++
    const fresh = `${name}_${number}`
    this.#taken.add(fresh)
    return fresh
  }
}

/** Adds every name a tree mentions or binds. */
function collectNames(root: Expression, names: Set<string>): void {
  walkScoped(root, undefined, {
    enter(node) {
      // Code that could not be read stands in the tree as a name of several words.
      if (node.kind === 'Name') for (const word of node.id.match(/[\p{L}\p{N}_]+/gu) ?? []) names.add(word)
      return true
    },
    bind: (name) => names.add(name),
  })
}
