import type { CategoryName } from './categories.ts'
import { defineKind, type KindSpec } from './define-kind.ts'
import { field, output } from './define-port.ts'
import type { Literal, NodeKind, Output, Port, SocketType } from './definition.ts'

interface LiteralSpec {
  type: string
  title: string
  category?: CategoryName
  documentation: string
  example: string
  tags?: readonly string[]
  /** Type of the field and of the output. */
  of: SocketType
  default: Literal
  field?: Partial<Port>
}

/** A node that holds one value: port `value`, output `value`, written where it is used. */
export function defineLiteral(spec: LiteralSpec): NodeKind {
  const { of, default: initial, field: more, category = 'Values', ...rest } = spec
  return defineKind({
    ...rest,
    category,
    kind: 'value',
    effect: 'literal',
    ports: [field('value', of, { default: initial, ...more })],
    outputs: [output('value', of)],
    emits: '{value}',
  })
}

interface OperationSpec extends Pick<
  KindSpec,
  'type' | 'title' | 'category' | 'documentation' | 'example' | 'example_base' | 'tags' | 'kind' | 'facts'
> {
  ports: readonly Port[]
  /** Type of the output `value`, or the outputs a tuple is taken apart into. */
  gives: SocketType | readonly Output[]
  python: string
}

/** A node that computes a value from values: read at its own place in the order. */
export function defineOperation(spec: Omit<OperationSpec, 'kind'> & Partial<Pick<OperationSpec, 'kind'>>): NodeKind {
  const { gives, python, kind = 'value', ...rest } = spec
  return defineKind({
    ...rest,
    kind,
    effect: 'read',
    outputs: typeof gives === 'string' ? [output('value', gives)] : gives,
    emits: python,
  })
}
