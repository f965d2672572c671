import type { SavedDocument } from '../../api/contract/documents.ts'
import { EngineError } from '../../api/contract/errors.ts'
import { deepEqual } from '../../graph/deep-equal.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { maxCharacters } from '../../graph/load.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import { sameContent } from '../../graph/same-content.ts'
import { saveGraph } from '../../graph/save.ts'
import { scanJson } from '../../graph/scan-json.ts'
import { parseGraphFile, type RawFile, readRawFile, replaceGraphFile } from '../graph-file.ts'
import { toEngineError } from './engine-error.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Place } from './place.ts'

/** How a graph is written. */
export interface WriteRequest {
  /** The time it is given if it is another than on the disk. */
  now: string
  /** Refuses where the disk has another fingerprint. */
  expected?: string | undefined
  /** Leaves the file as it is when only its form would change: what nobody asked to be saved. */
  quiet?: boolean
  /** What to do when something lies there that cannot be opened: refuse, or keep a copy of it beside. */
  damaged: 'refuse' | 'set_aside'
  /** Called with what is about to be replaced by something else. */
  beforeReplacing?: (old: GraphDocument) => Promise<void>
}

/**
 * Writes a graph where it belongs; on return it is on the disk. What is there already is not written again, and where only
 * `view` differs, `updated_at` stays.
 *
 * @throws EngineError `CHANGED_ON_DISK`, and then nothing was written; `VALIDATION_ERROR` for a graph that could not be
 *   read again; `ACCESS_DENIED`, `DISK_FULL`
 */
export async function writeDocument(
  place: Place,
  given: GraphDocument,
  { now, expected, quiet = false, damaged, beforeReplacing }: WriteRequest,
): Promise<SavedDocument> {
  const { source, path, id } = place
  const raw = await readRawFile(path)
  const found = refuseChanged(raw, place, expected)
  const old = parseGraphFile(raw, path)
  const document = id === undefined ? given : { ...given, id }
  const before = old.ok ? old.document : undefined
  const isSame = before !== undefined && sameContent(before, document)
  const updated_at = isSame ? before.updated_at : now
  const text = textOf({ ...document, updated_at })
  const fingerprint = fingerprintOf(text)
  if (found !== null && (found === fingerprint || (quiet && isSame && deepEqual(before.view, document.view)))) {
    return { source, fingerprint: found, updated_at }
  }
  if (before !== undefined && !isSame) await beforeReplacing?.(before)
  const result = await replaceGraphFile(path, text, { old, damaged })
  if (!result.ok) throw toEngineError(result.error, place)
  return { source, fingerprint, updated_at }
}

/**
 * The text of a graph file that opens again.
 *
 * @throws EngineError `VALIDATION_ERROR` that says what would not
 */
export function textOf(document: GraphDocument): string {
  // The schema does not say these two, since it is not asked before a file has passed them.
  const harm = scanJson(document)
  if (harm !== undefined) throw new EngineError('VALIDATION_ERROR', describeLoadError(harm))
  let text: string
  try {
    text = saveGraph(document)
  } catch (error) {
    throw new EngineError('VALIDATION_ERROR', (error as Error).message, { cause: error })
  }
  if (text.length <= maxCharacters) return text
  const tooLarge = { code: 'too_large', what: 'characters', limit: maxCharacters, found: text.length } as const
  throw new EngineError('VALIDATION_ERROR', describeLoadError(tooLarge))
}

/** The fingerprint of what is there, null where nothing is. @throws EngineError unless it is the one expected */
function refuseChanged(raw: RawFile, place: Place, expected: string | undefined): string | null {
  const found = raw.ok ? fingerprintOf(raw.bytes) : null
  if (expected === undefined || found === expected) return found
  if (!raw.ok && raw.error.code !== 'not_found') throw toEngineError(raw.error, place)
  const what = place.id === undefined ? place.path : `The project ${place.id}`
  const change = found === null ? 'is no longer there' : 'was changed by another program or window since it was opened'
  throw new EngineError('CHANGED_ON_DISK', `${what} ${change}. Nothing was written.`, {
    details: { fingerprint: found, expected },
  })
}
