/** The text chunk of a PNG. */
import { inflateSync } from 'node:zlib'
import type { ByteReader } from './byte-reader.ts'
import { asGraphText, maxGraphText } from './graph-text.ts'

const signature = '89504e470d0a1a0a'
const keyword = 'manim-nodes'

/** Whether a file begins as one. */
export function isPng(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 8)).toString('hex') === signature
}

/** The text of the graph in a PNG. */
export async function findInPng(reader: ByteReader): Promise<string | undefined> {
  let at = signature.length / 2
  while (at + 12 <= reader.size) {
    const head = Buffer.from(await reader.read(at, 8))
    if (head.length < 8) return undefined
    const length = head.readUInt32BE(0)
    const type = head.toString('latin1', 4)
    if (type === 'IEND') return undefined
    if (type === 'iTXt' && length <= maxGraphText + 1024) {
      const found = textIn(Buffer.from(await reader.read(at + 8, length)))
      if (found !== undefined) return found
    }
    at += length + 12
  }
  return undefined
}

/** Keyword, whether and how it is compressed, language, translated keyword, text. */
function textIn(chunk: Buffer): string | undefined {
  const end = chunk.indexOf(0)
  if (chunk.toString('latin1', 0, end) !== keyword) return undefined
  const language = chunk.indexOf(0, end + 3)
  const translated = chunk.indexOf(0, language + 1)
  if (language < 0 || translated < 0) return undefined
  const text = chunk.subarray(translated + 1)
  return asGraphText(chunk[end + 1] === 1 ? inflated(text) : text)
}

/** Programs that make pictures smaller may compress texts in them. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: maxGraphText })
  } catch {
    return Buffer.alloc(0)
  }
}
