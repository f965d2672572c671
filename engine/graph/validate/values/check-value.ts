import type { SocketType } from '../../../catalogue/definition.ts'
import { canConnect } from '../../../catalogue/sockets/connect.ts'
import { membersOf, type NamedType, parseType } from '../../../catalogue/sockets/socket-type.ts'
import type { ParamValue } from '../../document.ts'
import { typeOfExpression } from '../../type-rules.ts'
import { checkFunction, checkRateFunction } from './callable.ts'
import { checkChoice } from './choice.ts'
import { checkClass } from './class.ts'
import { checkColor } from './color.ts'
import { type Check, type Fault, fine, mismatch, type Place } from './fault.ts'
import { checkArray, checkDict, checkList, checkRange } from './list.ts'
import { checkConstant, checkInteger, checkNumber } from './number.ts'
import { checkPoint } from './point.ts'

const checks: Readonly<Record<string, Check>> = {
  Number: checkNumber,
  Complex: checkNumber,
  Integer: checkInteger,
  Bool: (value, type, place) => (typeof value === 'boolean' ? fine : mismatch(value, type, place)),
  String: (value, type, place) => (typeof value === 'string' ? fine : mismatch(value, type, place)),
  Color: checkColor,
  Point: checkPoint,
  Vector: checkPoint,
  Array: checkArray,
  Range: checkRange,
  List: (value, type, place) => checkList(value, type, place, checkParsed),
  Dict: (value, type, place) => checkDict(value, type, place, checkParsed),
  Function: checkFunction,
  RateFunction: checkRateFunction,
  Class: checkClass,
  Builder: mismatch,
}

/**
 * Checks a literal against the type of its socket.
 *
 * @returns every fault in it; none where one of the type's alternatives takes the value
 */
export function checkValue(value: ParamValue, type: SocketType, place: Place): readonly Fault[] {
  if (isDefault(value, place)) return fine
  return checkChoice(value, place) ?? checkParsed(value, type, place)
}

function checkParsed(value: ParamValue, type: SocketType, place: Place): readonly Fault[] {
  const parsed = parseType(type)
  const members = membersOf(parsed)
  if (value === null)
    return takesNone(members, place) ? fine : mismatch(value, parsed, place, 'Remove it, or set a value')
  if (isExpression(value)) return checkExpressionType(value.expr, type, members, place)
  let meant: readonly Fault[] | undefined
  for (const member of members) {
    const faults = checkNamed(value, member, place)
    if (faults.length === 0) return fine
    if (faults.every((fault) => fault.meant)) meant ??= faults
  }
  return meant ?? mismatch(value, parsed, place)
}

function checkNamed(value: ParamValue, type: NamedType, place: Place): readonly Fault[] {
  const check = Object.hasOwn(checks, type.name) ? checks[type.name] : undefined
  if (check) return check(value, type, place)
  // A class of Manim comes by a wire or an expression; of types unknown here nothing can be said.
  return place.catalogue.classes.has(type.name) ? mismatch(value, type, place, `Wire it, or write an expression`) : fine
}

/** What Manim itself takes where nothing is said is right, whatever is known of its type. */
function isDefault(value: ParamValue, { port }: Place): boolean {
  if (port?.default === undefined || port.growing) return false
  return value === port.default || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(port.default))
}

function takesNone(members: readonly NamedType[], { port }: Place): boolean {
  if (members.some(({ name }) => name === 'None' || name === 'Any')) return true
  return port !== undefined && !port.required && (port.default === undefined || port.default === null)
}

function isExpression(value: ParamValue): value is { expr: string } {
  return typeof value === 'object' && value !== null && 'expr' in value
}

/** Of an expression only what can be said at a glance: `RED` is no Number, and `-5` no radius. */
function checkExpressionType(
  text: string,
  type: SocketType,
  members: readonly NamedType[],
  place: Place,
): readonly Fault[] {
  const known = typeOfExpression(text, place.catalogue)
  const connection = known === undefined ? undefined : canConnect(known, type, place.catalogue)
  if (connection?.ok === false) {
    return [{ code: 'type_mismatch', message: connection.reason, handle: place.handle, fix: 'Correct the expression' }]
  }
  return members.every(({ name }) => name === 'Number' || name === 'Integer') ? checkConstant(text, place) : fine
}
