import type { NodeKind, Port } from '../catalogue/definition.ts'
import type { ResolvedNode } from '../graph/resolve.ts'

/** A port whose value is an argument of the call. */
export interface ArgumentPort {
  readonly port: Port
  /** Its place among the arguments; after a gap Python needs names. */
  readonly place: number
  /** Written by place although Python knows a default. */
  readonly isSaidByPlace: boolean
  /** What stands before the value where it is written by name: `radius=`. */
  readonly keyword: string
}

interface KindArguments {
  readonly byName: ReadonlyMap<string, ArgumentPort>
  /** Those that have a say whether or not something is stored under their own name. */
  readonly growing: readonly ArgumentPort[]
}

const remembered = new WeakMap<NodeKind, KindArguments>()
const none: readonly ArgumentPort[] = []

/**
 * The arguments that a node may have something to say on, in Python's order: a kind has dozens, and a node sets a few.
 */
export function argumentPortsOf({ kind, record, inputs }: ResolvedNode): readonly ArgumentPort[] {
  const { byName, growing } = argumentsOfKind(kind)
  let found: ArgumentPort[] | undefined
  const { params } = record
  for (const handle in params) {
    const port = byName.get(handle)
    if (port) insert((found ??= [...growing]), port)
  }
  for (const handle of inputs.keys()) {
    const port = byName.get(handle)
    if (port && (params === undefined || !Object.hasOwn(params, handle))) insert((found ??= [...growing]), port)
  }
  return found ?? growing
}

/** Few ports are set, and mostly in order. */
function insert(ports: ArgumentPort[], port: ArgumentPort): void {
  let at = ports.push(port) - 1
  for (; at > 0 && ports[at - 1]!.place > port.place; at--) ports[at] = ports[at - 1]!
  ports[at] = port
}

function argumentsOfKind(kind: NodeKind): KindArguments {
  let known = remembered.get(kind)
  if (!known) remembered.set(kind, (known = readKind(kind)))
  return known
}

function readKind(kind: NodeKind): KindArguments {
  const ports = kind.ports.filter(({ pass }) => pass !== 'receiver' && pass !== 'none')
  const first = kind.ports.find(({ pass }) => pass !== 'receiver')
  const all = ports.map((port, place): ArgumentPort => {
    // People write a method's first argument, and a direction, without the name.
    const isSaidByPlace =
      port.pass === 'positional' || (kind.call.form === 'method' && (port === first || port.name === 'direction'))
    return { port, place, isSaidByPlace, keyword: `${port.name}=` }
  })
  const grows = ({ port }: ArgumentPort): boolean =>
    port.growing === true || port.pass === 'varargs' || port.pass === 'kwargs'
  return {
    byName: new Map(all.filter((each) => !grows(each)).map((each) => [each.port.name, each])),
    growing: all.some(grows) ? all.filter(grows) : none,
  }
}
