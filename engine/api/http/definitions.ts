/** Every node definition as one text, made once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { callEngine } from './call-engine.ts'
import type { RestEngine } from './server-options.ts'

/** An answer that is ready to be sent. */
export interface ReadyAnswer {
  /** JSON in UTF-8. */
  plain: Buffer
  gzipped: Buffer
  etag: string
}

/** How many definitions the engine gives at a time. */
const batch = 200

/** @returns what gives the answer: made when it is first asked for, and again after a failure */
export function definitionsOnce(engine: RestEngine): () => Promise<ReadyAnswer> {
  let ready: Promise<ReadyAnswer> | undefined
  return () => {
    ready ??= make(engine).catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }
}

async function make(engine: RestEngine): Promise<ReadyAnswer> {
  const { kinds } = await callEngine(engine, 'catalogue.index', {})
  const definitions: unknown[] = []
  for (let from = 0; from < kinds.length; from += batch) {
    const types = kinds.slice(from, from + batch).map(({ type }) => type)
    definitions.push(...(await callEngine(engine, 'catalogue.get', { types })))
  }
  const plain = Buffer.from(JSON.stringify(definitions))
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { plain, gzipped: await promisify(gzip)(plain), etag }
}
