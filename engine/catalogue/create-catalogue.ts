import type { Catalogue, GeneratedCatalogue } from './catalogue.ts'
import type { Overlay, OverlayEntry } from './define-overlay.ts'
import type { NodeKind, Output, Port } from './definition.ts'
import { exampleScene } from './example-scene.ts'
import { fallbackCategory } from './fallback-category.ts'
import { handWrittenKinds } from './kinds/index.ts'
import { overlays } from './overlay/index.ts'
import { KindTable } from './kind-table.ts'
import { applyPortRules } from './port-rules.ts'

/**
 * Puts together what introspection found, what is curated about it, and the hand-written kinds. A hand-written kind
 * takes the place of a generated one of the same type.
 *
 * @param generated - of one version of Manim: the shipped one, or the user's own
 */
export function createCatalogue(generated: GeneratedCatalogue): Catalogue {
  const curated = entries()
  return {
    manim: generated.manim,
    kinds: new KindTable(generated.kinds, handWrittenKinds, (kind) => complete(kind, curated.get(kind.type))),
    classes: new Map(Object.entries(generated.classes)),
    colors: new Map(Object.entries(generated.colors)),
    rateFunctions: new Set(generated.rate_functions),
    constants: new Map(Object.entries(generated.constants)),
    names: new Set(generated.names),
    attributes: new Map(Object.entries(generated.attributes)),
  }
}

interface Curated {
  overlay: Overlay
  entry: OverlayEntry
}

function entries(): Map<string, Curated> {
  const found = new Map<string, Curated>()
  for (const overlay of overlays) {
    for (const [type, entry] of Object.entries(overlay.kinds)) found.set(type, { overlay, entry })
  }
  return found
}

function complete(kind: NodeKind, curated: Curated | undefined): NodeKind {
  const ports = kind.ports.map(applyPortRules)
  if (curated === undefined) return { ...kind, ports, category: fallbackCategory(kind) }
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
    ports: ports.map((port) => curatedPort(port, entry)),
    outputs: kind.outputs.map((output) => curatedOutput(output, entry)),
    facts: { ...kind.facts, ...entry.facts },
    // An overlay brings forward what introspection took for abstract.
    hidden,
  }
}

function curatedPort(port: Port, { ports, main }: OverlayEntry): Port {
  const said = ports?.[port.name]
  const shown = main === undefined ? port.main : main.includes(port.name) || port.required || undefined
  const { main: _, ...rest } = port
  return { ...rest, ...(shown === undefined ? {} : { main: shown }), ...said }
}

function curatedOutput(output: Output, { outputs }: OverlayEntry): Output {
  const said = outputs?.[output.name]
  return said === undefined ? output : { ...output, ...said }
}
