/** Which socket of a node that is not there yet a wire would take: for the add menu and for nodes dropped on wires. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { NodeKind, SocketType } from '../../../engine/catalogue/definition.ts'
import { canConnect } from '../../../engine/catalogue/sockets/connect.ts'
import { inputType } from '../../../engine/graph/sockets/kind-sockets.ts'
import { inputOf, isGrowing, type End } from '../../document/connecting.ts'
import type { BodyView } from '../../document/body-view.ts'

/** A wire that waits for its other end. */
export interface LooseWire {
  /** What it carries, or what its input takes. */
  readonly type: SocketType
  /** Whether it comes from an output and looks for an input. */
  readonly seeks: 'input' | 'output'
  /** It looks for an output, and its input is a growing one. */
  readonly growing: boolean
}

/** A socket of a kind. */
export interface KindSocket {
  readonly handle: string
  readonly title: string
  readonly type: SocketType
  /** A wire to it makes a new item. */
  readonly spare: boolean
  /** How well it suits: the lower the better. */
  readonly rank: number
}

/** The wire that hangs on a socket; undefined where the socket is gone. */
export function looseWire(view: BodyView, end: End, kind: 'source' | 'target'): LooseWire | undefined {
  if (!view.node(end.node)) return undefined
  if (kind === 'source') return { type: view.outputType(end.node, end.handle), seeks: 'input', growing: false }
  const input = inputOf(view, end)
  return input && { type: input.type, seeks: 'output', growing: isGrowing(input) }
}

/** The socket of a new node that suits a wire best; undefined where none takes it. */
export function fitKind(kind: NodeKind, wire: LooseWire, catalogue: Catalogue): KindSocket | undefined {
  const sockets = wire.seeks === 'input' ? fittingInputs(kind, wire, catalogue) : fittingOutputs(kind, wire, catalogue)
  return sockets.toSorted((a, b) => a.rank - b.rank)[0]
}

function fittingInputs(kind: NodeKind, { type: from }: LooseWire, catalogue: Catalogue): KindSocket[] {
  return kind.ports.flatMap((port) => {
    if (port.pass === 'kwargs') return []
    const type = inputType(kind, port)
    const answer = canConnect(from, type, catalogue, { growing: port.growing === true })
    if (!answer.ok) return []
    const { name: handle, title = handle } = port
    // An object goes into an object's socket first, then into what has to be there, then into the main parameters.
    const rank = [isOpen(type), answer.conversion !== undefined, !port.object, !port.required, !port.main]
    return { handle, title, type, spare: port.growing === true, rank: weigh(rank) }
  })
}

function fittingOutputs(kind: NodeKind, { type: to, growing }: LooseWire, catalogue: Catalogue): KindSocket[] {
  return kind.outputs.flatMap((output) => {
    const passing = kind.ports.find(({ name }) => name === output.passes)
    // The items of a growing input come out again, but a new node has none.
    if (passing?.growing === true) return []
    const type = passing && output.type === 'Self' ? passing.type : output.type
    const answer = canConnect(type, to, catalogue, { growing })
    if (!answer.ok) return []
    const { name: handle, title = handle } = output
    const rank = [isOpen(type), answer.conversion !== undefined, output.passes !== undefined]
    return { handle, title, type, spare: false, rank: weigh(rank) }
  })
}

/** Fits everything, hence says nothing. */
function isOpen(type: SocketType): boolean {
  return type === 'Any' || type === 'Self'
}

/** The first doubt counts more than all that follow. */
function weigh(doubts: readonly boolean[]): number {
  return doubts.reduce((sum, doubt) => sum * 2 + (doubt ? 1 : 0), 0)
}
