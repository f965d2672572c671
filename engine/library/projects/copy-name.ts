import { documentName } from '../../graph/document.ts'
import { EngineError } from '../../api/contract/errors.ts'

const longest = 100

/**
 * A name as it is stored: without blanks around it.
 *
 * @throws EngineError `VALIDATION_ERROR` unless it has 1 to 100 characters
 */
export function checkName(name: string): string {
  const trimmed = name.trim()
  if (documentName.safeParse(trimmed).success) return trimmed
  const found = trimmed === '' ? 'an empty one' : `one of ${trimmed.length}`
  throw new EngineError('VALIDATION_ERROR', `A project needs a name of 1 to ${longest} characters, not ${found}.`, {
    details: { field: 'name' },
  })
}

/** What a copy is called: `Name (copy)`, and where that is taken `Name (copy 2)` …; a long name is cut to make room. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/ \(copy(?: \d+)?\)$/, '')
  for (let number = 1; ; number++) {
    const ending = number === 1 ? ' (copy)' : ` (copy ${number})`
    const candidate = `${cut(base, longest - ending.length)}${ending}`
    if (!taken.has(candidate)) return candidate
  }
}

/** The start of a text, no longer than `length`, that ends with a whole character as people see them. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return kept.trimEnd()
}
