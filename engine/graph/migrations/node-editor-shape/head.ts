import { z } from 'zod'
import type { Json, JsonRecord } from '../../json.ts'
import type { MigrationContext } from '../migration.ts'

/** Carries id, name and times over; makes up for what is missing. */
export function convertHead(file: JsonRecord, context: MigrationContext): JsonRecord {
  const created = readTime(file['created_at'] ?? file['createdAt'])
  const updated = readTime(file['updated_at'] ?? file['updatedAt'])
  return {
    id: readId(file),
    name: readName(file['name'], context),
    created_at: created ?? updated ?? context.now,
    updated_at: updated ?? created ?? context.now,
  }
}

function readId(file: JsonRecord): string {
  const old = file['id']
  const legal = typeof old === 'string' ? old.replace(/[^a-zA-Z0-9_-]+/g, '-').slice(0, 64) : ''
  // Made from the contents, so that one file has one id each time it is opened.
  return legal === '' ? `graph-${hash(JSON.stringify(file))}` : legal
}

function readName(old: Json | undefined, context: MigrationContext): string {
  const name = typeof old === 'string' ? old.trim() : ''
  if (name.length > 100) {
    context.notify({ code: 'changed', message: `The name was longer than 100 characters: "${name}".` })
  }
  return name === '' ? 'Untitled' : name.slice(0, 100)
}

/** A time in UTC; a text without a zone was written in UTC by the old server. */
function readTime(old: Json | undefined): string | undefined {
  if (typeof old !== 'string') return undefined
  if (z.iso.datetime().safeParse(old).success) return old
  const hasZone = /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(old)
  const time = new Date(hasZone || !old.includes('T') ? old : `${old}Z`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** Eight hexadecimal digits of a text (FNV-1a). */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}
