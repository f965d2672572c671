import type { PartReport, PartState } from '../render/doctor-report.ts'

const signs: Readonly<Record<PartState, string>> = { ok: '✓', missing: '✗', old: '✗', optional: '–' }

/** The report of `doctor` for people: one line a part, what to do about it below. */
export function formatReport(parts: readonly PartReport[]): string {
  const width = Math.max(...parts.map(({ part }) => part.length))
  const indent = ' '.repeat(width + 4)
  return parts
    .flatMap(({ part, state, found, wanted, remedy }) => {
      const expected = state === 'ok' ? '' : `; wanted: ${wanted}`
      const line = `${signs[state]} ${part.padEnd(width)}  ${found ?? 'not found'}${expected}`
      return remedy === null ? [line] : [line, `${indent}${remedy}`]
    })
    .join('\n')
}
