/** The steps of a body in their order: what the timeline shows, and the numbers on nodes. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { familyOf, type Family } from '../../engine/catalogue/categories.ts'
import { runningNodes } from '../../engine/codegen/program.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { bodyOf } from '../../engine/graph/edits/body.ts'
import { meaningOf, type Meaning } from '../../engine/graph/meaning.ts'
import { portOf, textOf, type ResolvedNode } from '../../engine/graph/resolve.ts'
import { nodeName } from './node-name.ts'
import { type Clock, isWait, planStep, type TimePlan } from './step-times.ts'

/** An object of the scene, as a lane of the timeline. */
export interface StepObject {
  /** The same for the same object in every step. */
  readonly key: string
  /** The node that made it. */
  readonly node: string
  readonly name: string
  readonly family: Family
}

/** One animation, wait or action within a step. */
export interface StepPart {
  /** The node it stands on; of an Animate chain the Animate. */
  readonly node: string
  /** All its nodes. */
  readonly nodes: readonly string[]
  readonly title: string
  readonly family: Family
  readonly objects: readonly StepObject[]
  /** Planned seconds from the beginning of the step. */
  readonly from: number
  readonly to: number
  readonly clock: Clock | undefined
}

/** See the head of this file. */
export interface Step {
  readonly kind: 'play' | 'wait' | 'hold' | 'section' | 'action'
  /** From 1; only what takes time is counted. */
  readonly number: number | undefined
  /** Undefined for the hold at the end, which belongs to the graph's settings. */
  readonly node: string | undefined
  readonly title: string
  /** What is played in it; one part for a wait, an action, an animation that is its own step. */
  readonly parts: readonly StepPart[]
  /** Planned. */
  readonly seconds: number
  /** Whether it will take exactly this long. */
  readonly certain: boolean
}

/** The number of a node: of the step that it is, or that it is played inside. */
export interface StepNumber {
  readonly number: number
  readonly inside: boolean
}

/** The steps of a body. */
export interface Steps {
  readonly list: readonly Step[]
  /** By node. */
  readonly numbers: ReadonlyMap<string, StepNumber>
}

const noSteps: Steps = { list: [], numbers: new Map() }
const remembered = new WeakMap<GraphDocument, Map<string | undefined, Steps>>()

/** The steps of the scene, or of a subgraph; none where wires run in a circle. Found once for each state of a document. */
export function stepsOf(document: GraphDocument, within: string | undefined, catalogue: Catalogue): Steps {
  let known = remembered.get(document)
  if (!known) remembered.set(document, (known = new Map()))
  let steps = known.get(within)
  if (!steps) known.set(within, (steps = findSteps(document, within, catalogue)))
  return steps
}

/** The number on a node; undefined where it is no step and played in none. */
export function stepNumberOf(
  document: GraphDocument,
  within: string | undefined,
  catalogue: Catalogue,
  node: string,
): StepNumber | undefined {
  return stepsOf(document, within, catalogue).numbers.get(node)
}

function findSteps(document: GraphDocument, within: string | undefined, catalogue: Catalogue): Steps {
  const body = bodyOf(document, within)
  const meaning = body && meaningOf(body, catalogue)
  if (!meaning || meaning.order.blocked.length > 0) return noSteps
  const { order, plays } = meaning
  const running = runningNodes(order.nodes, plays)
  const list: Step[] = []
  let number = 0
  for (const node of order.nodes) {
    if (!running.has(node) || !plays.isStep(node)) continue
    const plan = planStep(node, plays, (other) => running.has(other))
    // A Play without anything to play is not written.
    if (plan === undefined && node.kind.type === 'scene.play') continue
    list.push(stepOf(node, plan, meaning, plan && ++number))
  }
  const { hold } = document.settings
  if (within === undefined && hold > 0 && body.nodes.length > 0) list.push(holdStep(hold, ++number))
  return { list, numbers: numbersOf(list) }
}

function stepOf(node: ResolvedNode, plan: TimePlan | undefined, meaning: Meaning, number: number | undefined): Step {
  const isSection = node.kind.type === 'scene.next_section'
  const spans = plan?.spans ?? []
  const parts = spans.map(({ nodes, from, to, clock }) => ({ ...partOf(nodes, meaning), from, to, clock }))
  return {
    kind: isSection ? 'section' : plan === undefined ? 'action' : isWait(node) ? 'wait' : 'play',
    number,
    node: node.id,
    title: isSection ? textOf(node, 'name') : nodeName(node.record, node.kind),
    parts:
      parts.length > 0 ? parts : [{ ...partOf([node], meaning), from: 0, to: plan?.seconds ?? 0, clock: undefined }],
    seconds: plan?.seconds ?? 0,
    certain: plan?.certain ?? true,
  }
}

function holdStep(seconds: number, number: number): Step {
  return { kind: 'hold', number, node: undefined, title: '', parts: [], seconds, certain: true }
}

function partOf(
  nodes: readonly ResolvedNode[],
  meaning: Meaning,
): Pick<StepPart, 'node' | 'nodes' | 'title' | 'family' | 'objects'> {
  const [first] = nodes
  const { record, kind } = first!
  return {
    node: record.id,
    nodes: nodes.map(({ id }) => id),
    title: record.label ?? kind.title,
    family: familyOf(kind.category),
    objects: objectsOf(first!, meaning),
  }
}

/** What an animation moves, and what an action brings or takes. */
function objectsOf(node: ResolvedNode, { objects, plays }: Meaning): readonly StepObject[] {
  const found = new Map<string, StepObject>()
  for (const [handle, source] of node.inputs) {
    const port = portOf(node.kind, handle)
    const counts = port?.role === 'shows' || port?.pass === 'receiver' || (!plays.isPlayable(node) && port?.object)
    const object = counts ? objects.at(source) : undefined
    if (!object) continue
    const { record, kind } = object.maker
    const key = `${record.id}.${object.handle}`
    const name = record.label ?? record.name ?? kind.title
    found.set(key, { key, node: record.id, name, family: familyOf(kind.category) })
  }
  return [...found.values()]
}

function numbersOf(list: readonly Step[]): ReadonlyMap<string, StepNumber> {
  const numbers = new Map<string, StepNumber>()
  for (const { node, number } of list)
    if (node !== undefined && number !== undefined) numbers.set(node, { number, inside: false })
  for (const { parts, number } of list) {
    if (number === undefined) continue
    for (const node of parts.flatMap(({ nodes }) => nodes))
      if (!numbers.has(node)) numbers.set(node, { number, inside: true })
  }
  return numbers
}
