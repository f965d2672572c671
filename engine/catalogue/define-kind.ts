import type { CategoryName } from './categories.ts'
import type { Call, Effect, Facts, KindGroup, NodeKind, Output, Port } from './definition.ts'
import { exampleScene } from './example-scene.ts'

/** What the author of a hand-written kind states; the rest follows. */
export interface KindSpec {
  type: string
  kind: KindGroup
  effect: Effect
  title: string
  category: CategoryName
  /** One to three sentences for a teacher: what it does, what to wire where. */
  documentation: string
  /** Python that does what the node does: statements of a scene's `construct`. */
  example: string
  /** The scene class the example needs; `Scene` if left out. */
  example_base?: string
  tags?: readonly string[]
  ports?: readonly Port[]
  outputs?: readonly Output[]
  /**
   * Python with `{port}` and `{port*}` places (see `Call`), or a whole call. Left out where the code generator knows
   * the type.
   */
  emits?: string | Call
  facts?: Facts
  type_version?: number
  hidden?: boolean
  makes?: string
}

/**
 * Makes a hand-written node kind. A file in `kinds/` exports the result as its default; that is all it takes to add a
 * kind: `scripts/write-kind-index.mjs` finds it.
 */
export function defineKind(spec: KindSpec): NodeKind {
  const { emits, example, example_base, ports, outputs, ...rest } = spec
  return {
    ...rest,
    type_version: spec.type_version ?? 1,
    curated: spec.hidden !== true,
    tags: spec.tags ?? [],
    example_code: exampleScene(example, example_base),
    ports: ports ?? [],
    outputs: outputs ?? [],
    call: typeof emits === 'object' ? emits : { form: 'template', callee: emits ?? '' },
    facts: spec.facts ?? {},
  }
}
