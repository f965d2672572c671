/** What stands beside a message, made fit for a line of the log: bounded, without secrets, errors with stack and causes. */
import { hiddenMark, isSecretName, type Secrets } from './hide-secrets.ts'

/** How much of a value is kept. */
const longest = { text: 8000, traceback: 20_000, items: 100, depth: 6, causes: 8 }

/**
 * A context as it is written. Never throws, whatever is in it.
 *
 * @param context - an `Error` in it becomes its sentence, one under `error` with a `traceback` beside it
 */
export function writeContext(context: Readonly<Record<string, unknown>>, secrets: Secrets): Record<string, unknown> {
  const written = writeValue(context, secrets, longest.depth, new Set()) as Record<string, unknown>
  const { error } = context
  if (!(error instanceof Error)) return written
  const { code } = error as { code?: unknown }
  return {
    ...written,
    error: secrets.hide(sentenceOf(error)),
    ...(typeof code === 'string' ? { code } : {}),
    traceback: tracebackOf(error, secrets),
  }
}

/** The stack of an error and of everything that caused it, the outermost first. */
export function tracebackOf(error: unknown, secrets: Secrets): string {
  const parts: string[] = []
  const seen = new Set<unknown>()
  let cause: unknown = error
  while (cause !== undefined && cause !== null && !seen.has(cause) && seen.size < longest.causes) {
    seen.add(cause)
    const text = cause instanceof Error ? cause.stack || sentenceOf(cause) : textOf(cause)
    parts.push(parts.length ? `Caused by: ${text}` : text)
    if (cause instanceof AggregateError)
      for (const each of cause.errors.slice(0, 5)) parts.push(`One of: ${textOf(each)}`)
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return cut(secrets.hide(parts.join('\n')), longest.traceback)
}

function writeValue(value: unknown, secrets: Secrets, depth: number, above: Set<unknown>): unknown {
  if (typeof value === 'string') return cut(secrets.hide(value), longest.text)
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value !== 'object') return value === undefined ? undefined : textOf(value)
  if (value instanceof Error) return secrets.hide(sentenceOf(value))
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString()
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (above.has(value)) return '[circular]'
  if (depth === 0) return '[…]'
  above.add(value)
  try {
    return writeObject(value, (item) => writeValue(item, secrets, depth - 1, above))
  } catch (error) {
    return `[unreadable: ${textOf(error)}]`
  } finally {
    above.delete(value)
  }
}

function writeObject(value: object, write: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.slice(0, longest.items).map(write)
    return value.length > items.length ? [...items, `[${value.length - items.length} more]`] : items
  }
  if (value instanceof Set) return writeObject([...value], write)
  const entries =
    value instanceof Map ? [...value].map(([key, item]) => [String(key), item] as const) : Object.entries(value)
  const kept = entries.slice(0, longest.items)
  return Object.fromEntries(kept.map(([key, item]) => [key, isSecretName(key) ? hiddenMark : write(item)]))
}

function sentenceOf(error: Error): string {
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`
}

function textOf(value: unknown): string {
  try {
    return value instanceof Error ? sentenceOf(value) : String(value)
  } catch {
    return '[unreadable]'
  }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text
}
