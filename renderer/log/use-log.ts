import { useEffect, useState } from 'react'
import type { LogLine } from '../../engine/api/contract/app.ts'
import type { LogLevel } from '../../engine/api/contract/log-level.ts'
import { useEngine } from '../workspace/context.tsx'

/** How often the log is asked for, in milliseconds, and how many lines. */
const every = 1000
const amount = 500

/** The end of the log, asked for again each second while the page can be seen. */
export function useLog(level: LogLevel): { lines: readonly LogLine[] | undefined; error: string | undefined } {
  const engine = useEngine()
  const [state, setState] = useState<{ lines?: readonly LogLine[]; error?: string }>({})
  useEffect(() => {
    let isOver = false
    let timer: number | undefined
    async function ask(): Promise<void> {
      if (document.visibilityState === 'visible' && engine.state === 'open') {
        try {
          const lines = await engine.request('logs.tail', { lines: amount, level })
          if (isOver) return
          setState((old) => (isSame(old.lines, lines) ? old : { lines }))
        } catch (reason) {
          if (!isOver) setState((old) => ({ ...old, error: reason instanceof Error ? reason.message : String(reason) }))
        }
      }
      if (!isOver) timer = window.setTimeout(() => void ask(), every)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [engine, level])
  return { lines: state.lines, error: state.error }
}

/** Lines are only ever added, so their number and the last one say whether there are new ones. */
function isSame(old: readonly LogLine[] | undefined, lines: readonly LogLine[]): boolean {
  const [a, b] = [old?.at(-1), lines.at(-1)]
  return old !== undefined && old.length === lines.length && a?.timestamp === b?.timestamp && a?.message === b?.message
}
