import { attributeRefusal, isPrivate } from '../expression/allowed-names.ts'
import { moreName } from '../handles.ts'
import { isPythonName } from '../python-name.ts'
import { literalOf } from '../sockets/node-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'

/**
 * Texts that stand in the code as names, not as strings, are names: attributes, methods, keyword arguments. Anything
 * else could run whatever it likes.
 */
export function checkPythonNames(scope: Scope): void {
  for (const node of scope.nodes) {
    checkNamePort(node, scope)
    for (const input of node.sockets.ownInputs) if (input.origin === 'more') checkMore(node, input.title, scope)
  }
}

/** Ports whose text is written into the code as it is. */
const namePorts: Readonly<Record<string, string>> = {
  'mobject.get': 'attribute',
  'mobject.set': 'attribute',
  'value.method': 'method',
}

function checkNamePort(node: CheckedNode, scope: Scope): void {
  const port = Object.hasOwn(namePorts, node.record.type) ? namePorts[node.record.type] : undefined
  if (port === undefined) return
  const value = literalOf(node.record, port)
  if (typeof value === 'string' && !value.split('.').every(isPublicName)) {
    report(node, port, `must be the name of an attribute or method, got "${value.slice(0, 40)}"`, scope)
  } else if (typeof value === 'string' && value.split('.').some(isRefused)) {
    report(node, port, `must not reach files, programs or Python itself, got "${value.slice(0, 40)}"`, scope)
  } else if (value !== undefined && typeof value !== 'string') {
    report(node, port, 'must be a name, written as it is', scope)
  }
  if (node.wires.wireInto(port)) report(node, port, 'is a name and takes no wire', scope)
}

/** Further keyword arguments have names, and not those of parameters the node has. */
function checkMore(node: CheckedNode, name: string, scope: Scope): void {
  const handle = `${moreName}:${name}`
  if (!isPublicName(name)) report(node, handle, `must be the name of an argument, got "${name.slice(0, 40)}"`, scope)
  else if (node.kind?.ports.some((port) => port.name === name)) report(node, handle, 'is a parameter already', scope)
}

function report(node: CheckedNode, handle: string, fault: string, scope: Scope): void {
  const name = handle.startsWith(`${moreName}:`) ? handle.slice(moreName.length + 1, 60) : handle
  scope.report(node.id, {
    code: 'name_not_allowed',
    message: `${node.kind?.title ?? node.title} ${name} ${fault}`,
    parameter: handle,
    fix: 'Use letters, digits and _; it must not begin with a digit or _',
  })
}

/** What no expression may name either; Manim's objects answer to `get_save_image` too. */
function isRefused(name: string): boolean {
  return isPrivate(name) || attributeRefusal(name) !== undefined
}

function isPublicName(name: string): boolean {
  return isPythonName(name) && !name.startsWith('_')
}
