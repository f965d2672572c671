import { stepNumberOf } from '../../document/steps.ts'
import type { BodyView } from '../../document/body-view.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue, useDocument, useSession } from '../../workspace/context.tsx'
import { meaningOfView } from './meaning-of-view.ts'
import styles from './node-header.module.css'
import { useOfView } from './use-of-view.ts'

/** The number of the step that a node is (filled), or is played in (outlined); a dash where it would be but does not run. */
export function StepNumber({ node }: { node: string }) {
  const catalogue = useCatalogue()
  const within = useSession((state) => state.within)
  const number = useDocument(({ document }) => stepNumberOf(document, within, catalogue, node)?.number)
  const inside = useDocument(({ document }) => stepNumberOf(document, within, catalogue, node)?.inside === true)
  const isStarved = useOfView(isStarvedStep)
  if (number === undefined && !isStarved) return null
  const label = isStarved ? t('nodes.notRun') : t(inside ? 'nodes.insideStep' : 'nodes.step', { number })
  return (
    <span
      className={classNames(styles['step'], (inside || isStarved) && styles['inside'])}
      role="img"
      aria-label={label}
      title={label}
    >
      {isStarved ? '−' : number}
    </span>
  )
}

function isStarvedStep(view: BodyView, id: string): boolean {
  const known = meaningOfView(view)
  const node = known?.nodes.get(id)
  return node !== undefined && known?.starved.has(id) === true && known.meaning.plays.isPlayable(node)
}
