import type { SceneObject } from '../graph/objects.ts'
import type { Variable } from './names.ts'
import { type Doc, type Origin, mark } from './python/doc.ts'

/** One statement to be written, still open for links of a chain. */
export interface Statement {
  /** Assigned to, as far as they turn out to be used. */
  variables?: readonly Variable[]
  head: Doc
  links: Doc[]
  /** The object that the statement's value is: further changes of it may be chained on. */
  chains?: SceneObject | undefined
  /** A construction that touches nothing else: a chain may be moved past it. */
  independent: boolean
  /** Objects and variables it looks at. */
  uses: Set<SceneObject>
  /** Statements in a block under it: the body of a `def`, which binds `defines`. */
  block?: Statement[]
  defines?: Variable
  /** Left out where this says so once all names are settled: `x = x`. */
  unless?: () => boolean
  /** Code of the user's, written line by line. */
  verbatim?: { lines: { text: string; fixed: boolean }[]; origin: Origin }
}

/** How many constructions a chain may be moved past; farther apart, people write a second statement. */
const reach = 6

/** A growing list of statements that joins changes of one object into a fluent chain where nothing stands between. */
export class Statements {
  readonly list: Statement[] = []

  add(statement: Statement): void {
    this.list.push(statement)
  }

  /** A statement of which nothing is said but its text. */
  plain(doc: Doc): void {
    this.add({ head: doc, links: [], independent: false, uses: new Set() })
  }

  /**
   * Chains a change onto the statement that yields its object, or says that it cannot be done: something in between
   * looks at the object, or is no construction of its own.
   */
  chain(object: SceneObject, link: Doc, uses: ReadonlySet<SceneObject>, origin: Origin): boolean {
    const last = Math.max(0, this.list.length - 1 - reach)
    for (let at = this.list.length - 1; at >= last; at--) {
      const statement = this.list[at]!
      if (statement.chains === object) {
        this.list.splice(at, 1)
        statement.links.push(mark(origin, link))
        for (const use of uses) statement.uses.add(use)
        this.list.push(statement)
        return true
      }
      if (!statement.independent || statement.uses.has(object)) return false
    }
    return false
  }
}
