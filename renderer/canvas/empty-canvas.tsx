import { useBody } from '../document/use-body.ts'
import { useCommandContext } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { useCatalogue } from '../workspace/context.tsx'
import { canvasOf, placeForNew } from './canvas-handle.ts'
import styles from './empty-canvas.module.css'
import { placeNode } from './place/add-node.ts'

const first = ['manim.Circle', 'manim.Text', 'manim.MathTex', 'manim.Axes']

/** What the empty canvas says: how to begin, and four things to begin with. */
export function EmptyCanvas() {
  const { body } = useBody()
  const { kinds } = useCatalogue()
  const context = useCommandContext()
  if (body.nodes.length + body.frames.length + body.notes.length > 0) return null
  const add = (type: string): void => {
    const canvas = canvasOf(context.tab)
    const kind = kinds.get(type)
    if (!canvas || !kind || !context.tab) return
    const place = canvas.flow.screenToFlowPosition(placeForNew({ ...canvas, pointer: undefined }))
    placeNode(context, context.tab, { kind, position: { x: place.x - 110, y: place.y } })
    canvas.element.focus()
  }
  return (
    <div className={styles['empty']}>
      <p>{t('canvas.empty')}</p>
      <div className={styles['buttons']}>
        {first.map((type) => (
          <Button key={type} onClick={() => add(type)}>
            {type === 'manim.MathTex' ? t('canvas.equation') : (kinds.get(type)?.title ?? type)}
          </Button>
        ))}
      </div>
    </div>
  )
}
