import type { Port } from '../catalogue/definition.ts'
import { canConnect } from '../catalogue/sockets/connect.ts'
import { type Conversion, keepsValue } from '../catalogue/sockets/conversion.ts'
import type { Source } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { atom, bracket, call, type Expression, operand, precedence } from './python/doc.ts'

/** What a wire's conversion is in Python: the centre of an object, a list of one, the items spread out. */
export function convert(value: Expression, source: Source, port: Port, emitter: Emitter): Expression {
  const { program } = emitter
  const connection = canConnect(program.typeOf(source), port.type, program.catalogue, {
    growing: port.pass === 'varargs' || port.growing === true,
  })
  return connection.ok && connection.conversion ? apply(connection.conversion, value) : value
}

function apply(conversion: Conversion, value: Expression): Expression {
  switch (conversion.name) {
    case 'whole':
      return atom(call('int', [value.doc]))
    case 'centre':
      return atom([operand(value, precedence.atom), '.get_center()'])
    case 'one_item':
      return atom(bracket('[', [conversion.item ? apply(conversion.item, value).doc : value.doc], ']'))
    case 'each':
      return conversion.item && !keepsValue(conversion.item) ? eachOf(conversion.item, value) : value
    case 'spread': {
      const items = conversion.item && !keepsValue(conversion.item) ? eachOf(conversion.item, value) : value
      return atom(['*', operand(items, precedence.or)])
    }
    default:
      return value
  }
}

function eachOf(item: Conversion, list: Expression): Expression {
  const name = atom('item')
  return atom(['[', apply(item, name).doc, ' for item in ', operand(list, precedence.or), ']'])
}
