/** Messages that are nearly right: valid requests with something done to them, the same ones for the same seed. */
import { isRecord } from '../../graph/json.ts'

/** Numbers from 0 up to 1, the same row for the same seed. */
export type Random = () => number

/** The generator mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One message, as text or as bytes of which `isText` says whether they are sent as text. */
export interface Mutated {
  how: Mutation
  bytes: Buffer
  isText: boolean
}

type Envelope = { id: number; method: string; params: unknown }
type Change = (envelope: Envelope, random: Random) => unknown

const strange = [null, true, false, 0, -1, 0.5, '', 'x', [], {}, [[]], { id: 1 }, 'constructor', '__proto__']
const huge = [1e308, -1e308, 2 ** 53, 2 ** 63, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, -(2 ** 31), 4294967296]
const scripts = [
  '\u0000',
  '\u202e',
  '\ud800',
  '\udfff\ud800',
  '👩‍🏫',
  'ﷺ',
  'Z\u0351\u036b',
  '\uffff',
  '\\u0000',
  '"',
  '../..',
]

const onValues: Record<string, Change> = {
  none: (envelope) => envelope,
  'type swap': (envelope, random) => replaceSomewhere(envelope, random, () => pick(strange, random)),
  'huge number': (envelope, random) => replaceSomewhere(envelope, random, () => pick(huge, random)),
  'huge id': (envelope, random) => ({ ...envelope, id: pick(huge, random) }),
  unicode: (envelope, random) =>
    replaceSomewhere(envelope, random, () => pick(scripts, random).repeat(1 + random() * 9)),
  'long text': (envelope, random) => replaceSomewhere(envelope, random, () => 'x'.repeat(random() * 1e5)),
  'removed field': (envelope, random) => replaceSomewhere(envelope, random, () => undefined),
  'added field': (envelope, random) =>
    replaceSomewhere(envelope, random, (old) => (isRecord(old) ? { ...old, [pick(scripts, random)]: 1 } : [old])),
  'wrong envelope': (envelope, random) =>
    pick(
      [
        [envelope],
        envelope.method,
        { ...envelope, id: String(envelope.id) },
        { ...envelope, jsonrpc: '2.0' },
        { method: envelope.method, params: envelope.params },
        { id: envelope.id, result: {} },
        { event: 'preview.state', data: {} },
        { ...envelope, method: `${envelope.method}x` },
        null,
      ],
      random,
    ),
}

const onText: Record<string, (text: string, random: Random) => string> = {
  truncation: (text, random) => text.slice(0, random() * text.length),
  splice: (text, random) => text.slice(0, random() * text.length) + text.slice(random() * text.length),
  prototype: (text, random) =>
    text.replaceAll('{', (bracket) => (random() < 0.3 ? `${bracket}"__proto__":{"polluted":1},` : bracket)),
  'deep nesting': (text, random) => {
    const levels = Math.ceil(random() * 20_000)
    const [open, close] = random() < 0.5 ? ['[', ']'] : ['{"a":', '}']
    return text.replace(/"params":/, (key) => `"deep":${open.repeat(levels)}1${close.repeat(levels)},${key}`)
  },
  infinite: (text) => text.replaceAll(/\d+/g, (digits) => `${digits}e999`),
}

const onBytes: Record<string, (bytes: Buffer, random: Random) => void> = {
  'bit flips': (bytes, random) => {
    for (let flips = 1 + random() * 4; flips > 0; flips--) {
      const at = Math.floor(random() * bytes.length)
      // The lower seven bits mostly keep it a text.
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 7))
    }
  },
  'no text': (bytes, random) => void (bytes[Math.floor(random() * bytes.length)] = 0xff),
}

/** What was done to a message. */
export type Mutation = string

/** Every kind of mutation; `no text` ends the connection. */
export const mutations: readonly Mutation[] = [
  ...Object.keys(onValues),
  ...Object.keys(onText),
  ...Object.keys(onBytes),
  'binary',
]

/** Does something to a valid request. */
export function mutate(envelope: Envelope, how: Mutation, random: Random): Mutated {
  const value = onValues[how]?.(envelope, random) ?? envelope
  const text = JSON.stringify(value)
  const bytes = Buffer.from(onText[how]?.(text, random) ?? text)
  onBytes[how]?.(bytes, random)
  return { how, bytes, isText: how !== 'binary' }
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T
}

/** A copy with one value, at any depth, replaced; `undefined` takes it out. */
function replaceSomewhere(root: unknown, random: Random, replace: (old: unknown) => unknown): unknown {
  const keys: (string | number)[] = Array.isArray(root) ? [...root.keys()] : isRecord(root) ? Object.keys(root) : []
  if (keys.length === 0) return replace(root)
  const key = pick(keys, random)
  const inner = (root as Record<string | number, unknown>)[key]
  const isLeaf = typeof inner !== 'object' || inner === null
  const changed = isLeaf || random() < 0.3 ? replace(inner) : replaceSomewhere(inner, random, replace)
  if (Array.isArray(root)) return root.map((item: unknown, at) => (at === key ? changed : item))
  return { ...(root as object), [key]: changed }
}
