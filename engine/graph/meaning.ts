import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Body } from './document.ts'
import { findLive, type LiveWires, nothingLive } from './live.ts'
import { type LiveObjects, planLiveObjects } from './live-objects.ts'
import { findObjects, type SceneObjects } from './objects.ts'
import { type Dependencies, dependenciesOf, type Order, orderBody } from './order.ts'
import { findPlays, type Plays } from './plays.ts'
import { resolveBody, type ResolvedBody } from './resolve.ts'
import { decideStage, type Stage } from './staging.ts'
import { type Wiring, wiringOf } from './wiring.ts'

const remembered = new WeakMap<Wiring, Meaning>()

/**
 * What a body means. Remembered with the body's wiring, so that validation and code generation find each part once
 * between them.
 */
export function meaningOf(body: Body, catalogue: Catalogue): Meaning {
  const wiring = wiringOf(body)
  const known = remembered.get(wiring)
  if (known?.catalogue === catalogue) return known
  const meaning = new Meaning(body, catalogue)
  remembered.set(wiring, meaning)
  return meaning
}

/**
 * The parts of what a body means, each found when it is first asked for. Those from `objects` on need an order that is
 * whole.
 */
export class Meaning {
  readonly catalogue: Catalogue
  readonly #body: Body
  #nodes: ResolvedBody | undefined
  #plays: Plays | undefined
  #dependencies: Dependencies | undefined
  #order: Order | undefined
  #objects: SceneObjects | undefined
  #live: LiveWires | undefined
  #following: LiveObjects | undefined
  #stages: readonly Stage[] | undefined

  constructor(body: Body, catalogue: Catalogue) {
    this.#body = body
    this.catalogue = catalogue
  }

  get nodes(): ResolvedBody {
    return (this.#nodes ??= resolveBody(this.#body, this.catalogue))
  }

  get plays(): Plays {
    return (this.#plays ??= findPlays(this.nodes))
  }

  get dependencies(): Dependencies {
    return (this.#dependencies ??= dependenciesOf(this.nodes, this.plays))
  }

  get order(): Order {
    return (this.#order ??= orderBody(this.nodes, this.dependencies))
  }

  get objects(): SceneObjects {
    return (this.#objects ??= findObjects(this.order.nodes, this.plays, this.catalogue))
  }

  /** What is read again each frame; a function reads what it reads whenever it is called. */
  get live(): LiveWires {
    const isCalled = 'kind' in this.#body && this.#body.kind === 'function'
    return (this.#live ??= isCalled ? nothingLive : findLive(this.order.nodes, this.plays, this.objects))
  }

  /** How objects follow what is live. */
  get following(): LiveObjects {
    const { order, plays, objects, live } = this
    return (this.#following ??= planLiveObjects({ order: order.nodes, plays, objects, live }))
  }

  get stages(): readonly Stage[] {
    return (this.#stages ??= decideStage(this.objects, this.plays, this.following))
  }
}
