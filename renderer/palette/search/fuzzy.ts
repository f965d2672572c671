/** How well a typed word fits a text, and which letters of it are meant. */

/** Stretches of a text as [start, end): what the list shows bright. */
export type Ranges = readonly (readonly [start: number, end: number])[]

/** A fit. */
export interface Fit {
  /** Above 0 up to 1, the higher the better. */
  readonly score: number
  readonly ranges: Ranges
}

/** Scores by how the letters lie: the whole text, its beginning, the beginning of one of its words, the initials … */
const scores = { whole: 1, prefix: 0.9, word: 0.8, initials: 0.72, inside: 0.6, scattered: 0.3 } as const
/** What a letter of the text that is not meant costs, so that among equal fits the shorter text comes first. */
const perLetter = 0.001

/** How a word without spaces fits a text; undefined where it does not. Capitals do not count. */
export function fuzzyFit(word: string, text: string): Fit | undefined {
  if (word === '') return { score: scores.whole, ranges: [] }
  const wanted = word.toLowerCase()
  const lower = text.toLowerCase()
  const longer = Math.min(0.05, (text.length - word.length) * perLetter)
  const at = bestPlace(wanted, lower, text)
  if (at !== undefined) {
    const kind = at !== 0 ? (startsWord(text, at) ? 'word' : 'inside') : lower === wanted ? 'whole' : 'prefix'
    return { score: scores[kind] - longer, ranges: [[at, at + word.length]] }
  }
  return initials(wanted, text, longer) ?? scattered(wanted, lower, text, longer)
}

/** Where the word stands as it is, at the beginning of a word of the text if it can be. */
function bestPlace(wanted: string, lower: string, text: string): number | undefined {
  let first: number | undefined
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    if (startsWord(text, at)) return at
    first ??= at
  }
  return first
}

/** Letters that each begin a word of the text: `rt` for ReplacementTransform. */
function initials(wanted: string, text: string, longer: number): Fit | undefined {
  const starts = Array.from({ length: text.length }, (_, at) => at).filter((at) => startsWord(text, at))
  const places = placesOf(
    wanted,
    starts.map((at) => (text[at] ?? '').toLowerCase()),
  )?.map((at) => starts[at] ?? 0)
  return places && { score: scores.initials - longer, ranges: joined(places) }
}

/** Letters in this order anywhere, the first of them at the beginning of a word. */
function scattered(wanted: string, lower: string, text: string, longer: number): Fit | undefined {
  if (wanted.length < 3) return undefined
  for (let at = lower.indexOf(wanted.charAt(0)); at !== -1; at = lower.indexOf(wanted.charAt(0), at + 1)) {
    if (!startsWord(text, at)) continue
    const places = placesOf(wanted, lower.slice(at).split(''))?.map((place) => place + at)
    if (!places) return undefined
    const ranges = joined(places)
    // More pieces, and a longer way from the first to the last, make it less likely that this was meant.
    const spread = ((places.at(-1) ?? 0) - at + 1) / wanted.length
    if (ranges.length > 3 || spread > 3) continue
    return { score: scores.scattered - longer - 0.02 * ranges.length, ranges }
  }
  return undefined
}

/** The first places of these letters, one after the other. */
function placesOf(wanted: string, letters: readonly string[]): number[] | undefined {
  const places: number[] = []
  let from = 0
  for (const letter of wanted) {
    const at = letters.indexOf(letter, from)
    if (at === -1) return undefined
    places.push(at)
    from = at + 1
  }
  return places
}

function joined(places: readonly number[]): Ranges {
  const ranges: [number, number][] = []
  for (const at of places) {
    const last = ranges.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else ranges.push([at, at + 1])
  }
  return ranges
}

/** Whether a word begins there: after a sign or a space, or with a capital inside `camelCase`. */
function startsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const letter = text.charAt(at)
  if (before === '') return true
  if (!/[\p{L}\p{N}]/u.test(before)) return /[\p{L}\p{N}]/u.test(letter)
  return /\p{Lu}|\d/u.test(letter) && /\p{Ll}/u.test(before)
}
