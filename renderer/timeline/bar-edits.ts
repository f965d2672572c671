/** What bars do to the graph: each drag is one undo step. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { setParam } from '../../engine/graph/edits/nodes.ts'
import { setSettings } from '../../engine/graph/edits/settings.ts'
import { edit } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import type { Tab } from '../workspace/tab.ts'
import type { Bar } from './lanes.ts'
import { reorderStep, sequenceOf } from './reorder.ts'
import type { TimedStep } from './timing.ts'

/** Seconds that dragging a bar's edge changes; undefined where nothing sets them, or a wire does. */
export function lengthOf(bar: Bar): number | undefined {
  return bar.kind === 'hold' ? bar.length : bar.clock?.seconds
}

/** Sets what a bar's length comes from, in seconds. */
export function setLength(tab: Tab, { kind, clock }: Bar, seconds: number): void {
  edit(tab.document, t('timeline.resize'), (document) => {
    if (kind === 'hold') return setSettings(document, { hold: seconds })
    return clock ? setParam(document, [clock.node], clock.parameter, seconds) : document
  })
}

/** Where a step would go that is dropped at a time: its index among the others, and the time at which the gap is. */
export function gapAt(steps: readonly TimedStep[], moved: number, seconds: number): { to: number; at: number } {
  const others = steps.filter(({ step }, index) => index !== moved && step.kind !== 'hold')
  const to = others.filter(({ start, seconds: length }) => start + length / 2 < seconds).length
  const [previous, next] = [others[to - 1], others[to]]
  return { to, at: next?.start ?? (previous ? previous.start + previous.seconds : 0) }
}

/** Moves a step among the others. @returns the node that forbids it */
export function moveStep(tab: Tab, catalogue: Catalogue, step: string, to: number): string | undefined {
  const result = reorderStep(tab.document.getState().document, catalogue, step, to)
  if ('refusedBy' in result) return result.refusedBy
  edit(tab.document, t('timeline.move'), () => result.document)
  return undefined
}

/** Moves a step one place earlier (-1) or later (1). @returns the node that forbids it */
export function nudgeStep(tab: Tab, catalogue: Catalogue, step: string, by: -1 | 1): string | undefined {
  const sequence = sequenceOf(tab.document.getState().document, catalogue)
  const to = sequence.indexOf(step) + by
  return to < 0 || to >= sequence.length ? undefined : moveStep(tab, catalogue, step, to)
}
