import type { Scope } from './scope.ts'

/** Only known kinds run; a node of another kind stays as it is and is a placeholder. */
export function checkUnknownTypes({ nodes, report }: Scope): void {
  for (const { id, record, kind } of nodes) {
    if (!kind) {
      const [packageName = ''] = record.type.split('.')
      report(id, {
        code: 'unknown_type',
        message: `Unknown node type '${record.type}'`,
        fix: ours.has(packageName) ? 'Replace the node' : `Install the plugin ${packageName}, or replace the node`,
      })
    } else if (record.type_version > kind.type_version) {
      report(id, {
        code: 'unknown_type',
        severity: 'warning',
        message: `Node '${kind.title}' was made by a newer version: ${record.type_version} instead of ${kind.type_version}`,
        fix: 'Update the application, or check the parameters of the node',
      })
    }
  }
}

/** What stands before the point in types that no plugin brings. */
const ours = new Set(['manim', 'scene', 'value', 'mobject', 'live', 'source', 'logic', 'code', 'canvas'])
