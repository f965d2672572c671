import type { Frame } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { useWalk, walkOf } from '../walk/walk-store.ts'
import { changeFrame } from './box-edits.ts'
import styles from './boxes.module.css'

/** The title of a frame; F2 or a double click makes it a field. */
export function FrameTitle({ frame: { id, title } }: { frame: Frame }) {
  const tab = useTab()
  const key = `frame:${id}`
  const renaming = useWalk((state) => state.renaming === key)
  const start = (): void => walkOf(tab).setState({ renaming: key })
  if (!renaming) {
    return (
      <span className={styles['title']} title={title} onDoubleClick={start}>
        {title}
      </span>
    )
  }
  const end = (text: string | undefined): void => {
    if (walkOf(tab).getState().renaming !== key) return
    walkOf(tab).setState({ renaming: undefined })
    if (text !== undefined) changeFrame(tab, t('nodes.frame.undo.rename'), id, { title: text.trim() || title })
  }
  return (
    <input
      className={styles['titleField']}
      aria-label={t('nodes.frame.rename')}
      defaultValue={title}
      ref={(field) => field?.select()}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={({ target }) => end(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(undefined)
      }}
    />
  )
}
