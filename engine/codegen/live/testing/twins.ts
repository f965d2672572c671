import fc from 'fast-check'
import type { GraphDocument } from '../../../graph/document.ts'
import { liveGraph, type NodeText } from '../../../graph/testing/live-graph.ts'

/** A graph that follows trackers, and the same graph with plain values, as the trackers are in the end. */
export interface Twins {
  live: GraphDocument
  plain: GraphDocument
}

/** An object under construction: who made it, and the wire it goes on from. */
interface Made {
  maker: string
  wire: string
  /** Something looks at it: what is done to it later would be seen there in the one graph and not in the other. */
  seen: boolean
}

const methods = {
  shift: ['manim.Mobject.shift', { 'vectors:a1': [0.5, 0.2, 0] }],
  scale: ['manim.VMobject.scale', { scale_factor: 1.3 }],
  color: ['manim.VMobject.set_color', { color: 'RED' }],
} as const satisfies Record<string, NodeText>

/** Random twins: objects whose parameters, changes and sources follow two trackers, with steps between. */
export function twins(): fc.Arbitrary<Twins> {
  return fc
    .record({ dice: fc.infiniteStream(fc.nat(1_000_000)), length: fc.integer({ min: 8, max: 22 }) })
    .map(({ dice, length }) => new Drawing((sides) => dice.next().value % sides).draw(length))
}

class Drawing {
  readonly #roll: (sides: number) => number
  readonly #nodes: Record<string, NodeText> = {}
  readonly #wires: string[] = []
  readonly #trackers: { id: string; wire: string; value: number }[] = []
  readonly #numbers: string[] = []
  /** Points, each with the object that was made last of those it is computed from. */
  readonly #points: { wire: string; from: number }[] = []
  readonly #objects: Made[] = []

  constructor(roll: (sides: number) => number) {
    this.#roll = roll
  }

  draw(length: number): Twins {
    for (const value of [1, 1.5]) {
      const id = this.#node(['manim.ValueTracker', { value }])
      this.#trackers.push({ id, wire: `${id}.mobject`, value })
      this.#numbers.push(`${id}.value`)
    }
    for (let turn = 0; turn < length; turn++) this.#turn()
    this.#node(['scene.wait', { duration: 0.3 }])
    const live = liveGraph(this.#nodes, this.#wires)
    const constants = this.#trackers.map(({ id, value }) => [`k${id}`, ['value.number', { value }]] as const)
    const isTracker = (wire: string): boolean => this.#trackers.some(({ id }) => wire.startsWith(`${id}.value `))
    const wires = this.#wires.map((wire) => (isTracker(wire) ? `k${wire}` : wire))
    return { live, plain: liveGraph({ ...Object.fromEntries(constants), ...this.#nodes }, wires) }
  }

  #turn(): void {
    const turns = [
      () => this.#number(),
      () => this.#point(),
      () => this.#make(['manim.Circle', { color: 'BLUE' }, show], [[this.#pick(this.#numbers), 'radius']]),
      () => this.#make(['manim.Rectangle', { width: 2.5 }, show], []),
      () => this.#make(['manim.Dot', {}, show], [[this.#pick(this.#points)?.wire, 'point']]),
      () =>
        this.#make(
          ['manim.Line', {}, show],
          [
            [this.#look(), 'start'],
            [this.#look(), 'end'],
          ],
        ),
      () => this.#make(['manim.SurroundingRectangle', {}, show], [[this.#look(), 'mobjects:a1']]),
      () => this.#make(['mobject.copy', {}, show], [[this.#look(), 'mobject']]),
      () => this.#change(methods.shift, []),
      () => this.#change(methods.scale, this.#roll(2) ? [] : [[this.#pick(this.#numbers), 'scale_factor']]),
      () => this.#change(methods.color, []),
      () => this.#change(['manim.VMobject.rotate'], [[this.#pick(this.#numbers), 'angle']]),
      () => this.#moveTo(),
      () => this.#nextTo(),
      () => this.#set(),
      () => this.#animate(),
      () => this.#node(['scene.wait', { duration: 0.3 }]),
    ]
    turns[this.#roll(turns.length)]?.()
  }

  #node(text: NodeText): string {
    const id = `n${Object.keys(this.#nodes).length}`
    this.#nodes[id] = text
    return id
  }

  #wire(from: string, to: string): void {
    this.#wires.push(`${from} > ${to}`)
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#roll(Math.max(1, list.length))]
  }

  #number(): void {
    const id = this.#node(['value.expression', { expression: { expr: 'a * 0.4 + 0.2' } }])
    this.#wire(this.#pick(this.#numbers) ?? '', `${id}.a`)
    this.#numbers.push(`${id}.value`)
  }

  #point(): void {
    const source = this.#roll(3) === 0 ? this.#look() : undefined
    const id = this.#node(
      source ? ['manim.Mobject.get_center'] : ['value.expression', { expression: { expr: 'a * RIGHT + UP' } }],
    )
    this.#wire(source ?? this.#pick(this.#numbers) ?? '', source ? `${id}.mobject` : `${id}.a`)
    const from = source ? this.#objects.findIndex(({ wire }) => wire === source) : -1
    this.#points.push({ wire: `${id}.value`, from })
  }

