import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react'
import { nodeName } from '../document/node-name.ts'
import { beginGesture, cancelGesture, endGesture } from '../document/document-store.ts'
import { goToNode } from '../preview/go-to-node.ts'
import { t } from '../strings/t.ts'
import { useCatalogue, useTab } from '../workspace/context.tsx'
import { gapAt, lengthOf, moveStep, setLength } from './bar-edits.ts'
import type { Bar } from './lanes.ts'
import { reorderStep } from './reorder.ts'
import { type Scale, snapStep, snapTo, toSeconds } from './scale.ts'
import type { TimedStep } from './timing.ts'

/** What is being dragged, and what is said of it at the cursor. */
export interface BarDrag {
  readonly kind: 'move' | 'resize'
  readonly bar: Bar
  /** Pixels in the tracks. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** With `move`: where the line stands, in seconds, and the node that forbids it. */
  readonly gap?: number
  readonly refusedBy?: string | undefined
}

/** Pixels before a press becomes a drag. */
const threshold = 4

/** Dragging bars and their edges; a press that stays in place goes to the node. Escape takes a drag back. */
export function useBarDrag(steps: readonly TimedStep[], scale: Scale, onHold: (held: boolean) => void) {
  const tab = useTab()
  const catalogue = useCatalogue()
  const [drag, setDrag] = useState<BarDrag>()
  const tracks = useRef<HTMLDivElement>(null)

  function follow(
    event: ReactPointerEvent,
    moved: (event: PointerEvent) => void,
    ended: (kept: boolean) => void,
  ): void {
    if (event.button !== 0) return
    event.stopPropagation()
    const from = { x: event.clientX, y: event.clientY }
    let begun = false
    const onMove = (now: PointerEvent): void => {
      begun ||= Math.hypot(now.clientX - from.x, now.clientY - from.y) > threshold
      if (begun) moved(now)
    }
    const end = (kept: boolean): void => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      removeEventListener('keydown', onKey, true)
      setDrag(undefined)
      onHold(false)
      ended(kept && begun)
    }
    const onUp = (): void => end(true)
    const onCancel = (): void => end(false)
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return
      key.stopPropagation()
      begun = true
      end(false)
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    addEventListener('keydown', onKey, true)
  }

  function place({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const box = tracks.current?.getBoundingClientRect()
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) }
  }

  function nameOf(id: string): string {
    const node = tab.document.getState().document.nodes.find((one) => one.id === id)
    return node ? nodeName(node, catalogue.kinds.get(node.type)) : id
  }

  function startMove(event: ReactPointerEvent, bar: Bar): void {
    const step = steps[bar.at]?.step.node
    const { document } = tab.document.getState()
    let target: { to: number; refusedBy: string | undefined } | undefined
    let isClick = true
    follow(
      event,
      (now) => {
        isClick = false
        if (step === undefined) return
        const at = place(now)
        const gap = gapAt(steps, bar.at, toSeconds(scale, at.x))
        if (target?.to !== gap.to) {
          const result = reorderStep(document, catalogue, step, gap.to)
          target = { to: gap.to, refusedBy: 'refusedBy' in result ? result.refusedBy : undefined }
        }
        const { refusedBy } = target
        const text = refusedBy === undefined ? bar.title : t('timeline.refused', { name: nameOf(refusedBy) })
        tab.session.setState({ hovered: refusedBy })
        setDrag({ kind: 'move', bar, ...at, text, gap: gap.at, refusedBy })
      },
      (kept) => {
        tab.session.setState({ hovered: undefined })
        if (kept && target && step !== undefined) moveStep(tab, catalogue, step, target.to)
        else if (isClick && bar.node !== undefined) goToNode(tab, bar.node)
      },
    )
  }

  function startResize(event: ReactPointerEvent, bar: Bar): void {
    const length = lengthOf(bar)
    if (length === undefined) return
    const { clientX } = event
    let begun = false
    follow(
      event,
      (now) => {
        if (!begun) {
          begun = true
          onHold(true)
          beginGesture(tab.document, t('timeline.resize'))
        }
        const snaps = tab.preview.getState().snap && !now.shiftKey
        const step = snaps ? snapStep(scale, tab.document.getState().document.settings.frame_rate) : 0.01
        const seconds = snapTo(length + (now.clientX - clientX) / scale.perSecond, step)
        setLength(tab, bar, seconds)
        setDrag({ kind: 'resize', bar, ...place(now), text: t('timeline.seconds', { seconds }) })
      },
      (kept) => {
        if (!begun) return
        if (kept) endGesture(tab.document)
        else cancelGesture(tab.document)
      },
    )
  }

  return { drag, tracks, startMove, startResize }
}
