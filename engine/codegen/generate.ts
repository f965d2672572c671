import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import { emitBody } from './emit-body.ts'
import { Emitter } from './emitter.ts'
import { writeHeader, writeSceneArguments } from './header.ts'
import { Names } from './names.ts'
import { placeNodes } from './placement.ts'
import { planBody } from './program.ts'
import { call } from './python/doc.ts'
import { pythonNumber } from './python-literal.ts'
import { PythonWriter } from './python/writer.ts'
import { refuseUnsupported } from './unsupported.ts'
import { baseClassOf, classNameOf } from './scene-class.ts'
import type { GeneratedCode } from './source-map.ts'
import { nameVariables, writeStatements } from './write-statements.ts'
import { reserveUserNames } from './user-names.ts'

/**
 * Writes a graph as a Manim script that renders with plain `manim render`. The same graph gives the same text.
 *
 * @throws Error if wires run in a circle; call `validateGraph` first and refuse graphs with errors.
 */
export function generateCode(document: GraphDocument, catalogue: Catalogue): GeneratedCode {
  const program = planBody(document, document, catalogue)
  refuseUnsupported(program)
  const names = new Names(catalogue.names)
  const modules = new Set<string>()
  const className = classNameOf(document, catalogue)
  names.reserve(className)
  reserveUserNames(program.order, catalogue, names)

  const emitter = new Emitter(program, placeNodes(program), { names, modules, emitBody })
  emitBody(emitter)
  const { hold } = document.settings
  if (hold > 0) emitter.statements.plain(call('self.wait', hold === 1 ? [] : [pythonNumber(hold)]))
  const { list } = emitter.statements
  if (!list.length) emitter.statements.plain('pass')
  nameVariables(list, names)

  const baseClass = baseClassOf(document, allNodes(document, program.order, catalogue), catalogue)
  const writer = new PythonWriter()
  writeHeader({ document, className, baseClass, modules, emitter }, writer)
  writeSceneArguments({ document, emitter }, writer)
  writer.statement('def construct(self):', 1, 0)
  writeStatements(list, writer, 2)
  return { code: writer.text(), className, baseClass, sourceMap: writer.sourceMap }
}

/** The nodes of the scene and of every subgraph: all may need a scene class. */
function* allNodes(
  document: GraphDocument,
  order: readonly ResolvedNode[],
  catalogue: Catalogue,
): Iterable<ResolvedNode> {
  yield* order
  for (const subgraph of document.subgraphs) yield* planBody(subgraph, document, catalogue).order
}
