import type { Facts, NodeKind, Output, Port } from '../definition.ts'

type KindSpec = Pick<NodeKind, 'type' | 'kind' | 'effect' | 'title'> & {
  ports?: readonly Port[]
  outputs?: readonly Output[]
  facts?: Facts
}

/** A kind with only what wiring and validation look at. */
export function testKind(spec: KindSpec): NodeKind {
  return {
    type_version: 1,
    category: 'Test',
    curated: true,
    tags: [],
    documentation: '',
    example_code: '',
    ports: [],
    outputs: [],
    call: { form: 'template', callee: '' },
    facts: {},
    ...spec,
  }
}

/** A port only a wire fills. */
export function object(name: string, type: string, more: Partial<Port> = {}): Port {
  return { name, type, required: true, pass: 'positional', object: true, ...more }
}

/** A port with a value of its own. */
export function field(name: string, type: string, more: Partial<Port> = {}): Port {
  return { name, type, required: false, pass: 'keyword', object: false, ...more }
}

const style = [
  field('color', 'Color', { default: null }),
  field('fill_color', 'Color', { default: null }),
  field('fill_opacity', 'Number', { default: null, min: 0, max: 1 }),
  field('more', 'Dict', { pass: 'kwargs' }),
]
/** The receiver, passed on. */
export const mobject: Output = { name: 'mobject', type: 'Self', passes: 'mobject' }
/** Ports every animation has. */
export const timing = [
  field('run_time', 'Number', { default: 1, exclusive_min: 0, unit: 's' }),
  field('rate_func', 'RateFunction', { default: 'smooth' }),
]

/** A constructor of a mobject. */
export function shape(name: string, ports: Port[]): NodeKind {
  return testKind({
    type: `manim.${name}`,
    kind: 'constructor',
    effect: 'make',
    title: name,
    ports: [...ports, ...style],
    outputs: [{ name: 'mobject', type: name }],
  })
}

/** A method that changes its receiver. */
export function change(type: string, title: string, ports: Port[], facts: Facts = {}): NodeKind {
  const receiver = object('mobject', 'Mobject', { pass: 'receiver', role: 'changes' })
  return testKind({
    type,
    kind: 'method',
    effect: 'change',
    title,
    ports: [receiver, ...ports],
    outputs: [mobject],
    facts,
  })
}

/** An animation that passes its objects on. */
export function animation(name: string, ports: Port[], more: Partial<NodeKind> = {}): NodeKind {
  const passing = ports
    .filter((port) => port.object)
    .map((port) => ({ name: port.name, type: 'Self', passes: port.name }))
  return testKind({
    type: `manim.${name}`,
    kind: 'animation',
    effect: 'animation',
    title: name,
    ports: [...ports, ...timing],
    outputs: [{ name: 'animation', type: name }, ...passing],
    ...more,
  })
}

/** A node that holds one value. */
export function literal(name: string, type: string, more: Partial<Port> = {}): NodeKind {
  return testKind({
    type: `value.${name}`,
    kind: 'value',
    effect: 'literal',
    title: type,
    ports: [field('value', type, { pass: 'none', ...more })],
    outputs: [{ name: 'value', type }],
  })
}
