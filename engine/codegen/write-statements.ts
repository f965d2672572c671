import type { Names, Variable } from './names.ts'
import { chain, type Doc } from './python/doc.ts'
import type { PythonWriter } from './python/writer.ts'
import type { Statement } from './statements.ts'

/** Names every variable that is used, in the order in which they are bound. */
export function nameVariables(statements: readonly Statement[], names: Names): void {
  for (const { variables = [], defines, block } of statements) {
    for (const variable of defines ? [...variables, defines] : variables)
      if (variable.used && !variable.name) variable.name = names.give(variable.wish)
    if (block) nameVariables(block, names)
  }
}

/** Writes statements at a depth of indentation; each top-level one has its own number in the source map. */
export function writeStatements(
  statements: readonly Statement[],
  writer: PythonWriter,
  depth: number,
  index?: number,
): void {
  let next = 0
  for (const [at, statement] of statements.entries()) {
    if (statement.unless?.()) continue
    const number = index ?? next++
    if (statement.verbatim) {
      writer.verbatim(statement.verbatim.lines, depth, statement.verbatim.origin, number)
      continue
    }
    if (at > 0 && (statement.block || statements[at - 1]?.block)) writer.blank()
    writer.statement([assignment(statement.variables ?? []), chain(statement.head, statement.links)], depth, number)
    if (statement.block) writeStatements(statement.block, writer, depth + 1, number)
  }
}

/** `circle = `, `a, _ = `, or nothing where no one uses what the statement yields. */
function assignment(variables: readonly Variable[]): Doc {
  if (!variables.some(({ used }) => used)) return ''
  return `${variables.map(({ used, name }) => (used ? name : '_')).join(', ')} = `
}
