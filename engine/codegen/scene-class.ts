import type { Catalogue } from '../catalogue/catalogue.ts'
import { findBaseClass, type SceneNeed } from '../graph/base-class.ts'
import type { GraphDocument } from '../graph/document.ts'
import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import { pascalCase } from './names.ts'

/**
 * The scene class that everything used can live in (rule 16): the most derived of those that nodes and settings ask
 * for. Where two exclude each other validation has said so, and the first stays.
 */
export function baseClassOf(document: GraphDocument, nodes: Iterable<ResolvedNode>, catalogue: Catalogue): string {
  const needs: SceneNeed[] = []
  if (document.settings.base_class !== 'auto') needs.push({ scene: document.settings.base_class })
  for (const node of nodes) {
    const { needs_scene: scene } = node.kind.facts
    if (scene) needs.push({ scene, node: node.id })
    const own = node.kind.kind === 'code' ? textOf(node, 'base_class') : ''
    if (own) needs.push({ scene: own, node: node.id })
  }
  const base = findBaseClass(needs, catalogue)
  return base.ok ? base.name : base.first.scene
}

/** The class's name: the setting, else the graph's name as Python writes classes, else `GeneratedScene`. */
export function classNameOf(document: GraphDocument, catalogue: Catalogue): string {
  const { class_name: setting } = document.settings
  const wish = setting === 'auto' ? pascalCase(document.name) : setting
  if (!wish || !/^[\p{XIDS}_]\p{XIDC}*$/u.test(wish)) return 'GeneratedScene'
  const taken = catalogue.names.has(wish) || ['None', 'True', 'False'].includes(wish)
  return taken ? `${wish}Scene` : wish
}
