import type { DocumentSource } from '../../engine/api/contract/documents.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { createDocumentStore, type DocumentStore } from '../document/document-store.ts'
import { createPreviewStore, type PreviewStore } from '../preview/preview-store.ts'
import { createSessionStore, type SessionStore } from '../session/session-store.ts'
import { createFileStore, type FileState, type FileStore, type OpenedFile } from './file-store.ts'

/** One open document with all that belongs to it. */
export interface Tab {
  readonly id: string
  /** Where it is saved; null for what was never saved (dropped media, pasted code). */
  readonly source: DocumentSource | null
  /** Of what lies on the disk, as the engine last told. */
  readonly fingerprint: string | null
  /** Nodes whose Python does not run before the user trusts it. */
  readonly untrusted: FileState['untrusted']
  /** The same three and how saving stands, for components that follow them. */
  readonly file: FileStore
  readonly document: DocumentStore
  readonly session: SessionStore
  readonly preview: PreviewStore
}

/** A tab for a document that was just opened. */
export function createTab(document: GraphDocument, opened: OpenedFile): Tab {
  const file = createFileStore(opened)
  return {
    id: crypto.randomUUID(),
    get source() {
      return file.getState().source
    },
    get fingerprint() {
      return file.getState().fingerprint
    },
    get untrusted() {
      return file.getState().untrusted
    },
    file,
    document: createDocumentStore(document),
    session: createSessionStore(),
    preview: createPreviewStore(),
  }
}
