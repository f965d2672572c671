/** What the list of projects needs of a file, read without checking all of it. */
import { z } from 'zod'
import { graphDocument } from '../../graph/document.ts'
import { isRecord, type JsonRecord } from '../../graph/json.ts'
import { describeGraphFileError } from '../graph-file-error.ts'
import { parseGraphFile, type RawFile, readRawFile } from '../graph-file.ts'

/** What is known of a file in the folder of projects. */
export const factsSchema = z.union([
  z.object({
    name: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    node_count: z.int(),
  }),
  /** `damaged`: there is no graph in it, nor one of a newer version; else it could not even be read. */
  z.object({ error: z.string(), damaged: z.boolean() }),
])
/** See `factsSchema`. */
export type Facts = z.infer<typeof factsSchema>

const { format, version, name, created_at, updated_at } = graphDocument.shape
const nodes = z.array(z.unknown())
const head = z.object({ format, version, name, created_at, updated_at, nodes })

/**
 * Reads a file of the folder of projects. Only the head of a graph is checked here; opening it checks all.
 *
 * @param id - called so where a graph of a newer version does not say its name
 */
export async function readFacts(path: string, id: string): Promise<Facts> {
  const raw = await readRawFile(path)
  const root = raw.ok ? parseRecord(raw.bytes) : undefined
  const quick = head.safeParse(root)
  if (quick.success) return factsOf(quick.data)
  const full = parseGraphFile(raw, path)
  if (full.ok) return factsOf(full.document)
  if (raw.ok && root !== undefined && full.error.code === 'newer_version') return newerFacts(root, id, raw)
  return { error: describeGraphFileError(full.error, path), damaged: raw.ok }
}

function factsOf(document: z.infer<typeof head>): Facts {
  const { name: called, created_at: created, updated_at: updated } = document
  return { name: called, created_at: created, updated_at: updated, node_count: document.nodes.length }
}

/** A newer version may have changed everything; what looks as it does today is taken. */
function newerFacts(root: JsonRecord, id: string, { modified }: RawFile & { ok: true }): Facts {
  const then = modified.toISOString()
  return {
    name: name.catch(id).parse(root['name']),
    created_at: created_at.catch(then).parse(root['created_at']),
    updated_at: updated_at.catch(then).parse(root['updated_at']),
    node_count: nodes.catch([]).parse(root['nodes']).length,
  }
}

function parseRecord(bytes: Uint8Array): JsonRecord | undefined {
  try {
    const root: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isRecord(root) ? root : undefined
  } catch {
    return undefined
  }
}
