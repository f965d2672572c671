/** One project as one file: a zip with its graph and its assets, which opens on another machine with nothing missing. */
import type { GraphDocument } from '../../graph/document.ts'
import { EngineError } from '../../api/contract/errors.ts'
import { saveGraph } from '../../graph/save.ts'
import type { Assets } from '../assets/assets.ts'
import { collectAssets, manifestFor } from './collect.ts'
import { bundleNames } from './manifest.ts'
import { openArchive } from './open-archive.ts'
import { refuse } from './read-zip.ts'
import { writeZip, type ZipSource } from './write-zip.ts'

/** What came out of a bundle. */
export interface Unpacked {
  document: GraphDocument
  /** Its assets, which are in the folder now. */
  assets: string[]
  /** What had to be told on loading the graph. */
  notices: string[]
}

/**
 * Packs a graph with its assets.
 *
 * @param folders - where assets are looked for, in this order
 * @returns bytes of the bundle
 * @throws EngineError `VALIDATION_ERROR` where an asset is missing, with all of them in the details; `DISK_FULL`, `ACCESS_DENIED`
 */
export async function packBundle(document: GraphDocument, folders: readonly Assets[], file: string): Promise<number> {
  const { sources, names, missing } = await collectAssets([document], folders)
  if (missing.length) {
    const some = missing.length === 1 ? `the asset ${missing[0]} is missing` : `${missing.length} assets are missing`
    throw new EngineError('VALIDATION_ERROR', `${document.name} cannot be packed: ${some}.`, { details: { missing } })
  }
  const graph: ZipSource = { name: bundleNames.graph, from: { data: Buffer.from(saveGraph(document)) } }
  const time = new Date(document.updated_at)
  const manifest = await manifestFor('bundle', [graph, ...sources], names, time)
  return writeZip(file, [manifest, graph, ...sources], time)
}

/**
 * Opens a bundle: its assets come into the folder, once everything in it was found whole.
 *
 * @throws EngineError `ACCESS_DENIED` for names that lead elsewhere; `VALIDATION_ERROR` for anything but a whole bundle;
 *   `NOT_FOUND`, `DISK_FULL`
 */
export async function unpackBundle(file: string, assets: Assets): Promise<Unpacked> {
  const archive = await openArchive(file, 'bundle')
  try {
    const [graph, ...others] = archive.graphs
    if (graph === undefined || graph.name !== bundleNames.graph || others.length) refuse(file, 'it holds no graph')
    const added = await archive.addAssets(assets)
    return { document: graph.document, assets: added, notices: graph.notices }
  } finally {
    await archive.close()
  }
}
