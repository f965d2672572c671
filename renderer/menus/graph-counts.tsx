import { t } from '../strings/t.ts'
import { useBody } from '../document/use-body.ts'
import { useSession } from '../workspace/context.tsx'
import styles from './status-line.module.css'

/** How many nodes and wires the canvas shows, and how many are selected. */
export function GraphCounts() {
  const { body } = useBody()
  const selected = useSession(({ selection }) => Object.values(selection).reduce((sum, ids) => sum + ids.length, 0))
  const words = {
    nodes: t('start.nodes', { count: body.nodes.length }),
    wires: t('menus.wires', { count: body.edges.length }),
  }
  return (
    <span className={styles['part']}>
      {selected === 0 ? t('menus.counts', words) : t('menus.countsSelected', { ...words, selected })}
    </span>
  )
}
