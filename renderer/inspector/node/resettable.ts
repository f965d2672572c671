import type { GraphNode } from '../../../engine/graph/document.ts'

/** The parameters that go back to Manim's defaults together; what items hold and what was written as code stays. */
export function resettable({ params = {} }: GraphNode): string[] {
  return Object.keys(params).filter((name) => name !== 'code' && !name.includes(':'))
}
