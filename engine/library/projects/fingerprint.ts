import { createHash } from 'node:crypto'

/** What tells one state of a file from another: SHA-256 of its bytes, in hexadecimal. */
export function fingerprintOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
