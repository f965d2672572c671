import type { LogLine } from '../../engine/api/contract/app.ts'

/** The lines that have every word of a text, in message or context. */
export function linesWith(lines: readonly LogLine[], search: string): readonly LogLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter((line) => {
    const text = asText(line).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** A line as it is copied. */
export function asText({ timestamp, level, message, context }: LogLine): string {
  const about = Object.keys(context).length > 0 ? ` ${JSON.stringify(context)}` : ''
  return `${timestamp} ${level} ${message}${about}`
}
