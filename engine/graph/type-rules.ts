import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SocketType } from '../catalogue/definition.ts'
import { anyType, membersOf, named, parseType, printType, unionOf } from '../catalogue/sockets/socket-type.ts'
import { commonBase, isSubtype, typeOfClass } from '../catalogue/sockets/subclass.ts'
import type { GraphNode } from './document.ts'
import type { InputSocket, NodeInterface, OutputSocket } from './interface.ts'
import { itemKeys, literalOf } from './sockets/node-sockets.ts'

/** What a type rule may ask about its node. */
export interface NodeTypes {
  readonly node: GraphNode
  readonly sockets: NodeInterface
  readonly catalogue: Catalogue
  /** What comes in at a handle; undefined where nothing is wired or nothing is known. */
  incoming(handle: string): SocketType | undefined
  /** The type an object has after it went in there: that of the wire where it fits, else that of the socket. */
  received(input: InputSocket): SocketType
}

/** A rule for one kind: the type of an output, or undefined where the kind's own holds. */
type Rule = (of: NodeTypes, output: OutputSocket) => SocketType | undefined

const rules: Readonly<Record<string, Rule>> = {
  'mobject.part': partType,
  'mobject.parts': (of) => (isOfVMobjects(of) ? 'List<VMobject>' : undefined),
  'mobject.get': attributeType,
  'live.read_now': (of) => of.incoming('value'),
  'value.class': classType,
  'value.expression': expressionType,
  'value.list': listType,
  'value.choose': (of) => joined(of, ['when_true', 'when_false']),
  'value.list_item': (of) => itemOf(of.incoming('list')),
  'value.random_choice': (of) => itemOf(of.incoming('list')),
  'value.list_repeat': (of) => listOf(of.incoming('item')),
  'value.list_join': (of) => joined(of, ['first', 'second']),
  'value.list_filter': (of) => of.incoming('list'),
  'value.list_reverse': (of) => of.incoming('list'),
  'value.list_slice': (of) => of.incoming('list'),
  'value.list_sort': (of) => of.incoming('list'),
}

/** What a node of a kind with a rule of its own gives. */
export function inferOutput(of: NodeTypes, output: OutputSocket): SocketType | undefined {
  const type = of.sockets.kind?.type ?? ''
  return Object.hasOwn(rules, type) ? rules[type]?.(of, output) : undefined
}

function partType(of: NodeTypes): SocketType | undefined {
  if (!isOfVMobjects(of)) return undefined
  const index = literalOf(of.node, 'index')
  // Manim answers a slice with a group, `mobject.py: __getitem__`.
  return typeof index === 'string' && /^-?\d*:-?\d*(:-?\d*)?$/.test(index) ? 'VGroup' : 'VMobject'
}

/** A VMobject has only VMobjects in it, `vectorized_mobject.py: add`. */
function isOfVMobjects(of: NodeTypes): boolean {
  const whole = of.incoming('mobject')
  if (whole === undefined) return false
  return membersOf(parseType(whole)).every(({ name }) => isSubtype(name, 'VMobject', of.catalogue))
}

function attributeType(of: NodeTypes): SocketType | undefined {
  const attribute = literalOf(of.node, 'attribute')
  const owner = of.incoming('mobject')
  if (typeof attribute !== 'string' || owner === undefined) return undefined
  return attribute.split('.').reduce<SocketType | undefined>((type, name) => {
    if (type === undefined) return undefined
    const types = membersOf(parseType(type)).map((member) => findAttribute(member.name, name, of.catalogue))
    return types.includes(undefined) ? undefined : printType(unionOf(types.map((each) => parseType(each ?? 'Any'))))
  }, owner)
}

/** The type of an attribute of a class, which may have it from a base; undefined where the catalogue knows none. */
export function findAttribute(owner: string, attribute: string, catalogue: Catalogue): SocketType | undefined {
  for (const name of [owner, ...(catalogue.classes.get(owner)?.bases ?? [])]) {
    const attributes = catalogue.attributes.get(name)
    if (attributes && Object.hasOwn(attributes, attribute)) return attributes[attribute]?.type
  }
  return undefined
}

function classType(of: NodeTypes): SocketType | undefined {
  const value = literalOf(of.node, 'value') ?? of.sockets.input('value')?.port?.default
  if (typeof value !== 'object' || value === null || !('class' in value)) return undefined
  return typeof value.class === 'string' && of.catalogue.classes.has(value.class)
    ? `Class<${typeOfClass(value.class, of.catalogue)}>`
    : undefined
}

function expressionType(of: NodeTypes): SocketType | undefined {
  const value = literalOf(of.node, 'expression')
  if (typeof value === 'number') return 'Number'
  if (typeof value === 'string') return 'String'
  if (typeof value !== 'object' || value === null || !('expr' in value)) return undefined
  return typeOfExpression(value.expr, of.catalogue)
}

/** The type of an expression that says it at a glance: a name alone has the type of what it names, a number is one. */
export function typeOfExpression(text: string, catalogue: Catalogue): SocketType | undefined {
  const name = text.trim()
  if (/^-?\d+$/.test(name)) return 'Integer'
  if (/^-?(\d+\.\d*|\.\d+)$/.test(name)) return 'Number'
  return catalogue.colors.has(name) ? 'Color' : catalogue.constants.get(name)
}

function listType(of: NodeTypes): SocketType | undefined {
  const keys = itemKeys(of.node, 'items')
  const types = keys.map((key) => of.incoming(`items:${key}`))
  if (types.length === 0 || types.includes(undefined)) return undefined
  const items = unionOf(types.map((type) => parseType(type ?? 'Any')))
  return `List<${printType(common(items, of.catalogue))}>`
}

/** A union of classes becomes their nearest common class. */
function common(type: ReturnType<typeof parseType>, catalogue: Catalogue): ReturnType<typeof parseType> {
  if (type.kind === 'name') return type
  const base = commonBase(
    type.members.map((member) => member.name),
    catalogue,
  )
  return base === undefined ? type : named(base)
}

function joined(of: NodeTypes, handles: readonly string[]): SocketType | undefined {
  const types = handles.map((handle) => of.incoming(handle))
  return types.includes(undefined) ? undefined : printType(unionOf(types.map((type) => parseType(type ?? 'Any'))))
}

function itemOf(list: SocketType | undefined): SocketType | undefined {
  if (list === undefined) return undefined
  const items = membersOf(parseType(list)).map((member) => (member.name === 'List' ? member.args[0] : undefined))
  return items.includes(undefined) ? undefined : printType(unionOf(items.map((item) => item ?? anyType)))
}

function listOf(item: SocketType | undefined): SocketType | undefined {
  return item === undefined ? undefined : `List<${item}>`
}
