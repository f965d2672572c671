/** A bundle or backup, looked through from end to end before anything of it is used. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { GraphDocument } from '../../graph/document.ts'
import { loadGraph } from '../../graph/load.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import { assetEnding, isNameFor } from '../assets/asset-kinds.ts'
import { hashOf, type Assets } from '../assets/assets.ts'
import { writeError } from '../storage/write-error.ts'
import { bundleLimits, type BundleLimits } from './bundle-limits.ts'
import { partOf, readManifest, type BundleKind, type Manifest } from './manifest.ts'
import { readZip, refuse } from './read-zip.ts'

/** A graph from an archive. */
export interface ArchivedGraph {
  /** Its name in the archive. */
  name: string
  document: GraphDocument
  notices: string[]
}

/** An archive whose every file is as its manifest says. */
export interface Archive {
  graphs: ArchivedGraph[]
  /** Puts its assets into a folder, and gives their names. */
  addAssets(assets: Assets): Promise<string[]>
  /** Removes what was unpacked. */
  close(): Promise<void>
}

/**
 * Unpacks an archive into a private folder and checks all of it.
 *
 * @throws EngineError as `unpackBundle`
 */
export async function openArchive(
  file: string,
  kind: BundleKind,
  limits: BundleLimits = bundleLimits,
): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), `manim-nodes-bundle-${process.pid}-`)).catch((error: unknown) => {
    throw writeError(error, tmpdir())
  })
  const close = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const found = await unpack(file, folder, limits)
    const manifest = checkManifest(file, kind, found)
    return {
      graphs: [...found.graphs].map(([name, data]) => parseGraph(file, name, data, manifest)),
      addAssets: (assets) => addAll(found.assets, folder, manifest, assets),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

interface Found {
  manifest: string | undefined
  /** Hash and size of everything but the manifest. */
  facts: Map<string, { sha256: string; bytes: number }>
  graphs: Map<string, Uint8Array>
  /** File names. */
  assets: string[]
}

async function unpack(file: string, folder: string, limits: BundleLimits): Promise<Found> {
  const found: Found = { manifest: undefined, facts: new Map(), graphs: new Map(), assets: [] }
  await readZip(file, limits, async (name, data) => {
    const part = partOf(name)
    if (part === 'manifest') {
      found.manifest = Buffer.from(data).toString('utf8')
      return
    }
    found.facts.set(name, { sha256: hashOf(data), bytes: data.length })
    if (part === 'graph') found.graphs.set(name, data)
    else {
      // The name was checked letter by letter: it can only lie in the folder.
      const asset = basename(name)
      if (!asset.endsWith(`.${assetEnding(asset, data)}`)) refuse(file, `${name} in it has an unusual ending`)
      found.assets.push(asset)
      const path = join(folder, asset)
      await writeFile(path, data, { flag: 'wx' }).catch((error: unknown) => {
        throw writeError(error, path)
      })
    }
  })
  return found
}

function checkManifest(file: string, kind: BundleKind, { manifest: text, facts }: Found): Manifest {
  if (text === undefined) refuse(file, 'it has no manifest.json, so it is no bundle')
  const manifest = readManifest(text)
  if (typeof manifest === 'string') refuse(file, manifest)
  if (manifest.kind !== kind) refuse(file, `it is a ${manifest.kind}, not a ${kind}`)
  for (const [name, { sha256, bytes }] of Object.entries(manifest.files)) {
    const fact = facts.get(name)
    if (fact === undefined) refuse(file, `${name} is missing in it`)
    if (fact.sha256 !== sha256 || fact.bytes !== bytes) refuse(file, `${name} in it is damaged: its checksum is wrong`)
  }
  for (const [name, { sha256 }] of facts) {
    if (!Object.hasOwn(manifest.files, name)) refuse(file, `it holds ${name}, of which its manifest says nothing`)
    if (partOf(name) === 'asset' && !basename(name).startsWith(`${sha256}.`)) {
      refuse(file, `${name} in it is not what its name says`)
    }
  }
  return manifest
}

function parseGraph(file: string, name: string, data: Uint8Array, { created_at }: Manifest): ArchivedGraph {
  const result = loadGraph(Buffer.from(data).toString('utf8'), { now: created_at })
  if (!result.ok) refuse(file, `${name} in it cannot be read. ${describeLoadError(result.error).replace(/\.$/, '')}`)
  return { name, document: result.document, notices: result.notices.map(({ message }) => message) }
}

async function addAll(files: readonly string[], folder: string, manifest: Manifest, assets: Assets): Promise<string[]> {
  const added: string[] = []
  for (const file of files) {
    const data = await readFile(join(folder, file))
    const known = Object.hasOwn(manifest.asset_names, file) ? manifest.asset_names[file] : undefined
    const name = known !== undefined && isNameFor(known, data) ? known : file
    added.push((await assets.add({ name, data })).asset)
  }
  return added
}
