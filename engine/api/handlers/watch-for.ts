import type { DocumentSource } from '../contract/documents.ts'
import type { ProjectLibrary } from '../../library/projects/project-library.ts'
import type { Connection } from '../engine.ts'

/** Watches the files of open documents, each as long as a client is there that has opened it. */
export function watchFor(library: ProjectLibrary): (source: DocumentSource, connection: Connection) => Promise<void> {
  const watched = new WeakMap<Connection, Set<string>>()
  return async (source, connection) => {
    const key = JSON.stringify(source)
    const own = watched.get(connection) ?? new Set()
    watched.set(connection, own)
    if (own.has(key)) return
    own.add(key)
    await library.watch(source)
    connection.onClose(() => library.unwatch(source))
  }
}
