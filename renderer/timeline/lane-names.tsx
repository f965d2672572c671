import type { CSSProperties } from 'react'
import { t } from '../strings/t.ts'
import type { Lane } from './lanes.ts'
import styles from './timeline.module.css'

/** The objects at the left of their lanes. */
export function LaneNames({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <div className={styles['names']}>
      {lanes.map(({ key, name, family }) => (
        <div key={key} className={styles['name']} style={{ '--family': `var(--family-${family})` } as CSSProperties}>
          <span title={name}>{name || t('timeline.scene')}</span>
        </div>
      ))}
    </div>
  )
}
