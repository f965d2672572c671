import type { OutputFormat } from '../../api/contract/output-format.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { graphToText } from './graph-text.ts'

/** What is rendered, as far as it matters here. */
interface Carrier {
  format: OutputFormat
  graph?: GraphDocument
}

/** The text of the graph that a result carries, if it carries one; says why it does not where that was wanted. */
export function carriedGraph({ format, graph }: Carrier, warn: (message: string) => void): string | undefined {
  // A GIF has no place for it that other programs leave alone.
  if (graph === undefined || format === 'gif') return undefined
  const text = graphToText(graph)
  if (text === undefined) warn('The graph is too large to travel inside the file, so the file is made without it.')
  return text
}
