/** One stretch of generated Python and the node that wrote it (`code --map`). */
export interface SourceMapEntry {
  /** Line from 1, column from 0 in UTF-8 bytes, as in Python's `ast`. */
  start: [line: number, column: number]
  end: [line: number, column: number]
  /** Node id, a path inside subgraph instances: `node-3/node-1`. */
  node: string
  role: 'construct' | 'change' | 'step' | 'add' | 'value' | 'live'
  /** Index of the statement in the scene's `construct`, from 0. */
  statement: number
}

/** What code generation gives. */
export interface GeneratedCode {
  /** The whole Python file, ending in a newline. */
  code: string
  className: string
  baseClass: string
  sourceMap: SourceMapEntry[]
}
