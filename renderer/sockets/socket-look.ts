/** Colour and shape of every socket type, in one table; both say the same, so that neither is needed alone. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { SocketType } from '../../engine/catalogue/definition.ts'
import { membersOf, parseType, type NamedType } from '../../engine/catalogue/sockets/socket-type.ts'
import { isOfFamily } from '../../engine/catalogue/sockets/subclass.ts'

/** The shapes of `socket-shape.tsx`. */
export type SocketShape =
  | 'object'
  | 'animation'
  | 'builder'
  | 'number'
  | 'integer'
  | 'bool'
  | 'text'
  | 'vector'
  | 'array'
  | 'color'
  | 'function'
  | 'rate'
  | 'class'
  | 'dict'
  | 'camera'
  | 'handle'
  | 'order'
  | 'any'

/** How a socket looks. */
export interface SocketLook {
  readonly shape: SocketShape
  /** Name of a colour of the theme: `--blue`. */
  readonly color: string
  /** A double ring around the shape of its elements. */
  readonly list: boolean
}

const colors: Readonly<Record<SocketShape, string>> = {
  object: '--blue',
  animation: '--violet',
  builder: '--violet',
  number: '--grey',
  integer: '--light-grey',
  bool: '--grey',
  text: '--green',
  vector: '--teal',
  array: '--teal',
  color: '--yellow',
  function: '--orange',
  rate: '--orange',
  class: '--orange',
  dict: '--grey',
  camera: '--teal',
  handle: '--rose',
  order: '--white',
  any: '--grey',
}

const shapes: Readonly<Record<string, SocketShape>> = {
  Number: 'number',
  Integer: 'integer',
  Bool: 'bool',
  String: 'text',
  Color: 'color',
  Vector: 'vector',
  Point: 'vector',
  Array: 'array',
  Complex: 'array',
  Matrix: 'array',
  Function: 'function',
  RateFunction: 'rate',
  Class: 'class',
  Method: 'class',
  Config: 'class',
  Builder: 'builder',
  Animation: 'animation',
  Mobject: 'object',
  Dict: 'dict',
  Flow: 'order',
  Camera: 'camera',
  Scene: 'camera',
  Handle: 'handle',
}

const remembered = new WeakMap<Catalogue, Map<SocketType, SocketLook>>()

/** The look of a type; of a union that of its first member that has one. */
export function lookOf(type: SocketType, catalogue: Catalogue): SocketLook {
  let known = remembered.get(catalogue)
  if (!known) remembered.set(catalogue, (known = new Map()))
  let look = known.get(type)
  if (!look) known.set(type, (look = find(type, catalogue)))
  return look
}

function find(type: SocketType, catalogue: Catalogue): SocketLook {
  const first = membersOf(parseType(type)).find(({ name }) => name !== 'None')
  const item = first?.name === 'List' ? first.args[0] : undefined
  const inner = item ? membersOf(item)[0] : first
  const shape = (inner && shapeOf(inner, catalogue)) ?? 'any'
  return { shape, color: colors[shape], list: first?.name === 'List' }
}

function shapeOf({ name }: NamedType, catalogue: Catalogue): SocketShape | undefined {
  const known = shapes[name]
  if (known) return known
  if (isOfFamily(name, 'animation', catalogue)) return 'animation'
  if (isOfFamily(name, 'scene', catalogue) || name.endsWith('Camera')) return 'camera'
  return isOfFamily(name, 'mobject', catalogue) ? 'object' : undefined
}
