/** Whether and how two sockets can be wired: one place for dragging, dropping, the add menu and the keyboard. */
import { canConnect, type Connection } from '../../engine/catalogue/sockets/connect.ts'
import type { InputSocket, OutputSocket } from '../../engine/graph/interface.ts'
import { t } from '../strings/t.ts'
import { allInputs, spareInputOf } from './node-inputs.ts'
import { wouldLoop } from './would-loop.ts'
import type { BodyView } from './body-view.ts'

/** One end of a wire. */
export interface End {
  readonly node: string
  readonly handle: string
}

/** The input an end names; the spare socket of a growing input is named by the port alone. */
export function inputOf(view: BodyView, { node, handle }: End): InputSocket | undefined {
  const sockets = view.node(node) && view.sockets(node)
  return sockets && (sockets.input(handle) ?? spareInputOf(sockets, handle))
}

/** The output an end names. */
export function outputOf(view: BodyView, { node, handle }: End): OutputSocket | undefined {
  return view.node(node) && view.sockets(node).output(handle)
}

/** Whether this output may go into that input, or why not in words. */
export function judge(view: BodyView, source: End, target: End): Connection {
  const input = inputOf(view, target)
  if (!input || !outputOf(view, source)) return { ok: false, reason: t('canvas.socketGone') }
  if (source.node === target.node) return { ok: false, reason: t('canvas.toItself') }
  if (wouldLoop(view, source.node, target.node)) {
    return { ok: false, reason: t('canvas.circle') }
  }
  return judgeTypes(view, source, target)
}

/** As `judge`, for a wire that is there: only whether the types fit, and what happens to the value on its way. */
export function judgeTypes(view: BodyView, source: End, target: End): Connection {
  const input = inputOf(view, target)
  if (!input) return { ok: false, reason: t('canvas.socketGone') }
  const from = view.outputType(source.node, source.handle)
  return canConnect(from, input.type, view.catalogue, { growing: isGrowing(input) })
}

/** Whether an input is a growing one, or an item of it. */
export function isGrowing({ port, origin }: InputSocket): boolean {
  return port?.growing === true && (origin === 'port' || origin === 'item')
}

/** The spare socket of a growing input: a wire to it makes a new item. */
export function isSpare(input: InputSocket): boolean {
  return input.origin === 'port' && isGrowing(input)
}

/** The first free input of a node that takes this output; where none is free, the first that takes it at all. */
export function firstFitting(view: BodyView, source: End, node: string): InputSocket | undefined {
  // Order is asked for by name, and further keyword arguments take anything.
  const isMeant = ({ origin, port }: InputSocket): boolean => origin !== 'order' && port?.pass !== 'kwargs'
  const fitting = allInputs(view.sockets(node)).flatMap((input) => {
    const answer = isMeant(input) ? judge(view, source, { node, handle: input.handle }) : refused
    return answer.ok ? [{ input, isObject: input.port?.object === true, isPlain: answer.conversion === undefined }] : []
  })
  const free = fitting.filter(({ input }) => isSpare(input) || view.wireInto(node, input.handle) === undefined)
  const best = free.find(({ isObject }) => isObject) ?? free.find(({ isPlain }) => isPlain) ?? free[0] ?? fitting[0]
  return best?.input
}

const refused = { ok: false } as const

/** The output of a node that suits this input best: one that fits as it is before one that is converted. */
export function firstGiving(view: BodyView, target: End, node: string): OutputSocket | undefined {
  const fitting = view
    .sockets(node)
    .outputs()
    .filter(({ type }) => type !== 'Flow')
    .map((output) => ({ output, answer: judge(view, { node, handle: output.handle }, target) }))
    .filter(({ answer }) => answer.ok)
  const plain = fitting.find(({ answer }) => answer.ok && answer.conversion === undefined)
  return (plain ?? fitting[0])?.output
}
