import { isSubclass } from '../../catalogue/sockets/subclass.ts'
import { findBaseClass, type SceneNeed } from '../base-class.ts'
import { isPythonName } from '../python-name.ts'
import { literalOf } from '../sockets/node-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** One class of scene has what all nodes need, and is the one the settings want (rule 16). */
export function checkBaseClass(scopes: readonly Scope[]): void {
  const [whole] = scopes
  if (!whole) return
  const { catalogue, document } = whole
  const wanted = document.settings.base_class
  const needs: (SceneNeed & { scope: Scope })[] = []
  for (const scope of scopes) {
    for (const node of scope.nodes) {
      const scene = sceneFor(node)
      if (scene === undefined) continue
      // It is written into the code as it stands.
      if (!scene.split('.').every(isPythonName)) {
        scope.report(node.id, {
          code: 'name_not_allowed',
          message: `${node.title} needs a scene class by its name, got "${scene.slice(0, 40)}"`,
          parameter: 'base_class',
          fix: 'Write the name of a scene class, or nothing',
        })
        continue
      }
      if (scope.isAsleep(node.id)) continue
      if (wanted !== 'auto' && catalogue.classes.has(wanted) && !isSubclass(wanted, scene, catalogue)) {
        scope.report(node.id, {
          code: 'base_class_conflict',
          message: `${node.title} needs a ${scene}, and the settings ask for a ${wanted}`,
          fix: `Set the scene class to auto or ${scene}, or remove the node`,
        })
      }
      needs.push({ scene, node: node.id, scope })
    }
  }
  if (wanted === 'auto') reportConflict(needs, catalogue)
}

function reportConflict(needs: readonly (SceneNeed & { scope: Scope })[], catalogue: Scope['catalogue']): void {
  const base = findBaseClass(needs, catalogue)
  if (base.ok) return
  const { first, second } = base
  const scope = needs.find((need) => need === second)?.scope
  const other = needs.find((need) => need === first)
  const titles = [scope?.node(second.node ?? '')?.title, other?.scope.node(first.node ?? '')?.title]
  scope?.report(second.node, {
    code: 'base_class_conflict',
    message: `${titles[0]} needs a ${second.scene}, and ${titles[1]} a ${first.scene}: no scene is both`,
    fix: 'Remove one of the nodes',
  })
}

/** The scene a node needs: a fact of its kind, or declared by a Python node. */
function sceneFor({ kind, record }: CheckedNode): string | undefined {
  if (record.type === 'code.python') {
    const declared = literalOf(record, 'base_class')
    return typeof declared === 'string' && declared !== '' ? declared : undefined
  }
  return kind?.facts.needs_scene
}
