/** What goes into an archive. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { assetFileName, assetsIn } from '../../graph/asset-name.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { firstWith, type Assets } from '../assets/assets.ts'
import { bundleNames, writeManifest, type BundleKind } from './manifest.ts'
import type { ZipSource } from './write-zip.ts'

/** The assets of some graphs, each once. */
export interface CollectedAssets {
  sources: ZipSource[]
  /** What they were called, by file name. */
  names: Record<string, string>
  missing: string[]
}

/** Finds the assets that graphs name, in the first folder that has each. */
export async function collectAssets(
  documents: readonly GraphDocument[],
  folders: readonly Assets[],
): Promise<CollectedAssets> {
  const wanted = new Set(documents.flatMap(assetsIn))
  const known = new Map(
    (await Promise.all(folders.map((folder) => folder.list()))).flat().map((each) => [each.asset, each.name]),
  )
  const collected: CollectedAssets = { sources: [], names: {}, missing: [] }
  for (const asset of [...wanted].toSorted()) {
    const path = (await firstWith(asset, folders))?.pathOf(asset)
    const file = assetFileName(asset)
    if (path === undefined || file === undefined) collected.missing.push(asset)
    else {
      collected.sources.push({ name: bundleNames.assets + file, from: { path } })
      collected.names[file] = known.get(asset) ?? file
    }
  }
  return collected
}

/** The manifest of these files, as a file for the archive. */
export async function manifestFor(
  kind: BundleKind,
  sources: readonly ZipSource[],
  asset_names: Record<string, string>,
  time: Date,
): Promise<ZipSource> {
  const files: Record<string, { sha256: string; bytes: number }> = {}
  for (const { name, from } of sources) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of 'data' in from ? [from.data] : createReadStream(from.path)) {
      hash.update(chunk as Uint8Array)
      bytes += (chunk as Uint8Array).length
    }
    files[name] = { sha256: hash.digest('hex'), bytes }
  }
  const text = writeManifest({ kind, created_at: time.toISOString(), files, asset_names })
  return { name: bundleNames.manifest, from: { data: Buffer.from(text) } }
}
