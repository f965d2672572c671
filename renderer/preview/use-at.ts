import { useEffect } from 'react'
import { useTab } from '../workspace/context.tsx'

/** Calls with the playhead, in seconds, now and whenever it moves; nothing is drawn anew by React. */
export function useAt(show: (at: number) => void): void {
  const { preview } = useTab()
  useEffect(() => {
    show(preview.getState().at)
    return preview.subscribe(({ at }, before) => {
      if (at !== before.at) show(at)
    })
  }, [preview, show])
}
