import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Port } from '../catalogue/definition.ts'
import type { SceneObject } from '../graph/objects.ts'
import { OutputMemo } from '../graph/output-memo.ts'
import { passedThrough, receiverOf } from '../graph/plays.ts'
import { outputOf, type ResolvedNode, type Source } from '../graph/resolve.ts'
import { convert } from './convert.ts'
import { formOf } from './forms.ts'
import { clockReading, ownOutput, ownOutputsOf, readOff } from './live/readings.ts'
import { LiveState } from './live/state.ts'
import { writtenObject } from './live/written-object.ts'
import { type LiteralContext } from './literals.ts'
import { type Names, type Variable, wishFor } from './names.ts'
import type { Placement } from './placement.ts'
import type { Program } from './program.ts'
import { atom, type Expression, mark, type Origin } from './python/doc.ts'
import { expressionOf, lambdaOf } from './python-expression.ts'
import { Statements } from './statements.ts'

/** What all bodies of one file share. */
export interface FileContext {
  names: Names
  /** Modules that the file must import besides Manim. */
  modules: Set<string>
  /** Whether the scene has been told to update objects while it waits. */
  isAwake?: boolean
  /** Writes the statements of a nested body; handed in, since a body may hold functions that hold bodies. */
  emitBody: (emitter: Emitter) => void
}

/** Turns nodes of one body into expressions; `emit-body.ts` turns them into statements. */
export class Emitter {
  readonly statements = new Statements()
  readonly program: Program
  readonly placement: Placement
  readonly file: FileContext
  /** Ids of the subgraph instances around this body, each with a slash: `node-3/`. */
  readonly path: string
  /** What stands for the outputs of a body's input node. */
  readonly inputs: ReadonlyMap<string, Expression>
  readonly #variables = new OutputMemo<Variable>()
  /** Objects that the statement being built looks at. */
  uses = new Set<SceneObject>()
  /** What each frame reads again, as far as this body has been written. */
  readonly live: LiveState

  constructor(
    program: Program,
    placement: Placement,
    file: FileContext,
    { path = '', inputs = new Map() }: { path?: string; inputs?: ReadonlyMap<string, Expression> } = {},
  ) {
    this.program = program
    this.placement = placement
    this.file = file
    this.path = path
    this.inputs = inputs
    this.live = new LiveState(this)
  }

  /** Writes a subgraph as the body of a function, with what stands for its inputs. */
  nested(
    program: Program,
    placement: Placement,
    instance: ResolvedNode,
    inputs: ReadonlyMap<string, Expression>,
  ): Emitter {
    const inner = new Emitter(program, placement, this.file, { path: `${this.path}${instance.id}/`, inputs })
    this.file.emitBody(inner)
    return inner
  }

  /** The source map's name for a node. */
  origin(node: ResolvedNode, role: Origin['role']): Origin {
    return { node: this.path + node.id, role }
  }

  /** The variable that holds an output; named at the end, if it is used at all. */
  variable(node: ResolvedNode, handle: string): Variable {
    const entry = this.#variables.entry(node, handle)
    return (entry.value ??= newVariable(node, handle))
  }

  /** Python for what a wire carries, converted for the port it goes into. */
  wire(source: Source, port?: Port): Expression {
    const value = source.edge.live ? this.live.follow(source, () => this.carried(source)) : this.carried(source)
    if (!port) return value
    const converted = convert(value, source, port, this)
    return converted === value ? value : this.live.converted(converted, source)
  }

  /** Python for what a wire carries, as it is. */
  carried(source: Source): Expression {
    const object = this.program.objects.at(source)
    if (object) return this.object(object)
    const { node, handle } = source
    if (outputOf(node.kind, handle)?.passes && !this.program.plays.isBuilder(node, handle)) {
      const through = passedThrough(node, handle)
      if (through) return this.carried(through)
    }
    return this.output(node, handle)
  }

  /** Python for an object, wherever it has passed through. */
  object(object: SceneObject): Expression {
    this.uses.add(object)
    const itself = this.live.itself(object)
    if (itself) return itself
    if (this.program.written.has(object)) return writtenObject(object, this)
    return this.live.upToDate(object, this.output(object.maker, object.handle))
  }

  /** Python for a node's own output: its variable, or the whole expression where it has none. */
  output(node: ResolvedNode, handle: string): Expression {
    const given = node.kind.type === 'logic.input' ? this.inputs.get(handle) : undefined
    if (given) return given
    const reading = clockReading(node, handle, this) ?? readOff(node, handle, this) ?? this.live.updaterOf(node, handle)
    if (reading) return reading
    if (!this.placement.hasStatement(node) || this.live.isReadAnew(node))
      return ownOutput(node, handle, this.build(node))
    const variable = this.variable(node, handle)
    variable.used = true
    return this.live.captured(node, atom({ kind: 'name', variable }))
  }

  /** Whether a wire carries anything: what a muted step passes on is still there, what it makes is not. */
  isAvailable(source: Source): boolean {
    const { running, plays } = this.program
    if (running.has(source.node)) return true
    const through = plays.isBuilder(source.node, source.handle) ? undefined : passedThrough(source.node, source.handle)
    return through !== undefined && this.isAvailable(through)
  }

  /** The expression a node stands for, marked as its own. */
  build(node: ResolvedNode): Expression {
    const expression = formOf(node)(node, this)
    const role = node.kind.effect === 'literal' || node.kind.effect === 'read' ? 'value' : 'construct'
    return { doc: mark(this.origin(node, role), expression.doc), precedence: expression.precedence }
  }

  /** The receiver of a method. */
  receiver(node: ResolvedNode): Expression {
    const source = receiverOf(node)
    return source ? this.wire(source) : atom('None')
  }

  /** How literals on a node find its wires, expressions and functions. */
  literals(node: ResolvedNode): LiteralContext {
    return new NodeLiterals(node, this)
  }
}

function newVariable(node: ResolvedNode, handle: string): Variable {
  if (node.kind.kind === 'code') return { name: handle, wish: handle, used: true }
  return { name: '', wish: ownOutputsOf(node.kind).length > 1 ? handle : wishFor(node), used: false }
}

class NodeLiterals implements LiteralContext {
  readonly catalogue: Catalogue
  readonly #node: ResolvedNode
  readonly #emitter: Emitter

  constructor(node: ResolvedNode, emitter: Emitter) {
    this.catalogue = emitter.program.catalogue
    this.#node = node
    this.#emitter = emitter
  }

  wired(handle: string): Expression | undefined {
    const source = this.#node.inputs.get(handle)
    return source && this.#emitter.isAvailable(source) ? this.#emitter.wire(source) : undefined
  }

  expression(text: string): Expression {
    return expressionOf(text, this.#node, this.#emitter)
  }

  lambda(args: readonly string[], body: string): Expression {
    return lambdaOf(args, body, this.#node, this.#emitter)
  }
}
