/** Where an open document lives, and how its saving stands. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentSource, OpenedDocument } from '../../engine/api/contract/documents.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'

/**
 * How saving stands: `kept` are edits of a file from elsewhere that lie in a copy, `waiting` those for which the
 * connection has to come back first.
 */
export type SaveState = 'idle' | 'saving' | 'saved' | 'kept' | 'failed' | 'waiting'

/** See the head of this file. */
export interface FileState {
  /** Where it is saved; null for what was never saved (dropped media, pasted code). */
  source: DocumentSource | null
  /** Of what lies on the disk, as the engine last told. */
  fingerprint: string | null
  /** Nodes whose Python does not run before the user trusts it, as they were when it was opened. */
  untrusted: OpenedDocument['untrusted']
  saving: SaveState
  /** When it was last saved or kept; milliseconds since 1970. */
  savedAt: number | undefined
  /** Why the last saving failed. */
  failure: string | undefined
  /** What was last sent to be written, whatever has become of it. */
  sent: GraphDocument | undefined
  /** Another program wrote (or removed) the file, and the user has not decided yet. */
  conflict: { readonly change: 'changed' | 'removed'; readonly fingerprint: string | null } | undefined
}

/** See `FileState`. */
export type FileStore = StoreApi<FileState>

/** What is known of a document's file when it is opened. */
export type OpenedFile = Pick<FileState, 'source' | 'fingerprint' | 'untrusted'>

/** The store of a document that was just opened. */
export function createFileStore(opened: OpenedFile): FileStore {
  return createStore<FileState>(() => ({
    source: opened.source,
    fingerprint: opened.fingerprint,
    untrusted: opened.untrusted,
    saving: 'idle',
    savedAt: undefined,
    failure: undefined,
    sent: undefined,
    conflict: undefined,
  }))
}

/** Whether two documents are one and the same on the disk. */
export function isSameSource(a: DocumentSource | null, b: DocumentSource | null): boolean {
  if (a === null || b === null) return false
  if ('project' in a) return 'project' in b && a.project === b.project
  return 'file' in b && a.file === b.file
}
