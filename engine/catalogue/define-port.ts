import type { Output, Port, Role, SocketType } from './definition.ts'

type PortOptions = Partial<Omit<Port, 'name' | 'type'>>

/** An object socket: only a wire can fill it. It is required and placed by the kind's emission unless said otherwise. */
export function object(name: string, type: SocketType, role: Role, options: PortOptions = {}): Port {
  return { name, type, required: true, pass: 'none', object: true, role, main: true, ...options }
}

/** The receiver of a method or a change. */
export function receiver(type: SocketType = 'Mobject', role: Role = 'changes', options: PortOptions = {}): Port {
  return object('mobject', type, role, { pass: 'receiver', ...options })
}

/** A value: a field on the node and a socket. With a default it may be left alone. */
export function field(name: string, type: SocketType, options: PortOptions = {}): Port {
  return { name, type, required: options.default === undefined, pass: 'none', object: false, main: true, ...options }
}

/** A value that takes any number of items, each with its own socket. */
export function growing(name: string, type: SocketType, options: PortOptions = {}): Port {
  return { name, type, required: false, growing: true, pass: 'none', object: false, main: true, ...options }
}

/** An output that yields a new value or object. */
export function output(name: string, type: SocketType, options: Partial<Output> = {}): Output {
  return { name, type, ...options }
}

/** An output on which the object of a port comes out again; of the same type as what is wired in. */
export function passing(port: string, type: SocketType = 'Self', options: Partial<Output> = {}): Output {
  return { name: port, type, passes: port, ...options }
}

/** Seconds, as Manim takes them for run times. */
export function seconds(name: string, options: PortOptions = {}): Port {
  return field(name, 'Number', { unit: 's', step: 0.1, soft_min: 0, soft_max: 10, ...options })
}
