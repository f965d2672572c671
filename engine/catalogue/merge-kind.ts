import type { Overlay, OverlayEntry } from './define-overlay.ts'
import type { NodeKind, Output, Port } from './definition.ts'
import { exampleScene } from './example-scene.ts'
import { fallbackCategory } from './fallback-category.ts'
import { applyPortRules } from './port-rules.ts'

/** An overlay entry with the overlay it stands in. */
export interface Curated {
  overlay: Overlay
  entry: OverlayEntry
}

/**
 * A generated kind as the catalogue has it: with what ports of its names always mean, and with what is curated about it.
 *
 * @param curated - undefined where no overlay speaks of the kind; then it stands behind "all of Manim"
 * @param taken - titles that mean another kind or class; an uncurated method of such a title names its class too
 */
export function mergeKind(generated: NodeKind, curated: Curated | undefined, taken: ReadonlySet<string>): NodeKind {
  const kind = withoutUnused(distinct(generated))
  const ports = kind.ports.map(applyPortRules)
  if (curated === undefined) {
    return { ...kind, ports, category: fallbackCategory(kind), title: distinctTitle(kind, taken) }
  }
  const { overlay, entry } = curated
  const hidden = entry.hidden ?? false
  return {
    ...kind,
    title: entry.title ?? kind.title,
    category: entry.category ?? overlay.category,
    effect: entry.effect ?? kind.effect,
    curated: !hidden,
    tags: [...new Set([...kind.tags, ...overlay.tags, ...(entry.tags ?? [])])],
    documentation: entry.documentation ?? kind.documentation,
    example_code: entry.example === undefined ? kind.example_code : exampleScene(entry.example, entry.example_base),
    ports: withAdded(ports, entry).map((port) => curatedPort(port, entry)),
    outputs: [...kind.outputs.map((output) => curatedOutput(output, entry)), ...(entry.add_outputs ?? [])],
    facts: { ...kind.facts, ...entry.facts },
    // An overlay brings forward what introspection took for abstract.
    hidden,
  }
}

function distinctTitle({ title, call, makes }: NodeKind, taken: ReadonlySet<string>): string {
  const own = call.form === 'constructor' && (makes === title || call.callee === title)
  return own || !taken.has(title) ? title : `${title} (${call.owner ?? 'function'})`
}

/** A parameter with the name of the receiver (`become(mobject)`) gets a handle of its own. */
function distinct(kind: NodeKind): NodeKind {
  const taken = new Set<string>()
  const clashes = kind.ports.some(({ name }) => taken.has(name) || !taken.add(name))
  if (!clashes) return kind
  taken.clear()
  const ports = kind.ports.map((port): Port => {
    const name = taken.has(port.name) ? `other_${port.name}` : port.name
    taken.add(name)
    return name === port.name ? port : { ...port, name, title: port.title ?? `other ${port.name}` }
  })
  return { ...kind, ports }
}

const groups: ReadonlySet<string> = new Set(['AnimationGroup', 'LaggedStart', 'Succession'])

/** Sockets an animation inherits without a use for them: FadeIn makes its own target, Blink its own group. */
function withoutUnused(kind: NodeKind): NodeKind {
  if (kind.effect !== 'animation' || kind.call.form !== 'constructor') return kind
  const unused = kind.ports.filter(
    ({ name, object, required }) =>
      object &&
      !required &&
      ((name === 'target_mobject' && kind.call.callee !== 'Transform') ||
        (name === 'group' && !groups.has(kind.call.callee))),
  )
  if (unused.length === 0) return kind
  const names = new Set(unused.map(({ name }) => name))
  return {
    ...kind,
    ports: kind.ports.filter(({ name }) => !names.has(name)),
    outputs: kind.outputs.filter(({ passes }) => passes === undefined || !names.has(passes)),
  }
}

/** Added keyword arguments stand before `**kwargs`. */
function withAdded(ports: readonly Port[], { add_ports }: OverlayEntry): readonly Port[] {
  if (add_ports === undefined) return ports
  const added = add_ports.map((port): Port => applyPortRules({ ...port, pass: 'keyword', required: false }))
  return [...ports.filter(({ pass }) => pass !== 'kwargs'), ...added, ...ports.filter(({ pass }) => pass === 'kwargs')]
}

function curatedPort(port: Port, { ports, main, initial }: OverlayEntry): Port {
  const first = initial?.[port.name]
  const said = ports?.[port.name]
  const needed = said?.required ?? port.required
  const shown = main === undefined ? port.main : main.includes(port.name) || needed || undefined
  const { main: _, min, default: given, ...rest } = port
  return {
    ...rest,
    // Without a default, the validator asks for what Manim's signature calls optional and its code does not.
    ...(given === undefined || said?.required === true ? {} : { default: given }),
    ...(min === undefined || said?.exclusive_min !== undefined ? {} : { min }),
    ...(shown === undefined ? {} : { main: shown }),
    ...(first === undefined ? {} : { initial: first }),
    ...said,
  }
}

function curatedOutput(output: Output, { outputs }: OverlayEntry): Output {
  const said = outputs?.[output.name]
  return said === undefined ? output : { ...output, ...said }
}
