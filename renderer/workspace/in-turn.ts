/** Work on one tab's file, one piece after the other: a save must know the fingerprint that the last one gave. */
import type { Tab } from './tab.ts'

const last = new WeakMap<Tab, Promise<unknown>>()

/** Does the work when that which was asked for before is done, however it ended. */
export function inTurn<T>(tab: Tab, work: () => Promise<T>): Promise<T> {
  const before = last.get(tab) ?? Promise.resolve()
  const done = before.then(work, work)
  last.set(
    tab,
    done.catch(() => undefined),
  )
  return done
}
