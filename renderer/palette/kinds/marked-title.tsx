import type { ReactNode } from 'react'
import type { Ranges } from '../search/fuzzy.ts'

/** A text with the letters bright that the search meant. */
export function MarkedTitle({ text, ranges }: { text: string; ranges: Ranges }) {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of ranges) {
    if (start < from) continue
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
