/** How long steps will take, from what is set on their nodes: the plan that is shown until the engine has run them. */
import { constantNumber } from '../../engine/graph/constant-number.ts'
import type { Plays } from '../../engine/graph/plays.ts'
import { portOf, type ResolvedNode, type Source } from '../../engine/graph/resolve.ts'
import { literalOf } from '../../engine/graph/sockets/node-sockets.ts'

/** The parameter that a length comes from, so that dragging a bar's edge can set it. */
export interface Clock {
  readonly node: string
  readonly parameter: string
  /** What it gives now. */
  readonly seconds: number
}

/** One animation within a step. */
export interface Span {
  /** The node; of an Animate chain its Animate, with the methods after it. */
  readonly nodes: readonly ResolvedNode[]
  /** Seconds from the beginning of the step. */
  readonly from: number
  readonly to: number
  /** Undefined where a wire sets the time, or nothing can. */
  readonly clock: Clock | undefined
}

/** How long something takes, and what is played in it. */
export interface TimePlan {
  readonly seconds: number
  /** Whether it will take exactly this long. */
  readonly certain: boolean
  readonly spans: readonly Span[]
}

/** Whether a node runs; what does not is not played. */
export type Runs = (node: ResolvedNode) => boolean

/** Scene actions that play something, with the seconds they take unless told otherwise. */
const timedActions: ReadonlyMap<string, number> = new Map([
  ['scene.wait', 1],
  ['scene.pause', 1],
  ['scene.wait_until', 1],
  ['scene.move_camera', 3],
  ...['function', 'inverse', 'inverse_transpose', 'matrix', 'nonlinear_transformation', 'transposed_matrix'].map(
    (name) => [`scene.apply_${name}`, 3] as const,
  ),
  ...['coords_to_vector', 'vector_to_coords', 'label_vector', 'show_ghost_movement', 'write_vector_coordinates'].map(
    (name) => [`scene.${name}`, 1] as const,
  ),
])

/** Whether a scene action is a wait. */
export function isWait({ kind }: ResolvedNode): boolean {
  return kind.type === 'scene.wait' || kind.type === 'scene.pause' || kind.type === 'scene.wait_until'
}

/** The time of a step; undefined for one that takes none. */
export function planStep(step: ResolvedNode, plays: Plays, runs: Runs): TimePlan | undefined {
  if (step.kind.type === 'scene.play') return planPlay(step, plays, runs)
  if (plays.isPlayable(step)) return planAnimation(step, plays, runs)
  if (step.kind.kind === 'code') return { seconds: 1, certain: false, spans: [] }
  const usual = timedActions.get(step.kind.type)
  if (usual === undefined) return undefined
  const own = timeOf(step, isWait(step) ? 'duration' : 'run_time')
  const seconds = own.seconds ?? usual
  const certain = step.kind.type === 'scene.wait' && !own.wired && !step.inputs.has('stop_condition')
  return { seconds, certain, spans: [{ nodes: [step], from: 0, to: seconds, clock: own.clock(seconds) }] }
}

/** A run time on Play holds for each of its animations. */
function planPlay(step: ResolvedNode, plays: Plays, runs: Runs): TimePlan | undefined {
  const own = timeOf(step, 'run_time')
  const parts = playedIn(step, plays, runs).map((node) => {
    const part = planAnimation(node, plays, runs)
    return own.seconds === undefined ? part : stretch(part, own.seconds, own.clock(own.seconds), true)
  })
  if (parts.length === 0) return undefined
  return {
    seconds: Math.max(...parts.map(({ seconds }) => seconds)),
    certain: !own.wired && parts.every(({ certain }) => certain),
    spans: parts.flatMap(({ spans }) => spans),
  }
}

