import { type CanvasBody, frame, type Frame, type GraphDocument, note, type Note } from '../document.ts'
import { freeId } from '../free-id.ts'
import { wholePlace } from '../tidy.ts'
import { type Added, bodyOf, changeBody, clean } from './body.ts'

type FrameFields = { [Field in keyof Omit<Frame, 'id'>]?: Frame[Field] | undefined }
type NoteFields = { [Field in keyof Omit<Note, 'id'>]?: Note[Field] | undefined }

/** Adds a frame; members that are no nodes of this body are left out. */
export function addFrame(document: GraphDocument, sketch: Omit<Frame, 'id'>, within?: string): Added {
  return addRecord(document, 'frames', (id, body) => legalFrame({ ...sketch, id }, body), within)
}

/** Changes what is given of a frame. */
export function setFrame(document: GraphDocument, id: string, fields: FrameFields, within?: string): GraphDocument {
  return changeRecord(
    document,
    'frames',
    id,
    (old, body) => legalFrame({ ...old, ...fields, id } as Frame, body),
    within,
  )
}

/** Removes frames; what lies in them stays. */
export function removeFrames(document: GraphDocument, ids: readonly string[], within?: string): GraphDocument {
  return removeRecords(document, 'frames', ids, within)
}

/** Adds a note. */
export function addNote(document: GraphDocument, sketch: Omit<Note, 'id'>, within?: string): Added {
  return addRecord(document, 'notes', (id) => legalNote({ ...sketch, id }), within)
}

/** Changes what is given of a note. */
export function setNote(document: GraphDocument, id: string, fields: NoteFields, within?: string): GraphDocument {
  return changeRecord(document, 'notes', id, (old) => legalNote({ ...old, ...fields, id } as Note), within)
}

/** Removes notes. */
export function removeNotes(document: GraphDocument, ids: readonly string[], within?: string): GraphDocument {
  return removeRecords(document, 'notes', ids, within)
}

type CanvasRecord = { frames: Frame; notes: Note }

function addRecord<List extends 'frames' | 'notes'>(
  document: GraphDocument,
  list: List,
  make: (id: string, body: CanvasBody) => CanvasRecord[List] | undefined,
  within: string | undefined,
): Added {
  const body = bodyOf(document, within)
  if (body === undefined) return { document, id: undefined }
  const id = freeId(list.slice(0, -1), new Set(body[list].map((record) => record.id)))
  const record = make(id, body)
  if (record === undefined) return { document, id: undefined }
  return { document: changeBody(document, within, () => ({ [list]: [...body[list], record] })), id }
}

function changeRecord<List extends 'frames' | 'notes'>(
  document: GraphDocument,
  list: List,
  id: string,
  change: (old: CanvasRecord[List], body: CanvasBody) => CanvasRecord[List] | undefined,
  within: string | undefined,
): GraphDocument {
  return changeBody(document, within, (body) => {
    const records = body[list] as CanvasRecord[List][]
    const old = records.find((record) => record.id === id)
    const changed = old && change(old, body)
    if (changed === undefined) return undefined
    return { [list]: records.map((record) => (record === old ? changed : record)) }
  })
}

function removeRecords(
  document: GraphDocument,
  list: 'frames' | 'notes',
  ids: readonly string[],
  within: string | undefined,
): GraphDocument {
  return changeBody(document, within, (body) => {
    const left = (body[list] as { id: string }[]).filter(({ id }) => !ids.includes(id))
    return left.length === body[list].length ? undefined : { [list]: left }
  })
}

function legalFrame(record: Frame, { nodes }: CanvasBody): Frame | undefined {
  const known = new Set(nodes.map(({ id }) => id))
  const members = [...new Set(record.members)].filter((member) => known.has(member))
  const whole = clean({ ...record, members, position: wholePlace(record.position) })
  return frame.safeParse(whole).success ? whole : undefined
}

function legalNote(record: Note): Note | undefined {
  const whole = clean({ ...record, position: wholePlace(record.position) })
  return note.safeParse(whole).success ? whole : undefined
}
