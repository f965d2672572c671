import type { Log } from '../../library/logs/log.ts'
import type { HostLog } from '../session-log.ts'

/** The app's log, as hosts write into it. */
export function hostLog(log: Log): HostLog {
  return {
    warn: (details, message) => log.warning(message, { ...details }),
    error: (details, message) => log.error(message, { ...details }),
  }
}
