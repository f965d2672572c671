/** Names with dots: whether they lead through modules to something an expression may use. */
import { canonicalModule, constantModules, members, namespaces } from './allowed-names.ts'
import type { Attribute, Expression, Name } from './ast.ts'

/** `np.linalg.norm` as it is written. */
export interface Chain {
  readonly root: Name
  /** Outermost last: the nodes of `.linalg` and `.norm`. */
  readonly attributes: readonly Attribute[]
}

/** A name with at least one attribute behind it; undefined for attributes of anything else. */
export function chainOf(node: Expression): Chain | undefined {
  const attributes: Attribute[] = []
  let at = node
  for (; at.kind === 'Attribute'; at = at.value) attributes.push(at)
  return at.kind === 'Name' ? { root: at, attributes: attributes.toReversed() } : undefined
}

const manimSpaces = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** Whether a name only leads to others: a module, or a class like `TexFontTemplates` that is no value by itself. */
export function isNamespace(name: string, manimNames: ReadonlySet<string>): boolean {
  return namespaces.has(canonicalModule(name)) || constantModules.has(name) || spacesOf(manimNames).has(name)
}

function spacesOf(manimNames: ReadonlySet<string>): ReadonlySet<string> {
  let spaces = manimSpaces.get(manimNames)
  if (!spaces) {
    const found = [...manimNames].flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : []))
    spaces = new Set(found.filter((name) => !manimNames.has(name)))
    manimSpaces.set(manimNames, spaces)
  }
  return spaces
}

/** Where a chain that begins in a namespace leads. */
export interface Resolution {
  /** The full name, module names in their usual form: `np.sin` for `numpy.sin`. */
  readonly name: string
  readonly allowed: boolean
  /** How many attributes the name takes; those behind it are attributes of a value. */
  readonly length: number
}

/** Follows a chain from a namespace to the first name that is no namespace. */
export function resolve({ root, attributes }: Chain, manimNames: ReadonlySet<string>): Resolution {
  let name = canonicalModule(root.id)
  let length = 0
  for (const { attr } of attributes) {
    const space = name
    name = `${name}.${attr}`
    length++
    const isColor = constantModules.has(space) && /^[A-Z][A-Z0-9_]*$/.test(attr)
    if (members.has(name) || manimNames.has(name) || isColor) return { name, allowed: true, length }
    if (!namespaces.has(name)) break
  }
  return { name, allowed: false, length }
}
