import { useMemo } from 'react'
import { stepsOf } from '../document/steps.ts'
import { useCatalogue, useDocument, usePreview } from '../workspace/context.tsx'
import { endOf, type TimedStep, timeSteps } from './timing.ts'

/** The steps of the scene in time, planned at once and as the engine ran them. */
export interface Timing {
  readonly steps: readonly TimedStep[]
  /** Seconds. */
  readonly end: number
}

/** See `Timing`. */
export function useTiming(): Timing {
  const catalogue = useCatalogue()
  const document = useDocument((state) => state.document)
  const revision = useDocument((state) => state.revision)
  const timeline = usePreview((state) => state.timeline)
  return useMemo(() => {
    const steps = timeSteps(stepsOf(document, undefined, catalogue).list, timeline, revision)
    const ran = timeline?.revision === revision ? timeline.duration : 0
    return { steps, end: Math.max(endOf(steps), ran) }
  }, [document, revision, timeline, catalogue])
}
