const hour = 3_600_000
const day = 24 * hour

/** A snapshot that was kept by itself. */
export interface AutomaticSnapshot {
  id: string
  /** Milliseconds since 1970. */
  time: number
}

/**
 * Which snapshots that were kept by themselves are no longer needed: all of the last hour stay, then the last of each hour
 * for a day, the last of each day for a month (30 days). Thinning out again at another time never asks for more than this.
 *
 * @param now - milliseconds since 1970
 * @returns ids
 */
export function thinOut(snapshots: readonly AutomaticSnapshot[], now: number): string[] {
  const kept = new Set<string>()
  const gone: string[] = []
  for (const { id, time } of snapshots.toSorted((a, b) => b.time - a.time)) {
    const slot = slotOf(time, now) ?? id
    if (slot === 'past' || kept.has(slot)) gone.push(id)
    else kept.add(slot)
  }
  return gone
}

/** What only one snapshot may fill; undefined where all may stay. */
function slotOf(time: number, now: number): string | undefined {
  const age = now - time
  if (age < hour) return undefined
  if (age < day) return `hour ${Math.floor(time / hour)}`
  return age < 30 * day ? `day ${Math.floor(time / day)}` : 'past'
}
