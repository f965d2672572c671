import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import { argumentsOf, valueOrDefault } from './arguments.ts'
import type { Emitter } from './emitter.ts'
import type { Form } from './forms.ts'
import { literal } from './literals.ts'
import { atom, call, chain, type Doc, type Expression, operand, precedence } from './python/doc.ts'
import { functionExpression } from './function-block.ts'
import { pythonString } from './python-literal.ts'

/** Kinds whose Python no call or template can say. */
export const specialForms: Readonly<Record<string, Form>> = {
  'value.expression': (node, emitter) => port(node, 'expression', emitter),
  'value.function': functionExpression,
  'value.point': pointForm,
  'mobject.animate': animateForm,
  'mobject.part': partForm,
  'mobject.set': setForm,
  'scene.play': (node, emitter) => atom(call('self.play', argumentsOf(node, emitter))),
}

function port(node: ResolvedNode, name: string, emitter: Emitter): Expression {
  const found = node.kind.ports.find((candidate) => candidate.name === name)
  return (found && valueOrDefault(node, found, emitter)) ?? atom('None')
}

/** A point that others may calculate with must be an array, not a list: `2 * p` would repeat a list. */
function pointForm(node: ResolvedNode, emitter: Emitter): Expression {
  return literal(node.record.params?.['value'] ?? [0, 0, 0], 'Vector', 'value', emitter.literals(node))
}

function animateForm(node: ResolvedNode, emitter: Emitter): Expression {
  const head: Doc = [operand(port(node, 'mobject', emitter), precedence.atom), '.animate']
  const options = argumentsOf(node, emitter)
  return atom(chain(options.length ? call(head, options) : head, []))
}

/** An index, a slice or a tuple of indices in words (`1:3`), else a substring of a text or equation. */
function partForm(node: ResolvedNode, emitter: Emitter): Expression {
  const whole = operand(port(node, 'mobject', emitter), precedence.atom)
  const index = node.record.params?.['index']
  if (typeof index === 'string' && !node.inputs.has('index')) {
    const words = index.trim()
    if (/^-?\d*(:-?\d*){0,2}$/.test(words) && words) return atom([whole, `[${words}]`])
    if (/^-?\d+(\s*,\s*-?\d+)+$/.test(words))
      return atom(words.split(',').reduce<Doc>((doc, at) => [doc, `[${at.trim()}]`], whole))
    return atom(call([whole, '.get_part_by_tex'], [pythonString(index)]))
  }
  return atom([whole, '[', port(node, 'index', emitter).doc, ']'])
}

/** `m.width = v`; on a builder `.set(width=v)`. */
function setForm(node: ResolvedNode, emitter: Emitter): Expression {
  const attribute = textOf(node, 'attribute')
  const receiver = node.inputs.get('mobject')
  const value = port(node, 'value', emitter).doc
  const target = operand(port(node, 'mobject', emitter), precedence.atom)
  if (receiver && emitter.program.plays.isBuilder(receiver.node, receiver.handle))
    return atom(chain(target, [call('.set', [[`${attribute}=`, value]])]))
  return { doc: [target, `.${attribute} = `, value], precedence: precedence.lambda }
}
