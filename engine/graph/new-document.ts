import { defaultSettings, documentName, formatVersion, type GraphDocument } from './document.ts'

/**
 * An empty graph: 1080p, 30 frames a second, black, the last picture held for one second.
 *
 * @param name - 1 to 100 characters
 * @param given - a new id (letters, digits, `_`, `-`; a UUID) and the time, ISO 8601 in UTC
 * @throws RangeError when the name is empty or too long
 */
export function newDocument(name: string, { id, now }: { id: string; now: string }): GraphDocument {
  const trimmed = name.trim()
  if (!documentName.safeParse(trimmed).success) throw new RangeError('A graph needs a name of 1 to 100 characters.')
  return {
    format: 'manim-nodes',
    version: formatVersion,
    id,
    name: trimmed,
    created_at: now,
    updated_at: now,
    settings: structuredClone(defaultSettings),
    nodes: [],
    edges: [],
    frames: [],
    notes: [],
    subgraphs: [],
  }
}
