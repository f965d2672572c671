import { membersOf, named, parseType, printType, unionOf } from '../../catalogue/sockets/socket-type.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SocketType } from '../../catalogue/definition.ts'
import type { ParamValue } from '../document.ts'
import { freeNamesOfExpression, freeNamesOfFunction } from '../free-names.ts'
import type { InputSocket } from './node-sockets.ts'

/**
 * The sockets inside a parameter's value: one for each entry of its lists and dicts, at any depth, and one for each
 * free name of its expressions (rule 17).
 *
 * @param input - the socket of the parameter itself
 */
export function addValueSockets(input: InputSocket, value: ParamValue, options: ValueOptions): void {
  walk({ ...options, input, handle: input.handle, type: input.type }, value)
}

/** What the search needs besides the value. */
export interface ValueOptions {
  catalogue: Catalogue
  /** Handles with a wire: a name among them is an input even where Manim has it too. */
  wired: ReadonlySet<string>
  /** Takes each socket found; the same may come several times. */
  add: (socket: InputSocket) => void
}

interface Place extends ValueOptions {
  input: InputSocket
  handle: string
  type: SocketType
}

function walk(place: Place, value: ParamValue): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) walk(place, item)
  } else if ('expr' in value) addNames(place, freeNamesOfExpression(value.expr, place.catalogue, place.wired))
  else if ('fn' in value) addNames(place, freeNamesOfFunction(value.fn, place.catalogue, place.wired))
  else if ('list' in value) {
    for (const [slot, item] of value.list) addSlot(place, slot, slot, item)
  } else if ('dict' in value) {
    for (const [slot, key, item] of value.dict) addSlot(place, slot, String(key), item)
  }
}

function addSlot(place: Place, slot: string, title: string, value: ParamValue): void {
  const handle = `${place.handle}/${slot}`
  const type = entryType(place.type)
  const { port } = place.input
  place.add({ handle, title, type, origin: 'slot', required: false, ...(port ? { port } : {}) })
  walk({ ...place, handle, type }, value)
}

function addNames(place: Place, names: ReadonlyMap<string, number>): void {
  for (const [name, column] of names) {
    const expression = { parameter: place.handle, column }
    place.add({ handle: name, title: name, type: 'Any', origin: 'name', required: true, expression })
  }
}

const entryTypes = new Map<SocketType, SocketType>()

/** What an entry of a list or dict may be: of `List<Color> | Number` a Color. */
export function entryType(type: SocketType): SocketType {
  let entry = entryTypes.get(type)
  if (entry === undefined) {
    if (entryTypes.size > 1000) entryTypes.clear()
    entry = printType(unionOf(membersOf(parseType(type)).flatMap(({ name, args }) => entriesOf(name, args))))
    entryTypes.set(type, entry)
  }
  return entry
}

function entriesOf(name: string, args: readonly ReturnType<typeof parseType>[]): ReturnType<typeof parseType>[] {
  if (name === 'List' || name === 'Dict') return [args.at(-1) ?? named('Any')]
  return name === 'Point' || name === 'Vector' || name === 'Range' ? [named('Number')] : []
}
