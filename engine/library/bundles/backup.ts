/** All projects in one archive, and back. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphDocument } from '../../graph/document.ts'
import { saveGraph } from '../../graph/save.ts'
import type { Assets } from '../assets/assets.ts'
import { readGraphFile, writeGraphFile } from '../graph-file.ts'
import { toEngineError } from '../projects/engine-error.ts'
import { projectOf, projectPlace } from '../projects/place.ts'
import { writeError } from '../storage/write-error.ts'
import { collectAssets, manifestFor } from './collect.ts'
import { bundleNames } from './manifest.ts'
import { openArchive } from './open-archive.ts'
import { writeZip, type ZipSource } from './write-zip.ts'

/** What a backup holds. */
export interface Backup {
  projects: number
  bytes: number
  /** Files of the library that could not be read, and are not in it. */
  damaged: string[]
  missing_assets: string[]
}

/** What a restore did, by ids of projects. */
export interface Restored {
  /** Written, as they were. */
  restored: string[]
  /** Written under an id of their own, since the library has another state of them. */
  copied: string[]
  /** There already, the very same. */
  unchanged: string[]
}

/**
 * Packs every project of a folder with all their assets.
 *
 * @throws EngineError `DISK_FULL`, `ACCESS_DENIED`
 */
export async function packBackup(projects: string, assets: Assets, file: string, now = new Date()): Promise<Backup> {
  const documents = new Map<string, GraphDocument>()
  const damaged: string[] = []
  for (const name of await readdir(projects).catch(() => [])) {
    const id = projectOf(name)
    if (id === undefined) continue
    const result = await readGraphFile(join(projects, name))
    if (result.ok) documents.set(id, result.document)
    else damaged.push(name)
  }
  const { sources, names, missing } = await collectAssets([...documents.values()], [assets])
  const graphs = [...documents].map(([id, document]): ZipSource => {
    return { name: `${bundleNames.graphs}${id}.json`, from: { data: Buffer.from(saveGraph(document)) } }
  })
  const manifest = await manifestFor('backup', [...graphs, ...sources], names, now)
  const bytes = await writeZip(file, [manifest, ...graphs, ...sources], now)
  return { projects: documents.size, bytes, damaged, missing_assets: missing }
}

/**
 * Brings the projects of a backup back. None that is there is overwritten: another state of it comes beside it.
 *
 * @throws EngineError as `unpackBundle`
 */
export async function restoreBackup(file: string, projects: string, assets: Assets): Promise<Restored> {
  const archive = await openArchive(file, 'backup')
  try {
    await archive.addAssets(assets)
    await mkdir(projects, { recursive: true }).catch((error: unknown) => {
      throw writeError(error, projects)
    })
    const result: Restored = { restored: [], copied: [], unchanged: [] }
    for (const { name, document } of archive.graphs) {
      const id = projectOf(name.slice(bundleNames.graphs.length)) ?? document.id
      await restore({ ...document, id }, projects, result)
    }
    return result
  } finally {
    await archive.close()
  }
}

async function restore(document: GraphDocument, projects: string, result: Restored): Promise<void> {
  const { id } = document
  const there = await readGraphFile(projectPlace(id, projects).path)
  if (there.ok && saveGraph(there.document) === saveGraph(document)) {
    result.unchanged.push(id)
    return
  }
  if (!there.ok && there.error.code === 'not_found') {
    await write(document, projects)
    result.restored.push(id)
    return
  }
  const copy = { ...document, id: randomUUID(), name: `${document.name.slice(0, 89)} (restored)` }
  await write(copy, projects)
  result.copied.push(copy.id)
}

async function write(document: GraphDocument, projects: string): Promise<void> {
  const place = projectPlace(document.id, projects)
  const written = await writeGraphFile(place.path, document)
  if (!written.ok) throw toEngineError(written.error, place)
}
