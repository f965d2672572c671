import type { Facts, Literal, NodeKind, Port } from './definition.ts'

/** An object socket as the definition tells it. */
export interface DefinitionInput {
  type: string
  required: boolean
  /** Takes any number of items: handles `<name>:<key>`. */
  growing: boolean
  /** The object is looked at: not shown, kept or changed by this node. */
  reads: boolean
}

/** A parameter as the definition tells it; what does not apply is absent. */
export interface DefinitionParameter {
  name: string
  type: string
  /** Absent where Python has none. */
  default?: Literal
  min?: number
  max?: number
  step?: number
  unit?: string
  choices?: readonly string[]
  widget?: string
  main: boolean
  description?: string
}

/** One node kind as `nodes --json` and `GET /api/nodes/definitions` give it. */
export interface Definition {
  type: string
  type_version: number
  kind: NodeKind['kind']
  title: string
  category: string
  curated: boolean
  tags: readonly string[]
  documentation: string
  example_code: string
  inputs: Record<string, DefinitionInput>
  outputs: Record<string, { type: string }>
  parameters: DefinitionParameter[]
  facts: Pick<Facts, 'leaves' | 'stages' | 'absolute' | 'reads_when_built' | 'holds' | 'same_object'>
}

/** The public form of a kind: what it takes, gives and is called, without how its Python is written. */
export function toDefinition(kind: NodeKind): Definition {
  const { type, type_version, title, category, curated, tags, documentation, example_code } = kind
  const objects = kind.ports.filter(({ object }) => object)
  const { needs_scene: _, part: __, ...facts } = kind.facts
  return {
    type,
    type_version,
    kind: kind.kind,
    title,
    category,
    curated,
    tags,
    documentation,
    example_code,
    inputs: Object.fromEntries(objects.map((port) => [port.name, toInput(port, kind)])),
    outputs: Object.fromEntries(kind.outputs.map((output) => [output.name, { type: output.type }])),
    parameters: kind.ports.filter(({ object }) => !object).map(toParameter),
    facts,
  }
}

const looking: ReadonlySet<Port['role']> = new Set(['reads', 'reference', 'path', 'operand'])

function toInput(port: Port, kind: NodeKind): DefinitionInput {
  const held = kind.facts.holds?.includes(port.name) ?? false
  return {
    type: port.type,
    required: port.required,
    growing: port.growing ?? false,
    reads: looking.has(port.role) && !held,
  }
}

function toParameter(port: Port): DefinitionParameter {
  const { name, type, max, step, unit, choices, widget, description } = port
  const min = port.min ?? port.exclusive_min
  return {
    name,
    type,
    ...(port.default === undefined ? {} : { default: port.default }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
    ...(unit === undefined ? {} : { unit }),
    ...(choices === undefined ? {} : { choices }),
    ...(widget === undefined ? {} : { widget }),
    main: port.main ?? false,
    ...(description === undefined ? {} : { description }),
  }
}
