import type { OpenedDocument } from '../contract/documents.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { Assets } from '../../library/assets/assets.ts'
import { assetFolders } from '../../library/assets/working-folder.ts'
import { packBundle, unpackBundle } from '../../library/bundles/bundle.ts'
import type { OpenedGraph } from '../../library/projects/graph-store.ts'
import { untrustedNodes } from '../../library/trust.ts'
import type { Connection, Handlers } from '../engine.ts'
import type { Services } from '../services.ts'
import { documentInData } from './document-in-data.ts'
import { watchFor } from './watch-for.ts'

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>

/** The project library, and graphs from elsewhere. */
export function documentHandlers(services: Services): DocumentHandlers {
  const { library, assets, trust, paths, templates } = services
  const watch = watchFor(library)

  async function judged(document: GraphDocument): Promise<Pick<OpenedDocument, 'untrusted' | 'missing_assets'>> {
    return { untrusted: untrustedNodes(document, trust), missing_assets: await assets.missing(document) }
  }

  async function opened(graph: OpenedGraph, connection: Connection): Promise<OpenedDocument> {
    const { source, document } = graph
    // Scenes run in the app's folder, so that what lies beside a file must be there too.
    if ('file' in source) await new Assets(`${source.file}.assets`).prepare(document, paths.assets)
    await watch(source, connection)
    return { ...graph, ...(await judged(document)) }
  }

  return {
    'documents.list': (options) => library.list(options),
    'documents.open': async ({ source }, connection) => opened(await library.open(source), connection),
    'documents.open_data': async ({ name, data }) => {
      const { document, notices } = await documentInData(name, Buffer.from(data, 'base64'))
      return { document, notices, ...(await judged(document)) }
    },
    'documents.create': async ({ name, document, template }, connection) => {
      const from = template === undefined ? document : await templates.read(template)
      return opened(await library.create({ name, document: from }), connection)
    },
    'documents.save': (request) => library.save(request),
    'documents.autosave': (request) => library.autosave(request),
    'documents.save_as': async ({ document, target, replace }) => {
      const saved = await library.saveAs({ document, target, replace })
      if ('file' in target) await assets.prepare(document, `${target.file}.assets`)
      return saved
    },
    'documents.duplicate': ({ project, name }) => library.duplicate(project, name),
    'documents.rename': ({ project, name }) => library.rename(project, name),
    'documents.delete': async ({ project }) => {
      await library.delete(project)
      return {}
    },
    'documents.recoveries': () => library.recoveries(),
    'documents.recover': async ({ recovery }) => ({ document: await library.recover(recovery) }),
    'documents.discard_recovery': async ({ recovery }) => {
      await library.discardRecovery(recovery)
      return {}
    },
    'documents.history': ({ project }) => library.history(project),
    'documents.keep': ({ project, name }) => library.keep(project, name),
    'documents.restore': async ({ project, snapshot }) => ({ document: await library.restore(project, snapshot) }),
    'documents.pack': async ({ source, file }) => {
      const { document } = await library.open(source)
      return { file, bytes: await packBundle(document, assetFolders(source, paths), file) }
    },
    'documents.unpack': async ({ file }, connection) => {
      const { document } = await unpackBundle(file, assets)
      return opened(await library.create({ name: document.name, document }), connection)
    },
  }
}
