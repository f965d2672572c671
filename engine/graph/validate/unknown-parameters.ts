import { nearest } from './nearest.ts'
import type { Scope } from './scope.ts'

/** What is stored under a name the node does not have is kept, but nothing reads it. */
export function checkUnknownParameters({ nodes, report }: Scope): void {
  for (const { id, record, sockets, kind } of nodes) {
    if (!kind || !record.params) continue
    for (const name of Object.keys(record.params)) {
      if (sockets.input(name)) continue
      const growing = kind.ports.some((port) => port.growing && port.name === name)
      const near = growing
        ? `${name}:<key>`
        : nearest(
            name,
            [...sockets.inputs()].map((input) => input.handle),
          )
      report(id, {
        code: 'value_not_in_list',
        severity: 'warning',
        message: `${kind.title} has no parameter '${name}'`,
        parameter: name,
        fix: near === undefined ? 'Remove it' : `Did you mean '${near}'?`,
      })
    }
  }
}
