import type { GeneratedCode, SourceMapEntry } from '../../codegen/source-map.ts'

/** A stretch of the code, found by its text, and the node that is said to have written it. */
export interface Mark {
  text: string
  node: string
  role?: SourceMapEntry['role']
}

/**
 * Code as generation gives it, from the statements of `construct`.
 *
 * @param statements each without indentation; several lines are indented together
 */
export function sceneOf(
  statements: readonly string[],
  marks: readonly Mark[] = [],
  baseClass = 'Scene',
): GeneratedCode {
  const indented = statements.map((one) => one.replaceAll(/^/gm, '        ')).join('\n')
  const code = `from manim import *\n\n\nclass TestScene(${baseClass}):\n    def construct(self):\n${indented}\n`
  return { code, className: 'TestScene', baseClass, sourceMap: marks.map((mark) => entryFor(code, mark)) }
}

function entryFor(code: string, { text, node, role = 'construct' }: Mark): SourceMapEntry {
  const from = code.indexOf(text)
  if (from < 0) throw new Error(`The code has no ${text}`)
  const statement = 0
  return { start: placeOf(code, from), end: placeOf(code, from + text.length), node, role, statement }
}

function placeOf(code: string, index: number): [number, number] {
  const before = code.slice(0, index).split('\n')
  return [before.length, Buffer.byteLength(before.at(-1) ?? '')]
}
