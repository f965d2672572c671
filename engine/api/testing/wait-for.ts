import { setTimeout as wait } from 'node:timers/promises'

/** Waits until something holds; an error that names it after a minute and a half, for a machine under load. */
export async function waitFor(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 90_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await wait(25)
  }
}
