import { Eye, EyeClosed, EyeOff, ScanEye } from 'lucide-react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { nextShow, setShow } from '../../canvas/node/node-edits.ts'
import { isSeen, stageIn } from '../../canvas/node/stage.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { useTab } from '../../workspace/context.tsx'

/** The eye of an object: a click goes on to auto, always, never. */
export function ShowButton({ node }: { node: GraphNode }) {
  const tab = useTab()
  const stage = stageIn(useBody()).get(node.id)
  if (!stage) return null
  const auto = isSeen(stage) ? Eye : EyeClosed
  const icon = node.show === 'never' ? EyeOff : node.show === 'always' ? ScanEye : auto
  const how = t(`nodes.show.${node.show ?? 'auto'}`)
  return (
    <IconButton
      icon={icon}
      label={t('inspector.eye', { how })}
      onClick={() => setShow(tab, [node.id], nextShow(node.show))}
    />
  )
}
