/** `manifest.json` of a bundle: what is in it, and the checksum of each file. */
import { z } from 'zod'
import { idSchema, timeSchema } from '../../api/contract/common.ts'

/** The version of the archive this program writes. */
const bundleVersion = 1

/** What an archive is: one project to be moved, or all projects to be kept. */
export const bundleKinds = ['bundle', 'backup'] as const
/** See `bundleKinds`. */
export type BundleKind = (typeof bundleKinds)[number]

const manifestSchema = z.object({
  format: z.literal('manim-nodes-bundle'),
  version: z.literal(bundleVersion),
  kind: z.enum(bundleKinds),
  created_at: timeSchema,
  files: z.record(z.string(), z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().nonnegative() })),
  /** What the assets were called, by file name. */
  asset_names: z.record(z.string(), z.string()).default({}),
})
/** See the head of this file. */
export type Manifest = z.infer<typeof manifestSchema>

/** The text of a manifest. */
export function writeManifest(manifest: Omit<Manifest, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: 'manim-nodes-bundle', version: bundleVersion, ...manifest }, null, 2)}\n`
}

/** The manifest in a text; or why it is none, as the end of a sentence. */
export function readManifest(text: string): Manifest | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'its manifest is damaged'
  }
  const head = z.object({ version: z.number() }).safeParse(value)
  if (head.success && head.data.version > bundleVersion) return 'it was made by a newer version of manim-nodes'
  const result = manifestSchema.safeParse(value)
  return result.success ? result.data : 'its manifest does not say what a bundle says'
}

/** Names of files in an archive: nothing else is ever in one. */
export const bundleNames = {
  manifest: 'manifest.json',
  graph: 'graph.json',
  graphs: 'graphs/',
  assets: 'assets/',
} as const

/** What a name in an archive stands for; undefined for a name that no archive of ours has. */
export function partOf(name: string): 'manifest' | 'graph' | 'asset' | undefined {
  if (name === bundleNames.manifest) return 'manifest'
  if (name === bundleNames.graph) return 'graph'
  const [, folder, file = ''] = /^(graphs|assets)\/([^/\\]+)$/.exec(name) ?? []
  if (folder === 'assets') return /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/.test(file) ? 'asset' : undefined
  if (folder !== 'graphs' || !file.endsWith('.json')) return undefined
  return idSchema.safeParse(file.slice(0, -'.json'.length)).success ? 'graph' : undefined
}
