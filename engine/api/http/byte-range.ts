/** A part of a file, in bytes; both ends belong to it. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * What a header `Range` asks for. Several ranges at once and other units are taken as no range, which the standard
 * allows and players cope with.
 *
 * @param size - of the file in bytes
 * @returns undefined for the whole file, `unsatisfiable` for a range that lies outside of it
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(/\s/g, '') ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const last = size - 1
  if (from === '')
    return size === 0 || Number(to) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: last }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return undefined
  return start > last ? 'unsatisfiable' : { start, end: to === '' ? last : Math.min(Number(to), last) }
}
