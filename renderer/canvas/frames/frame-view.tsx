import { memo, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import type { Frame } from '../../../engine/graph/document.ts'
import { select } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useDocument, useSession, useTab } from '../../workspace/context.tsx'
import { cssColor } from '../node/node-color.ts'
import { changeFrame, moveFrame, removeFrame } from './box-edits.ts'
import { BoxTools } from './box-tools.tsx'
import styles from './boxes.module.css'
import { carryMembers } from './carry-members.ts'
import { isCollapsed, setCollapsed } from './collapsed.ts'
import { leastFrame } from './frame-box.ts'
import { FrameTitle } from './frame-title.tsx'
import { useBoxDrag } from './use-box-drag.ts'

/** Height of a frame of which only the title is shown. */
export const collapsedHeight = 32

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A titled box behind nodes, which carries them along. */
export const FrameView = memo(function FrameView({ frame }: { frame: Frame }) {
  const tab = useTab()
  const within = useSession((state) => state.within)
  const selected = useSession(({ selection }) => selection.frames.includes(frame.id))
  const alone = useSession(({ selection: { nodes, frames } }) => nodes.length === 0 && frames.length === 1)
  const collapsed = useDocument(({ document }) => isCollapsed(document, within, frame.id))
  const move = useBoxDrag({
    move: (by) => carryMembers(tab, frame, by, true),
    end: (by) => {
      carryMembers(tab, frame, by ?? { x: 0, y: 0 }, false)
      if (by) moveFrame(tab, frame, by)
    },
  })
  const size = useBoxDrag({
    end: (by) => by && changeFrame(tab, t('nodes.frame.undo.resize'), frame.id, { size: sizeAfter(frame.size, by) }),
  })
  const pick = (event: PointerEvent): void => {
    const { frames } = tab.session.getState().selection
    if (!event.shiftKey) select(tab.session, { frames: [frame.id] })
    else if (!selected)
      tab.session.setState(({ selection }) => ({ selection: { ...selection, frames: [...frames, frame.id] } }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const [x, y] = steps[event.key] ?? [0, 0]
    if (event.target !== event.currentTarget || event.altKey || (x === 0 && y === 0)) return
    event.preventDefault()
    const far = event.shiftKey ? 16 : 1
    moveFrame(tab, frame, { x: x * far, y: y * far })
  }
  const { width, height } = size.by ? sizeAfter(frame.size, size.by) : frame.size
  return (
    <section
      className={classNames(styles['frame'], selected && styles['selected'], collapsed && styles['collapsed'])}
      style={
        {
          left: frame.position.x + (move.by?.x ?? 0),
          top: frame.position.y + (move.by?.y ?? 0),
          width,
          height: collapsed ? collapsedHeight : height,
          '--tint': cssColor(frame.color),
        } as CSSProperties
      }
      aria-label={t('nodes.frame.name', { title: frame.title })}
      tabIndex={-1}
      data-frame={frame.id}
      onFocus={({ target, currentTarget }) =>
        target === currentTarget && !selected && select(tab.session, { frames: [frame.id] })
      }
      onKeyDown={onKeyDown}
    >
      <div
        className={styles['head']}
        {...move.handlers}
        onPointerDown={(event) => {
          pick(event)
          move.handlers.onPointerDown(event)
        }}
      >
        <FrameTitle frame={frame} />
        {collapsed && (
          <span className={styles['count']}>{t('nodes.frame.count', { count: frame.members.length })}</span>
        )}
      </div>
      {!collapsed && <div className={styles['corner']} title={t('nodes.frame.resize')} {...size.handlers} />}
      {selected && alone && (
        <BoxTools
          label={{ color: t('nodes.frame.color'), remove: t('nodes.frame.remove') }}
          color={frame.color}
          onColor={(color) => changeFrame(tab, t('nodes.frame.undo.color'), frame.id, { color })}
          collapsed={collapsed}
          onCollapse={() => setCollapsed(tab, frame.id, !collapsed)}
          onRemove={() => removeFrame(tab, frame.id)}
        />
      )}
    </section>
  )
})

function sizeAfter({ width, height }: Frame['size'], by: { x: number; y: number }): Frame['size'] {
  return {
    width: Math.max(leastFrame.width, Math.round(width + by.x)),
    height: Math.max(leastFrame.height, Math.round(height + by.y)),
  }
}