function planAnimation(node: ResolvedNode, plays: Plays, runs: Runs): TimePlan {
  const receiver = node.kind.effect === 'change' ? node.inputs.get(receiverName(node)) : undefined
  if (receiver) return withLink(planAnimation(receiver.node, plays, runs), node)
  const own = timeOf(node, 'run_time')
  const parts = playedIn(node, plays, runs).map((part) => planAnimation(part, plays, runs))
  if (parts.length > 0) return planGroup(node, own, parts)
  const usual = portOf(node.kind, 'run_time')?.default
  const seconds = own.seconds ?? (typeof usual === 'number' ? usual : 1)
  const certain = !own.wired && (own.seconds !== undefined || typeof usual === 'number')
  return { seconds, certain, spans: [{ nodes: [node], from: 0, to: seconds, clock: own.clock(seconds) }] }
}

/** Each begins when so much of the one before has passed as the lag ratio says. */
function planGroup(node: ResolvedNode, own: Time, parts: readonly TimePlan[]): TimePlan {
  const usual = portOf(node.kind, 'lag_ratio')?.default
  const set = timeOf(node, 'lag_ratio')
  const lag = set.seconds ?? (typeof usual === 'number' ? usual : 0)
  const spans: Span[] = []
  let begin = 0
  let end = 0
  for (const part of parts) {
    for (const span of part.spans) spans.push({ ...span, from: begin + span.from, to: begin + span.to })
    end = Math.max(end, begin + part.seconds)
    begin += lag * part.seconds
  }
  const isKnown = node.kind.type !== 'manim.ChangeSpeed' && !own.wired && !set.wired
  const plan = { seconds: end, certain: isKnown && parts.every(({ certain }) => certain), spans }
  return own.seconds === undefined ? plan : stretch(plan, own.seconds, own.clock(own.seconds), isKnown)
}

function stretch(plan: TimePlan, seconds: number, clock: Clock | undefined, certain: boolean): TimePlan {
  const factor = plan.seconds > 0 ? seconds / plan.seconds : 1
  const spans = plan.spans.map((span) => ({ ...span, from: span.from * factor, to: span.to * factor, clock }))
  return { seconds, certain, spans }
}

function withLink(plan: TimePlan, link: ResolvedNode): TimePlan {
  return { ...plan, spans: plan.spans.map((span) => ({ ...span, nodes: [...span.nodes, link] })) }
}

/** The animations and chains that a node plays, in the order of its sockets. */
function playedIn(node: ResolvedNode, plays: Plays, runs: Runs): readonly ResolvedNode[] {
  const keys = Object.values(node.record.items ?? {}).flat()
  const place = (handle: string): number => keys.indexOf(handle.slice(handle.indexOf(':') + 1))
  return [...node.inputs]
    .filter(([, source]) => isPlayed(source, plays) && runs(source.node))
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([, source]) => source.node)
}

function isPlayed({ node, handle }: Source, plays: Plays): boolean {
  return plays.isBuilder(node, handle) || (node.kind.effect === 'animation' && handle === 'animation')
}

function receiverName({ kind }: ResolvedNode): string {
  return kind.ports.find(({ pass }) => pass === 'receiver')?.name ?? ''
}

interface Time {
  /** Undefined where nothing is set, or what is set is not known before it runs. */
  readonly seconds: number | undefined
  /** Whether it comes from elsewhere: a wire, an expression. */
  readonly wired: boolean
  clock(seconds: number): Clock | undefined
}

function timeOf(node: ResolvedNode, parameter: string): Time {
  const value = literalOf(node.record, parameter)
  const isText = typeof value === 'object' && value !== null && 'expr' in value && typeof value.expr === 'string'
  const number = isText ? constantNumber(value.expr) : value
  const wired = node.inputs.has(parameter) || (isText && number === undefined)
  const isSettable = !wired && portOf(node.kind, parameter) !== undefined
  return {
    seconds: !wired && typeof number === 'number' ? number : undefined,
    wired,
    clock: (seconds) => (isSettable ? { node: node.id, parameter, seconds } : undefined),
  }
}
