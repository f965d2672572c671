import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useUi, useUiStore } from '../commands/context.tsx'
import { useJobs } from '../exports/use-jobs.ts'
import { useKept, type Kept } from '../settings/kept.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useDocument, usePreview } from '../workspace/context.tsx'
import { nextStep, tourSteps } from './tour-steps.ts'

const seen: Kept<boolean> = { name: 'tour_seen', schema: z.boolean(), initial: false }

/** The step that is shown (the number of steps once all are done), and what ends the tour. */
export function useTour(): { step: number | undefined; end: () => void } {
  const ui = useUiStore()
  const step = useUi(({ tourStep }) => tourStep)
  const loaded = useSettings((state) => state.loaded)
  const [isSeen, setSeen] = useKept(seen)
  const document = useDocument((state) => state.document)
  const isEmpty = document.nodes.length === 0
  const played = usePlayed(step)
  const exported = useExported(step)

  // Whoever has never seen it and has an empty graph before them is offered it.
  useEffect(() => {
    if (loaded && !isSeen && isEmpty && ui.getState().tourStep === undefined) ui.setState({ tourStep: 0 })
  }, [loaded, isSeen, isEmpty, ui])

  useEffect(() => {
    if (step === undefined || step >= tourSteps.length) return
    const next = nextStep(step, { document, played, exported })
    if (next !== step) ui.setState({ tourStep: next })
    if (next >= tourSteps.length) setSeen(true)
  }, [step, document, played, exported, ui, setSeen])

  const end = (): void => {
    setSeen(true)
    ui.setState({ tourStep: undefined, tourDone: true })
  }
  return { step, end }
}

/** Whether the player has run while the tour waits for it, with a picture to show. */
function usePlayed(step: number | undefined): boolean {
  const isPlaying = usePreview(({ playing, timeline }) => playing && (timeline?.duration ?? 0) > 0)
  const [playedAt, setPlayedAt] = useState<number>()
  useEffect(() => {
    if (isPlaying) setPlayedAt(step)
  }, [isPlaying, step])
  return step !== undefined && playedAt === step
}

/** Whether there are more exports than when the tour came to its last step. */
function useExported(step: number | undefined): boolean {
  const count = useJobs(({ jobs }) => jobs.length)
  const before = useRef(count)
  useEffect(() => {
    if (step !== tourSteps.length - 1) before.current = count
  }, [step, count])
  return step === tourSteps.length - 1 && count > before.current
}
