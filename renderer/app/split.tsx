import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import styles from './editor-frame.module.css'

/** A region beside or below another, in pixels: the other takes what is left. */
interface Side {
  readonly id: string
  readonly size: number
  readonly min: number
  readonly max: number
  /** What the splitter is called. */
  readonly label: string
  readonly children: ReactNode
}

/** Two regions with a splitter, whose place is remembered; a double click on it restores the usual size. */
export function Split({
  id,
  orientation,
  first,
  last,
  children,
}: {
  id: string
  orientation: 'horizontal' | 'vertical'
  /** The region at the left or above. */
  first?: Side | undefined
  /** The region at the right or below. */
  last?: Side | undefined
  children: ReactNode
}) {
  const panelIds = [first?.id, 'rest', last?.id].filter((name) => name !== undefined)
  const layout = useDefaultLayout({ id: `manim-nodes.${id}`, panelIds, storage: localStorage })
  return (
    <Group id={id} orientation={orientation} className={styles['columns']} {...layout}>
      {first && <SidePanel {...first} />}
      {first && <Separator className={styles['separator']} aria-label={first.label} />}
      <Panel id="rest" minSize={160} className={styles['panel']}>
        {children}
      </Panel>
      {last && <Separator className={styles['separator']} aria-label={last.label} />}
      {last && <SidePanel {...last} />}
    </Group>
  )
}

function SidePanel({ id, size, min, max, children }: Side) {
  return (
    <Panel
      id={id}
      defaultSize={size}
      minSize={min}
      maxSize={max}
      groupResizeBehavior="preserve-pixel-size"
      className={styles['panel']}
    >
      {children}
    </Panel>
  )
}
