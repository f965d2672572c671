import type { Subgraph } from '../graph/document.ts'
import type { Fn, ParamValue } from '../graph/param-value.ts'
import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { placeNodes } from './placement.ts'
import { planBody } from './program.ts'
import { atom, bracket, type Expression, flat, mark } from './python/doc.ts'
import { expressionOf, lambdaOf } from './python-expression.ts'
import { Statements } from './statements.ts'
import { verbatimLines } from './python-block.ts'
import { reportOf } from './user-names.ts'

/** A Function node where it is used once: `lambda x: …`. */
export function functionExpression(node: ResolvedNode, emitter: Emitter): Expression {
  const { args, body } = formula(node)
  return lambdaOf(args, body, node, emitter)
}

/** A Function node with a name, several uses or a body of its own: `def f(x): …`. */
export function functionBlock(node: ResolvedNode, emitter: Emitter): void {
  const variable = emitter.variable(node, 'value')
  const code = textOf(node, 'code')
  const subgraph = emitter.program.document.subgraphs.find(({ id }) => id === node.record.subgraph)
  const origin = emitter.origin(node, 'value')
  const body = new Statements()
  let args = formula(node).args
  if (subgraph) args = emitSubgraph(subgraph, node, emitter, body)
  else if (code.trim()) {
    bindCaptured(node, args, emitter, body)
    body.add({
      head: '',
      links: [],
      independent: false,
      uses: new Set(),
      verbatim: { lines: verbatimLines(code), origin },
    })
  } else body.plain(['return ', mark(origin, expressionOf(formula(node).body, node, emitter, args).doc)])
  const head = ['def ', { kind: 'name', variable }, bracket('(', args, ')'), ':'] as const
  emitter.statements.add({
    head: mark(origin, head),
    links: [],
    independent: true,
    uses: emitter.uses,
    block: body.list,
    defines: variable,
  })
}

/** What the code of a function captures gets its name inside, at every call, so that a live value is read then. */
function bindCaptured(node: ResolvedNode, args: readonly string[], emitter: Emitter, into: Statements): void {
  for (const name of reportOf(node, emitter.program.catalogue).reads) {
    const source = args.includes(name) ? undefined : node.inputs.get(name)
    if (!source || !emitter.isAvailable(source)) continue
    emitter.file.names.reserve(name)
    const value = emitter.wire(source).doc
    into.add({
      head: [`${name} = `, value],
      links: [],
      independent: false,
      uses: emitter.uses,
      unless: () => flat(value) === name,
    })
  }
}

function formula(node: ResolvedNode): Fn['fn'] {
  const value: ParamValue | undefined = node.record.params?.['function']
  if (value && typeof value === 'object' && 'fn' in value) return value.fn
  return { args: ['x'], body: 'x' }
}

/** A subgraph as a function's body: its unwired inputs are the arguments, its wired ones are captured. */
function emitSubgraph(subgraph: Subgraph, node: ResolvedNode, emitter: Emitter, into: Statements): string[] {
  const inputs = new Map<string, Expression>()
  const args: string[] = []
  for (const { key, name } of subgraph.inputs) {
    const source = node.inputs.get(key)
    const argument = /^[A-Za-z_]\w*$/.test(name) ? name : key
    if (!source) args.push(argument)
    inputs.set(key, source ? emitter.wire(source) : atom(argument))
  }
  const program = planBody(subgraph, emitter.program.document, emitter.program.catalogue)
  const inner = emitter.nested({ ...program, stages: [] }, placeNodes(program), node, inputs)
  const output = [...program.body.values()].find(({ kind }) => kind.type === 'logic.output')
  const results = subgraph.outputs.map(({ key }) => {
    const source = output?.inputs.get(key)
    return source ? inner.wire(source).doc : 'None'
  })
  if (results.length === 1) inner.statements.plain(['return ', results[0]!])
  else if (results.length) inner.statements.plain(['return ', bracket('(', results, ')')])
  for (const statement of inner.statements.list) into.add(statement)
  if (!into.list.length) into.plain('pass')
  return args
}