  /** The wire of an object that something looks at from now on. */
  #look(among: readonly Made[] = this.#objects): string | undefined {
    const object = this.#pick(among)
    if (object) object.seen = true
    return object?.wire
  }

  #make(text: NodeText, inputs: readonly (readonly [string | undefined, string])[]): void {
    if (inputs.some(([wire]) => wire === undefined)) return
    const id = this.#node(text)
    for (const [wire, handle] of inputs) this.#wire(wire ?? '', `${id}.${handle}`)
    this.#objects.push({ maker: id, wire: `${id}.mobject`, seen: false })
  }

  #change(text: NodeText, inputs: readonly (readonly [string | undefined, string])[], of = this.#free()): void {
    if (!of || inputs.some(([wire]) => wire === undefined)) return
    const id = this.#node(text)
    this.#wire(of.wire, `${id}.mobject`)
    for (const [wire, handle] of inputs) this.#wire(wire ?? '', `${id}.${handle}`)
    of.wire = `${id}.mobject`
  }

  #free(): Made | undefined {
    return this.#pick(this.#objects.filter(({ seen }) => !seen))
  }

  /** Beside an object that was made before: what follows is added behind what it follows, in both graphs. */
  #nextTo(): void {
    const object = this.#free()
    const before = this.#objects.slice(0, object ? this.#objects.indexOf(object) : 0)
    this.#change(
      ['manim.Mobject.next_to', { direction: [0, 1, 0] }],
      [[this.#look(before), 'mobject_or_point']],
      object,
    )
  }

  #moveTo(): void {
    const object = this.#free()
    const at = object ? this.#objects.indexOf(object) : -1
    const point = this.#pick(this.#points.filter(({ from }) => from < at))
    this.#change(['manim.Mobject.move_to'], [[point?.wire, 'point_or_mobject']], object)
  }

  #set(): void {
    const tracker = this.#pick(this.#trackers)
    if (!tracker) return
    tracker.value = 0.5 + this.#roll(4) * 0.5
    const id = this.#node(['manim.ValueTracker.set_value', { value: tracker.value }])
    this.#wire(tracker.wire, `${id}.mobject`)
    tracker.wire = `${id}.mobject`
  }

  #animate(): void {
    const tracker = this.#pick(this.#trackers)
    if (!tracker) return
    tracker.value = 0.5 + this.#roll(4) * 0.5
    const builder = this.#node(['mobject.animate', { run_time: 0.3 }])
    const id = this.#node(['manim.ValueTracker.set_value', { value: tracker.value }])
    this.#wire(tracker.wire, `${builder}.mobject`)
    this.#wire(`${builder}.builder`, `${id}.mobject`)
    tracker.wire = `${builder}.mobject`
  }
}

const show = { show: 'always' } as const
