import { reportOfCode } from '../free-names.ts'
import { wiredNames } from './active-values.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** The statements of a Python, Function or Definitions node are Python (rule 18). Whether they may run is a matter of trust. */
export function checkCode(scope: Scope): void {
  for (const node of scope.nodes) {
    if (node.record.params?.['code'] === undefined || node.wires.wireInto('code')) continue
    const report = reportOfCode(node.record, scope.catalogue, wiredNames(node))
    for (const { message, line, column } of report?.problems ?? []) say(node, `line ${line}: ${message}`, column, scope)
    if (node.record.type !== 'code.definitions') continue
    for (const name of report?.reads ?? []) say(node, `'${name}' is not defined; nothing can be wired here`, 0, scope)
  }
}

function say(node: CheckedNode, message: string, column: number, scope: Scope): void {
  const { title } = node.kind ?? node
  const fix = 'Correct the code'
  scope.report(node.id, { code: 'bad_expression', message: `${title} ${message}`, parameter: 'code', column, fix })
}
