/** Which field a parameter gets: the one table from port, type and value to a widget. */
import type { SocketType } from '../../engine/catalogue/definition.ts'
import { membersOf, parseType } from '../../engine/catalogue/sockets/socket-type.ts'
import type { ParamValue } from '../../engine/graph/param-value.ts'
import type { FieldPort } from './field-model.ts'

/** The fields there are. `expression` takes anything. */
export type WidgetName =
  | 'number'
  | 'integer'
  | 'bool'
  | 'text'
  | 'equation'
  | 'color'
  | 'vector'
  | 'choice'
  | 'enum'
  | 'rate_function'
  | 'function'
  | 'expression'
  | 'list'
  | 'dict'
  | 'range'
  | 'class'
  | 'more'
  | 'code'
  | 'file'

/** By the widget that the catalogue names; what is not here follows the type. */
const byWidget: Readonly<Record<string, WidgetName>> = {
  color: 'color',
  rate_function: 'rate_function',
  function: 'function',
  vector: 'vector',
  dict: 'dict',
  range: 'range',
  code: 'code',
  tex: 'equation',
  text: 'text',
  expression: 'expression',
  matrix: 'expression',
  table: 'expression',
  integers: 'expression',
  part: 'expression',
  numbers: 'list',
  strings: 'list',
  list: 'list',
  file: 'file',
  image: 'file',
  svg: 'file',
  audio: 'file',
  font: 'text',
  class: 'class',
}

/** By the name of a type. */
const byType: Readonly<Record<string, WidgetName>> = {
  Number: 'number',
  Integer: 'integer',
  Bool: 'bool',
  String: 'text',
  Color: 'color',
  Point: 'vector',
  Vector: 'vector',
  Range: 'range',
  Function: 'function',
  RateFunction: 'rate_function',
  Class: 'class',
  Config: 'enum',
  Dict: 'dict',
  List: 'list',
}

/** What each can show; what it cannot is shown as an expression. Absent and None are shown by all. */
const shows: Readonly<Record<WidgetName, (value: ParamValue) => boolean>> = {
  number: (value) => typeof value === 'number' || isExpression(value),
  integer: (value) => typeof value === 'number' || isExpression(value),
  bool: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string',
  equation: (value) => typeof value === 'string',
  color: (value) => typeof value === 'string',
  vector: (value) => isListOf(value, [3]) || isExpression(value),
  choice: (value) => typeof value === 'string',
  enum: isExpression,
  rate_function: (value) => typeof value === 'string',
  function: (value) => typeof value === 'object' && value !== null && 'fn' in value,
  expression: () => true,
  list: (value) => Array.isArray(value) || (typeof value === 'object' && value !== null && 'list' in value),
  dict: (value) => typeof value === 'object' && value !== null && 'dict' in value,
  range: (value) => isListOf(value, [2, 3]),
  class: (value) => typeof value === 'object' && value !== null && 'class' in value,
  more: () => true,
  code: (value) => typeof value === 'string',
  file: (value) => typeof value === 'string',
}

/** The widget for a value of a type at a port. */
export function widgetOf(type: SocketType, port: FieldPort, value: ParamValue | undefined): WidgetName {
  if (port.pass === 'kwargs') return 'more'
  const wanted = wantedWidgets(type, port)
  const fitting = value === undefined || value === null ? wanted[0] : wanted.find((widget) => shows[widget](value))
  return fitting ?? 'expression'
}

/** The widgets that could be, the likeliest first. */
function wantedWidgets(type: SocketType, port: FieldPort): WidgetName[] {
  const names = membersOf(parseType(type)).map(({ name }) => name)
  const byTypes = names.flatMap((name) => (Object.hasOwn(byType, name) ? (byType[name] ?? []) : []))
  if (port.choices) return ['choice', ...byTypes]
  const named = port.widget !== undefined && Object.hasOwn(byWidget, port.widget) ? byWidget[port.widget] : undefined
  // `direction="left"` is a word of Manim's, no vector.
  return named && !(named === 'vector' && names.includes('String')) ? [named, ...byTypes] : byTypes
}

function isExpression(value: ParamValue): boolean {
  return typeof value === 'object' && value !== null && 'expr' in value
}

function isListOf(value: ParamValue, lengths: readonly number[]): boolean {
  if (Array.isArray(value)) return lengths.includes(value.length)
  return typeof value === 'object' && value !== null && 'list' in value && lengths.includes(value.list.length)
}

const wide: ReadonlySet<WidgetName> = new Set(['vector', 'function', 'equation', 'code'])

/** Whether a field needs the node's whole width, under its label. */
export function isWide(type: SocketType, port: FieldPort, value: ParamValue | undefined): boolean {
  return wide.has(widgetOf(type, port, value))
}

const tall: ReadonlySet<WidgetName> = new Set(['function', 'equation', 'text', 'expression'])

/** Whether a field may be higher than a line in the inspector. */
export function isTall(type: SocketType, port: FieldPort, value: ParamValue | undefined): boolean {
  return tall.has(widgetOf(type, port, value))
}

const below: ReadonlySet<WidgetName> = new Set(['code', 'list', 'dict'])

/** Whether a field stands under its label in the inspector, as wide as the panel. */
export function isBelow(type: SocketType, port: FieldPort, value: ParamValue | undefined): boolean {
  return below.has(widgetOf(type, port, value))
}
