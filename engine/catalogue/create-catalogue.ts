import type { Catalogue, GeneratedCatalogue } from './catalogue.ts'
import { KindTable } from './kind-table.ts'
import { handWrittenKinds } from './kinds/index.ts'
import { type Curated, mergeKind } from './merge-kind.ts'
import { overlays } from './overlay/index.ts'

/** Methods of Manim that write a file wherever they are told to, or start a viewer: no graph, whoever made it, does. */
const reachingOut: ReadonlySet<string> = new Set(['manim.Mobject.save_image', 'manim.Mobject.show'])

/**
 * Puts together what introspection found, what is curated about it, and the hand-written kinds. A hand-written kind
 * takes the place of a generated one of the same type.
 *
 * @param generated - of one version of Manim: the shipped one, or the user's own
 */
export function createCatalogue(generated: GeneratedCatalogue): Catalogue {
  const curated = entries()
  const taken = takenTitles(generated, curated)
  const drawing = generated.kinds.filter(({ type }) => !reachingOut.has(type))
  return {
    manim: generated.manim,
    kinds: new KindTable(drawing, handWrittenKinds, (kind) => mergeKind(kind, curated.get(kind.type), taken)),
    classes: new Map(Object.entries(generated.classes)),
    colors: new Map(Object.entries(generated.colors)),
    rateFunctions: new Set(generated.rate_functions),
    constants: new Map(Object.entries(generated.constants)),
    names: new Set(generated.names),
    attributes: new Map(Object.entries(generated.attributes)),
  }
}

function entries(): ReadonlyMap<string, Curated> {
  const found = new Map<string, Curated>()
  for (const overlay of overlays) {
    for (const [type, entry] of Object.entries(overlay.kinds)) found.set(type, { overlay, entry })
  }
  return found
}

/** Names of classes, titles in the palette, and titles that several methods share. */
function takenTitles(generated: GeneratedCatalogue, curated: ReadonlyMap<string, Curated>): ReadonlySet<string> {
  const taken = new Set([...Object.keys(generated.classes), ...handWrittenKinds.map(({ title }) => title)])
  const seen = new Set<string>()
  for (const kind of generated.kinds) {
    const title = curated.get(kind.type)?.entry.title
    if (title !== undefined || seen.has(kind.title)) taken.add(title ?? kind.title)
    seen.add(kind.title)
  }
  return taken
}
