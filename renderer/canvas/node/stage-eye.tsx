import { Eye, EyeClosed, EyeOff, ScanEye, type LucideIcon } from 'lucide-react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { BodyView } from '../../document/body-view.ts'
import { stepNumberOf } from '../../document/steps.ts'
import { nodeName } from '../../document/node-name.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useTab } from '../../workspace/context.tsx'
import { nextShow, setShow } from './node-edits.ts'
import styles from './node-header.module.css'
import { isSeen, stageIn } from './stage.ts'
import { useOfView } from './use-of-view.ts'

/** The eye of an object: whether it is brought on stage by itself, always, or never. A click goes to the next. */
export function StageEye({ node }: { node: GraphNode }) {
  const tab = useTab()
  const text = useOfView(stageText)
  const seen = useOfView((view, id) => {
    const stage = stageIn(view).get(id)
    return stage !== undefined && isSeen(stage)
  })
  if (text === undefined) return null
  const Icon = iconOf(node, seen)
  const how = t(`nodes.show.${node.show ?? 'auto'}`)
  const label = t('nodes.shown', { how, text })
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={classNames(styles['eye'], node.show && styles['eyeSet'], 'nodrag')}
        aria-label={label}
        onClick={() => setShow(tab, [node.id], nextShow(node.show))}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}

function iconOf({ show, muted }: GraphNode, seen: boolean): LucideIcon {
  if (show === 'never' || muted) return EyeOff
  if (show === 'always') return ScanEye
  return seen ? Eye : EyeClosed
}

/** Whether and when the object comes on stage, in words; undefined for what makes no object. */
function stageText(view: BodyView, id: string): string | undefined {
  const stage = stageIn(view).get(id)
  if (!stage) return undefined
  if (view.node(id)?.muted) return t('nodes.stage.muted')
  const by = stage.by === undefined ? undefined : view.node(stage.by)
  if (!by) return t(`nodes.stage.${stage.reason}`)
  const within =
    view.body === view.document ? undefined : view.document.subgraphs.find((body) => body === view.body)?.id
  const number = stepNumberOf(view.document, within, view.catalogue, by.id)?.number
  const name = nodeName(by, view.kind(by.id))
  return number === undefined ? t('nodes.stage.by', { name }) : t('nodes.stage.byStep', { name, number })
}
