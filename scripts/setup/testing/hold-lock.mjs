// Holds a lock for a while: `node hold-lock.mjs LOCK LOG MILLISECONDS [child]`; with `child` a child of it outlives it.
import { appendFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { withLock } from '../lock.mjs'

const [lock = '', log = '', milliseconds = '0', child] = process.argv.slice(2)

await withLock(
  lock,
  async (onStart) => {
    appendFileSync(log, 'in\n')
    if (child !== undefined) {
      const { pid } = spawn(process.execPath, ['-e', `setTimeout(() => {}, ${child})`], {
        stdio: 'ignore',
        detached: true,
      })
      if (pid !== undefined) onStart(pid)
    }
    await sleep(Number(milliseconds))
    appendFileSync(log, 'out\n')
  },
  () => appendFileSync(log, 'waits\n'),
)
