import { moreName } from '../handles.ts'
import { isPythonName } from '../python-name.ts'
import { activeValues, walkValue } from './active-values.ts'
import type { CheckedNode, Scope } from './scope.ts'

/**
 * Texts that stand in the code as names, not as strings, are names: attributes, methods, keyword arguments, arguments of
 * functions. Anything else could run whatever it likes.
 */
export function checkPythonNames(scope: Scope): void {
  for (const { node, input, value } of activeValues(scope)) {
    const say = (what: string, name: string): void => {
      scope.report(node.id, {
        code: 'name_not_allowed',
        message: `${node.kind?.title ?? node.title} ${input.title} must be ${what}, got "${name.slice(0, 40)}"`,
        parameter: input.handle,
        fix: 'Use letters, digits and _; it must not begin with a digit or _',
      })
    }
    if (input.origin === 'more') checkMore(node, input.title, say)
    if (typeof value === 'string' && isNamePort(node, input.handle) && !value.split('.').every(isPublicName)) {
      say('the name of an attribute or method', value)
    }
    walkValue(
      value,
      input.handle,
      () => false,
      (part) => {
        if (typeof part !== 'object' || part === null || !('fn' in part)) return
        for (const name of part.fn.args) {
          if (!isPythonName(name.replace(/^\*{1,2}/, ''))) say('a function whose arguments are names', name)
        }
      },
    )
  }
}

/** Further keyword arguments have names, and not those of parameters the node has. */
function checkMore(node: CheckedNode, name: string, say: (what: string, name: string) => void): void {
  if (!isPublicName(name)) say('the name of an argument', name)
  else if (node.kind?.ports.some((port) => port.name === name))
    say(`another argument than ${name} once more`, `${moreName}:${name}`)
}

/** Ports whose text is written into the code as it is. */
const namePorts: Readonly<Record<string, string>> = {
  'mobject.get': 'attribute',
  'mobject.set': 'attribute',
  'value.method': 'method',
}

function isNamePort({ record }: CheckedNode, handle: string): boolean {
  return Object.hasOwn(namePorts, record.type) && namePorts[record.type] === handle
}

function isPublicName(name: string): boolean {
  return isPythonName(name) && !name.startsWith('_')
}
