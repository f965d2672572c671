/** Times as people say them. */

/** `23:41`. */
export function clock(time: Date): string {
  return time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/**
 * `today 23:41`, `yesterday 19:02`, `16 November`, and with the year where it is another.
 *
 * @param iso - ISO 8601
 * @param now - what "today" is measured from
 */
export function timeWords(iso: string, now: Date = new Date()): string {
  const time = new Date(iso)
  const days = Math.round((startOf(now) - startOf(time)) / 86_400_000)
  if (days === 0) return `today ${clock(time)}`
  if (days === 1) return `yesterday ${clock(time)}`
  const year = time.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year })
}

function startOf(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
}
