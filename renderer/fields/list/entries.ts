/** Lists and dicts as rows: what they hold, and the value after a row was changed, moved, added or removed. Slots stay. */
import { newItemKey } from '../../../engine/graph/edits/items.ts'
import type { DictKey, ParamValue } from '../../../engine/graph/param-value.ts'

/** A row of a list; `slot` is its name for wires. */
export type ListEntry = readonly [slot: string, value: ParamValue]
/** A row of a dict. */
export type DictEntry = readonly [slot: string, key: DictKey, value: ParamValue]

/** The items of a list without their slots; undefined for what is none. */
export function itemsOf(value: ParamValue | undefined): readonly ParamValue[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null || !('list' in value)) return undefined
  return value.list.map(([, item]) => item)
}

/** A list with one item changed; a list with slots keeps them. */
export function withItem(value: ParamValue, at: number, item: ParamValue): ParamValue {
  if (Array.isArray(value)) return value.toSpliced(at, 1, item)
  if (typeof value !== 'object' || value === null || !('list' in value)) return value
  return { list: value.list.map(([slot, old], index) => [slot, index === at ? item : old]) }
}

/** The rows of a list; a plain one gets the slots it is stored with from the first change on. */
export function listEntries(value: ParamValue | undefined): readonly ListEntry[] {
  if (Array.isArray(value)) return value.map((item, at) => [`s${at + 1}`, item])
  return typeof value === 'object' && value !== null && 'list' in value ? value.list : []
}

/** The rows of a dict. */
export function dictEntries(value: ParamValue | undefined): readonly DictEntry[] {
  return typeof value === 'object' && value !== null && 'dict' in value ? value.dict : []
}

/** A list of these rows. */
export function asList(entries: readonly ListEntry[]): ParamValue {
  return { list: entries.map(([slot, value]) => [slot, value]) }
}

/** A dict of these rows. */
export function asDict(entries: readonly DictEntry[]): ParamValue {
  return { dict: entries.map(([slot, key, value]) => [slot, key, value]) }
}

/** Rows with one moved to another place; the same rows where it is there already or the place is none. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = entries[from]
  if (entry === undefined || to < 0 || to >= entries.length || to === from) return entries
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry)
}

/** Whether the value of an entry is a colour: Manim's dicts of options name colours so. */
export function isColorKey(key: DictKey): boolean {
  return typeof key === 'string' && /(^|_)color$/.test(key)
}

/** A slot that none of these rows has. */
export function newSlot(entries: readonly (readonly [slot: string, ...rest: unknown[]])[]): string {
  return newItemKey(entries.map(([slot]) => slot))
}
