import { BoundedCache } from '../graph/expression/bounded-cache.ts'
import type { ResolvedNode } from '../graph/resolve.ts'

/** A Python variable whose name is settled once all that is used is known. */
export interface Variable {
  name: string
  /** Where the name comes from, until `name` is set. */
  wish: string
  used: boolean
}

/** Python's keywords and those builtins that people miss when hidden, besides names no scene may bind. */
const reserved = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type self super
  abs all any bin bool bytes callable chr complex dict dir divmod enumerate eval exec filter float format frozenset hash
  hex id input int isinstance issubclass iter len list locals map max min next object oct open ord pow print property
  range repr reversed round set setattr slice sorted str sum tuple vars zip math np random`.split(/\s+/),
)

/** Gives every variable a name of its own: never a keyword, a builtin or a name of Manim. */
export class Names {
  readonly #taken: Set<string>
  readonly #manim: ReadonlySet<string>
  /** The number to try next, by wish: a thousand circles should not each count from the start. */
  readonly #next = new Map<string, number>()

  constructor(manim: ReadonlySet<string>) {
    this.#manim = manim
    this.#taken = new Set(reserved)
  }

  /** Keeps a name from being given: one that a Python node binds. */
  reserve(name: string): void {
    this.#taken.add(name)
  }

  /** The wish itself if it is free, else with the first free number from 2. */
  give(wish: string): string {
    let number = this.#next.get(wish) ?? 1
    let name = number === 1 ? wish : `${wish}_${number}`
    while (this.#taken.has(name) || this.#manim.has(name)) name = `${wish}_${++number}`
    this.#next.set(wish, number + 1)
    this.#taken.add(name)
    return name
  }
}

/** The name a node's result would like: the author's, the label, or the class, in snake case. */
export function wishFor(node: ResolvedNode): string {
  const { name, label } = node.record
  const { kind } = node
  if (name && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name
  const { form, callee } = kind.call
  const own = label ? snakeCase(label) : ''
  return own || snakeCase(form === 'method' ? callee.replace(/^get_/, '') : (kind.makes ?? kind.title)) || 'value'
}

const remembered = new BoundedCache<string>(2000)

/** `RightTriangle` -> `right_triangle`, `Größe 2` -> `größe_2`; empty where nothing of a name is left. */
export function snakeCase(text: string): string {
  return remembered.get(text, () => toSnakeCase(text))
}

function toSnakeCase(text: string): string {
  const words = text
    .normalize('NFKC')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replaceAll(/[^\p{XIDC}]/gu, ''))
    .filter(Boolean)
  const name = words.join('_').slice(0, 40).replace(/_$/, '')
  return /^\p{XIDS}/u.test(name) ? name : name && `_${name}`.replace(/^_(?=\p{L})/u, '')
}

/** `hello circle` -> `HelloCircle`: the scene class's name, or undefined where the text gives none. */
export function pascalCase(text: string): string | undefined {
  const words = snakeCase(text.slice(0, 80)).split('_').filter(Boolean)
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
  return /^\p{XIDS}\p{XIDC}*$/u.test(name) ? name : undefined
}
