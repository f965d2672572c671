import type { Catalogue } from '../catalogue/catalogue.ts'
import { isSubclass } from '../catalogue/sockets/subclass.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import { pascalCase } from './names.ts'

/**
 * The scene class that everything used can live in (rule 16): the most derived of those that nodes and settings ask
 * for. Where two exclude each other validation has said so, and the first stays.
 */
export function baseClassOf(document: GraphDocument, nodes: Iterable<ResolvedNode>, catalogue: Catalogue): string {
  const wanted = new Set<string>()
  if (document.settings.base_class !== 'auto') wanted.add(document.settings.base_class)
  for (const { kind, record } of nodes) {
    if (kind.facts.needs_scene) wanted.add(kind.facts.needs_scene)
    const own = kind.kind === 'code' ? record.params?.['base_class'] : undefined
    if (typeof own === 'string' && own) wanted.add(own)
  }
  let base = 'Scene'
  for (const name of wanted) if (isSubclass(name, base, catalogue)) base = name
  return base
}

/** The class's name: the setting, else the graph's name as Python writes classes, else `GeneratedScene`. */
export function classNameOf(document: GraphDocument, catalogue: Catalogue): string {
  const { class_name: setting } = document.settings
  const wish = setting === 'auto' ? pascalCase(document.name) : setting
  if (!wish || !/^[\p{XIDS}_]\p{XIDC}*$/u.test(wish)) return 'GeneratedScene'
  const taken = catalogue.names.has(wish) || ['None', 'True', 'False'].includes(wish)
  return taken ? `${wish}Scene` : wish
}
