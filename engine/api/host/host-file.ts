/** `host.json`: where the running host of a home is and the key to it, readable by its user alone. */
import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { writeAtomic } from '../../library/write-atomic.ts'

const hostSchema = z.object({
  port: z.int(),
  token: z.string(),
  pid: z.int(),
  started_at: z.iso.datetime(),
})
/** What stands in `host.json`. */
export type HostEntry = z.infer<typeof hostSchema>

/** Says where this host is. */
export async function writeHostFile(file: string, entry: HostEntry): Promise<void> {
  await writeAtomic(file, `${JSON.stringify(entry, null, 2)}\n`, { mode: 0o600 })
}

/** Takes the entry away, unless another host has written its own meanwhile. */
export async function removeHostFile(file: string): Promise<void> {
  const entry = await readHostFile(file)
  if (entry?.pid === process.pid) await rm(file, { force: true })
}

/** The host of a home that is running now; undefined where there is none, whatever the file says. */
export async function findRunningHost(file: string): Promise<HostEntry | undefined> {
  const entry = await readHostFile(file)
  if (!entry || entry.pid === process.pid) return undefined
  try {
    const reply = await fetch(`http://127.0.0.1:${entry.port}/api/templates`, {
      headers: { authorization: `Bearer ${entry.token}` },
      signal: AbortSignal.timeout(2000),
    })
    // Only our own host knows the key.
    return reply.ok ? entry : undefined
  } catch {
    return undefined
  }
}

async function readHostFile(file: string): Promise<HostEntry | undefined> {
  try {
    return hostSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return undefined
  }
}
