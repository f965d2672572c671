import { stepsOf } from '../../document/steps.ts'
import { useCatalogue, useDocument, usePreview } from '../../workspace/context.tsx'

/** Seconds the scene plays: as the preview has run it, before that as it is planned; undefined where neither says. */
export function useLength(): { seconds: number | undefined; certain: boolean } {
  const catalogue = useCatalogue()
  const played = usePreview(({ timeline }) => (timeline?.complete === true ? timeline.duration : undefined))
  const isFresh = usePreview(({ render }) => render?.state === 'complete')
  const { list } = useDocument(({ document }) => stepsOf(document, undefined, catalogue))
  if (played !== undefined) return { seconds: played, certain: isFresh }
  const planned = list.reduce((sum, { seconds }) => sum + seconds, 0)
  return { seconds: planned > 0 ? planned : undefined, certain: false }
}
