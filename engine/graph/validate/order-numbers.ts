import type { Scope } from './scope.ts'

/** Order numbers sort, so they are finite (rule 1). */
export function checkOrderNumbers({ nodes, report }: Scope): void {
  for (const { id, record, title } of nodes) {
    if (Number.isFinite(record.order)) continue
    report(id, {
      code: 'value_out_of_range',
      message: `The order of '${title}' must be a finite number, got ${record.order}`,
      parameter: 'order',
      fix: 'Move the step to its place',
    })
  }
}
